import type { Comparison, PlanSheet, PlanValidation } from "../../../src/template";
import { areaName } from "../../../src/workbook";

const OPERATORS: Readonly<
  Record<Comparison, Excel.DataValidationOperator | `${Excel.DataValidationOperator}`>
> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** What may be typed, with its hints; names and tables have to be there, for lists name them. */
export function addValidations(sheet: Excel.Worksheet, { validations }: PlanSheet): void {
  for (const plan of validations) {
    const { dataValidation } = sheet.getRange(areaName(plan.area));
    const rule = ruleOf(plan);
    if (rule) dataValidation.rule = rule;
    dataValidation.ignoreBlanks = true;
    dataValidation.prompt = { showPrompt: true, title: plan.prompt.title, message: plan.prompt.text };
    dataValidation.errorAlert = plan.alert
      ? { showAlert: true, style: "Stop", title: plan.alert.title, message: plan.alert.text }
      : { showAlert: false, style: "Stop", title: "", message: "" };
  }
}

function ruleOf({
  type,
  operator = "between",
  formula1 = "",
  formula2,
}: PlanValidation): Excel.DataValidationRule | null {
  const basic = {
    operator: OPERATORS[operator],
    formula1: operand(formula1),
    ...(formula2 === undefined ? {} : { formula2: operand(formula2) }),
  };
  switch (type) {
    case "any":
      return null;
    case "list":
      return {
        list: {
          inCellDropDown: true,
          source: formula1.startsWith('"') ? formula1.slice(1, -1) : `=${formula1}`,
        },
      };
    case "custom":
      return { custom: { formula: `=${formula1}` } };
    case "whole":
      return { wholeNumber: basic };
    case "decimal":
      return { decimal: basic };
    case "textLength":
      return { textLength: basic };
    case "date": {
      const day = (formula: string) => `=${formula}`;
      return {
        date: {
          operator: OPERATORS[operator],
          // A day's number as a formula: a bare number would have to be a date in words.
          formula1: day(formula1),
          ...(formula2 === undefined ? {} : { formula2: day(formula2) }),
        },
      };
    }
  }
}

function operand(formula: string): number | string {
  return /^-?\d+(?:\.\d+)?$/u.test(formula) ? Number(formula) : `=${formula}`;
}

/** How what is wrong shows. Excel puts a new rule before the others, so the last one comes first. */
export function addConditionalFormats(sheet: Excel.Worksheet, { conditionalFormats }: PlanSheet): void {
  for (const { area, formula, look } of [...conditionalFormats].reverse()) {
    const { custom } = sheet.getRange(areaName(area)).conditionalFormats.add("Custom");
    custom.rule.formula = `=${formula}`;
    if (look.fill !== undefined) custom.format.fill.color = look.fill;
    if (look.color !== undefined) custom.format.font.color = look.color;
    if (look.bold) custom.format.font.bold = true;
  }
}
