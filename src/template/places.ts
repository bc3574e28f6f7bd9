/** Where the pieces of each sheet stand. */
import { absolute } from "./cells";
import type { PieceSpec, SheetSpec, TableSpec, TemplateSpec } from "./spec";

/** The row of a piece's title, and how many rows it takes with it. */
export interface Place {
  readonly top: number;
  readonly rows: number;
}

export interface Placed {
  of(sheet: SheetSpec, piece: number): Place;
  /** The last row that anything stands in. */
  bottom(sheet: SheetSpec): number;
  widths(sheet: SheetSpec): number[];
  /** The lines of a table's column, as `$B$6:$B$45`. */
  columnArea(table: string, key: string): string;
  /** The header of a table's column, as `$B$5`. */
  headerCell(table: string, key: string): string;
}

/** A sheet's own title, its sentence and a blank row. */
const HEAD = 3;
const BETWEEN = 1;
/** On sheets without tables: labels, values, remarks. */
const NO_TABLE = [24, 58, 16, 16, 26];

export function placesIn(template: TemplateSpec): Placed {
  const places = new Map<SheetSpec, Place[]>();
  const tables = new Map<string, { top: number; table: TableSpec }>();
  for (const sheet of template.sheets) {
    let top = HEAD;
    const own = sheet.pieces.map((piece) => {
      const place = { top, rows: rowsOf(piece, template) };
      if (piece.is === "table") tables.set(piece.table.name, { top, table: piece.table });
      top += place.rows + BETWEEN;
      return place;
    });
    places.set(sheet, own);
  }
  const column = (name: string, key: string): { left: number; top: number; table: TableSpec } => {
    const found = tables.get(name);
    const left = found?.table.columns.findIndex((each) => each.key === key) ?? -1;
    if (!found || left < 0) throw new Error(`The template has no column ${key} in ${name}.`);
    return { left, ...found };
  };
  return {
    of: (sheet, piece) => places.get(sheet)![piece]!,
    bottom: (sheet) => {
      const last = places.get(sheet)!.at(-1);
      return last ? last.top + last.rows - 1 : HEAD - 1;
    },
    widths: (sheet) => widthsOf(sheet),
    columnArea: (name, key) => {
      const { left, top, table } = column(name, key);
      return absolute({ top: top + 2, left, bottom: top + 1 + table.rows, right: left });
    },
    headerCell: (name, key) => {
      const { left, top } = column(name, key);
      return absolute({ top: top + 1, left, bottom: top + 1, right: left });
    },
  };
}

/** With its title. */
function rowsOf(piece: PieceSpec, template: TemplateSpec): number {
  switch (piece.is) {
    case "table":
      return 2 + piece.table.rows + (piece.table.totalLabel === undefined ? 0 : 1);
    case "fields":
      return 1 + piece.fields.length;
    case "words":
      return 1 + piece.paragraphs.length;
    case "key":
      return 5;
    case "checks":
      return 2 + template.sheets.filter((sheet) => isChecked(sheet)).length;
    case "chart":
      return 1 + piece.rows;
  }
}

/** Whether a sheet has a table whose lines are checked. */
function isChecked({ pieces }: SheetSpec): boolean {
  return pieces.some(
    (piece) => piece.is === "table" && piece.table.columns.some(({ key }) => key === "check"),
  );
}

/** A column is as wide as the widest wish of the tables that stand over one another. */
function widthsOf({ pieces }: SheetSpec): number[] {
  const tables = pieces.flatMap((piece) => (piece.is === "table" ? [piece.table] : []));
  if (tables.length === 0) return NO_TABLE;
  const widths: number[] = [];
  for (const { columns } of tables)
    columns.forEach(({ width }, at) => {
      widths[at] = Math.max(widths[at] ?? 0, width);
    });
  return widths;
}
