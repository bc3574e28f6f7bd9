/** Where areas are once cells were put in or taken out beside them: as Excel moves references. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";
import type { EngineEvent } from "../../engine/engine";

export type Shift = Pick<
  Extract<EngineEvent, { type: "shifted" }>,
  "area" | "whole" | "direction" | "isInsertion"
>;

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The area afterwards, or null where all of it was taken out or pushed off the sheet. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (isDownwards(shift)) {
    if (!isWithin(area.left, area.right, shift.area.left, shift.area.right, shift.whole === "rows"))
      return area;
    const run = shiftRun({ first: area.top, last: area.bottom }, shift, MAX_ROWS);
    return run && { ...area, top: run.first, bottom: run.last };
  }
  if (!isWithin(area.top, area.bottom, shift.area.top, shift.area.bottom, shift.whole === "columns"))
    return area;
  const run = shiftRun({ first: area.left, last: area.right }, shift, MAX_COLUMNS);
  return run && { ...area, left: run.first, right: run.last };
}

export const isDownwards = (shift: Shift): boolean =>
  shift.whole === "rows" ||
  (shift.whole === "cells" && (shift.direction === "down" || shift.direction === "up"));

/** Only what lies wholly in the moved strip moves; what sticks out of it stays, as in Excel. */
const isWithin = (first: number, last: number, from: number, to: number, isWhole: boolean): boolean =>
  isWhole || (first >= from && last <= to);

function shiftRun(run: Run, shift: Shift, limit: number): Run | null {
  const down = isDownwards(shift);
  const at = down ? shift.area.top : shift.area.left;
  const end = down ? shift.area.bottom : shift.area.right;
  const count = end - at + 1;
  // Whole rows and columns of the sheet stay whole.
  if (run.first === 0 && run.last === limit - 1) return run;
  if (shift.isInsertion) {
    const first = run.first >= at ? run.first + count : run.first;
    const last = Math.min(run.last >= at ? run.last + count : run.last, limit - 1);
    return first >= limit ? null : { first, last };
  }
  const first = run.first < at ? run.first : run.first > end ? run.first - count : at;
  const last = run.last < at ? run.last : run.last > end ? run.last - count : at - 1;
  return last < first ? null : { first, last };
}
