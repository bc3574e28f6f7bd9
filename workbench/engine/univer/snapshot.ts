/** A book as the snapshot Univer opens at once: 1,200,000 cells without a single call. */
import { BooleanNumber, LocaleType, type ICellData, type IColumnData, type IRange } from "@univerjs/core";
import type { IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import {
  longRowReferences,
  type Area,
  type Book,
  type BookFormula,
  type BookSheet,
  type Look,
} from "../../../xlsx";
import type { SheetId } from "../engine";
import { content } from "./cellValues";
import { toBeside, toStyle, type Beside } from "./lookStyle";
import { charactersToPixels, DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pointsToPixels } from "./sizes";
import { toRange } from "./univer";

/** A spill as it was saved: its area, and what its cells showed. */
export interface SavedSpill {
  readonly sheet: SheetId;
  readonly area: Area;
  readonly cells: Record<number, Record<number, ICellData>>;
}

export interface Snapshot {
  readonly workbook: IWorkbookData;
  readonly spills: readonly SavedSpill[];
  /** Formulas that were saved without their results: they are calculated on opening. */
  readonly unknown: readonly { sheet: SheetId; row: number; column: number }[];
}

const SPARE_ROWS = 100;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export function snapshotOf(book: Book, unitId: string, ids: readonly SheetId[]): Snapshot {
  const looks = book.looks.map((look, index) => (index === 0 ? null : new Dressed(look, `look${index}`)));
  const styles: Record<string, IStyleData> = {};
  for (const look of looks) if (look) styles[look.id] = look.style;
  const normal = book.looks[0];
  const defaultStyle: IStyleData = { ff: "Calibri", fs: 11, ...(normal ? toStyle(normal) : {}) };
  const spills: SavedSpill[] = [];
  const unknown: { sheet: SheetId; row: number; column: number }[] = [];
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  book.sheets.forEach((sheet, index) => {
    const id = ids[index]!;
    sheets[id] = sheetData(sheet, id, looks, spills, unknown);
  });
  return {
    workbook: {
      id: unitId,
      name: "Workbook",
      appVersion: "",
      locale: LocaleType.EN_US,
      styles,
      defaultStyle,
      sheetOrder: [...ids],
      sheets,
    },
    spills,
    unknown,
  };
}

/** What is open before any book is: one empty sheet. */
export function emptyWorkbook(unitId: string): IWorkbookData {
  const sheet = {
    id: "sheet0.1",
    name: "Sheet1",
    rowCount: LEAST_ROWS,
    columnCount: LEAST_COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
  };
  return {
    id: unitId,
    name: "Workbook",
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: { ff: "Calibri", fs: 11 },
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  };
}

/** A look with its style, made once for all its cells. */
class Dressed {
  readonly style: IStyleData;
  readonly beside: Beside | null;

  constructor(
    look: Look,
    readonly id: string,
  ) {
    this.style = toStyle(look);
    if (look.format === "General") delete this.style.n;
    this.beside = toBeside(look);
  }
}

function spelledOut({ tables }: BookSheet, { row, column, formula }: BookFormula): string {
  if (!formula.includes("[@")) return formula;
  const table = tables.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return longRowReferences(formula, table?.name ?? null);
}

function sheetData(
  sheet: BookSheet,
  id: SheetId,
  looks: readonly (Dressed | null)[],
  spills: SavedSpill[],
  unknown: { sheet: SheetId; row: number; column: number }[],
): Partial<IWorksheetData> {
  const cellData = cells(sheet, looks);
  for (const formula of sheet.formulas) {
    const { row, column } = formula;
    const cell = ((cellData[row] ??= {})[column] ??= {});
    cell.f = `=${spelledOut(sheet, formula)}`;
    const area = formula.area ?? { top: row, bottom: row, left: column, right: column };
    if (cell.v === undefined || cell.v === null) unknown.push({ sheet: id, row, column });
    else if (area.bottom > area.top || area.right > area.left) {
      spills.push({ sheet: id, area, cells: lift(cellData, area) });
    }
  }
  const rowCount = Math.max(
    LEAST_ROWS,
    sheet.grid.rowCount + SPARE_ROWS,
    lastOf(sheet, "bottom") + SPARE_ROWS,
  );
  const columnCount = Math.max(LEAST_COLUMNS, sheet.grid.columnCount + 6, lastOf(sheet, "right") + 6);
  const { rows, columns } = sheet.frozen;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.tabColor ?? "",
    rowCount,
    columnCount,
    zoomRatio: (sheet.zoom ?? 100) / 100,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: sheet.merges.map((area): IRange => toRange(area)),
    cellData,
    rowData: rowData(sheet, looks),
    columnData: columnData(sheet, looks, columnCount),
    showGridlines: sheet.hidesGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze:
      rows || columns
        ? { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 }
        : { ySplit: 0, xSplit: 0, startRow: -1, startColumn: -1 },
  };
}

