/** Changes of single cells that were shown before. */
import { quote } from "../../src/text";
import {
  areaName,
  areasOf,
  type CellEdit,
  type CellEntry,
  isCellError,
  isFormula,
  MAX_COLUMNS,
  parseArea,
  staleSays,
  type Area,
} from "../../src/workbook";
import { asText } from "./blocks";
import { ownWrites } from "./ownWrites";
import { isFormulaText, valueOf } from "./reading/cells";
import { Refusal, refused, type Outcome } from "./run";
import { canGroup } from "./undoable";

export interface SheetEdits {
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
}

export interface Applied {
  readonly cells: number;
  /** Whether one Undo takes all of it back. */
  readonly isOneUndoStep: boolean;
}

/** Cells that are read or written in one question. */
const CELLS_A_SYNC = 20_000;
const NOTHING_WRITTEN = "Nothing was written.";

/**
 * Makes the edits, all of them or none: where a cell no longer holds what it did when its edit was worked out, where
 * a sheet is gone or protected, nothing is written and the sentence says which.
 */
export function applyEdits(sheets: readonly SheetEdits[]): Promise<Outcome<Applied>> {
  return ownWrites(async () => {
    try {
      return { ok: true, value: await inOneStep((context) => apply(context, sheets)) };
    } catch (error) {
      return refused(error);
    }
  });
}

/** As one step of Undo where Excel has that. */
function inOneStep<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return canGroup() ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
}

interface Run {
  readonly range: Excel.Range;
  /** One below the other, from the top of the range. */
  readonly edits: readonly CellEdit[];
}

async function apply(context: Excel.RequestContext, all: readonly SheetEdits[]): Promise<Applied> {
  const sheets = all
    .filter(({ edits }) => edits.length > 0)
    .map(({ sheet: name, edits }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load({ name: true });
      sheet.protection.load({ protected: true });
      return { name, sheet, edits };
    });
  await context.sync();
  const runs: Run[] = [];
  for (const { name, sheet, edits } of sheets) {
    if (sheet.isNullObject)
      throw new Refusal(
        `The sheet ${quote(name)} is no longer there. ${NOTHING_WRITTEN} Check the workbook again.`,
      );
    const protects = sheet.protection.protected;
    const own = runsOf(sheet, edits);
    if (protects && !(await areUnlocked(context, own)))
      throw new Refusal(
        `The sheet ${quote(name)} is protected. Unprotect it (Review, Unprotect Sheet), then apply the fix again. ${NOTHING_WRITTEN}`,
      );
    runs.push(...own);
  }
  await refuseStale(context, runs);
  let cells = 0;
  for (const slice of slices(runs)) {
    for (const { range, edits } of slice) {
      write(range, edits);
      cells += edits.length;
    }
    await context.sync();
  }
  return { cells, isOneUndoStep: canGroup() || runs.length === 1 };
}

/** Edits one below the other go to Excel together. */
function runsOf(sheet: Excel.Worksheet, edits: readonly CellEdit[]): Run[] {
  const byCell = new Map<number, CellEdit>();
  const cells = edits.map((edit) => {
    const area = parseArea(edit.cell);
    if (!area) throw new Error(`An edit names no cell: ${edit.cell}`);
    byCell.set(area.top * MAX_COLUMNS + area.left, edit);
    return { row: area.top, column: area.left };
  });
  return areasOf(cells)
    .flatMap((area) => columnsOf(area))
    .map((column) => ({
      range: sheet.getRange(areaName(column)),
      edits: Array.from({ length: column.bottom - column.top + 1 }, (_, at) =>
        byCell.get((column.top + at) * MAX_COLUMNS + column.left)!,
      ),
    }));
}

function columnsOf({ top, left, bottom, right }: Area): Area[] {
  const parts: Area[] = [];
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom; row += CELLS_A_SYNC)
      parts.push({ top: row, left: column, bottom: Math.min(bottom, row + CELLS_A_SYNC - 1), right: column });
  return parts;
}

/** Unlocked cells may be written on a protected sheet. */
async function areUnlocked(context: Excel.RequestContext, runs: readonly Run[]): Promise<boolean> {
  for (const slice of slices(runs)) {
    for (const { range } of slice) range.format.protection.load({ locked: true });
    await context.sync();
    if (slice.some(({ range }) => range.format.protection.locked !== false)) return false;
  }
  return true;
}

async function refuseStale(context: Excel.RequestContext, runs: readonly Run[]): Promise<void> {
  for (const slice of slices(runs)) {
    for (const { range } of slice) range.load({ formulas: true, values: true, valueTypes: true });
    await context.sync();
    for (const { range, edits } of slice) {
      for (const [at, edit] of edits.entries()) {
        const stale = staleSays(edit, entryIn(range, at));
        if (stale !== null) throw new Refusal(`${stale} ${NOTHING_WRITTEN}`);
      }
    }
  }
}

function entryIn(range: Excel.Range, at: number): CellEntry {
  const formula: unknown = range.formulas[at]?.[0];
  const value: unknown = range.values[at]?.[0];
  if (isFormulaText(formula, value)) return { formula: formula.slice(1) };
  return valueOf(value, range.valueTypes[at]?.[0], false);
}

/** The format first: a cell formatted as text would keep a number as text. */
function write(range: Excel.Range, edits: readonly CellEdit[]): void {
  if (edits.some(({ format }) => format !== undefined)) {
    // A cell without a format of its own to set keeps the one it has.
    range.numberFormat = edits.map(({ format }) => [format ?? (null as unknown as string)]);
  }
  range.formulas = edits.map(({ to }) => [written(to)]);
}

function written(to: CellEntry): string | number | boolean {
  if (to === null) return "";
  if (isFormula(to)) return `=${to.formula}`;
  if (isCellError(to)) return to.error;
  return typeof to === "string" ? asText(to) : to;
}

function* slices(runs: readonly Run[]): Generator<Run[]> {
  let slice: Run[] = [];
  let cells = 0;
  for (const one of runs) {
    if (slice.length > 0 && (cells + one.edits.length > CELLS_A_SYNC || slice.length >= RANGES_A_SYNC)) {
      yield slice;
      [slice, cells] = [[], 0];
    }
    slice.push(one);
    cells += one.edits.length;
  }
  if (slice.length > 0) yield slice;
}

/** Each range costs a request some hundred bytes and Excel some time. */
const RANGES_A_SYNC = 1_000;
