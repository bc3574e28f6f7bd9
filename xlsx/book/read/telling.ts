/** What is kept and not shown, counted, and said in words a person understands. */
const PLURALS: Readonly<Record<string, string>> = {
  "chart of a newer kind": "charts of a newer kind",
  "chart of a kind not shown here": "charts of a kind not shown here",
  "drawing of a newer kind": "drawings of a newer kind",
  "group of sparklines": "groups of sparklines",
  "link to another workbook": "links to other workbooks",
  query: "queries",
};

export class Telling {
  private readonly counts = new Map<string, number>();
  private readonly sentences = new Set<string>();

  /** One more of a thing, by its name in the singular: `picture`. */
  count(thing: string, times = 1): void {
    if (times > 0) this.counts.set(thing, (this.counts.get(thing) ?? 0) + times);
  }

  /** Something that can't be counted, or that is not kept: said once. */
  say(sentence: string): void {
    this.sentences.add(sentence);
  }

  told(): string[] {
    return [
      ...[...this.counts].map(
        ([thing, count]) => `${count} ${count === 1 ? thing : (PLURALS[thing] ?? `${thing}s`)}`,
      ),
      ...this.sentences,
    ];
  }
}
