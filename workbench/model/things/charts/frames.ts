import type { Area, Frame } from "../../../../xlsx";
import type { Engine, SheetId } from "../../../engine/engine";

/** Where cells stand on their sheet, in points. */
export function frameOf(engine: Engine, sheet: SheetId, area: Area): Frame {
  const widths = (first: number, end: number): number => {
    let sum = 0;
    for (let column = first; column < end; column++)
      if (!engine.isColumnHidden(sheet, column)) sum += engine.columnWidth(sheet, column);
    return sum;
  };
  const heights = (first: number, end: number): number => {
    let sum = 0;
    for (let row = first; row < end; row++)
      if (!engine.isRowHidden(sheet, row)) sum += engine.rowHeight(sheet, row);
    return sum;
  };
  return {
    left: widths(0, area.left),
    top: heights(0, area.top),
    width: widths(area.left, area.right + 1),
    height: heights(area.top, area.bottom + 1),
  };
}
