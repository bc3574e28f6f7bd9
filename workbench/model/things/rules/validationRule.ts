/** The rule of a data validation: as add-ins write it, and as a book keeps it. */
import type { BookValidation, ComparingOperator } from "../../../../xlsx";
import { invalidArgument } from "../../errors";
import type { Places } from "../../places";
import { flag, isMissing, oneOf, record } from "../arguments";
import { formulaInput, formulaOutput, rangeFormula } from "./formulaInput";

type Type = BookValidation["type"];
export type Rule = Pick<BookValidation, "type" | "operator" | "formula1" | "formula2" | "hideDropDown">;

const KINDS: Readonly<Record<string, Type>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  list: "list",
  custom: "custom",
};

const OPERATORS: Readonly<Record<ComparingOperator, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

export function operatorOf(
  value: unknown,
  names: Readonly<Record<ComparingOperator, string>>,
): ComparingOperator {
  const name = oneOf(value, Object.values(names), "operator");
  return (Object.keys(names) as ComparingOperator[]).find((key) => names[key] === name)!;
}

const needsTwo = (operator: ComparingOperator): boolean =>
  operator === "between" || operator === "notBetween";

/** Null takes the rule away: any value is allowed. Refuses a rule of two kinds, and one without what it compares with. */
export function readRule(places: Places, value: unknown): Rule | null {
  const given = record(value, "rule");
  const kinds = Object.keys(given).filter((key) => !isMissing(given[key]));
  const [kind] = kinds;
  if (kind === undefined) return null;
  const type = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (type === undefined || kinds.length > 1) throw invalidArgument();
  const criteria = record(given[kind], kind);
  if (type === "list") return listRule(places, criteria);
  if (type === "custom") return { type, formula1: customFormula(criteria["formula"]) };
  const operator = operatorOf(criteria["operator"], OPERATORS);
  const isTime = type === "date" || type === "time";
  const formula1 = formulaInput(places, criteria["formula1"], isTime);
  if (!needsTwo(operator)) return { type, operator, formula1 };
  return { type, operator, formula1, formula2: formulaInput(places, criteria["formula2"], isTime) };
}

function customFormula(formula: unknown): string {
  if (typeof formula !== "string" || !/^=./.test(formula)) throw invalidArgument();
  return formula.slice(1);
}

/** "When setting the value, it can be passed in as a Range object, or a string that contains a comma-separated number, boolean, or date." */
function listRule(places: Places, criteria: Readonly<Record<string, unknown>>): Rule {
  const { source, inCellDropDown } = criteria;
  const hides = isMissing(inCellDropDown) ? false : !flag(inCellDropDown, "inCellDropDown");
  return { type: "list", formula1: listFormula(places, source), ...(hides ? { hideDropDown: true } : {}) };
}

function listFormula(places: Places, source: unknown): string {
  if (typeof source === "object" && source !== null) return rangeFormula(places, source);
  if (typeof source !== "string" || source.trim() === "") throw invalidArgument();
  if (source.startsWith("=")) return source.slice(1);
  // Excel takes no longer list of words; a longer one stands in cells.
  if (source.length > 255) throw invalidArgument();
  return `"${source.replace(/"/g, '""')}"`;
}

export function writeRule(validation: BookValidation): Readonly<Record<string, unknown>> {
  const { type, operator, formula1, formula2 } = validation;
  if (type === "any") return {};
  if (type === "list")
    return { list: { inCellDropDown: !validation.hideDropDown, source: listSource(formula1) } };
  if (type === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  const kind = Object.keys(KINDS).find((key) => KINDS[key] === type)!;
  return {
    [kind]: {
      formula1: formulaOutput(formula1),
      ...(formula2 === undefined ? {} : { formula2: formulaOutput(formula2) }),
      operator: OPERATORS[operator ?? "between"],
    },
  };
}

function listSource(formula: string | undefined): string {
  const words = /^"((?:[^"]|"")*)"$/.exec(formula ?? "")?.[1];
  return words === undefined ? `=${formula ?? ""}` : words.replace(/""/g, '"');
}

export const TYPE_NAMES: Readonly<Record<Type, string>> = {
  any: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
