/** Lookups and conditional sums whose range ends before the list does: lines that were added later are never found. */
import { HEADING, LINE, rowKind, SUBTOTAL, TOTAL, type FoundTable } from "../../registers";
import { comparableWords } from "../../text";
import {
  areaName,
  cellsName,
  resolve,
  type Area,
  type Call,
  type Cell,
  type Reference,
} from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context, FormulaGroup } from "../context";
import { counted } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { sumsRows } from "./alike";
import { isExcused } from "./extend";

/** Which arguments are the list that is gone through; the last of a row stands for all behind it. */
const LISTS: Readonly<Record<string, readonly number[]>> = {
  VLOOKUP: [1],
  MATCH: [1],
  XMATCH: [1],
  XLOOKUP: [1, 2],
  LOOKUP: [1, 2],
  SUMIF: [0, 2],
  AVERAGEIF: [0, 2],
  COUNTIF: [0],
  COUNTIFS: [0, 2, 4, 6, 8],
  SUMIFS: [0, 1, 3, 5, 7],
  AVERAGEIFS: [0, 1, 3, 5, 7],
};
/** A range that slides with its formula is looked at in so many cells at most. */
const CELLS_AT_MOST = 3;

interface Taken {
  readonly sheet: number;
  readonly area: Area;
  readonly table: FoundTable;
}

interface Short extends Taken {
  readonly name: string;
  readonly left: readonly Cell[];
}

export const shortRanges: Rule = {
  id: "WB-33",
  schedule: null,
  title: "Lookup range stops short of its list",
  severity: "warning",
  ...AUDIT,
  about:
    "A lookup, or a sum or count by a condition, that goes through the lines of a table from the first on and stops before the last. Lines that were added below are never found. Ranges of one section, and lists of which another formula takes the rest, are let pass.",
  remedy:
    "Let the range take in the whole list. As an Excel table (Insert > Table) the list grows with its lines, and formulas with it.",
  reads: "workbook",
  *check(context) {
    const starts = new Map<FoundTable, Set<number>>();
    const found: { readonly index: number; readonly group: FormulaGroup; readonly shorts: Short[] }[] = [];
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      for (const group of context.formulaGroups(index)) {
        const shorts: Short[] = [];
        for (const call of group.parts.calls) {
          for (const taken of takenBy(context, index, group, call)) {
            const tops = starts.get(taken.table);
            if (tops) tops.add(taken.area.top);
            else starts.set(taken.table, new Set([taken.area.top]));
            const left = leftBelow(context, taken);
            if (left.length > 0) shorts.push({ ...taken, name: call.name, left });
          }
        }
        if (shorts.length > 0) found.push({ index, group, shorts });
      }
    }
    for (const { index, group, shorts } of found) {
      // Where another formula goes on behind it, the list is taken in parts.
      const short = shorts.find(({ table, left }) => !left.some(({ row }) => starts.get(table)?.has(row)));
      if (short) yield told(context, index, group, short);
    }
  },
};

function told(context: Context, index: number, { cells }: FormulaGroup, short: Short): Draft {
  const first = cells[0]!;
  const formula = `=${context.sheet(index).formulas.a1(first.row, first.column)}`;
  const where = short.sheet === index ? "" : `${context.sheet(short.sheet).name}!`;
  const rows = short.left.length === 1 ? "line" : counted(short.left.length, "line");
  return {
    sheet: index,
    cells,
    message: `${short.name} in ${cells.length === 1 ? formula : `${cellsName(cells.slice(0, 200))} (${formula})`} goes through ${where}${areaName(short.area)} and leaves out the last ${rows} of the list, ${where}${cellsName(short.left.slice(0, 200))}. Extend the range to row ${short.left[short.left.length - 1]!.row + 1}.`,
    found: formula,
  };
}

/** The lists of other tables that a call goes through. */
function* takenBy(context: Context, own: number, { cells }: FormulaGroup, call: Call): Generator<Taken> {
  const places = LISTS[call.name];
  const first = cells[0];
  if (!places || !first) return;
  for (const place of places) {
    const argument = call.arguments[place];
    if (argument?.is !== "reference") continue;
    const { reference } = argument;
    const sheet = sheetOf(context, reference, own);
    if (sheet < 0 || reference.top === null || (!isFixed(reference) && cells.length > CELLS_AT_MOST))
      continue;
    const area = resolve(reference, first.row, first.column);
    const table = area && area.bottom > area.top ? context.tableAt(sheet, area.bottom, area.left) : null;
    if (!area || !table || (sheet === own && context.tableAt(own, first.row, first.column) === table))
      continue;
    yield { sheet, area, table };
  }
}

function isFixed({ top, bottom }: Reference): boolean {
  return top?.fixed === true && bottom?.fixed === true;
}

/** The lines right below a range that begins with the table and has most of it; none where they are of another kind. */
function leftBelow(context: Context, { sheet: index, area, table }: Taken): Cell[] {
  const sheet = context.sheet(index);
  if (area.top > table.bodyTop || area.bottom >= table.area.bottom) return [];
  let covered = 0;
  for (let row = Math.max(area.top, table.bodyTop); row <= area.bottom; row++) {
    const kind = rowKind(table, row);
    if (kind === LINE) covered++;
    if (kind === HEADING || kind === SUBTOTAL || kind === TOTAL) return [];
  }
  const left: Cell[] = [];
  for (let row = area.bottom + 1; row <= table.area.bottom; row++) {
    const kind = rowKind(table, row);
    if (kind === TOTAL) break;
    if (kind === HEADING || kind === SUBTOTAL || isExcused(context, table, row)) return [];
    const cell = { row, column: area.left };
    if (REST.test(comparableWords(labelAt(context, table, row)))) break;
    if (kind !== LINE || (sheet.grid.isBlank(row, area.left) && !sheet.formulas.has(row, area.left)))
      continue;
    // A sum of the lines above, under whatever word, ends the list.
    if (table.columns.some(({ index: column }) => sumsRows(sheet, table, { row, column }))) break;
    left.push(cell);
  }
  return covered > 1 && left.length <= covered ? left : [];
}

/** Lines that close a list and that nobody looks up. */
const REST = /^(?:not allocated|unallocated|unassigned|unknown|others?|all others?|none|blank|n a|rest)\b/;

function labelAt(context: Context, { sheet, labelColumn }: FoundTable, row: number): string {
  return labelColumn < 0 ? "" : context.sheet(sheet).grid.text(row, labelColumn);
}

function sheetOf(context: Context, { sheet, workbook }: Reference, own: number): number {
  if (workbook !== "") return -1;
  if (sheet === "") return own;
  return context.snapshot.sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase());
}
