/** Single cells as areas, and areas as formulas name them. */
import { columnName, type Area } from "../workbook";

export function one(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function absolute(area: Area): string {
  const cell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = cell(area.top, area.left);
  const last = cell(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
