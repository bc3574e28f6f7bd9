import { LINE, rowKind, SUBTOTAL, TOTAL, type FoundTable } from "../../registers";
import {
  anatomy,
  cellsName,
  resolve,
  type Area,
  type Cell,
  type Reference,
  type Sheet,
  NUMBER,
} from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context, FormulaGroup } from "../context";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { firstFrom } from "./precedents";

/** A formula in a total row of a table, with the areas of its own column it adds up. */
interface TotalFormula {
  readonly table: FoundTable;
  readonly sheet: Sheet;
  readonly cell: Cell;
  readonly areas: readonly Area[];
  readonly group: FormulaGroup;
}

function* totalFormulas(context: Context): Generator<TotalFormula> {
  for (let index = 0; index < context.snapshot.sheets.length; index++) {
    const sheet = context.sheet(index);
    for (const group of context.formulaGroups(index)) {
      if (!group.parts.summed || group.parts.references.some(({ sheet: other }) => other !== "")) continue;
      for (const cell of group.cells) {
        const table = context.tableAt(index, cell.row, cell.column);
        if (!table) continue;
        const kind = rowKind(table, cell.row);
        if (kind !== TOTAL && kind !== SUBTOTAL) continue;
        const areas = group.parts.summed.flatMap(
          (reference) =>
            resolve(reference, cell.row, cell.column, sheet.grid.rowCount, sheet.grid.columnCount) ?? [],
        );
        if (
          areas.length === 0 ||
          areas.some(({ left, right }) => left !== cell.column || right !== cell.column)
        )
          continue;
        yield { table, sheet, cell, areas, group };
      }
    }
  }
}

function isNumberAt(sheet: Sheet, row: number, column: number): boolean {
  return !Number.isNaN(sheet.grid.number(row, column)) || sheet.formulas.has(row, column);
}

/** How deep totals of totals are followed, and how many cells are looked at before it is given up. */
const LEVELS = 8;
const STEPS_AT_MOST = 2_000_000;

/** How often each row of the body is added, by the formula itself and through the totals it adds. */
interface Added {
  /** From `bodyTop` on: by the formula itself. */
  readonly itself: Uint16Array;
  /** The same, with what those rows add in their turn. */
  readonly inAll: Uint16Array;
}

/** Null where totals add totals in too many ways to follow. */
function timesAdded(context: Context, total: TotalFormula): Added | null {
  const { table, cell, sheet } = total;
  const itself = new Uint16Array(table.rowKinds.length);
  const inAll = new Uint16Array(table.rowKinds.length);
  const withFormula = context.formulaRows(table.sheet, cell.column);
  const count = (row: number, level: number, by: number): void => {
    if (level === 0) itself[row - table.bodyTop]! += by;
    inAll[row - table.bodyTop]! += by;
  };
  let steps = 0;
  const add = (areas: readonly Area[], from: number, skips: boolean, level: number): void => {
    for (const area of areas) {
      const bottom = Math.min(area.bottom, table.area.bottom);
      const top = Math.max(area.top, table.bodyTop);
      steps += Math.max(0, bottom - top + 1);
      if (steps > STEPS_AT_MOST) return;
      for (let row = top; row <= bottom; row++) {
        if (sheet.grid.kind(row, cell.column) === NUMBER) count(row, level, 1);
      }
      for (let at = firstFrom(withFormula, top); at < withFormula.length; at++) {
        const row = withFormula[at]!;
        if (row > bottom || steps > STEPS_AT_MOST) break;
        const isCounted = sheet.grid.kind(row, cell.column) === NUMBER;
        const inner = sumsAt(sheet, row, cell.column);
        if (row === from || (skips && inner?.skips)) {
          if (isCounted) count(row, level, -1);
          continue;
        }
        if (!isCounted) count(row, level, 1);
        if (inner && level < LEVELS) add(inner.areas, row, inner.skips, level + 1);
      }
    }
  };
  add(total.areas, cell.row, total.group.parts.skipsSubtotals, 0);
  return steps > STEPS_AT_MOST ? null : { itself, inAll };
}

/** The cells of its own column that a formula adds up; null where it does anything else. */
function sumsAt(sheet: Sheet, row: number, column: number): { areas: Area[]; skips: boolean } | null {
  const r1c1 = sheet.formulas.r1c1(row, column);
  if (r1c1 === "") return null;
  const { summed, references, skipsSubtotals } = anatomy(r1c1);
  if (!summed || references.some(({ sheet: other }) => other !== "")) return null;
  const isOwn = (step: Reference["left"]): boolean =>
    step !== null && (step.fixed ? step.at === column : step.at === 0);
  if (!summed.every(({ left, right }) => isOwn(left) && isOwn(right))) return null;
  const areas = summed.flatMap(
    (reference) => resolve(reference, row, column, sheet.grid.rowCount, sheet.grid.columnCount) ?? [],
  );
  return areas.length > 0 ? { areas, skips: skipsSubtotals } : null;
}

