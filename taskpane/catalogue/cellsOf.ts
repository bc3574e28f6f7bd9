/** The single cells of an address, each written as it would stand in a formula of its own. */
import { parseA1Ref, stringifyA1Ref } from "@borgar/fx";

export interface Block {
  readonly rows: number;
  readonly columns: number;
  /** The cell so many rows and columns into the block: `cell(1, 0)` of `Sheet1!$A$2:$A$9` is `Sheet1!$A$3`. */
  cell(row: number, column: number): string;
  /** The part of the block from one cell to another, both included. */
  part(top: number, left: number, bottom: number, right: number): string;
}

/** `null` where the text is no bounded address: a name, a table's column, whole columns, cells of another workbook. */
export function blockOf(reference: string): Block | null {
  const parsed = parseA1Ref(reference);
  if (!parsed || !("range" in parsed) || !parsed.range || (parsed.context?.length ?? 0) > 1) return null;
  const { range, context } = parsed;
  const { top, left, bottom, right } = range;
  if (!isPlace(top) || !isPlace(left) || !isPlace(bottom) || !isPlace(right)) return null;
  const part = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): string =>
    stringifyA1Ref({
      ...(context ? { context } : {}),
      range: {
        ...range,
        top: top + fromRow,
        bottom: top + toRow,
        left: left + fromColumn,
        right: left + toColumn,
        // A block of one cell is written with the marks of its first corner.
        ...(fromRow === toRow ? { $bottom: range.$top ?? false } : {}),
        ...(fromColumn === toColumn ? { $right: range.$left ?? false } : {}),
      },
    });
  return {
    rows: bottom - top + 1,
    columns: right - left + 1,
    cell: (row, column) => part(row, column, row, column),
    part,
  };
}

function isPlace(place: number | null | undefined): place is number {
  return typeof place === "number";
}
