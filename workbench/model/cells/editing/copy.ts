/** `Range.copyFrom`: values, formulas moved along, formats; tiled where the target is a multiple of the source. */
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName, type Area } from "../../../../xlsx";
import type { SheetId, Value, Write } from "../../../engine/engine";
import { invalidArgument } from "../../errors";
import type { Model } from "../../model";
import { intersection, isOnSheet, columnsOf, rowsOf } from "../areas";
import { refuseWriting } from "../writing";
import { isUnbounded } from "../reading";
import { copyLooks } from "./copyLooks";

export const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link", "ColumnWidths"] as const;
export type CopyType = "All" | "Formulas" | "Values" | "Formats";

export interface Copying {
  readonly type: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

export interface Source {
  readonly sheet: SheetId;
  readonly area: Area;
}

/** Excel copies of whole rows and columns only what is in use. */
function boundedSource(model: Model, source: Source): Source {
  if (!isUnbounded(source.area)) return source;
  const used = model.engine.used(source.sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    ...source,
    area: intersection(source.area, used) ?? {
      ...source.area,
      bottom: source.area.top,
      right: source.area.left,
    },
  };
}

/** The area that is written: "if the destination is smaller than the source, it is expanded". */
function targetArea(to: Area, height: number, width: number): Area {
  const rows = rowsOf(to) % height === 0 ? rowsOf(to) : height;
  const columns = columnsOf(to) % width === 0 ? columnsOf(to) : width;
  const target = { top: to.top, left: to.left, bottom: to.top + rows - 1, right: to.left + columns - 1 };
  if (!isOnSheet(target)) throw invalidArgument();
  return target;
}

export function copyCells(model: Model, from: Source, sheet: SheetId, to: Area, how: Copying): void {
  const source = boundedSource(model, from);
  const height = how.transpose ? columnsOf(source.area) : rowsOf(source.area);
  const width = how.transpose ? rowsOf(source.area) : columnsOf(source.area);
  const start = isUnbounded(to) ? { top: to.top, left: to.left, bottom: to.top, right: to.left } : to;
  const target = targetArea(start, height, width);
  refuseWriting(model.document, sheet, target);
  if (how.type !== "Formats") copyContents(model, source, sheet, target, how);
  if (how.type === "All" || how.type === "Formats") copyLooks(model, source, sheet, target, how.transpose);
}

function copyContents(model: Model, source: Source, sheet: SheetId, target: Area, how: Copying): void {
  const { engine } = model;
  const values = engine.values(source.sheet, source.area);
  const formulas = how.type === "Values" ? null : engine.formulas(source.sheet, source.area);
  const height = rowsOf(source.area);
  const width = columnsOf(source.area);
  const block: Write[][] = [];
  for (let i = 0; i < rowsOf(target); i++) {
    const line: Write[] = [];
    for (let j = 0; j < columnsOf(target); j++) {
      const r = how.transpose ? j % height : i % height;
      const c = how.transpose ? i % width : j % width;
      const value = values[r]![c]!;
      const formula = formulas?.[r]?.[c] ?? null;
      if (formula !== null) {
        const home = cellName(source.area.top + r, source.area.left + c);
        line.push({ formula: movedFormula(formula, home, cellName(target.top + i, target.left + j)) });
      } else line.push(how.skipBlanks && value === null ? undefined : written(value));
    }
    block.push(line);
  }
  engine.write(sheet, target.top, target.left, block, "api");
}

/** The cells a formula points to move as far as the formula does. */
export function movedFormula(formula: string, from: string, to: string): string {
  return from === to ? formula : translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
}

const written = (value: Value): Write => ({ value });
