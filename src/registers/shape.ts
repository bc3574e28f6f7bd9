/** What a row of a sheet is made of, between two columns. */
import { EMPTY, TEXT, type Sheet } from "../workbook";
import { readQuantity } from "./quantity";

export interface RowShape {
  readonly filled: number;
  readonly texts: number;
  readonly first: number;
  readonly last: number;
}

export function shape(sheet: Sheet, row: number, left = 0, right = Infinity): RowShape {
  const { grid } = sheet;
  let filled = 0;
  let texts = 0;
  let first = -1;
  let last = -1;
  const end = Math.min(grid.rowEnd(row), right + 1);
  for (let column = Math.max(grid.rowBegin(row), left); column < end; column++) {
    const kind = grid.kind(row, column);
    if (kind === EMPTY ? !sheet.formulas.has(row, column) : grid.isBlank(row, column)) continue;
    if (first < 0) first = column;
    last = column;
    filled++;
    if (kind === TEXT) texts++;
  }
  return { filled, texts, first, last };
}

const whole = new WeakMap<Sheet, Map<number, RowShape>>();

/** The shape of a row from end to end, kept: of tables side by side each asks for the rows above it. */
export function wholeShape(sheet: Sheet, row: number): RowShape {
  let ofSheet = whole.get(sheet);
  if (!ofSheet) whole.set(sheet, (ofSheet = new Map<number, RowShape>()));
  let found = ofSheet.get(row);
  if (!found) ofSheet.set(row, (found = shape(sheet, row)));
  return found;
}

/** The first words of a row. */
export function labelIn(sheet: Sheet, row: number, left: number, right: number): string {
  for (let column = left; column <= right; column++) {
    const text = sheet.grid.text(row, column);
    if (text.trim() !== "" && !readQuantity(text)) return text;
  }
  return "";
}
