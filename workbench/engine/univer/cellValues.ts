/**
 * Values as Univer's cells hold them, and as the contract has them. Univer knows numbers, texts, booleans (0 and 1)
 * and forced texts; an error is a text of one of the known shapes, so a text that only looks like an error is
 * forced to stay one.
 */
import { CellValueType, isBooleanString, isRealNum, type ICellData } from "@univerjs/core";
import type { ErrorValue, Value } from "../engine";

const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#CYCLE!",
  "#ERROR!",
]);

function isErrorText(text: string): boolean {
  return text.startsWith("#") && ERRORS.has(text);
}

/** Univer's own errors that Excel does not know, by what Excel shows instead. */
const OTHERWISE: Readonly<Record<string, string>> = { "#ERROR!": "#VALUE!", "#CYCLE!": "#REF!" };

export function toValue(cell: ICellData | null | undefined): Value {
  if (!cell) return null;
  const value = cell.v;
  if (value === undefined || value === null) {
    const text = cell.p?.body?.dataStream;
    return text === undefined ? null : text.replace(/\r\n$/, "").replace(/\r/g, "\n");
  }
  switch (cell.t) {
    case CellValueType.BOOLEAN:
      return value === true || value === 1 || value === "1" || value === "TRUE";
    case CellValueType.NUMBER:
      return typeof value === "number" ? value : Number(value);
    case CellValueType.FORCE_STRING:
      return String(value);
    default:
      if (typeof value !== "string") return value;
      return isErrorText(value) ? { error: OTHERWISE[value] ?? value } : value;
  }
}

export function isError(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

/** What a cell becomes when a value is put in: its formula and rich text go, its look stays. */
export function toCell(value: Value): ICellData {
  const cell = content(value);
  cell.f = null;
  cell.si = null;
  cell.p = null;
  return cell;
}

/** The value alone, as a snapshot holds it. */
export function content(value: Value): ICellData {
  if (value === null || value === "") return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "string") {
    return { v: value, t: looksOtherwise(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
  return { v: value.error, t: CellValueType.STRING };
}

/** True for text that Univer would take for a number, a boolean or an error the next time the cell is touched. */
function looksOtherwise(text: string): boolean {
  return isErrorText(text) || isRealNum(text) || isBooleanString(text);
}

export function sameValue(a: Value, b: Value): boolean {
  return isError(a) && isError(b) ? a.error === b.error : a === b;
}