type Cells = Record<number, Record<number, ICellData>>;

function cells({ grid }: BookSheet, looks: readonly (Dressed | null)[]): Cells {
  const cellData: Cells = {};
  for (let row = 0; row < grid.rowCount; row++) {
    const end = grid.rowEnd(row);
    let line: Record<number, ICellData> | undefined;
    for (let column = grid.rowBegin(row); column < end; column++) {
      const value = grid.value(row, column);
      const look = looks[grid.style(row, column)];
      if (value === null && !look) continue;
      const cell: ICellData = value === null ? {} : content(value);
      if (look) {
        cell.s = look.id;
        if (look.beside) cell.custom = { ...look.beside };
      }
      (line ??= {})[column] = cell;
    }
    if (line) cellData[row] = line;
  }
  return cellData;
}

/** Takes the values of a spill out of the cells under it: they belong to the formula in its corner. */
function lift(cellData: Cells, area: Area): Cells {
  const lifted: Cells = {};
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Record<number, ICellData> = (lifted[row] = {});
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellData[row]?.[column];
      line[column] = cell ? { v: cell.v ?? null, t: cell.t ?? null } : { v: null, t: null };
      if (!cell || (row === area.top && column === area.left)) continue;
      delete cell.v;
      delete cell.t;
      if (!cell.s && !cell.custom) delete cellData[row]![column];
    }
  }
  return lifted;
}

function lastOf(sheet: BookSheet, edge: "bottom" | "right"): number {
  let last = 0;
  for (const table of sheet.tables) last = Math.max(last, table.area[edge] + 1);
  for (const merge of sheet.merges) last = Math.max(last, merge[edge] + 1);
  for (const { area } of sheet.formulas) if (area) last = Math.max(last, area[edge] + 1);
  for (const row of sheet.rows)
    if (edge === "bottom" && row.row < 100_000) last = Math.max(last, row.row + 1);
  return last;
}

function rowData(sheet: BookSheet, looks: readonly (Dressed | null)[]): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const row of sheet.rows) {
    const entry: Partial<IRowData> = {};
    if (row.height !== undefined) {
      entry.h = pointsToPixels(row.height);
      entry.ia = BooleanNumber.FALSE;
    }
    if (row.hidden) entry.hd = BooleanNumber.TRUE;
    const look = row.look === undefined ? null : looks[row.look];
    if (look) entry.s = look.id;
    data[row.row] = entry;
  }
  return data;
}

function columnData(
  sheet: BookSheet,
  looks: readonly (Dressed | null)[],
  columnCount: number,
): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const columns of sheet.columns) {
    const [first, end] = columns.span;
    const last = Math.min(end, columnCount - 1);
    for (let column = first; column <= last; column++) {
      const entry: Partial<IColumnData> = {};
      if (columns.width !== undefined) entry.w = charactersToPixels(columns.width);
      if (columns.hidden) entry.hd = BooleanNumber.TRUE;
      const look = columns.look === undefined ? null : looks[columns.look];
      if (look) entry.s = look.id;
      data[column] = entry;
    }
  }
  return data;
}
