/** Makes room beside a table, and closes gaps, as Excel does: only the cells below or to the right of it move. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { covers, intersection } from "../../cells/areas";
import type { WorkbookDocument } from "../../document";
import { insertDeleteConflict } from "../../errors";

/**
 * Puts empty cells in at `area`; what is below moves down by its height, or what is to the right to the right. Does
 * nothing where there is nothing to move. Refuses where another table would be torn apart.
 */
export function makeRoom(
  document: WorkbookDocument,
  sheet: SheetId,
  area: Area,
  direction: "down" | "right",
): void {
  const { engine } = document;
  const moving = movingPart(area, direction);
  const used = engine.used(sheet, false);
  const hasCells = used !== null && intersection(used, moving) !== null;
  if (!hasCells && !hasThings(document, sheet, moving)) return;
  refuseTorn(document, sheet, moving);
  engine.insert(sheet, area, direction);
}

/** Takes cells out; what is below moves up, or what is to the right to the left. */
export function closeGap(
  document: WorkbookDocument,
  sheet: SheetId,
  area: Area,
  direction: "up" | "left",
): void {
  const after = direction === "up" ? { ...area, top: area.bottom + 1 } : { ...area, left: area.right + 1 };
  refuseTorn(document, sheet, movingPart(after, direction === "up" ? "down" : "right"));
  document.engine.remove(sheet, area, direction);
}

const movingPart = (area: Area, direction: "down" | "right"): Area =>
  direction === "down" ? { ...area, bottom: MAX_ROWS - 1 } : { ...area, right: MAX_COLUMNS - 1 };

/** A table that sticks out of the moving cells at their sides would lose its shape. */
function refuseTorn(document: WorkbookDocument, sheet: SheetId, moving: Area): void {
  if (moving.top > moving.bottom || moving.left > moving.right) return;
  const isDown = moving.bottom === MAX_ROWS - 1;
  for (const { area } of document.extras(sheet).tables) {
    const common = intersection(area, moving);
    if (common === null) continue;
    const sticksOut = isDown
      ? area.left < moving.left || area.right > moving.right
      : area.top < moving.top || area.bottom > moving.bottom;
    const isAhead = isDown ? area.top >= moving.top : area.left >= moving.left;
    if (sticksOut && (isAhead || !covers(area, moving))) throw insertDeleteConflict();
  }
}

function hasThings(document: WorkbookDocument, sheet: SheetId, moving: Area): boolean {
  const { tables, validations, conditionalFormats, notes, comments } = document.extras(sheet);
  const isIn = (area: Area): boolean => intersection(area, moving) !== null;
  const atCell = ({ row, column }: { row: number; column: number }): boolean =>
    isIn({ top: row, bottom: row, left: column, right: column });
  return (
    tables.some(({ area }) => isIn(area)) ||
    [...validations, ...conditionalFormats].some(({ areas }) => areas.some(isIn)) ||
    [...notes, ...comments].some(atCell)
  );
}
