/** Which findings are to be seen. */
import type { Severity } from "../../../../../src/protocols";
import type { Check, GroupTold, ItemTold } from "../../../../checking";

export interface Filter {
  /** Those to be seen; none is all of them. */
  readonly severities: readonly Severity[];
  /** A part of the agreement by its heading; null is all of them. */
  readonly part: string | null;
  readonly words: string;
}

export const EVERYTHING: Filter = { severities: [], part: null, words: "" };

export function isEverything({ severities, part, words }: Filter): boolean {
  return severities.length === 0 && part === null && words.trim() === "";
}

/** What a text is searched in, made once an item. */
const texts = new WeakMap<ItemTold, string>();

function textOf(item: ItemTold): string {
  let text = texts.get(item);
  if (text === undefined) {
    text = [item.cells, item.message, item.found ?? "", item.expected ?? ""].join("\n").toLowerCase();
    texts.set(item, text);
  }
  return text;
}

function has(words: readonly string[], item: ItemTold): boolean {
  const text = textOf(item);
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

/** Each of the words stands in an item, or in what it stands under. The places of a group's items that are to be seen; null is all of them. */
export function shownOf(
  filter: Filter,
  heading: string,
  group: GroupTold,
  items: readonly ItemTold[],
): readonly number[] | null {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const above = [heading, group.rule, group.title, group.citation].join("\n").toLowerCase();
  const left = words.filter((word) => !above.includes(word));
  const shown: number[] = [];
  for (let at = 0; at < items.length; at++) if (has(left, items[at]!)) shown.push(at);
  return shown;
}

export function isGroupShown({ severities }: Filter, { severity }: GroupTold): boolean {
  return severities.length === 0 || severities.includes(severity);
}

/** The headings of the parts that have findings, in the order of the report. */
export function partsOf({ report }: Pick<Check, "report">): string[] {
  const here = new Set(report.sheets.flatMap(({ parts }) => parts.map(({ heading }) => heading)));
  return report.account.schedules.flatMap(({ heading }) => (here.has(heading) ? [heading] : []));
}
