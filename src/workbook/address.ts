/**
 * Cell addresses. Rows and columns are counted from 0 inside the program and written as Excel writes them
 * (`C7`) wherever a person sees them.
 */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A cell of one sheet, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of one sheet; both corners belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const names: string[] = [];

/** The letters of a column. `columnName(2)` is `"C"`, `columnName(16383)` is `"XFD"`. */
export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  if (column < MAX_COLUMNS) names[column] = name;
  return name;
}

/** The column of some letters, or -1. `columnIndex("C")` is 2. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : -1;
}

/** `cellName(6, 2)` is `"C7"`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `areaName({top: 3, left: 1, bottom: 6, right: 1})` is `"B4:B7"`. One cell is written alone. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${cellName(area.bottom, area.right)}`;
}

/** Reads `C7`, `$C$7`, `B4:B7`, `B:B` and `4:7`. Anything else, and what lies off the sheet, is null. */
export function parseArea(text: string): Area | null {
  const match =
    /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([0-9]{1,7}))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?([0-9]{1,7}))?)?$/.exec(
      text,
    );
  if (!match) return null;
  const [, letters1, digits1, letters2, digits2] = match;
  const isRange = text.includes(":");
  if (letters1 === undefined && digits1 === undefined) return null;
  if (isRange && (letters1 === undefined) !== (letters2 === undefined)) return null;
  if (isRange && (digits1 === undefined) !== (digits2 === undefined)) return null;
  if (!isRange && (letters1 === undefined || digits1 === undefined)) return null;
  const left = letters1 === undefined ? 0 : columnIndex(letters1);
  const right =
    letters1 === undefined ? MAX_COLUMNS - 1 : letters2 === undefined ? left : columnIndex(letters2);
  const top = digits1 === undefined ? 0 : Number(digits1) - 1;
  const bottom = digits1 === undefined ? MAX_ROWS - 1 : digits2 === undefined ? top : Number(digits2) - 1;
  if (left < 0 || right < 0 || top < 0 || bottom < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS) return null;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/**
 * Writes any number of cells the way Excel writes ranges: neighbours merged, top to bottom within a column and
 * then equal runs side by side, sorted by row. `B4,B5,B6,B7,B9` gives `"B4:B7,B9"`.
 */
export function cellsName(cells: readonly Cell[]): string {
  return areasOf(cells).map(areaName).join(",");
}

/** The fewest rectangles this simple merging finds for some cells, in reading order. */
export function areasOf(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.left === column && (row === last.bottom + 1 || row === last.bottom)) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  runs.sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left);
  const merged: typeof runs = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (last && last.top === run.top && last.bottom === run.bottom && last.right + 1 === run.left) {
      last.right = run.right;
    } else {
      merged.push(run);
    }
  }
  return merged;
}
