/** The ways from a `Range` to other ranges that only count rows and columns. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";
import type { Member } from "../../richapi/member";
import { invalidArgument, itemNotFound } from "../errors";
import { wholeNumber } from "../things/arguments";
import { method } from "../things/declare";
import { bounding, columnsOf, intersection, isOnSheet, moved, rowsOf } from "./areas";
import type { CellsAt } from "./place";

const at = (self: CellsAt, area: Area): object => {
  if (!isOnSheet(area)) throw invalidArgument();
  return self.model.range(self.sheet, area);
};

const row = ({ top, left, right }: Area, index: number): Area => ({
  top: top + index,
  bottom: top + index,
  left,
  right,
});
const column = ({ top, bottom, left }: Area, index: number): Area => ({
  top,
  bottom,
  left: left + index,
  right: left + index,
});

/** The range an argument means: a `Range`, or an address on this sheet. */
export function otherArea(self: CellsAt, argument: unknown): Area {
  const place = self.model.placesOf(argument, self.sheet);
  const area = place?.areas[0];
  if (!place || !area || place.areas.length !== 1 || place.sheet !== self.sheet) throw invalidArgument();
  return area;
}

/** `count` rows or columns beside a range; negative counts lie on the other side. "Default is 1." */
function beside(self: CellsAt, count: unknown, direction: "above" | "below" | "before" | "after"): object {
  const asked = count === undefined || count === null ? 1 : wholeNumber(count, "count");
  if (asked === 0) throw invalidArgument();
  const size = Math.abs(asked);
  const isBackwards = (direction === "above" || direction === "before") === asked > 0;
  const { top, left, bottom, right } = self.area;
  if (direction === "above" || direction === "below")
    return at(self, {
      left,
      right,
      top: isBackwards ? top - size : bottom + 1,
      bottom: isBackwards ? top - 1 : bottom + size,
    });
  return at(self, {
    top,
    bottom,
    left: isBackwards ? left - size : right + 1,
    right: isBackwards ? left - 1 : right + size,
  });
}

function resized(self: CellsAt, rows: number, columns: number): object {
  if (rows < 1 || columns < 1) throw invalidArgument();
  const { top, left } = self.area;
  return at(self, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
}

export const geometry: Readonly<Record<string, Member<CellsAt>>> = {
  // "The cell can be outside the bounds of its parent range, so long as it stays within the worksheet grid."
  getCell: method("1.1", (self, r, c) => {
    const top = self.area.top + wholeNumber(r, "row");
    const left = self.area.left + wholeNumber(c, "column");
    return at(self, { top, left, bottom: top, right: left });
  }),
  getRow: method("1.1", (self, index) => at(self, row(self.area, wholeNumber(index, "row")))),
  getColumn: method("1.1", (self, index) => at(self, column(self.area, wholeNumber(index, "column")))),
  getLastCell: method("1.1", (self) => {
    const { bottom, right } = self.area;
    return at(self, { top: bottom, left: right, bottom, right });
  }),
  getLastRow: method("1.1", (self) => at(self, row(self.area, rowsOf(self.area) - 1))),
  getLastColumn: method("1.1", (self) => at(self, column(self.area, columnsOf(self.area) - 1))),
  getEntireRow: method("1.1", (self) => at(self, { ...self.area, left: 0, right: MAX_COLUMNS - 1 })),
  getEntireColumn: method("1.1", (self) => at(self, { ...self.area, top: 0, bottom: MAX_ROWS - 1 })),
  getRowsAbove: method("1.2", (self, count) => beside(self, count, "above")),
  getRowsBelow: method("1.2", (self, count) => beside(self, count, "below")),
  getColumnsBefore: method("1.2", (self, count) => beside(self, count, "before")),
  getColumnsAfter: method("1.2", (self, count) => beside(self, count, "after")),
  getOffsetRange: method("1.1", (self, rows, columns) =>
    at(self, moved(self.area, wholeNumber(rows, "rowOffset"), wholeNumber(columns, "columnOffset"))),
  ),
  getResizedRange: method("1.2", (self, rows, columns) =>
    resized(
      self,
      rowsOf(self.area) + wholeNumber(rows, "deltaRows"),
      columnsOf(self.area) + wholeNumber(columns, "deltaColumns"),
    ),
  ),
  getAbsoluteResizedRange: method("1.7", (self, rows, columns) =>
    resized(self, wholeNumber(rows, "numRows"), wholeNumber(columns, "numColumns")),
  ),
  getBoundingRect: method("1.1", (self, other) => at(self, bounding(self.area, otherArea(self, other)))),
  getIntersection: method("1.1", (self, other) => {
    const common = intersection(self.area, otherArea(self, other));
    if (common === null) throw itemNotFound();
    return at(self, common);
  }),
  getIntersectionOrNullObject: method("1.4", (self, other) => {
    const common = intersection(self.area, otherArea(self, other));
    return common && at(self, common);
  }),
};
