/** Calculated columns: one formula for a whole column, which new rows get too. */
import type { Area, BookTable } from "../../../../xlsx";
import type { SheetId, Write } from "../../../engine/engine";
import { intersection } from "../../cells/areas";
import type { WorkbookDocument } from "../../document";
import { sameColumn } from "./columnNumbers";
import { replaceTable } from "./find";
import { body, columnOf } from "./layout";
import { fillFormula, relativeForm } from "./moveFormula";

/** After cells were written: a column whose body is one formula throughout is calculated, one without any is not. */
export function followFormulas(
  document: WorkbookDocument,
  sheet: SheetId,
  table: BookTable,
  changed: Area,
): void {
  const rows = body(table);
  const common = intersection(rows, changed);
  if (common === null) return;
  let isChanged = false;
  const columns = table.columns.map((column, index) => {
    const cells = columnOf(rows, index);
    // Blocks are written from the top down: the last one makes the column whole.
    if (cells.left < common.left || cells.left > common.right || common.bottom < rows.bottom) return column;
    const formula = commonFormula(document, sheet, cells, common.top === rows.top);
    if (formula === undefined || formula === (column.formula ?? null)) return column;
    isChanged = true;
    const { formula: _before, ...plain } = column;
    return sameColumn(column, formula === null ? plain : { ...plain, formula });
  });
  if (isChanged) replaceTable(document, sheet, table.id, { ...table, columns });
}

/** The formula of all cells (as it stands in the first, without `=`); null where none has one; else undefined. */
function commonFormula(
  document: WorkbookDocument,
  sheet: SheetId,
  cells: Area,
  isWhole: boolean,
): string | null | undefined {
  const first = document.engine.formulas(sheet, { ...cells, bottom: cells.top })[0]?.[0] ?? null;
  if (first === null && !isWhole) return undefined;
  const formulas = document.engine.formulas(sheet, cells).map((line) => line[0] ?? null);
  if (first === null) return formulas.every((formula) => formula === null) ? null : undefined;
  if (formulas.includes(null)) return undefined;
  const relative = relativeForm(first, { row: cells.top, column: cells.left });
  const isAlike = (index: number): boolean =>
    relativeForm(formulas[index] ?? "", { row: cells.top + index, column: cells.left }) === relative;
  return samples(formulas.length).every(isAlike) ? first.slice(1) : undefined;
}

/** The last and some between: Excel lets single cells of a calculated column differ, and reading each takes long. */
function samples(count: number): number[] {
  const step = Math.max(1, Math.floor(count / 100));
  const between = Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
  return [...between, count - 1];
}

/** What a calculated column has in each of some rows: as its first cell has it, or as the table keeps it. */
export function columnFormulas(
  document: WorkbookDocument,
  sheet: SheetId,
  table: BookTable,
  index: number,
  rows: readonly number[],
): Write[] {
  const kept = table.columns[index]?.formula;
  if (kept === undefined) return rows.map(() => undefined);
  const cell = columnOf(body(table), index);
  const standing = document.engine.formulas(sheet, { ...cell, bottom: cell.top })[0]?.[0] ?? null;
  const from = { row: cell.top, column: cell.left };
  return fillFormula(standing ?? `=${kept}`, from, rows).map((formula) => ({ formula }));
}
