import { LINE, rowKind } from "../../registers";
import { listed, quote, comparable } from "../../text";
import {
  cellName,
  MAX_ROWS,
  isCellError,
  parseArea,
  type Cell,
  type CellValue,
  type Sheet,
  type Snapshot,
  type Validation,
} from "../../workbook";
import { AUDIT } from "../clauses";
import { counted } from "../figures";
import type { Context } from "../context";
import type { Rule } from "../rule";

/** Longer lists are not printed whole. */
const NAMED_AT_MOST = 6;

export const disallowedValues: Rule = {
  id: "WB-25",
  schedule: null,
  title: "Value the cell does not allow",
  severity: "error",
  ...AUDIT,
  about:
    "A value that breaks the cell's own data validation. Excel checks only what is typed: a value that was pasted in, or stood there before, is never stopped. Custom formulas are not worked out.",
  remedy:
    "Choose a value from the cell's list, or one inside its limits. Where the value is right, widen what the cell allows in Data > Data Validation.",
  reads: "workbook",
  *check(context) {
    const { snapshot } = context;
    for (const [index, sheet] of snapshot.sheets.entries()) {
      for (const validation of sheet.validations) {
        const test = testOf(snapshot, sheet, validation);
        if (!test) continue;
        const cells = [...breaking(sheet, validation, test.allows)].filter(({ row, column }) =>
          isMeant(context, index, validation, row, column),
        );
        const first = cells[0];
        if (!first) continue;
        const value = sheet.grid.value(first.row, first.column);
        const shown = isCellError(value) ? value.error : String(value);
        yield {
          sheet: index,
          cells,
          message: `${cells.length === 1 ? `${quote(shown)} is` : `${counted(cells.length, "value")}, ${quote(shown)} in ${cellName(first.row, first.column)} the first, are`} not allowed here. Enter ${test.says}.`,
          found: shown,
          expected: test.says,
        };
      }
    }
  },
};

/** A validation laid on a whole column takes in its title, header and total too, and is not meant for them. */
function isMeant(
  context: Context,
  sheet: number,
  { areas }: Validation,
  row: number,
  column: number,
): boolean {
  const table = context.tableAt(sheet, row, column);
  if (table) return rowKind(table, row) === LINE;
  return !areas.some(({ top, bottom }) => top === 0 && bottom === MAX_ROWS - 1);
}

interface Test {
  readonly allows: (value: CellValue) => boolean;
  readonly says: string;
}

function* breaking(sheet: Sheet, { areas, allowBlank }: Validation, allows: Test["allows"]): Generator<Cell> {
  for (const area of areas) {
    const bottom = Math.min(area.bottom, sheet.grid.rowCount - 1);
    for (let row = area.top; row <= bottom; row++) {
      const right = Math.min(area.right, sheet.grid.rowEnd(row) - 1);
      for (let column = area.left; column <= right; column++) {
        const value = sheet.grid.value(row, column);
        // A blank that is not allowed is not reported: Excel lets a cell be emptied, and most rows are still to come.
        if (value === null || (value === "" && allowBlank)) continue;
        if (isCellError(value)) continue;
        if (!allows(value)) yield { row, column };
      }
    }
  }
}

function testOf(snapshot: Snapshot, sheet: Sheet, validation: Validation): Test | null {
  if (validation.type === "list") return listTest(snapshot, sheet, validation.formula1);
  const a = constant(validation.formula1);
  const b = constant(validation.formula2);
  const between = validation.operator === "between" || validation.operator === "notBetween";
  if (a === null || (between && b === null)) return null;
  const bounds = boundsTest(validation.operator, a, b ?? 0);
  if (!bounds) return null;
  switch (validation.type) {
    case "whole":
      return {
        allows: (value) => typeof value === "number" && Number.isInteger(value) && bounds.allows(value),
        says: `a whole number ${bounds.says}`,
      };
    case "decimal":
      return {
        allows: (value) => typeof value === "number" && bounds.allows(value),
        says: `a number ${bounds.says}`,
      };
    case "textLength":
      return {
        allows: (value) => bounds.allows(String(value).length),
        says: `a text whose length is ${bounds.says}`,
      };
    default:
      return null;
  }
}

function boundsTest(
  operator: string,
  a: number,
  b: number,
): { allows: (value: number) => boolean; says: string } | null {
  switch (operator) {
    case "between":
      return { allows: (value) => value >= a && value <= b, says: `from ${a} to ${b}` };
    case "notBetween":
      return { allows: (value) => value < a || value > b, says: `below ${a} or above ${b}` };
    case "equal":
      return { allows: (value) => value === a, says: `equal to ${a}` };
    case "notEqual":
      return { allows: (value) => value !== a, says: `other than ${a}` };
    case "greaterThan":
      return { allows: (value) => value > a, says: `above ${a}` };
    case "greaterThanOrEqual":
      return { allows: (value) => value >= a, says: `of at least ${a}` };
    case "lessThan":
      return { allows: (value) => value < a, says: `below ${a}` };
    case "lessThanOrEqual":
      return { allows: (value) => value <= a, says: `of at most ${a}` };
    default:
      return null;
  }
}

function constant(formula: string): number | null {
  const text = formula.trim();
  return text !== "" && /^[-+]?\d*\.?\d+(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : null;
}

function listTest(snapshot: Snapshot, sheet: Sheet, formula: string): Test | null {
  const values = listValues(snapshot, sheet, formula);
  if (!values || values.length === 0) return null;
  const allowed = new Set(values.map((value) => comparable(value)));
  const named = values.slice(0, NAMED_AT_MOST).map(quote);
  return {
    allows: (value) => allowed.has(comparable(String(value))),
    says: `one of ${values.length > NAMED_AT_MOST ? `${named.join(", ")} and ${values.length - NAMED_AT_MOST} more` : listed(named, "or")}`,
  };
}

/** The entries of a list: written out in the validation, in cells, or in cells that have a name. */
function listValues(snapshot: Snapshot, sheet: Sheet, formula: string): string[] | null {
  const text = formula.trim();
  const literal = /^"((?:[^"]|"")*)"$/.exec(text);
  if (literal)
    return literal[1]!
      .replace(/""/g, '"')
      .split(",")
      .map((entry) => entry.trim());
  const name = snapshot.names.find((defined) => defined.name.toLowerCase() === text.toLowerCase());
  const reference = name ? name.formula.trim() : text;
  const match = /^(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?([$A-Za-z0-9:]+)$/u.exec(reference);
  const area = match && parseArea(match[3]!);
  if (!match || !area) return null;
  const other = match[1]?.replace(/''/g, "'") ?? match[2];
  const from =
    other === undefined
      ? sheet
      : snapshot.sheets.find((one) => one.name.toLowerCase() === other.toLowerCase());
  if (!from) return null;
  const values: string[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, from.grid.rowCount - 1); row++) {
    for (let column = area.left; column <= Math.min(area.right, from.grid.columnCount - 1); column++) {
      const value = from.grid.value(row, column);
      if (value !== null && !isCellError(value) && value !== "") values.push(String(value));
    }
  }
  return values;
}
