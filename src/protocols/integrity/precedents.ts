/**
 * Which formulas a formula reads, across the sheets of a workbook. A walk over them says of each when it is done with
 * it, and is not led there again: lookups into one list, or sums from the top of a column, share nearly all they read.
 */
import { anatomy, MAX_COLUMNS, resolve, type Anatomy, type Area } from "../../workbook";
import type { Context, FormulaGroup } from "../context";

export interface Node {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Beyond this many steps from formula to formula the walk stops and says so. */
const STEPS_AT_MOST = 3_000_000;
const ROWS = 1_048_576;

export class Precedents {
  private readonly sheets = new Map<string, number>();
  private readonly columns = new Map<number, Column>();
  private steps = 0;

  constructor(private readonly context: Context) {
    context.snapshot.sheets.forEach(({ name }, index) => this.sheets.set(name.toLowerCase(), index));
  }

  /** True once the workbook has proved too entangled to be followed to the end. */
  get gaveUp(): boolean {
    return this.steps > STEPS_AT_MOST;
  }

  id({ sheet, row, column }: Node): number {
    return (sheet * ROWS + row) * MAX_COLUMNS + column;
  }

  /** What a formula is made of; null where a cell has none. */
  partsOf({ sheet, row, column }: Node): Anatomy | null {
    const r1c1 = this.context.sheet(sheet).formulas.r1c1(row, column);
    return r1c1 === "" ? null : anatomy(r1c1);
  }

  /** Whoever walks has followed all that this formula reads. */
  close({ sheet, row, column }: Node): void {
    const { rows, next } = this.column(sheet, column);
    const at = firstFrom(rows, row);
    next[at] = at + 1;
  }

  isClosed({ sheet, row, column }: Node): boolean {
    const { rows, next } = this.column(sheet, column);
    const at = firstFrom(rows, row);
    return next[at] !== at;
  }

  /** The formula cells that a formula reads and that are not closed. Names and structured references are not followed. */
  *of(node: Node): Generator<Node> {
    for (const reference of this.partsOf(node)?.references ?? []) {
      if (reference.workbook !== "") continue;
      const sheet = reference.sheet === "" ? node.sheet : this.sheets.get(reference.sheet.toLowerCase());
      const grid = sheet === undefined ? undefined : this.context.snapshot.sheets[sheet]?.grid;
      if (sheet === undefined || !grid) continue;
      const area = resolve(reference, node.row, node.column, grid.rowCount, grid.columnCount);
      if (area) yield* this.within(sheet, area);
    }
  }

  private *within(sheet: number, area: Area): Generator<Node> {
    const last = Math.min(area.right, this.context.sheet(sheet).grid.columnCount - 1);
    for (let column = area.left; column <= last; column++) {
      this.steps++;
      if (!this.context.sheet(sheet).formulas.anyBetween(column, column)) continue;
      const { rows, next } = this.column(sheet, column);
      for (
        let at = open(next, firstFrom(rows, area.top));
        rows[at]! <= area.bottom;
        at = open(next, at + 1)
      ) {
        if (++this.steps > STEPS_AT_MOST) return;
        yield { sheet, row: rows[at]!, column };
      }
    }
  }

  private column(sheet: number, column: number): Column {
    const key = sheet * MAX_COLUMNS + column;
    let known = this.columns.get(key);
    if (!known) {
      const rows = this.context.formulaRows(sheet, column);
      known = { rows, next: Uint32Array.from({ length: rows.length + 1 }, (_, at) => at) };
      this.columns.set(key, known);
    }
    return known;
  }
}

/** The formulas of a column, and for each the first from it on that is not closed. */
interface Column {
  readonly rows: readonly number[];
  /** One longer than `rows`: the last leads nowhere. */
  readonly next: Uint32Array;
}

/** The first that is not closed from a place on; the way there is made short for the next time. */
function open(next: Uint32Array, from: number): number {
  let end = from;
  while (next[end] !== end) end = next[end]!;
  for (let at = from; at !== end;) {
    const after = next[at]!;
    next[at] = end;
    at = after;
  }
  return end;
}

/** Where in a sorted list the first number that is not below `least` stands. */
export function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where no formula of a group can read a formula: most columns calculate from what was typed. */
export function readsNoFormula(context: Context, sheet: number, { parts, cells }: FormulaGroup): boolean {
  const first = cells[0];
  if (!first || cells.some(({ column }) => column !== first.column)) return false;
  return parts.references.every((reference) => {
    if (reference.workbook !== "") return true;
    const other = context.snapshot.sheets.find(({ name }, index) =>
      reference.sheet === "" ? index === sheet : name.toLowerCase() === reference.sheet.toLowerCase(),
    );
    const area = other && resolve(reference, first.row, first.column);
    return !area || !other.formulas.anyBetween(area.left, area.right);
  });
}
