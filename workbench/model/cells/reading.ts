/** The cells of an area as the properties of `Range` give them. Blocks are rows of columns. */
import { translateFormulaToR1C1 } from "@borgar/fx";
import { cellName, type Area } from "../../../xlsx";
import type { Engine, SheetId, Value } from "../../engine/engine";
import { cellsOf, columnsOf, isEntireColumn, isEntireRow } from "./areas";
import { rangeExceedsLimit } from "../errors";
import { textOf } from "./text";

/** learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
export const MAX_CELLS = 5_000_000;

/** "The response will contain null for cell-level properties" of whole rows and columns: excel-add-ins-ranges-unbounded. */
export const isUnbounded = (area: Area): boolean => isEntireRow(area) || isEntireColumn(area);

export function refuseTooMany(area: Area): void {
  if (cellsOf(area) > MAX_CELLS) throw rangeExceedsLimit();
}

export type CellText = string | number | boolean;

/** A value as an add-in reads it: an empty cell is `""`, an error its text. */
export const plainValue = (value: Value): CellText =>
  value === null ? "" : typeof value === "object" ? value.error : value;

export function valuesOf(engine: Engine, sheet: SheetId, area: Area): CellText[][] {
  refuseTooMany(area);
  const block = engine.values(sheet, area) as unknown[][];
  for (const row of block)
    for (let i = 0; i < row.length; i++) {
      const value = row[i] as Value;
      if (value === null || typeof value === "object") row[i] = plainValue(value);
    }
  return block as CellText[][];
}

export function textsOf(engine: Engine, sheet: SheetId, area: Area): string[][] {
  refuseTooMany(area);
  const formats = engine.formats(sheet, area);
  return engine
    .values(sheet, area)
    .map((row, i) => row.map((value, j) => textOf(value, formats[i]?.[j] ?? "General")));
}

/** A constant's formula is its value. */
export function formulasOf(engine: Engine, sheet: SheetId, area: Area): CellText[][] {
  const block = valuesOf(engine, sheet, area);
  const formulas = engine.formulas(sheet, area);
  for (let i = 0; i < block.length; i++) {
    const row = block[i]!;
    const own = formulas[i];
    if (own) for (let j = 0; j < row.length; j++) row[j] = own[j] ?? row[j]!;
  }
  return block;
}

export function formulasR1C1Of(engine: Engine, sheet: SheetId, area: Area): CellText[][] {
  const block = valuesOf(engine, sheet, area);
  const formulas = engine.formulas(sheet, area);
  for (let i = 0; i < block.length; i++)
    for (let j = 0; j < columnsOf(area); j++) {
      const formula = formulas[i]?.[j];
      if (formula) block[i]![j] = translateFormulaToR1C1(formula, cellName(area.top + i, area.left + j));
    }
  return block;
}

/** `RangeValueType`. Excel says Double of every number. */
export const typeOf = (value: Value): string =>
  value === null
    ? "Empty"
    : typeof value === "number"
      ? "Double"
      : typeof value === "boolean"
        ? "Boolean"
        : typeof value === "object"
          ? "Error"
          : "String";

export function typesOf(engine: Engine, sheet: SheetId, area: Area): string[][] {
  refuseTooMany(area);
  return engine.values(sheet, area).map((row) => row.map(typeOf));
}
