import { listed } from "../../text";
import { columnName, isInSpans, resolve, type Area, type Cell, type Sheet } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context, FormulaGroup } from "../context";
import { counted } from "../figures";
import type { Rule } from "../rule";

export const hiddenInTotals: Rule = {
  id: "WB-09",
  schedule: null,
  title: "Hidden rows, columns or sheets inside a total",
  severity: "warning",
  ...AUDIT,
  about:
    "A formula that adds up rows, columns or sheets which a reader can't see. SUBTOTAL(109, …), which leaves hidden rows out, is not meant.",
  remedy:
    "Show what is hidden, or write beside the total what it takes in. A total that should leave hidden rows out can use SUBTOTAL(109, …).",
  reads: "workbook",
  *check(context) {
    const hidden = new Hidden();
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
        // Totals side by side that take in the same hidden rows are one finding.
        const byUnseen = new Map<string, Cell[]>();
        for (const cell of cells) {
          if (hidden.isRow(sheet, cell.row) || isInSpans(sheet.hiddenColumns, cell.column)) continue;
          const unseen = hiddenIn(context, index, parts.summed, cell, hidden);
          if (unseen === "") continue;
          const same = byUnseen.get(unseen);
          if (same) same.push(cell);
          else byUnseen.set(unseen, [cell]);
        }
        for (const [unseen, same] of byUnseen) {
          const first = same[0]!;
          const formula = `=${sheet.formulas.a1(first.row, first.column)}`;
          const isOne = /^(?:hidden row|hidden column|the hidden sheet)\b(?!.* and )/.test(unseen);
          yield {
            sheet: index,
            cells: same,
            message: `${same.length === 1 ? `The total ${formula} includes` : `${counted(same.length, "total")} like ${formula} include`} ${unseen}, which a reader can't see. Show ${isOne ? "it" : "them"}, or say beside the total what it includes.`,
            found: formula,
          };
        }
      }
    }
  },
};

/** Which rows and columns of a sheet hold figures and are hidden: how many up to each. */
class Hidden {
  private readonly rowsUpTo = new Map<Sheet, Uint32Array>();

  isRow(sheet: Sheet, row: number): boolean {
    const upTo = this.upTo(sheet);
    return upTo !== null && upTo[row + 1] !== upTo[row];
  }

  private upTo(sheet: Sheet): Uint32Array | null {
    if (sheet.hiddenRows.length === 0) return null;
    let upTo = this.rowsUpTo.get(sheet);
    if (!upTo) this.rowsUpTo.set(sheet, (upTo = countHidden(sheet)));
    return upTo;
  }

  rows(sheet: Sheet, area: Area): number[] {
    const upTo = this.upTo(sheet);
    if (!upTo) return [];
    const last = Math.min(area.bottom, sheet.grid.rowCount - 1);
    if (last < area.top || upTo[last + 1] === upTo[area.top]) return [];
    const found: number[] = [];
    for (let row = area.top; row <= last; row++) {
      if (upTo[row + 1] === upTo[row]) continue;
      if (hasFigure(sheet, { ...area, top: row, bottom: row })) found.push(row);
    }
    return found;
  }

  columns(sheet: Sheet, area: Area): number[] {
    if (sheet.hiddenColumns.length === 0) return [];
    const found: number[] = [];
    for (let column = area.left; column <= area.right; column++) {
      if (
        isInSpans(sheet.hiddenColumns, column) &&
        hasFigure(sheet, { ...area, left: column, right: column })
      )
        found.push(column);
    }
    return found;
  }
}

function countHidden({ hiddenRows, grid }: Sheet): Uint32Array {
  const upTo = new Uint32Array(grid.rowCount + 1);
  for (const [first, last] of hiddenRows) {
    for (let row = first; row <= Math.min(last, grid.rowCount - 1); row++) upTo[row + 1] = 1;
  }
  for (let row = 0; row < grid.rowCount; row++) upTo[row + 1]! += upTo[row]!;
  return upTo;
}

function hasFigure({ grid }: Sheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= Math.min(bottom, grid.rowCount - 1); row++) {
    for (let column = left; column <= right; column++) {
      const figure = grid.number(row, column);
      if (!Number.isNaN(figure) && figure !== 0) return true;
    }
  }
  return false;
}

function hiddenIn(
  context: Context,
  index: number,
  references: NonNullable<FormulaGroup["parts"]["summed"]>,
  cell: Cell,
  hidden: Hidden,
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
    const rows = runs(hidden.rows(other, area)).map(lines);
    if (rows.length)
      unseen.add(`hidden ${rows.length === 1 && !rows[0]!.includes(" ") ? "row" : "rows"} ${listed(rows)}`);
    const columns = runs(hidden.columns(other, area)).map(([first, last]) =>
      first === last ? columnName(first) : `${columnName(first)} to ${columnName(last)}`,
    );
    if (columns.length)
      unseen.add(
        `hidden ${columns.length === 1 && !columns[0]!.includes(" ") ? "column" : "columns"} ${listed(columns)}`,
      );
  }
  return listed([...unseen]);
}

/** `[3, 4, 5, 9]` as `[3, 5]` and `[9, 9]`. */
function runs(sorted: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const at of sorted) {
    const last = found[found.length - 1];
    if (last && last[1] === at - 1) last[1] = at;
    else found.push([at, at]);
  }
  return found;
}

/** Rows from 0 as a person counts them. */
function lines([first, last]: readonly [number, number]): string {
  return first === last ? String(first + 1) : `${first + 1} to ${last + 1}`;
}
