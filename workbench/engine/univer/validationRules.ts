/** Data validation as Univer's rules: lists drop down, what a rule stops is refused. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { BookValidation } from "../../../xlsx";
import { toRange } from "./univer";

const TYPES: Readonly<Record<Exclude<BookValidation["type"], "any">, DataValidationType>> = {
  list: DataValidationType.LIST,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};
const STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;
const OPERATORS: Readonly<Record<NonNullable<BookValidation["operator"]>, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  lessThan: DataValidationOperator.LESS_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

export function validationRule(validation: BookValidation, uid: string): ISheetDataValidationRule {
  const { type, alert, prompt, operator } = validation;
  const isList = type === "list";
  return {
    uid,
    ranges: validation.areas.map(toRange),
    type: type === "any" ? DataValidationType.ANY : TYPES[type],
    allowBlank: validation.allowBlank ?? false,
    showErrorMessage: alert !== undefined,
    errorStyle: alert ? STYLES[alert.style] : DataValidationErrorStyle.INFO,
    error: alert?.text || "This cell does not take that value. Choose or type one that its rule allows.",
    errorTitle: alert?.title ?? "",
    ...(operator === undefined || isList ? {} : { operator: OPERATORS[operator] }),
    ...(validation.formula1 === undefined ? {} : { formula1: formula(validation.formula1, type) }),
    ...(validation.formula2 === undefined ? {} : { formula2: formula(validation.formula2, type) }),
    ...(isList ? { showDropDown: !validation.hideDropDown } : {}),
    ...(prompt ? { showInputMessage: true, prompt: prompt.text, promptTitle: prompt.title } : {}),
  };
}

/** Words come as `"Blue,Green"` in quotes; a number stands for itself; all else is a formula. */
function formula(text: string, type: BookValidation["type"]): string {
  if (type === "list" && text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (type !== "list" && type !== "custom" && text.trim() !== "" && Number.isFinite(Number(text)))
    return text;
  return `=${text}`;
}
