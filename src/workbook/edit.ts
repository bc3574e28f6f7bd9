/** Changes of cells as data: shown first, made by whoever may, and refused where a cell is no longer what it was. */
import { quote, visible } from "../text";
import { isCellError, type CellValue } from "./grid";
import type { Sheet } from "./snapshot";

/** What a cell holds, or the formula in it (without `=`). */
export type CellEntry = CellValue | { readonly formula: string };

/** A change of one cell; data only, made by nobody until the user has seen it. */
export interface CellEdit {
  /** As `C7`. */
  readonly cell: string;
  readonly from: CellEntry;
  readonly to: CellEntry;
  /** en-GB format code to set, where the entry alone would not do: a cell formatted as text keeps a number as text. */
  readonly format?: string;
}

export function isFormula(entry: CellEntry): entry is { readonly formula: string } {
  return typeof entry === "object" && entry !== null && "formula" in entry;
}

/** What stands in a cell: its formula where it has one, else its value. */
export function entryAt(sheet: Sheet, row: number, column: number): CellEntry {
  return sheet.formulas.has(row, column)
    ? { formula: sheet.formulas.a1(row, column) }
    : sheet.grid.value(row, column);
}

export function sameEntry(a: CellEntry, b: CellEntry): boolean {
  if (isFormula(a) || isFormula(b)) return isFormula(a) && isFormula(b) && a.formula === b.formula;
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

/**
 * Why an edit can no longer be made: the cell is not what it was when the fix was worked out. Null where it is.
 *
 * @example staleSays({ cell: "C7", from: "1,850", to: 1850 }, 90) // "C7 no longer holds “1,850”: it holds 90. Check the workbook again, and fix what is still wrong."
 */
export function staleSays({ cell, from }: CellEdit, now: CellEntry): string | null {
  if (sameEntry(from, now)) return null;
  const was = from === null ? "is no longer blank" : `no longer holds ${entrySays(from)}`;
  const is = now === null ? "it is blank" : `it holds ${entrySays(now)}`;
  return `${cell} ${was}: ${is}. Check the workbook again, and fix what is still wrong.`;
}

/** An entry as messages show it. */
export function entrySays(entry: CellEntry): string {
  if (entry === null) return "(blank)";
  if (isFormula(entry)) return visible(`=${entry.formula}`);
  if (isCellError(entry)) return entry.error;
  if (typeof entry === "boolean") return entry ? "TRUE" : "FALSE";
  return typeof entry === "string" ? visible(quote(entry)) : String(entry);
}
