/** Which formulas a formula reads, across the sheets of a workbook. */
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

  /** The formula cells that a formula reads. Names and structured references are not followed. */
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
    if (area.top === area.bottom && area.left === area.right) {
      this.steps++;
      const { top: row, left: column } = area;
      if (this.context.sheet(sheet).formulas.has(row, column)) yield { sheet, row, column };
      return;
    }
    const last = Math.min(area.right, this.context.sheet(sheet).grid.columnCount - 1);
    for (let column = area.left; column <= last; column++) {
      const rows = this.context.formulaRows(sheet, column);
      for (let at = firstFrom(rows, area.top); at < rows.length && rows[at]! <= area.bottom; at++) {
        if (++this.steps > STEPS_AT_MOST) return;
        yield { sheet, row: rows[at]!, column };
      }
    }
  }
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