export const incompleteTotals: Rule = {
  id: "WB-03",
  schedule: null,
  title: "Total formula leaves out or counts rows twice",
  severity: "error",
  ...AUDIT,
  about:
    "A total by formula whose ranges stop short of the table's rows, skip one, take one twice, or add a subtotal as well as the rows it stands for.",
  reads: "tables",
  *check(context) {
    for (const total of totalFormulas(context)) {
      const added = timesAdded(context, total);
      if (!added) continue;
      const draft = leftOut(total, added) ?? countedTwice(total, added);
      if (draft) yield draft;
    }
  },
};

function leftOut({ table, cell, sheet }: TotalFormula, { inAll }: Added): Draft | null {
  const isAdded = (row: number): boolean => (inAll[row - table.bodyTop] ?? 0) > 0;
  const covered = inAll.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0);
  if (covered === 0) return null;
  const isSubtotal = rowKind(table, cell.row) === SUBTOTAL;
  const from = isSubtotal
    ? sectionTop(table, cell.row)
    : Math.max(table.bodyTop, lastTotalAbove(table, cell.row) + 1);
  const missing: Cell[] = [];
  // From the bottom up: lines that a subtotal stands for are counted through it.
  let addsSubtotal = false;
  for (let row = cell.row - 1; row >= from; row--) {
    const kind = rowKind(table, row);
    if (kind === SUBTOTAL) addsSubtotal = addsSubtotal || isAdded(row);
    if (kind !== LINE || isAdded(row) || addsSubtotal) continue;
    if (!isNumberAt(sheet, row, cell.column)) continue;
    // A line that only adds up others, all of which are counted, is a total without the word.
    if (sumsAt(sheet, row, cell.column)?.areas.every((area) => areAll(area, isAdded))) continue;
    missing.push({ row, column: cell.column });
  }
  if (missing.length === 0) return null;
  const formula = `=${sheet.formulas.a1(cell.row, cell.column)}`;
  return {
    sheet: table.sheet,
    cells: [cell],
    message: `The total ${formula} leaves out ${cellsName(missing)}. Add ${missing.length === 1 ? "it" : "them"} to the range, or say under the table why ${missing.length === 1 ? "it is" : "they are"} left out.`,
    found: formula,
  };
}

function areAll({ top, bottom }: Area, test: (row: number) => boolean): boolean {
  for (let row = top; row <= bottom; row++) if (!test(row)) return false;
  return true;
}

function countedTwice({ table, cell, sheet, group }: TotalFormula, { itself, inAll }: Added): Draft | null {
  const rows = (test: (row: number) => boolean): Cell[] => {
    const cells: Cell[] = [];
    for (let row = table.bodyTop; row <= table.area.bottom; row++) {
      if (test(row)) cells.push({ row, column: cell.column });
    }
    return cells;
  };
  const at = (row: number): number => row - table.bodyTop;
  const twice = rows((row) => itself[at(row)]! > 1);
  const through = rows((row) => inAll[at(row)]! > 1);
  // A total among what is added, with rows that it adds up itself or, where it is typed, that stand above it.
  let linesAbove = 0;
  const subtotals = group.parts.skipsSubtotals
    ? []
    : rows((row) => {
        const kind = rowKind(table, row);
        if (kind === LINE && itself[at(row)]! > 0) linesAbove++;
        const isTyped = kind === SUBTOTAL && itself[at(row)]! > 0 && linesAbove > 0;
        if (kind === SUBTOTAL || kind === TOTAL) linesAbove = 0;
        const sums = through.length > 0 && itself[at(row)]! > 0 ? sumsAt(sheet, row, cell.column) : null;
        return sums
          ? through.some((line) => sums.areas.some((area) => line.row >= area.top && line.row <= area.bottom))
          : isTyped;
      });
  const cells = subtotals.length ? subtotals : twice;
  if (cells.length === 0) return null;
  const formula = `=${sheet.formulas.a1(cell.row, cell.column)}`;
  const one = cells.length === 1;
  return {
    sheet: table.sheet,
    cells: [cell],
    message:
      cells === twice
        ? `The total ${formula} counts ${cellsName(cells)} more than once. Let each row stand in it once.`
        : `The total ${formula} adds the ${one ? "subtotal" : "subtotals"} ${cellsName(cells)} as well as the rows ${one ? "it stands" : "they stand"} for. Add either the rows or the subtotals, or use SUBTOTAL(9, …) throughout.`,
    found: formula,
  };
}

function sectionTop(table: FoundTable, row: number): number {
  for (let above = row - 1; above >= table.bodyTop; above--) {
    const kind = rowKind(table, above);
    if (kind === SUBTOTAL || kind === TOTAL) return above + 1;
  }
  return table.bodyTop;
}

function lastTotalAbove(table: FoundTable, row: number): number {
  for (let above = row - 1; above >= table.bodyTop; above--)
    if (rowKind(table, above) === TOTAL) return above;
  return -1;
}
