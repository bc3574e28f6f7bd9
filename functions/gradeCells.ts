/** Grades and registers as `src/grades` reads them: cells as a workbook's snapshot holds them. */
import type { CellValue } from "../src/workbook";
import { isErrorName, range, type Cell } from "./coerce";

export function gradeCells(argument: unknown): CellValue[][] {
  return range(argument).map((row) => row.map(cellValue));
}

export function optionalGradeCells(argument: unknown): CellValue[][] | null {
  return argument === null || argument === undefined ? null : gradeCells(argument);
}

function cellValue(cell: Cell): CellValue {
  return isErrorName(cell) ? { error: cell } : cell;
}
