import { LINE, readQuantity, rowKind, SUBTOTAL, TOTAL, type FoundTable } from "../../registers";
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
import { extended } from "./extend";

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

/** How deep totals of totals are followed, and how many cells are looked at in a workbook before it is given up. */
const LEVELS = 8;
const STEPS_AT_MOST = 40_000_000;

/** What is left of the steps; shared by all totals of a workbook. */
interface Budget {
  steps: number;
}

/** How often each row that a total may take in is added. */
interface Added {
  /** The first and last of these rows. */
  readonly top: number;
  readonly bottom: number;
  /** From `top` on: how often by the formula itself. */
  readonly itself: Uint16Array;
  /** The same, with what the totals among those rows add in their turn. */
  readonly inAll: Uint16Array;
}

/** Null where totals add totals in too many ways to follow. */
function timesAdded(context: Context, total: TotalFormula, budget: Budget): Added | null {
  const { table, cell, sheet } = total;
  const top = Math.max(table.bodyTop, Math.min(firstMeant(total), ...total.areas.map((area) => area.top)));
  const bottom = Math.min(table.area.bottom, Math.max(cell.row, ...total.areas.map((area) => area.bottom)));
  const itself = new Uint16Array(bottom - top + 1);
  const inAll = new Uint16Array(bottom - top + 1);
  budget.steps -= itself.length;
  const withFormula = context.formulaRows(table.sheet, cell.column);
  const count = (row: number, level: number, by: number): void => {
    if (level === 0) itself[row - top]! += by;
    inAll[row - top]! += by;
  };
  const add = (areas: readonly Area[], from: number, skips: boolean, level: number): void => {
    for (const area of areas) {
      const first = Math.max(area.top, top);
      const last = Math.min(area.bottom, bottom);
      budget.steps -= Math.max(0, last - first + 1);
      if (budget.steps < 0) return;
      for (let row = first; row <= last; row++) {
        if (sheet.grid.kind(row, cell.column) === NUMBER) count(row, level, 1);
      }
      for (let at = firstFrom(withFormula, first); at < withFormula.length; at++) {
        const row = withFormula[at]!;
        // A formula takes far longer to look at than a number.
        budget.steps -= 20;
        if (row > last || budget.steps < 0) break;
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
  return budget.steps < 0 ? null : { top, bottom, itself, inAll };
}

/** The first row a total is taken to be meant for: a subtotal for its section, a total for all since the last. */
function firstMeant({ table, cell }: TotalFormula): number {
  return rowKind(table, cell.row) === SUBTOTAL
    ? sectionTop(table, cell.row)
    : Math.max(table.bodyTop, lastTotalAbove(table, cell.row) + 1);
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
  remedy:
    "Let the total's formula take every line of the table once, and either lines or subtotals but never both. Where a line is left out on purpose, say so below the table.",
  fix: "Extends the one range of a total over the lines that stand right above or below it. It offers none where the total is more than one sum, where other rows stand between, or where a line says that it is no part of the total.",
  reads: "tables",
  *check(context) {
    const budget = { steps: STEPS_AT_MOST };
    for (const total of totalFormulas(context)) {
      const added = timesAdded(context, total, budget);
      if (!added) {
        yield {
          sheet: -1,
          cells: [],
          severity: "note",
          message:
            "The totals of this workbook add one another in too many ways to follow them all, so some of them are not checked. Look through them with Formulas > Trace Precedents.",
        };
        return;
      }
      const draft = leftOut(context, total, added) ?? countedTwice(total, added);
      if (draft) yield draft;
    }
  },
};

function leftOut(context: Context, total: TotalFormula, { top, inAll }: Added): Draft | null {
  const { table, cell, sheet } = total;
  const isAdded = (row: number): boolean => (inAll[row - top] ?? 0) > 0;
  if (!inAll.some((times) => times > 0) && !takesText(total)) return null;
  const from = firstMeant(total);
  const missing: Cell[] = [];
  // From the bottom up: lines that a subtotal stands for are counted through it.
  let addsSubtotal = false;
  for (let row = cell.row - 1; row >= from; row--) {
    const kind = rowKind(table, row);
    if (kind === SUBTOTAL) addsSubtotal = addsSubtotal || isAdded(row);
    if (kind !== LINE || isAdded(row) || addsSubtotal) continue;
    if (!isNumberAt(sheet, row, cell.column) && !isTextOutside(total, row)) continue;
    // A line that only adds up others, all of which are counted, is a total without the word.
    if (sumsAt(sheet, row, cell.column)?.areas.every((area) => areAll(area, isAdded))) continue;
    if (isBalance(total, row)) continue;
    missing.push({ row, column: cell.column });
  }
  if (missing.length === 0) return null;
  const formula = `=${sheet.formulas.a1(cell.row, cell.column)}`;
  const edit = extended(context, total, missing);
  return {
    sheet: table.sheet,
    cells: [cell],
    message: `The total ${formula} leaves out ${cellsName(missing)}. Add ${missing.length === 1 ? "it" : "them"} to the range, or say under the table why ${missing.length === 1 ? "it is" : "they are"} left out.`,
    found: formula,
    ...(edit ? { fix: { says: "Extend the total's range", edits: [edit] } } : {}),
  };
}

/** `Opening balance`, `Balance brought forward`: what was there before, and no part of what came or went. */
function isBalance({ table, sheet }: TotalFormula, row: number): boolean {
  return table.labelColumn >= 0 && BALANCE.test(sheet.grid.text(row, table.labelColumn));
}

const BALANCE =
  /^\s*(?:opening|closing)\s|\b(?:brought|carried)\s+forward\b|\bbalance\s+[bc]\s*\/?\s*f(?:wd)?\s*$/i;

/** A figure as text is not added wherever it stands, but once it is a number it has to be among what is. */
function isTextOutside({ sheet, cell, areas }: TotalFormula, row: number): boolean {
  const isFigure = readQuantity(sheet.grid.text(row, cell.column)) !== null;
  return isFigure && !areas.some(({ top, bottom }) => row >= top && row <= bottom);
}

/** Whether a total that adds nothing at all is one of figures that are still text. */
function takesText({ sheet, cell, areas, table }: TotalFormula): boolean {
  return areas.some(({ top, bottom }) => {
    for (let row = Math.max(top, table.bodyTop); row <= Math.min(bottom, cell.row - 1); row++)
      if (readQuantity(sheet.grid.text(row, cell.column)) !== null) return true;
    return false;
  });
}

function areAll({ top, bottom }: Area, test: (row: number) => boolean): boolean {
  for (let row = top; row <= bottom; row++) if (!test(row)) return false;
  return true;
}

function countedTwice(
  { table, cell, sheet, group }: TotalFormula,
  { top, bottom, itself, inAll }: Added,
): Draft | null {
  const rows = (test: (row: number) => boolean): Cell[] => {
    const cells: Cell[] = [];
    for (let row = top; row <= bottom; row++) if (test(row)) cells.push({ row, column: cell.column });
    return cells;
  };
  const at = (row: number): number => row - top;
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
