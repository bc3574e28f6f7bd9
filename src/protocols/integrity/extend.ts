/** The range of a total that stops short, extended over the lines it leaves out. */
import { LINE, rowKind, type FoundTable } from "../../registers";
import { comparableWords } from "../../text";
import { cellName, NUMBER, type Area, type Cell, type Sheet } from "../../workbook";
import type { Context } from "../context";
import type { CellEdit } from "../finding";

/** One sum of one range and nothing else, as people write it. */
const ONE_SUM =
  /^(\s*(?:SUM\(|SUBTOTAL\(\s*(?:9|109)\s*,)\s*\$?[A-Z]{1,3}\$?)(\d+)(\s*:\s*\$?[A-Z]{1,3}\$?)(\d+)(\s*\)\s*)$/i;
/** A line that says of itself that it is not to be counted. */
const LEFT_OUT =
  /\b(?:excl|exclud\w*|not (?:\w+ )?(?:included|counted|added|totalled|in (?:the )?(?:\w+ )?totals?|part)|no part|left out|omitted|memo\w*|of which|for (?:information|reference|comparison)|below the line|(?:held|shown|funded|budgeted|reported|accounted for|charged) (?:\w+ )?(?:separately|elsewhere)|outside (?:the|our|this))\b/;

/** Words that say so only where they speak of what is added. */
const APART = /\b(?:not|never|no|outside|without|separate\w*|other than|except|apart from)\b/;
const ADDED = /\b(?:totals?|totalled|sum|summed|added|counted|counts?)\b/;

function saysLeftOut(text: string): boolean {
  const words = comparableWords(text.slice(0, 300));
  if (words === "" || /\bround(?:ed|ing)\b/.test(words)) return false;
  return LEFT_OUT.test(words) || (APART.test(words) && ADDED.test(words));
}

interface ShortTotal {
  readonly table: FoundTable;
  readonly sheet: Sheet;
  readonly cell: Cell;
  readonly areas: readonly Area[];
}

/**
 * The edit that makes a total take in the lines it leaves out; null where it is not certain that this is all that is
 * wrong: the lines have to follow the range, or come right before it, with nothing between and nothing left over.
 */
export function extended(context: Context, total: ShortTotal, missing: readonly Cell[]): CellEdit | null {
  const { table, sheet, cell, areas } = total;
  const [area] = areas;
  const formula = sheet.formulas.a1(cell.row, cell.column);
  const parts = ONE_SUM.exec(formula);
  if (!parts || areas.length !== 1 || !area || sheet.formulas.isFilled(cell.row, cell.column)) return null;
  const [, before, , between, , after] = parts;
  const rows = missing.map(({ row }) => row).sort((a, b) => a - b);
  const first = rows[0]!;
  const last = rows[rows.length - 1]!;
  const isMissing = new Set(rows);
  const top = Math.min(area.top, first);
  const bottom = Math.max(area.bottom, last);
  if (bottom >= cell.row && top <= cell.row) return null;
  for (let row = top; row <= bottom; row++) {
    if (row >= area.top && row <= area.bottom) continue;
    // Each row that comes in is one of the lines that are missing.
    if (rowKind(table, row) !== LINE || !isMissing.has(row)) return null;
    // A line that calculates may add up others.
    if (sheet.formulas.has(row, cell.column) || isExcused(context, table, row)) return null;
  }
  if (isExplained(context, table)) return null;
  return {
    cell: cellName(cell.row, cell.column),
    from: { formula },
    to: { formula: `${before}${top + 1}${between}${bottom + 1}${after}` },
  };
}

/** Whether a line says of itself that no total takes it in. */
export function isExcused(context: Context, table: FoundTable, row: number): boolean {
  const { grid } = context.sheet(table.sheet);
  return table.columns.some(({ index }) => saysLeftOut(grid.text(row, index)));
}

const excuses = new WeakMap<FoundTable, boolean>();
/** Notes are looked for in so many rows below a table. */
const NOTES_BELOW = 5;

/** Whether a note of the table, or right below it, says that something is left out. */
export function isExplained(context: Context, table: FoundTable): boolean {
  let found = excuses.get(table);
  if (found === undefined) excuses.set(table, (found = hasExcuse(context, table)));
  return found;
}

function hasFigures(context: Context, { sheet, area }: FoundTable, row: number): boolean {
  const { grid, formulas } = context.sheet(sheet);
  for (let column = area.left; column <= area.right; column++)
    if (grid.kind(row, column) === NUMBER || formulas.has(row, column)) return true;
  return false;
}

function hasExcuse(context: Context, table: FoundTable): boolean {
  const { grid } = context.sheet(table.sheet);
  for (let row = table.bodyTop; row <= table.area.bottom + NOTES_BELOW; row++) {
    if (row <= table.area.bottom && hasFigures(context, table, row)) continue;
    for (let column = table.area.left; column <= table.area.right; column++)
      if (saysLeftOut(grid.text(row, column))) return true;
  }
  return saysLeftOut(table.title);
}
