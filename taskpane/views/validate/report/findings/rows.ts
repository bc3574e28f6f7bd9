/** The findings as rows of one long list: sheets, parts of the agreement, rules, and what they found. */
import type { Check, GroupTold, ItemTold, SheetTold } from "../../../../checking";
import { type Filter, isGroupShown, shownOf } from "./filter";

export type Row =
  | { readonly kind: "sheet"; readonly key: string; readonly sheet: SheetTold; readonly isOpen: boolean }
  | { readonly kind: "part"; readonly key: string; readonly heading: string }
  | {
      readonly kind: "group";
      readonly key: string;
      readonly group: GroupTold;
      /** Its items that are to be seen. */
      readonly shown: number;
      /** Items whose fix can be made with the others', by their places. */
      readonly fixable: readonly number[];
      readonly isOpen: boolean;
    }
  | {
      readonly kind: "item";
      readonly key: string;
      readonly group: GroupTold;
      readonly at: number;
      readonly item: ItemTold;
    };

export interface Rows {
  readonly rows: readonly Row[];
  /** Findings that the filter lets through, folded away or not, and findings there are. */
  readonly shown: number;
  readonly of: number;
}

/** @param folded keys of the rows whose own are not to be seen */
export function rowsOf(
  { report, items }: Pick<Check, "report" | "items">,
  filter: Filter,
  folded: ReadonlySet<string>,
): Rows {
  const rows: Row[] = [];
  let shown = 0;
  let of = 0;
  for (const sheet of report.sheets) {
    const key = `sheet ${sheet.sheet}`;
    const isOpen = !folded.has(key);
    const own: Row[] = [];
    let here = 0;
    for (const part of sheet.parts) {
      const ofPart: Row[] = [];
      for (const group of part.groups) {
        of += group.findings;
        if ((filter.part !== null && filter.part !== part.heading) || !isGroupShown(filter, group)) continue;
        const all = items[group.group] ?? [];
        const places = shownOf(filter, sheet.heading, group, all);
        if (places?.length === 0) continue;
        here += places ? places.reduce((sum, at) => sum + all[at]!.findings, 0) : group.findings;
        if (isOpen) pushGroup(ofPart, group, all, places, folded);
      }
      if (ofPart.length === 0) continue;
      own.push({ kind: "part", key: `${key} ${part.heading}`, heading: part.heading });
      for (const row of ofPart) own.push(row);
    }
    shown += here;
    if (here === 0) continue;
    rows.push({ kind: "sheet", key, sheet, isOpen });
    // Not spread into one call, which takes only so many arguments.
    for (const row of own) rows.push(row);
  }
  return { rows, shown, of };
}

function pushGroup(
  rows: Row[],
  group: GroupTold,
  all: readonly ItemTold[],
  places: readonly number[] | null,
  folded: ReadonlySet<string>,
): void {
  const key = `group ${group.group}`;
  const isOpen = !folded.has(key);
  const count = places?.length ?? all.length;
  const seen = (at: number): number => (places ? places[at]! : at);
  const fixable: number[] = [];
  for (let at = 0; at < count; at++) if (all[seen(at)]!.fix) fixable.push(seen(at));
  rows.push({ kind: "group", key, group, shown: count, fixable, isOpen });
  if (!isOpen) return;
  for (let at = 0; at < count; at++) {
    const place = seen(at);
    rows.push({ kind: "item", key: `item ${group.group}:${place}`, group, at: place, item: all[place]! });
  }
}

/** Rows that the keyboard stops at. */
export function isStop(row: Row): boolean {
  return row.kind !== "part";
}

/** The next row that the keyboard stops at, in a direction; the same where there is none. */
export function nextStop(rows: readonly Row[], from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < rows.length; at += by) if (isStop(rows[at]!)) return at;
  return from;
}

const RANKS: Readonly<Record<Row["kind"], number>> = { sheet: 0, part: 1, group: 2, item: 3 };

/** Where the headings are that a row stands under: its sheet's, its part's and its rule's, as far as they are above it. */
export function headingsOver(rows: readonly Row[], at: number): number[] {
  const over: number[] = [];
  let rank = RANKS[rows[at]!.kind];
  for (let above = at - 1; above >= 0 && rank > 0; above--) {
    const own = RANKS[rows[above]!.kind];
    if (own >= rank) continue;
    over.unshift(above);
    rank = own;
  }
  return over;
}
