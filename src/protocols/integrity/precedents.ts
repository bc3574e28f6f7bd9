/** Which formulas a formula reads, across the sheets of a workbook. */
import { MAX_COLUMNS, resolve, type Area } from "../../workbook";
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
  private readonly byCell = new Map<number, FormulaGroup>();
  private readonly columns: Map<number, number[]>[] = [];
  private readonly sheets = new Map<string, number>();
  private steps = 0;

  constructor(private readonly context: Context) {
    context.snapshot.sheets.forEach(({ name }, index) => {
      this.sheets.set(name.toLowerCase(), index);
      const columns = new Map<number, number[]>();
      for (const group of context.formulaGroups(index)) {
        for (const cell of group.cells) {
          this.byCell.set(this.id({ sheet: index, ...cell }), group);
          const rows = columns.get(cell.column);
          if (rows) rows.push(cell.row);
          else columns.set(cell.column, [cell.row]);
        }
      }
      for (const rows of columns.values()) rows.sort((a, b) => a - b);
      this.columns.push(columns);
    });
  }

  /** True once the workbook has proved too entangled to be followed to the end. */
  get gaveUp(): boolean {
    return this.steps > STEPS_AT_MOST;
  }

  id({ sheet, row, column }: Node): number {
    return (sheet * ROWS + row) * MAX_COLUMNS + column;
  }

  groupOf(node: Node): FormulaGroup | undefined {
    return this.byCell.get(this.id(node));
  }

  /** The formula cells that a formula reads. Names and structured references are not followed. */
  *of(node: Node): Generator<Node> {
    const group = this.groupOf(node);
    for (const reference of group?.parts.references ?? []) {
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
      const node = { sheet, row: area.top, column: area.left };
      if (this.byCell.has(this.id(node))) yield node;
      return;
    }
    for (const [column, rows] of this.columns[sheet]!) {
      if (column < area.left || column > area.right) continue;
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
