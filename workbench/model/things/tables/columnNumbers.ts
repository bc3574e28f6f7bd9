/**
 * The number by which a column of a table is known while the workbook is open, whatever it is called and wherever it
 * stands. What takes a column's place takes its number over.
 */
import type { BookTable, BookTableColumn } from "../../../../xlsx";

const numbers = new WeakMap<BookTableColumn, number>();

/** Of all columns, in their order: 1, 2, 3 in a new table. */
export function columnNumbers(table: BookTable): number[] {
  let last = Math.max(0, ...table.columns.map((column) => numbers.get(column) ?? 0));
  return table.columns.map((column) => {
    let number = numbers.get(column);
    if (number === undefined) numbers.set(column, (number = ++last));
    return number;
  });
}

/** The changed column, known by the same number. */
export function sameColumn(before: BookTableColumn, after: BookTableColumn): BookTableColumn {
  const number = numbers.get(before);
  if (number !== undefined) numbers.set(after, number);
  return after;
}
