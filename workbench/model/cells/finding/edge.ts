/** Where Ctrl with an arrow key leads: the end of a run of filled cells, the next filled one, or the sheet's edge. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../../xlsx";
import type { Engine, SheetId } from "../../../engine/engine";

export const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;
export type KeyboardDirection = (typeof DIRECTIONS)[number];

export function edgeFrom(
  engine: Engine,
  sheet: SheetId,
  row: number,
  column: number,
  direction: KeyboardDirection,
): { row: number; column: number } {
  const isVertical = direction === "Up" || direction === "Down";
  const step = direction === "Down" || direction === "Right" ? 1 : -1;
  const start = isVertical ? row : column;
  const last = step < 0 ? 0 : (isVertical ? MAX_ROWS : MAX_COLUMNS) - 1;
  const used = engine.used(sheet, true);
  const end = used ? (isVertical ? used.bottom : used.right) : -1;
  const top = Math.max(start, end) + 1;
  const line: Area = isVertical
    ? { top: 0, bottom: Math.min(top, MAX_ROWS - 1), left: column, right: column }
    : { top: row, bottom: row, left: 0, right: Math.min(top, MAX_COLUMNS - 1) };
  const values = engine.values(sheet, line);
  const filled = (index: number): boolean =>
    (isVertical ? values[index]?.[0] : values[0]?.[index]) !== undefined &&
    (isVertical ? values[index]![0] : values[0]![index]) !== null;
  const found = walk(start, step, last, filled, step > 0 ? end : 0);
  return isVertical ? { row: found, column } : { row, column: found };
}

function walk(
  start: number,
  step: 1 | -1,
  last: number,
  filled: (index: number) => boolean,
  lastFilled: number,
): number {
  if (start === last) return start;
  let at = start + step;
  if (filled(start) && filled(at)) {
    while (at !== last && filled(at + step)) at += step;
    return at;
  }
  const isBeyond = (index: number): boolean => (step > 0 ? index > lastFilled : index < lastFilled);
  while (at !== last && !filled(at)) {
    if (isBeyond(at)) return last;
    at += step;
  }
  return at;
}
