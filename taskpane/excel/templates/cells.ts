import { LOOKS, type LookName, type PlanBlock, type PlanCell, type PlanSheet } from "../../../src/template";
import type { Area } from "../../../src/workbook";

/** So many cells go to Excel in one block: far below the 5 MB a message may have on the web. */
const BLOCK_CELLS = 20_000;
/** What Excel would take for something else than the text it is. */
const READ_OTHERWISE = /^(?:[=+\-@']|[£$€(]?\.?\d|(?:true|false)$)/iu;

export type Value = string | number | boolean | null;

/** A rectangle of a sheet, cell by cell; `null` leaves a cell as it is. */
export interface Matrix<T> {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly (T | null)[])[];
}

/** The values of a sheet, without its formulas and the total rows of its tables: those need their tables first. */
export function valuesOf(sheet: PlanSheet): Matrix<Value>[] {
  const totals = totalRows(sheet);
  return sheet.blocks.flatMap((block) =>
    inBlocks(block, (cell, row, column) => {
      if (cell.formula !== undefined || totals.some((area) => isIn(area, row, column))) return null;
      return typeof cell.value === "string" && READ_OTHERWISE.test(cell.value)
        ? `'${cell.value}`
        : cell.value;
    }),
  );
}

/** The formulas of a sheet, those of total rows aside. */
export function formulasOf(sheet: PlanSheet): Matrix<string>[] {
  const totals = totalRows(sheet);
  return sheet.blocks
    .filter(({ cells }) => cells.some((row) => row.some(({ formula }) => formula !== undefined)))
    .flatMap((block) =>
      inBlocks(block, ({ formula }, row, column) =>
        formula === undefined || totals.some((area) => isIn(area, row, column)) ? null : `=${formula}`,
      ),
    );
}

/** What stands in the total row of a table, from its first column on. */
export function totalsOf(sheet: PlanSheet, { bottom, left, right }: Area): string[] {
  return Array.from({ length: right - left + 1 }, (_, at) => {
    const cell = cellAt(sheet, bottom, left + at);
    if (cell?.formula !== undefined) return `=${cell.formula}`;
    return `${cell?.value ?? ""}`;
  });
}

/** The part of blocks that lies in an area, where any does. */
export function within<T>(blocks: readonly Matrix<T>[], area: Area): Matrix<T>[] {
  return blocks.flatMap(({ top, left, rows }) => {
    const from = { row: Math.max(area.top, top), column: Math.max(area.left, left) };
    const part = rows
      .slice(from.row - top, Math.max(0, area.bottom - top + 1))
      .map((row) => row.slice(from.column - left, Math.max(0, area.right - left + 1)));
    return part.length === 0 || part[0]!.length === 0
      ? []
      : [{ top: from.row, left: from.column, rows: part }];
  });
}

/**
 * The number formats of the cells that have one, in an area or everywhere, as a rectangle that takes them all in;
 * `null` where there is none.
 */
export function formatsOf(looks: ReadonlyMap<string, LookName>, area: Area | null): Matrix<string> | null {
  const places = [...looks]
    .map(([key, look]) => [...placeOf(key), LOOKS[look].format] as const)
    .filter(([row, column]) => !area || isIn(area, row, column));
  if (places.length === 0) return null;
  const top = Math.min(...places.map(([row]) => row));
  const left = Math.min(...places.map(([, column]) => column));
  const height = Math.max(...places.map(([row]) => row)) - top + 1;
  const width = Math.max(...places.map(([, column]) => column)) - left + 1;
  const rows = Array.from({ length: height }, () => new Array<string | null>(width).fill(null));
  for (const [row, column, format] of places) rows[row - top]![column - left] = format;
  return { top, left, rows };
}

/** The look each cell has in the end, by `row,column`: where two lie over one another, the later holds. */
export function looksOf(sheet: PlanSheet): Map<string, LookName> {
  const looks = new Map<string, LookName>();
  for (const { area, look } of sheet.looks)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) looks.set(`${row},${column}`, look);
  return looks;
}

export function placeOf(key: string): readonly [row: number, column: number] {
  const [row, column] = key.split(",").map(Number) as [number, number];
  return [row, column];
}

function inBlocks<T>(
  { top, left, cells }: PlanBlock,
  of: (cell: PlanCell, row: number, column: number) => T | null,
): Matrix<T>[] {
  const most = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, cells[0]?.length ?? 1)));
  const blocks: Matrix<T>[] = [];
  for (let at = 0; at < cells.length; at += most) {
    blocks.push({
      top: top + at,
      left,
      rows: cells
        .slice(at, at + most)
        .map((row, down) => row.map((cell, across) => of(cell, top + at + down, left + across))),
    });
  }
  return blocks;
}

function totalRows({ tables }: PlanSheet): Area[] {
  return tables.filter(({ hasTotals }) => hasTotals).map(({ area }) => ({ ...area, top: area.bottom }));
}

function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function cellAt({ blocks }: PlanSheet, row: number, column: number): PlanCell | undefined {
  for (const { top, left, cells } of blocks) {
    const cell = cells[row - top]?.[column - left];
    if (cell) return cell;
  }
  return undefined;
}
