import { BLANK, HEADING, LINE, rowKind, SUBTOTAL, TOTAL, type FoundTable } from "../../registers";
import { listed } from "../../text";
import {
  areaName,
  cellsName,
  contains,
  isInSpans,
  resolve,
  type Area,
  type Cell,
  type Sheet,
} from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context, FormulaGroup } from "../context";
import { counted } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

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

/** How often each body row above the total is added. */
function timesAdded({ table, cell, areas, sheet }: TotalFormula): Map<number, number> {
  const times = new Map<number, number>();
  for (let row = table.bodyTop; row <= table.area.bottom; row++) {
    if (row === cell.row || !isNumberAt(sheet, row, cell.column)) continue;
    times.set(row, areas.filter((area) => contains(area, row, cell.column)).length);
  }
  return times;
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
      const draft = leftOut(total) ?? countedTwice(total);
      if (draft) yield draft;
    }
  },
};

function leftOut(total: TotalFormula): Draft | null {
  const { table, cell, sheet } = total;
  const times = timesAdded(total);
  const covered = [...times].filter(([, count]) => count > 0).map(([row]) => row);
  if (covered.length === 0) return null;
  const addsSubtotals = covered.some((row) => rowKind(table, row) === SUBTOTAL);
  const isSubtotal = rowKind(table, cell.row) === SUBTOTAL;
  const from = isSubtotal
    ? sectionTop(table, cell.row)
    : Math.max(table.bodyTop, lastTotalAbove(table, cell.row) + 1);
  const missing: Cell[] = [];
  for (let row = from; row < cell.row; row++) {
    const kind = rowKind(table, row);
    if (kind === BLANK || kind === HEADING || (times.get(row) ?? 1) > 0) continue;
    if (kind === SUBTOTAL ? !addsSubtotals : kind !== LINE) continue;
    // Lines that a subtotal stands for are counted through it.
    if (kind === LINE && addsSubtotals && subtotalBelow(table, row, cell.row)) continue;
    missing.push({ row, column: cell.column });
  }
  if (missing.length === 0) return null;
  const formula = `=${sheet.formulas.a1(cell.row, cell.column)}`;
  return {
    sheet: table.sheet,
    cells: [cell],
    message: `The total ${formula} leaves out ${cellsName(missing)}. Extend it to all ${counted(covered.length + missing.length, "row")}, or say under the table why ${missing.length === 1 ? "it is" : "they are"} left out.`,
    found: formula,
  };
}

function countedTwice(total: TotalFormula): Draft | null {
  const { table, cell, sheet, group } = total;
  if (group.parts.skipsSubtotals) return null;
  const times = timesAdded(total);
  const twice = [...times].filter(([, count]) => count > 1).map(([row]) => ({ row, column: cell.column }));
  const subtotals = [...times]
    .filter(([row, count]) => count > 0 && rowKind(table, row) === SUBTOTAL)
    .filter(([row]) => {
      const top = sectionTop(table, row);
      return [...times].some(
        ([line, count]) => count > 0 && line >= top && line < row && rowKind(table, line) === LINE,
      );
    })
    .map(([row]) => ({ row, column: cell.column }));
  const cells = twice.length ? twice : subtotals;
  if (cells.length === 0) return null;
  const formula = `=${sheet.formulas.a1(cell.row, cell.column)}`;
  return {
    sheet: table.sheet,
    cells: [cell],
    message: twice.length
      ? `The total ${formula} counts ${cellsName(cells)} more than once. Let each row stand in it once.`
      : `The total ${formula} adds the subtotal ${cellsName(cells)} as well as the rows it stands for. Add either the rows or the subtotals, or use SUBTOTAL(9, …) throughout.`,
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

function subtotalBelow(table: FoundTable, row: number, end: number): boolean {
  for (let below = row + 1; below < end; below++) if (rowKind(table, below) === SUBTOTAL) return true;
  return false;
}

export const hiddenInTotals: Rule = {
  id: "WB-09",
  schedule: null,
  title: "Hidden rows, columns or sheets inside a total",
  severity: "warning",
  ...AUDIT,
  about:
    "A formula that adds up rows, columns or sheets which a reader can't see. SUBTOTAL(109, …), which leaves hidden rows out, is not meant.",
  reads: "workbook",
  *check(context) {
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      const sheet = context.sheet(index);
      for (const { parts, cells } of context.formulaGroups(index)) {
        if (
          !parts.summed ||
          parts.calls.some(
            ({ name, arguments: given }) =>
              name === "SUBTOTAL" && given[0]?.is === "number" && given[0].value > 100,
          )
        )
          continue;
        for (const cell of cells) {
          const unseen = hiddenIn(context, index, parts.summed, cell);
          if (unseen === "") continue;
          const formula = `=${sheet.formulas.a1(cell.row, cell.column)}`;
          yield {
            sheet: index,
            cells: [cell],
            message: `The total ${formula} includes ${unseen}, which a reader can't see. Show ${unseen.startsWith("the hidden sheet") ? "it" : "them"}, or say beside the total what it includes.`,
            found: formula,
          };
        }
      }
    }
  },
};

function hiddenIn(
  context: Context,
  index: number,
  references: NonNullable<FormulaGroup["parts"]["summed"]>,
  cell: Cell,
): string {
  const unseen = new Set<string>();
  for (const reference of references) {
    const other =
      reference.sheet === ""
        ? context.sheet(index)
        : context.snapshot.sheets.find(({ name }) => name.toLowerCase() === reference.sheet.toLowerCase());
    if (!other) continue;
    const area = resolve(reference, cell.row, cell.column, other.grid.rowCount, other.grid.columnCount);
    if (!area) continue;
    if (other.visibility !== "visible" && context.sheet(index).visibility === "visible")
      unseen.add(`the hidden sheet “${other.name}”`);
    const rows = hiddenWithFigures(other, area);
    if (rows.length)
      unseen.add(rows.length === 1 ? `hidden row ${rows[0]! + 1}` : `hidden rows ${listed(lines(rows))}`);
    for (let column = area.left; column <= area.right; column++) {
      if (isInSpans(other.hiddenColumns, column))
        unseen.add(
          `hidden column ${areaName({ top: 0, bottom: 0, left: column, right: column }).replace(/\d+$/, "")}`,
        );
    }
  }
  return listed([...unseen]);
}

function hiddenWithFigures(sheet: Sheet, area: Area): number[] {
  const rows: number[] = [];
  for (const [first, last] of sheet.hiddenRows) {
    for (let row = Math.max(first, area.top); row <= Math.min(last, area.bottom); row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (!Number.isNaN(sheet.grid.number(row, column)) && sheet.grid.number(row, column) !== 0) {
          rows.push(row);
          break;
        }
      }
    }
  }
  return rows;
}

/** `[3, 4, 5, 9]`, counted from 0, as `4 to 6` and `10`. */
function lines(rows: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => (first === last ? String(first + 1) : `${first + 1} to ${last + 1}`));
}
