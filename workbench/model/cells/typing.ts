/**
 * Reads a text as a person's typing into a cell, in British English: `1,234.50` is a number with its format,
 * `31/12/2019` a date, `50%` a half, `TRUE` a truth value, `=A1` a formula, `'012` the text 012.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
import { parseValue } from "numfmt";

export type Typed =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "boolean"; readonly isTrue: boolean }
  /** `format` is what a cell in General takes on. */
  | { readonly kind: "number"; readonly number: number; readonly format?: string };

const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

const PLAIN_NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/;
const MONTH = /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** What no number, date or time in British English begins with is text, and need not be looked at further. */
const MAY_BE_NUMBER = /^[\s+\-.(%£€\d]/;

export function readTyped(text: string): Typed {
  if (text === "") return { kind: "empty" };
  const first = text.charCodeAt(0);
  if (first === 0x3d) return text.length > 1 ? { kind: "formula", formula: text } : { kind: "text", text };
  if (first === 0x27) return { kind: "text", text: text.slice(1) };
  if (first === 0x23) {
    const error = text.toUpperCase();
    return ERRORS.has(error) ? { kind: "error", error } : { kind: "text", text };
  }
  if (MAY_BE_NUMBER.test(text) || MONTH.test(text)) return readNumber(text) ?? { kind: "text", text };
  if (text.length < 9 && /^\s*(?:true|false)\s*$/i.test(text))
    return { kind: "boolean", isTrue: text.trim().toLowerCase() === "true" };
  return { kind: "text", text };
}

function readNumber(text: string): Typed | null {
  if (text.trim() === "") return null;
  if (PLAIN_NUMBER.test(text)) return { kind: "number", number: rounded(text) };
  return readDayAndMonth(text) ?? readFraction(text) ?? readFormatted(text);
}

/** Excel keeps 15 digits; those behind become zeros. */
function rounded(text: string): number {
  const digits = text.replace(/^[\s+-]*0*\.?0*/, "").replace(/\D/g, "");
  if (digits.length <= 15) return Number(text);
  let kept = 0;
  const cut = text.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== "0") kept++;
    return kept > 15 ? "0" : digit;
  });
  return Number(cut);
}

/** `1/2` is the first of February of this year, shown as `01-Feb`. */
function readDayAndMonth(text: string): Typed | null {
  const match = /^\s*(\d{1,2})[/-](\d{1,2})\s*$/.exec(text);
  if (!match) return null;
  const year = new Date().getFullYear();
  const parsed = parseValue(`${match[1]!}/${match[2]!}/${String(year)}`, { locale: "en-GB" });
  return parsed && typeof parsed.v === "number"
    ? { kind: "number", number: parsed.v, format: "dd-mmm" }
    : null;
}

/** `1 1/2` is one and a half, `0 3/16` three sixteenths. */
function readFraction(text: string): Typed | null {
  const match = /^\s*([+-]?)(\d+) (\d{1,2})\/(\d{1,2})\s*$/.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const digits = match[4]!.length > 1 ? "??" : "?";
  return { kind: "number", number: match[1] === "-" ? -size : size, format: `# ${digits}/${digits}` };
}

function readFormatted(text: string): Typed | null {
  // Written with stops a date is no date in British English.
  if (/^\s*\d{1,2}\.\d{1,2}\.\d{2,4}/.test(text)) return null;
  const parsed = parseValue(text, { locale: "en-GB" });
  if (parsed === null || typeof parsed.v !== "number") return null;
  const format = parsed.z === undefined ? undefined : excelsFormat(parsed.z, parsed.v);
  return { kind: "number", number: parsed.v, ...(format === undefined ? {} : { format }) };
}

/** Excel gives dates and money few formats, however they were typed. */
function excelsFormat(format: string, value: number): string {
  if (/^£/.test(format)) return format.includes(".") ? "£#,##0.00;[Red]-£#,##0.00" : "£#,##0;[Red]-£#,##0";
  if (/€/.test(format))
    return format.includes(".") ? "[$€-2] #,##0.00;[Red]-[$€-2] #,##0.00" : "[$€-2] #,##0;[Red]-[$€-2] #,##0";
  const hasTime = /h/.test(format);
  const hasDate = /[dy]/.test(format) || /mmm/.test(format);
  if (hasDate && hasTime) return "dd/mm/yyyy hh:mm";
  if (!hasDate) return hasTime && value >= 1 ? "[h]:mm:ss" : format;
  if (!/d/.test(format)) return "mmm-yy";
  if (!/y/.test(format)) return "dd-mmm";
  return /mmm/.test(format) ? "dd-mmm-yy" : "dd/mm/yyyy";
}
