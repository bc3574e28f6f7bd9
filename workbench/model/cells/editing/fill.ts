/** `Range.autoFill`: continues a range into a larger one, as dragging its corner does. */
import { cellName, type Area } from "../../../../xlsx";
import type { Value, Write } from "../../../engine/engine";
import { invalidArgument, notSupported } from "../../errors";
import type { CellsAt } from "../place";
import { columnsOf, covers, rowsOf } from "../areas";
import { refuseWriting } from "../writing";
import { movedFormula } from "./copy";
import { copyLooks } from "./copyLooks";

export const FILLS = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
] as const;
export type Fill = (typeof FILLS)[number];

/** "The destination must include the source", and be larger in one direction only. */
export function fillCells(self: CellsAt, target: Area, fill: Fill): void {
  const { model, sheet, area } = self;
  if (!["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"].includes(fill))
    throw notSupported(`autoFill("${fill}")`);
  const isDown = target.left === area.left && target.right === area.right;
  const isAcross = target.top === area.top && target.bottom === area.bottom;
  if (!covers(target, area) || (!isDown && !isAcross)) throw invalidArgument();
  if (target.top !== area.top || target.left !== area.left)
    throw notSupported("autoFill upwards or to the left");
  const rest: Area = isDown ? { ...target, top: area.bottom + 1 } : { ...target, left: area.right + 1 };
  if (rest.top > rest.bottom || rest.left > rest.right) return;
  refuseWriting(model.document, sheet, rest);
  if (fill !== "FillFormats") {
    const lines = isDown ? columnsOf(area) : rowsOf(area);
    for (let line = 0; line < lines; line++) fillLine(self, rest, isDown, line, fill);
  }
  if (fill !== "FillValues") copyFormats(self, rest, isDown);
}

function copyFormats({ model, sheet, area }: CellsAt, rest: Area, isDown: boolean): void {
  const size = isDown ? rowsOf(area) : columnsOf(area);
  const length = isDown ? rowsOf(rest) : columnsOf(rest);
  for (let at = 0; at < length; at += size) {
    const count = Math.min(size, length - at);
    const source: Area = isDown
      ? { ...area, bottom: area.top + count - 1 }
      : { ...area, right: area.left + count - 1 };
    const target: Area = isDown
      ? { ...rest, top: rest.top + at, bottom: rest.top + at + count - 1 }
      : { ...rest, left: rest.left + at, right: rest.left + at + count - 1 };
    copyLooks(model, { sheet, area: source }, sheet, target, false);
  }
}

function fillLine(
  { model, sheet, area }: CellsAt,
  rest: Area,
  isDown: boolean,
  line: number,
  fill: Fill,
): void {
  const { engine } = model;
  const from: Area = isDown
    ? { ...area, left: area.left + line, right: area.left + line }
    : { ...area, top: area.top + line, bottom: area.top + line };
  const flat = <T>(block: T[][]): T[] => block.flat();
  const values = flat(engine.values(sheet, from));
  const formulas = flat(engine.formulas(sheet, from));
  const length = isDown ? rowsOf(rest) : columnsOf(rest);
  const next = fill === "FillCopy" || fill === "FillValues" ? null : series(values, fill === "FillSeries");
  const filled: Write[] = Array.from({ length }, (_, index) => {
    const at = index % values.length;
    const formula = fill === "FillValues" ? null : formulas[at];
    if (!formula) return { value: next ? next(index) : values[at]! };
    const distance = values.length + index - at;
    const row = from.top + (isDown ? at : 0);
    const column = from.left + (isDown ? 0 : at);
    const to = isDown ? cellName(row + distance, column) : cellName(row, column + distance);
    return { formula: movedFormula(formula, cellName(row, column), to) };
  });
  const block = isDown ? filled.map((write) => [write]) : [filled];
  engine.write(sheet, isDown ? rest.top : from.top, isDown ? from.left : rest.left, block, "api");
}

/** Numbers go on along their line, a text with a number at its end counts on; null where cells are just repeated. */
function series(values: readonly Value[], mayCount: boolean): ((index: number) => Value) | null {
  const count = values.length;
  if (values.every((value) => typeof value === "number")) {
    if (count === 1 && !mayCount) return null;
    const step = count === 1 ? 1 : slope(values);
    const start = count === 1 ? values[0]! : meanLine(values, step);
    return (index) => start + step * (count + index);
  }
  const last = /^(.*?)(\d+)$/s.exec(typeof values[0] === "string" ? values[0] : "");
  if (count !== 1 || !last) return null;
  return (index) => `${last[1]!}${String(Number(last[2]) + index + 1)}`;
}

/** The slope of the straight line nearest to the numbers. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const below = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return above / below;
}

function meanLine(values: readonly number[], step: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean - step * ((values.length - 1) / 2);
}
