/**
 * What went between the add-in and the grid, newest last. It is capped: a page that is open all day must not fill
 * the memory, and the texts of a 100,000-row sheet are large.
 */
export interface TraceEntry {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** `Excel request`, `Function call`, `Message`, `Page`. */
  readonly kind: "request" | "function" | "event" | "host" | "page";
  /** What a person recognises it by: `Worksheets.GetItem, Range.GetRange, load values`. */
  readonly name: string;
  readonly milliseconds: number | null;
  /** Both ways together, in bytes. */
  readonly bytes: number;
  readonly error: string | null;
  readonly sent: string;
  readonly answered: string;
}

export interface TraceLimits {
  readonly entries: number;
  /** Characters of all texts together. */
  readonly characters: number;
  /** Characters of one text; the rest is left out and said so. */
  readonly text: number;
}

const TRACE_LIMITS: TraceLimits = { entries: 2000, characters: 20_000_000, text: 200_000 };

export class TraceLog {
  readonly #entries: TraceEntry[] = [];
  readonly #listeners = new Set<() => void>();
  #characters = 0;
  #count = 0;
  #dropped = 0;

  constructor(private readonly limits: TraceLimits = TRACE_LIMITS) {}

  get entries(): readonly TraceEntry[] {
    return this.#entries;
  }

  /** How many older ones were let go of. */
  get dropped(): number {
    return this.#dropped;
  }

  add(entry: Omit<TraceEntry, "number">): void {
    const [sent, answered] = [this.#cut(entry.sent), this.#cut(entry.answered)];
    this.#entries.push({ ...entry, number: ++this.#count, sent, answered });
    this.#characters += sent.length + answered.length;
    while (this.#entries.length > this.limits.entries || this.#characters > this.limits.characters) {
      const oldest = this.#entries.shift();
      if (!oldest) break;
      this.#characters -= oldest.sent.length + oldest.answered.length;
      this.#dropped++;
    }
    this.#tell();
  }

  clear(): void {
    this.#entries.length = 0;
    this.#characters = 0;
    this.#dropped = 0;
    this.#tell();
  }

  /** Those in which all words stand, anywhere; all of them without words. */
  find(words: string): readonly TraceEntry[] {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return this.#entries;
    return this.#entries.filter((entry) => {
      const text =
        `${entry.kind} ${entry.name} ${entry.error ?? ""} ${entry.sent} ${entry.answered}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  }

  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #cut(text: string): string {
    const { text: most } = this.limits;
    if (text.length <= most) return text;
    const left = (text.length - most).toLocaleString("en-GB");
    return `${text.slice(0, most)}… (${left} more characters are not kept)`;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
