/** What stands around a table: its titles, its headers, and the notes above and below it. */
import { HEADING, rowsOf, type FoundTable } from "../registers";
import { comparable } from "../text";
import type { Context } from "./context";

/** How far above and below a table its notes are looked for. */
const NOTES_AWAY = 8;
/** How far to its left and right; beyond stand other tables, which may be hundreds. */
const COLUMNS_AWAY = 50;

/** Every text over, in the headers of and around a table, in the form `comparable` gives. */
export function textsAround(context: Context, table: FoundTable): string[] {
  const { grid, name } = context.sheet(table.sheet);
  const texts = [table.title, table.name, name, ...table.columns.map(({ header }) => header)];
  const around = (from: number, to: number): void => {
    for (let row = Math.max(0, from); row <= Math.min(to, grid.rowCount - 1); row++)
      for (
        let column = Math.max(grid.rowBegin(row), table.area.left - COLUMNS_AWAY);
        column < Math.min(grid.rowEnd(row), table.area.right + COLUMNS_AWAY + 1);
        column++
      )
        texts.push(grid.text(row, column));
  };
  around(table.area.top - NOTES_AWAY, table.bodyTop - 1);
  // A note right below the last line was taken for the table's own.
  for (const row of rowsOf(table, HEADING)) if (row > table.area.bottom - NOTES_AWAY) around(row, row);
  around(table.area.bottom + 1, table.area.bottom + NOTES_AWAY);
  return texts.map(comparable).filter((text) => text !== "");
}

/** Whether a note or a title says that figures are rounded, which explains what rounding can explain. */
export function saysRounded(context: Context, table: FoundTable): boolean {
  return textsAround(context, table).some((text) => ROUNDED.test(text));
}

const ROUNDED = /\b(?:rounded|roundings?)\b/;
