/** A workbook as edits would leave it. */
import { answer, quote, unusable, type Answer } from "../text";
import { MAX_COLUMNS, parseArea } from "./address";
import { entryAt, isFormula, staleSays, type CellEdit, type CellEntry } from "./edit";
import { Formulas } from "./formulas";
import { GridBuilder, type Grid } from "./grid";
import type { CellStyle, Sheet, Snapshot } from "./snapshot";

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
