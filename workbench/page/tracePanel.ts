/** The trace, for whoever develops an add-in: every request with its answer, searched, opened, copied. */
import { button, element } from "./element";
import { sizeText } from "./sizeText";
import type { TraceEntry, TraceLog } from "./traceLog";

/** More rows than a person reads; the search finds the others. */
const SHOWN = 300;

export class TracePanel {
  readonly place = element("div", { class: "trace" });
  readonly #search = element("input", {
    type: "search",
    placeholder: "Search, for instance: getRange error",
    "aria-label": "Search the trace",
  });
  readonly #count = element("span", { class: "count", role: "status" });
  readonly #list = element("ol", { class: "list", "aria-label": "Trace, newest last", tabindex: "0" });
  readonly #detail = element("pre", { tabindex: "0", "aria-label": "The chosen message", role: "region" });
  readonly #copy: HTMLButtonElement;
  #chosen: TraceEntry | null = null;
  #isWaiting = false;
  #isVisible = false;

  constructor(private readonly log: TraceLog) {
    this.#copy = button("Copy as JSON", () => void this.#copyJson(), { class: "button framed" });
    const clear = button("Clear", () => log.clear(), { class: "button framed" });
    this.place.append(
      element("div", { class: "tools" }, this.#search, this.#count, this.#copy, clear),
      element("div", { class: "split" }, this.#list, this.#detail),
    );
    this.#search.addEventListener("input", () => this.#soon());
    log.listen(() => this.#soon());
    this.#show(null);
  }

  /** Nothing is drawn while the panel is closed. */
  visible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    if (isVisible) this.#draw();
  }

  #soon(): void {
    if (this.#isWaiting || !this.#isVisible) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      if (this.#isVisible) this.#draw();
    });
  }

  #draw(): void {
    const found = this.log.find(this.#search.value);
    const isAtEnd = this.#list.scrollTop + this.#list.clientHeight >= this.#list.scrollHeight - 40;
    this.#list.replaceChildren(...found.slice(-SHOWN).map((entry) => this.#row(entry)));
    if (isAtEnd) this.#list.scrollTop = this.#list.scrollHeight;
    const all = this.log.entries.length;
    const dropped = this.log.dropped ? `, ${this.log.dropped} older let go` : "";
    const cut = found.length > SHOWN ? `, the last ${SHOWN} shown` : "";
    this.#count.textContent = `${found.length === all ? all : `${found.length} of ${all}`} messages${cut}${dropped}`;
    if (this.#chosen && !this.log.entries.includes(this.#chosen)) this.#show(null);
  }

  #row(entry: TraceEntry): HTMLLIElement {
    const row = button(
      [
        element("span", {}, new Date(entry.time).toLocaleTimeString("en-GB")),
        element("span", { class: "name" }, entry.error ? `${entry.error}: ${entry.name}` : entry.name),
        element("span", { class: "number" }, sizeText(entry.bytes)),
        element(
          "span",
          { class: "number" },
          entry.milliseconds === null ? "" : `${Math.round(entry.milliseconds)} ms`,
        ),
      ],
      () => this.#show(entry),
      {
        class: entry.error ? "entry bad" : "entry",
        title: entry.name,
        "aria-current": entry.number === this.#chosen?.number ? "true" : null,
      },
    );
    return element("li", {}, row);
  }

  #show(entry: TraceEntry | null): void {
    this.#chosen = entry;
    this.#copy.disabled = entry === null;
    this.#detail.textContent = entry
      ? [
          entry.name,
          ...(entry.error ? [`Error: ${entry.error}`] : []),
          ...(entry.sent ? ["", "Sent", pretty(entry.sent)] : []),
          ...(entry.answered ? ["", "Answered", pretty(entry.answered)] : []),
        ].join("\n")
      : "Choose a message to read it.";
    this.#detail.scrollTop = 0;
    this.#draw();
  }

  async #copyJson(): Promise<void> {
    const entry = this.#chosen;
    if (!entry) return;
    const text = JSON.stringify(
      { ...entry, sent: parsed(entry.sent), answered: parsed(entry.answered) },
      null,
      2,
    );
    try {
      await navigator.clipboard.writeText(text);
      this.#count.textContent = "Copied.";
    } catch {
      this.#count.textContent = "The browser did not allow copying. Select the text and copy it yourself.";
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const MOST_PRETTY = 50_000;

function pretty(text: string): string {
  const value = text.length > MOST_PRETTY ? text : parsed(text);
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}
