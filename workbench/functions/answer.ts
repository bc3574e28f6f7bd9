/**
 * What Excel takes back from a custom function. Pages: custom-functions-errors (which errors can be returned, and
 * that only #VALUE! and #N/A carry a message), custom-functions-dynamic-arrays (a matrix spills); a `null` shows as
 * 0 (OfficeDev/office-js#1503). Everything here comes from an add-in's page and may be of any shape.
 */
import type { ErrorValue, Value } from "../engine/engine";

export type AnswerValue = Value | Value[][];

/** By the number the runtime gives with a failed call. */
const ERROR_OF_CODE: Readonly<Record<number, string>> = {
  0: "#VALUE!", // not a number, or an Error returned instead of thrown
  1: "#N/A",
  2: "#VALUE!", // it threw something else
  3: "#VALUE!", // its promise was rejected
  4: "#VALUE!", // a batch of the wrong length
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?", // the runtime knows no such function
  10: "#NAME?",
};

/** The errors a function can return; the others are “not supported as a custom function output error”. */
const RETURNABLE = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);
const WITH_MESSAGE = new Set(["#VALUE!", "#N/A"]);

/** https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3: characters in a cell, rows, columns. */
const LONGEST_TEXT = 32767;
const MOST_ROWS = 1048576;
const MOST_COLUMNS = 16384;
/** “A range is limited to five million cells” (resource-limits-and-performance-optimization). */
const MOST_CELLS = 5_000_000;

export function failure(value: unknown, code: unknown): ErrorValue {
  const error = (typeof code === "number" && ERROR_OF_CODE[code]) || "#VALUE!";
  // Code 0 comes with a description of the value ("NaN"), which Excel does not show.
  return errorWith(error, code === 0 ? undefined : value);
}

/** What a cell or a spill shows of a result. */
export function success(value: unknown): AnswerValue {
  return Array.isArray(value) ? spillOf(value) : valueOf(value);
}

function spillOf(rows: readonly unknown[]): AnswerValue {
  const first = rows[0];
  const width = Array.isArray(first) ? first.length : 0;
  if (width === 0) {
    return unusable("It must give rows of cells, as [[1, 2], [3, 4]], and gave a list or nothing.");
  }
  if (rows.length > MOST_ROWS || width > MOST_COLUMNS || rows.length * width > MOST_CELLS) {
    return unusable("Its result is larger than a sheet of Excel can take.");
  }
  const spill = new Array<Value[]>(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row: unknown = rows[at];
    if (!Array.isArray(row) || row.length !== width) {
      return unusable(`Its rows must be of one length: the first has ${width}, and row ${at + 1} differs.`);
    }
    const cells = new Array<Value>(width);
    for (let column = 0; column < width; column++) {
      const value: unknown = row[column];
      cells[column] = typeof value === "number" && Number.isFinite(value) ? value : valueOf(value);
    }
    spill[at] = cells;
  }
  return spill;
}

function valueOf(value: unknown): Value {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : { error: "#NUM!" };
    case "boolean":
      return value;
    case "string":
      return value.length <= LONGEST_TEXT ? value : { error: "#VALUE!" };
    case "object":
      return value === null ? 0 : plainOf(value);
    case "undefined":
      return 0;
    default:
      return { error: "#VALUE!" };
  }
}

/** An error, or of a rich value what shows in a cell without rich values. */
function plainOf(value: object): Value {
  const own = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  if (own("valueType") === "CustomFunctionError" || own("type") === "Error") {
    const code = own("code") ?? own("basicValue");
    const error = typeof code === "string" && RETURNABLE.has(code) ? code : "#VALUE!";
    return errorWith(error, own("message"));
  }
  if (own("type") === "Entity" && typeof own("text") === "string") return valueOf(own("text"));
  const basic = own("basicValue");
  if (typeof basic === "string" && own("basicType") === "Error") return errorWith("#VALUE!", undefined);
  return typeof basic === "object" || basic === undefined ? { error: "#VALUE!" } : valueOf(basic);
}

function errorWith(error: string, message: unknown): ErrorValue {
  return WITH_MESSAGE.has(error) && typeof message === "string" && message !== ""
    ? { error, message: message.slice(0, LONGEST_TEXT) }
    : { error };
}

function unusable(message: string): ErrorValue {
  return { error: "#VALUE!", message: `The function's result can't be shown. ${message}` };
}
