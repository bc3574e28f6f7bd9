/** How the numbers of a column are shown, for cells that are to join them. */
import { LINE, SUBTOTAL, TOTAL, type FoundTable } from "../../registers";
import { formatClass, NUMBER, type FormatClass } from "../../workbook";
import type { Context } from "../context";

export interface ColumnFormats {
  /** How many numbers stand in the column, and how many of each class of format. */
  readonly numbers: number;
  readonly classes: ReadonlyMap<FormatClass, number>;
  /** The format most of the numbers have whose format is no text; null where there is none. */
  readonly commonest: string | null;
}

/** The formats of the numbers in a column of a table, totals included. */
export function columnFormats(context: Context, table: FoundTable, column: number): ColumnFormats {
  const { grid } = context.sheet(table.sheet);
  const classes = new Map<FormatClass, number>();
  const codes = new Map<string, number>();
  let numbers = 0;
  table.rowKinds.forEach((kind, at) => {
    const row = table.bodyTop + at;
    if (kind !== LINE && kind !== SUBTOTAL && kind !== TOTAL) return;
    if (grid.kind(row, column) !== NUMBER) return;
    numbers++;
    const code = context.snapshot.styles[grid.style(row, column)]?.format ?? "General";
    const of = formatClass(code);
    classes.set(of, (classes.get(of) ?? 0) + 1);
    if (of !== "text") codes.set(code, (codes.get(code) ?? 0) + 1);
  });
  let commonest: string | null = null;
  for (const [code, times] of codes) {
    if (commonest === null || times > codes.get(commonest)!) commonest = code;
  }
  return { numbers, classes, commonest };
}
