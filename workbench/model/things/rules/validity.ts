/** Whether what cells hold keeps their validation's rule, as far as that can be told without calculating. */
import type { Area, BookValidation, ComparingOperator } from "../../../../xlsx";
import type { SheetId, Value } from "../../../engine/engine";
import { notSupported } from "../../errors";
import type { Places } from "../../places";
import { cellsOf, constantOf } from "../names/reference";

/** Gives a test for the values of cells. Refuses rules whose formulas must be calculated cell by cell. */
function validityOf(places: Places, rule: BookValidation): (value: Value) => boolean {
  const allowsBlank = rule.allowBlank ?? false;
  const test = testOf(places, rule);
  return (value) => (value === null ? allowsBlank || rule.type === "any" : test(value));
}

function testOf(places: Places, rule: BookValidation): (value: Exclude<Value, null>) => boolean {
  if (rule.type === "any") return () => true;
  if (rule.type === "custom")
    throw notSupported("check cells against a formula of their own (custom validation)");
  if (rule.type === "list") {
    const allowed = listOf(places, rule.formula1 ?? "");
    return (value) => typeof value !== "object" && allowed.has(String(value).toLowerCase());
  }
  const operator = rule.operator ?? "between";
  const first = operand(places, rule.formula1);
  const second = rule.formula2 === undefined ? first : operand(places, rule.formula2);
  return (value) => {
    const measured = rule.type === "textLength" && typeof value !== "object" ? String(value).length : value;
    if (typeof measured !== "number") return false;
    if (rule.type === "whole" && !Number.isInteger(measured)) return false;
    return holds(operator, measured, first, second);
  };
}

const holds = (operator: ComparingOperator, value: number, first: number, second: number): boolean => {
  const isBetween = value >= Math.min(first, second) && value <= Math.max(first, second);
  const answers: Record<ComparingOperator, boolean> = {
    between: isBetween,
    notBetween: !isBetween,
    equal: value === first,
    notEqual: value !== first,
    greaterThan: value > first,
    lessThan: value < first,
    greaterThanOrEqual: value >= first,
    lessThanOrEqual: value <= first,
  };
  return answers[operator];
};

function operand(places: Places, formula = ""): number {
  const value = constantOf(formula) ?? singleCell(places, formula);
  if (typeof value !== "number") throw notSupported(`check cells against the formula =${formula}`);
  return value;
}

function singleCell(places: Places, formula: string): unknown {
  const cells = cellsOf(places, formula);
  const area = cells?.areas[0];
  // A reference without `$` means another cell for each cell of the range.
  if (!cells || !area || !/^[^$]*\$[A-Z]+\$\d+$/i.test(formula)) return null;
  return places.document.engine.values(cells.sheet, area)[0]?.[0] ?? null;
}

function listOf(places: Places, formula: string): Set<string> {
  const words = constantOf(formula);
  if (typeof words === "string") return new Set(words.split(",").map((word) => word.trim().toLowerCase()));
  const cells = cellsOf(places, formula);
  if (!cells) throw notSupported(`check cells against the list =${formula}`);
  const values = cells.areas.flatMap((area) => places.document.engine.values(cells.sheet, area).flat());
  return new Set(
    values
      .filter((value) => value !== null && typeof value !== "object")
      .map((value) => String(value).toLowerCase()),
  );
}

export function invalidCells(places: Places, sheet: SheetId, area: Area, rule: BookValidation): Area[] {
  const isValid = validityOf(places, rule);
  const { engine } = places.document;
  return engine.values(sheet, area).flatMap((line, rowIndex) =>
    line.flatMap((value, columnIndex) => {
      if (isValid(value)) return [];
      const [row, column] = [area.top + rowIndex, area.left + columnIndex];
      return [{ top: row, left: column, bottom: row, right: column }];
    }),
  );
}
