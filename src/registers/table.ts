/** A table found on a sheet: where it stands, what its columns are called and what each of its rows is. */
import type { Area } from "../workbook";

export const LINE = 1;
export const SUBTOTAL = 2;
export const TOTAL = 3;
/** A row that names the lines below it, or a note. */
export const HEADING = 4;
export const BLANK = 5;
/** Rows of a savings table that state a figure about its lines. */
export const IDENTIFIED = 6;
export const GAP = 7;
export const TARGET = 8;

export type RowKind =
  | typeof LINE
  | typeof SUBTOTAL
  | typeof TOTAL
  | typeof HEADING
  | typeof BLANK
  | typeof IDENTIFIED
  | typeof GAP
  | typeof TARGET;

export interface TableColumnFound {
  readonly index: number;
  /** As written, from top to bottom where it takes several rows; `""` where the column has no header. */
  readonly header: string;
}

export interface FoundTable {
  /** The sheet's place in the workbook. */
  readonly sheet: number;
  /** The name of an Excel table. */
  readonly name: string;
  /** The line above the table that says what it is; `""` where there is none. */
  readonly title: string;
  /** What stands between the title and the table: `As at 31 March 2019`, `All figures in £000`. */
  readonly subtitle: string;
  /** Lines straight above the title: `Corporate services: roles ceasing` over `Draft for the board`. */
  readonly over: string;
  /** Header, lines and totals. */
  readonly area: Area;
  /** The first row of the headers, where they take several; -1 for a table without any. */
  readonly headerTop: number;
  /** The row the headers stand in, the last where they take several; -1 for a table without any. */
  readonly headerRow: number;
  /** The first row below the headers. */
  readonly bodyTop: number;
  readonly columns: readonly TableColumnFound[];
  /** The column whose text names the lines; -1 where there is none. */
  readonly labelColumn: number;
  /** What each row is, from `bodyTop` on. */
  readonly rowKinds: Uint8Array;
}

export function rowKind(table: FoundTable, row: number): RowKind | 0 {
  return (table.rowKinds[row - table.bodyTop] ?? 0) as RowKind | 0;
}

/** The rows of a kind, from the top. */
export function* rowsOf(table: FoundTable, ...kinds: RowKind[]): Generator<number> {
  for (let at = 0; at < table.rowKinds.length; at++) {
    if (kinds.includes(table.rowKinds[at] as RowKind)) yield table.bodyTop + at;
  }
}

export function headerOf(table: FoundTable, column: number): string {
  // They stand in order, none left out.
  const own = table.columns[column - table.area.left];
  return own?.index === column ? own.header : "";
}
