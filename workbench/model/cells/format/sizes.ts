/** Widths and heights in points, as `Range` and `RangeFormat` give them. */
import { MAX_COLUMNS, MAX_ROWS } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import type { Model } from "../../model";
import type { AreasAt } from "../place";

/** Of a new sheet in Calibri 11: 8.43 characters, and a row of 20 pixels. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** Beyond the grid's own cells all columns and rows are as wide and high as its last. */
export const gridEnd = (model: Model, sheet: SheetId): { rows: number; columns: number } => {
  const state = model.engine.sheets().find(({ id }) => id === sheet);
  return { rows: state?.rows ?? MAX_ROWS, columns: state?.columns ?? MAX_COLUMNS };
};

/** The width or height all have, or `null`. */
export function sizeOf({ model, sheet, areas }: AreasAt, what: "columns" | "rows"): number | null {
  const end = gridEnd(model, sheet)[what];
  let size: number | null = null;
  for (const area of areas) {
    const first = what === "columns" ? area.left : area.top;
    const last = what === "columns" ? area.right : area.bottom;
    for (let index = first; index <= Math.min(last, Math.max(end, first)); index++) {
      const own =
        what === "columns" ? model.engine.columnWidth(sheet, index) : model.engine.rowHeight(sheet, index);
      if (size !== null && own !== size) return null;
      size = own;
    }
  }
  return size;
}

/** How far a column or row begins from the sheet's corner; hidden ones take no room. */
export function distance(
  model: Model,
  sheet: SheetId,
  what: "columns" | "rows",
  first: number,
  until: number,
): number {
  const { engine } = model;
  const end = gridEnd(model, sheet)[what];
  const size = (index: number): number =>
    what === "columns"
      ? engine.isColumnHidden(sheet, index)
        ? 0
        : engine.columnWidth(sheet, index)
      : engine.isRowHidden(sheet, index)
        ? 0
        : engine.rowHeight(sheet, index);
  let sum = 0;
  const near = Math.min(until, end);
  for (let index = first; index < near; index++) sum += size(index);
  if (until > near)
    sum += (until - Math.max(near, first)) * (what === "columns" ? STANDARD_WIDTH : STANDARD_HEIGHT);
  return sum;
}
