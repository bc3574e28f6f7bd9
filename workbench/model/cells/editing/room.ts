/** `Range.insert` and `Range.delete`, and what Excel refuses of them. */
import type { Area } from "../../../../xlsx";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../xlsx";
import { accessDenied, insertDeleteConflict, invalidArgument } from "../../errors";
import { ApiError } from "../../../richapi/member";
import { columnsOf, intersection, isEntireColumn, isEntireRow, rowsOf } from "../areas";
import { refuseEditing, type Allowed } from "../guards";
import type { CellsAt } from "../place";

export function insertCells(self: CellsAt, shift: "Down" | "Right"): Area {
  const { model, sheet, area } = self;
  const isDown = isEntireRow(area) || (shift === "Down" && !isEntireColumn(area));
  refuse(self, isDown, ["insertRows", "insertColumns"]);
  const used = model.engine.used(sheet, true);
  if (used) {
    const pushes = isDown
      ? used.bottom + rowsOf(area) >= MAX_ROWS && used.bottom >= area.top
      : used.right + columnsOf(area) >= MAX_COLUMNS && used.right >= area.left;
    if (pushes)
      throw new ApiError(
        "NonBlankCellOffSheet",
        "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
      );
  }
  model.engine.insert(sheet, area, isDown ? "down" : "right");
  return area;
}

export function deleteCells(self: CellsAt, shift: "Up" | "Left"): void {
  const { model, sheet, area } = self;
  const isUp = isEntireRow(area) || (shift === "Up" && !isEntireColumn(area));
  refuse(self, isUp, ["deleteRows", "deleteColumns"]);
  model.engine.remove(sheet, area, isUp ? "up" : "left");
}

/** Cells can't be moved through a part of a table, nor on a protected sheet unless whole rows may. */
function refuse(
  self: CellsAt,
  isVertical: boolean,
  allowed: readonly [rows: Allowed, columns: Allowed],
): void {
  const { model, sheet, area } = self;
  refuseEditing(model.engine);
  const { protection, tables } = model.document.extras(sheet);
  const isWhole = isEntireRow(area) || isEntireColumn(area);
  if (isEntireRow(area) && isEntireColumn(area)) throw invalidArgument();
  if (protection !== null && (!isWhole || protection.allow[allowed[isVertical ? 0 : 1]] !== true))
    throw accessDenied();
  if (isWhole) return;
  const moving: Area = isVertical ? { ...area, bottom: MAX_ROWS - 1 } : { ...area, right: MAX_COLUMNS - 1 };
  const tears = ({ area: table }: { readonly area: Area }): boolean => {
    if (!intersection(table, moving)) return false;
    return isVertical
      ? table.left < area.left || table.right > area.right
      : table.top < area.top || table.bottom > area.bottom;
  };
  if (tables.some(tears)) throw insertDeleteConflict();
}
