/**
 * How Excel turns a cell's value into what a parameter declares: text that is a number for a number, and so on.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json#parameters lists the types;
 * “If function arguments or operands cannot be converted to the types expected, evaluation … results in a #VALUE!
 * error” (https://learn.microsoft.com/office/client-developer/excel/excel-worksheet-and-expression-evaluation).
 */
import type { Value } from "../engine/engine";
import type { ValueType } from "./metadata";

/** What a blank cell is for an `any` parameter that takes one value (OfficeDev/office-js#4702). */
export type Blanks = "zero" | "null";

export type Plain = null | number | string | boolean;

export const NOT_CONVERTIBLE = Symbol("not convertible");

/** `value` is no error. A blank is what Excel makes of it for the type; `blank` is what it is for `any`. */
export function coerce(
  value: Exclude<Value, object> | null,
  type: ValueType,
  blank: Plain,
): Plain | typeof NOT_CONVERTIBLE {
  switch (type) {
    case "number":
      return toNumber(value);
    case "string":
      return toText(value);
    case "boolean":
      return toBoolean(value);
    default:
      return value === null ? blank : value;
  }
}

function toNumber(value: Plain): number | typeof NOT_CONVERTIBLE {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return numberIn(value) ?? NOT_CONVERTIBLE;
}

function toText(value: Plain): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? generalText(value) : value;
}

function toBoolean(value: Plain): boolean | typeof NOT_CONVERTIBLE {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  const word = value.trim().toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : NOT_CONVERTIBLE;
}

const NUMBER_TEXT = /^([-+]?)\s*[£$€]?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?\s*(%?)$/i;
const IN_BRACKETS = /^\((.+)\)$/;

/** A number as a person types it in Excel: `1,234.50`, `-5`, `(5)`, `£2`, `12%`, `1e3`. Dates are not tried. */
function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 60) return undefined;
  const inside = IN_BRACKETS.exec(trimmed)?.[1];
  const match = NUMBER_TEXT.exec(inside ?? trimmed);
  if (!match || (inside !== undefined && match[1] !== "")) return undefined;
  const [, sign, digits = "", exponent = "", percent] = match;
  const size = Number(digits.replace(/,/g, "") + exponent) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  return sign === "-" || inside !== undefined ? -size : size;
}

/** The General format without a cell's width: 15 digits at the most, and `E+` from 1E+21 on and below 1E-9. */
function generalText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    return rounded
      .toExponential()
      .toUpperCase()
      .replace(/E([-+])(\d)$/, "E$10$2");
  }
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(20).replace(/0+$/, "") : text;
}
