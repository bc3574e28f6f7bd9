/** Rectangles of a sheet, and how they are written and computed with. Rows and columns are counted from 0. */
import { MAX_COLUMNS, MAX_ROWS, areaName, cellName, columnName, type Area } from "../../../xlsx";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;

export const isOnSheet = (area: Area): boolean =>
  area.top >= 0 &&
  area.left >= 0 &&
  area.bottom < MAX_ROWS &&
  area.right < MAX_COLUMNS &&
  area.top <= area.bottom &&
  area.left <= area.right;

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const covers = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top &&
  inner.left >= outer.left &&
  inner.bottom <= outer.bottom &&
  inner.right <= outer.right;

export const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** What is left of an area when another is cut out of it: at most four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (area.left < common.left)
    rest.push({ top: common.top, bottom: common.bottom, left: area.left, right: common.left - 1 });
  if (common.right < area.right)
    rest.push({ top: common.top, bottom: common.bottom, left: common.right + 1, right: area.right });
  if (common.bottom < area.bottom) rest.push({ ...area, top: common.bottom + 1 });
  return rest;
}

/** A sheet's name as formulas and addresses write it: `Savings`, `'My sheet'`, `'Bob''s'`. */
export function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell =
    /^[A-Za-z]{1,3}[0-9]+$/.test(name) || /^[Rr][0-9]*([Cc][0-9]*)?$|^[Cc][0-9]*$/.test(name);
  return isPlain && !looksLikeCell && !/^(true|false)$/i.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** As `Range.address` has it: `Savings!A1:C9`, `'My sheet'!2:3`, `Savings!B:B`. */
export function addressOf(sheetName: string, area: Area): string {
  return `${quotedSheet(sheetName)}!${localAddress(area)}`;
}

/** The same without its sheet. */
export function localAddress(area: Area): string {
  if (isEntireRow(area) && isEntireColumn(area)) return `1:${String(MAX_ROWS)}`;
  if (isEntireRow(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (isEntireColumn(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  return areaName(area);
}

/** With `$`, as names keep it: `$A$1:$C$9`. */
export function absoluteAddress(area: Area): string {
  const cell = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;
  if (isEntireRow(area)) return `$${String(area.top + 1)}:$${String(area.bottom + 1)}`;
  if (isEntireColumn(area)) return `$${columnName(area.left)}:$${columnName(area.right)}`;
  return cellName(area.top, area.left) === cellName(area.bottom, area.right)
    ? cell(area.top, area.left)
    : `${cell(area.top, area.left)}:${cell(area.bottom, area.right)}`;
}
