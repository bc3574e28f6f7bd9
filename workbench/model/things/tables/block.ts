/** What add-ins give for the cells of rows and columns: a block, one row of one, or one value for all. */
import { invalidArgument, wrongShape } from "../../errors";

export type CellInput = string | number | boolean | null;

/** `[[1, 2], [3, 4]]`, or `[1, 2]` for a single row. Refuses rows that are not `width` long. */
export function rowsOfInput(values: unknown, width: number): CellInput[][] {
  if (!Array.isArray(values)) throw wrongShape();
  const block = (Array.isArray(values[0]) ? values : [values]) as unknown[];
  return block.map((row) => {
    if (!Array.isArray(row) || row.length !== width) throw wrongShape();
    return row.map(cellInput);
  });
}

/** A column's cells from the top down: `[[1], [2]]`, or one value for all. */
export function columnOfInput(values: unknown, height: number): CellInput[] {
  if (!Array.isArray(values)) {
    const value = cellInput(values);
    return Array.from({ length: height }, () => value);
  }
  if (values.length !== height) throw wrongShape();
  return values.map((row: unknown) => {
    if (!Array.isArray(row)) return cellInput(row);
    if (row.length !== 1) throw wrongShape();
    return cellInput(row[0]);
  });
}

function cellInput(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("A cell takes text, a number, true or false, or nothing.");
}
