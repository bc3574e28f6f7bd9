/**
 * Changes of cells as data: shown first, made by whoever may, and refused where a cell is no longer what it was.
 */
import { answer, comparable, dayText, fromSerial, quote, unusable, visible, type Answer } from "../text";
import { MAX_COLUMNS, parseArea } from "./address";
import { formatClass } from "./format";
import { Formulas } from "./formulas";
import { GridBuilder, isCellError, type CellValue, type Grid } from "./grid";
import type { CellStyle, Sheet, Snapshot } from "./snapshot";

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

/**
 * An edit as a preview shows it.
 *
 * @param dateSystem of the workbook, which tells what day a number is
 * @example editSays({ cell: "C7", from: "1,850", to: 1850 }) // "C7: “1,850” (text) becomes 1850"
 * @example editSays({ cell: "B9", from: { formula: "SUM(B4:B6)" }, to: { formula: "SUM(B4:B8)" } }) // "B9: =SUM(B4:B6) becomes =SUM(B4:B8)"
 */
export function editSays(edit: CellEdit, dateSystem: 1900 | 1904 = 1900): string {
  const { cell, from, to, format } = edit;
  if (typeof from === "string" && typeof to === "string" && quote(from) === quote(to))
    return `${cell}: ${quote(to)} loses spaces that can’t be seen`;
  if (typeof from === "string" && typeof to === "string")
    return `${cell}: ${entrySays(from)}${unseen(from, to)} becomes ${entrySays(to)}`;
  const was = typeof from === "string" && !isFormula(to) ? `${entrySays(from)} (text)` : entrySays(from);
  const day =
    typeof to === "number" && format !== undefined && formatClass(format) === "date"
      ? fromSerial(to, dateSystem)
      : null;
  if (day) return `${cell}: ${was} becomes the date ${dayText(day)}, shown as ${format ?? ""}`;
  const shown = format === undefined || formatClass(format) === "general" ? "" : `, shown as ${format}`;
  return `${cell}: ${was} becomes ${entrySays(to)}${shown}`;
}

/** Two texts that look alike are told apart by the codes of what goes. */
function unseen(from: string, to: string): string {
  if (comparable(from) !== comparable(to)) return "";
  const kept = new Set(to);
  const codes = new Set(
    [...from]
      .filter((letter) => !kept.has(letter) && letter > "~")
      .map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`),
  );
  return codes.size === 0 ? "" : ` with ${[...codes].join(", ")}`;
}

function entrySays(entry: CellEntry): string {
  if (entry === null) return "(blank)";
  if (isFormula(entry)) return visible(`=${entry.formula}`);
  if (isCellError(entry)) return entry.error;
  if (typeof entry === "boolean") return entry ? "TRUE" : "FALSE";
  return typeof entry === "string" ? visible(quote(entry)) : String(entry);
}

/**
 * The workbook after some edits of one sheet. Nothing is calculated: a formula that is put in has no value yet, and
 * formulas that depend on an edited cell keep the values they had.
 *
 * Refuses a sheet or cell that is not there, two edits of one cell, and a cell that no longer holds `from`; then
 * nothing is changed.
 *
 * @example applied(snapshot, "Plan", [{ cell: "C7", from: "1,850", to: 1850 }])
 */
export function applied(snapshot: Snapshot, sheetName: string, edits: readonly CellEdit[]): Answer<Snapshot> {
  const index = snapshot.sheets.findIndex(({ name }) => name === sheetName);
  const sheet = snapshot.sheets[index];
  if (!sheet) return unusable(`There is no sheet ${quote(sheetName)} any more. Check the workbook again.`);
  const changes = new Map<number, { to: CellEntry; style: number }>();
  const styles = [...snapshot.styles];
  for (const edit of edits) {
    const area = parseArea(edit.cell);
    if (!area || area.top !== area.bottom || area.left !== area.right)
      return unusable(`${quote(edit.cell)} is not one cell. Name it as Excel does, for example C7.`);
    const { top: row, left: column } = area;
    const at = row * MAX_COLUMNS + column;
    if (changes.has(at)) return unusable(`${edit.cell} would be changed twice. Check the workbook again.`);
    const stale = staleSays(edit, entryAt(sheet, row, column));
    if (stale !== null) return unusable(stale);
    changes.set(at, { to: edit.to, style: styleFor(styles, sheet.grid.style(row, column), edit.format) });
  }
  const sheets = [...snapshot.sheets];
  sheets[index] = { ...sheet, grid: gridWith(sheet.grid, changes), formulas: formulasWith(sheet, changes) };
  return answer({ ...snapshot, styles, sheets });
}

type Changes = ReadonlyMap<number, { readonly to: CellEntry; readonly style: number }>;

function styleFor(styles: CellStyle[], own: number, format: string | undefined): number {
  if (format === undefined) return own;
  const locked = styles[own]?.locked ?? true;
  const known = styles.findIndex((style) => style.format === format && style.locked === locked);
  return known >= 0 ? known : styles.push({ format, locked }) - 1;
}

function gridWith(grid: Grid, changes: Changes): Grid {
  const builder = new GridBuilder();
  const byRow = new Map<number, number[]>();
  let rows = grid.rowCount;
  for (const at of changes.keys()) {
    const row = Math.floor(at / MAX_COLUMNS);
    byRow.set(row, [...(byRow.get(row) ?? []), at % MAX_COLUMNS]);
    rows = Math.max(rows, row + 1);
  }
  for (let row = 0; row < rows; row++) {
    const columns = new Set(byRow.get(row) ?? []);
    for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) columns.add(column);
    for (const column of [...columns].sort((a, b) => a - b)) {
      const change = changes.get(row * MAX_COLUMNS + column);
      if (!change) builder.addValue(row, column, grid.value(row, column), grid.style(row, column));
      else builder.addValue(row, column, isFormula(change.to) ? null : change.to, change.style);
    }
  }
  return builder.build();
}

function formulasWith({ formulas }: Sheet, changes: Changes): Formulas {
  const next = new Formulas();
  for (const { row, column } of formulas.positions()) {
    if (changes.has(row * MAX_COLUMNS + column)) continue;
    next.set(row, column, formulas.a1(row, column));
    const spill = formulas.spill(row, column);
    if (spill) next.setSpill(row, column, spill);
  }
  for (const [at, { to }] of changes) {
    if (isFormula(to)) next.set(Math.floor(at / MAX_COLUMNS), at % MAX_COLUMNS, to.formula);
  }
  return next;
}
