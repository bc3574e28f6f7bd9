/** Whose register it is, where no column says so: by the title over it, the name of its sheet, or a heading in it. */
import type { PartyId } from "../partnership";
import { HEADING, type FoundTable, type Register } from "../registers";
import { comparable, comparableWords } from "../text";
import type { Context } from "./context";
import { partiesNamed, startOf } from "./people/owners";

/** What is done together, whoever's sheet it stands on. A service that is shared may well be one council's business. */
const TOGETHER = /\b(?:joint|jointly|both|shared(?! services?\b))\b/;

/**
 * The one council that the titles over a table and its sheet's name speak of; null where they name none or several,
 * or something that the councils have together.
 *
 * @example councilOver(context, table) // "PCC", under the title Peterborough City Council – forward plan
 */
export function councilOver(context: Context, { title, over, sheet }: FoundTable): PartyId | null {
  return named(context, [title, over, context.sheet(sheet).name])[0] ?? null;
}

/**
 * The one council some texts name: by its names anywhere in them, or by its place where they begin (`Peterborough –
 * log`). Empty where they name none; null in it where they name several, or speak of both together.
 */
function named(context: Context, texts: readonly string[]): [] | [PartyId | null] {
  const all = new Set<PartyId>();
  for (const text of texts) {
    if (TOGETHER.test(comparableWords(text))) return [null];
    for (const party of partiesNamed(context, text)) all.add(party);
    const first = startOf(context.partnership.parties, comparable(text))?.party;
    if (first) all.add(first);
  }
  const [only, another] = all;
  return only === undefined ? [] : [another === undefined ? only : null];
}

/** The council that the headings above each row of a register speak of; null where they name none, or both. */
export function councilsByHeading(
  context: Context,
  { table, area }: Register,
): (row: number) => PartyId | null {
  const { grid } = context.sheet(table.sheet);
  let now: PartyId | null = null;
  const found = Array.from(table.rowKinds, (kind, at) => {
    if (kind !== HEADING) return now;
    const texts: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const text = grid.text(table.bodyTop + at, column).trim();
      if (text !== "") texts.push(text);
    }
    // A row of several cells is a line, even where it has no figures; a heading of another matter leaves the council.
    const [said] = texts.length === 1 ? named(context, texts) : [];
    if (said !== undefined) now = said;
    return now;
  });
  return (row) => found[row - table.bodyTop] ?? null;
}
