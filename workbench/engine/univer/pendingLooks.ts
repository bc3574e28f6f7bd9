/**
 * Looks that an add-in has asked for and that are not in the grid yet. An add-in tells a look thing by thing, the fill
 * of these cells, then their font, then a dozen things of their borders; here each cell gathers what it is told, and is
 * written once. Cells that were told the same in the same order share what they gathered.
 */
import type { Area } from "../../../xlsx";
import type { LookChange, SheetId } from "../engine";
import { around, spot } from "./univer";

/** What a cell was told so far. */
export interface Told {
  readonly change: LookChange;
  /** What it is once it is told more. */
  readonly then: Map<LookChange, Told>;
}

export class PendingLooks {
  /** Areas in the order they were told something. */
  readonly areas: Area[] = [];
  private readonly rows = new Map<number, Map<number, Told>>();
  private readonly start: Told = { change: {}, then: new Map() };

  constructor(readonly sheet: SheetId) {}

  tell(area: Area, change: LookChange): void {
    this.areas.push(area);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) this.tellCell(row, column, change);
  }

  /** Tells each cell of a block its own; `undefined` leaves a cell as it is. */
  tellBlock(row: number, column: number, changes: readonly (readonly (LookChange | undefined)[])[]): void {
    let told: Area | null = null;
    changes.forEach((line, i) =>
      line.forEach((change, j) => {
        if (!change) return;
        this.tellCell(row + i, column + j, change);
        told = told ? around(told, spot(row + i, column + j)) : spot(row + i, column + j);
      }),
    );
    if (told) this.areas.push(told);
  }

  private tellCell(row: number, column: number, change: LookChange): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, Told>()));
    const told = cells.get(column) ?? this.start;
    let next = told.then.get(change);
    if (!next) told.then.set(change, (next = { change: together(told.change, change), then: new Map() }));
    cells.set(column, next);
  }

  at(row: number, column: number): Told | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The columns of a row that have something pending. */
  columnsOf(row: number): Iterable<number> {
    return this.rows.get(row)?.keys() ?? [];
  }

  *cells(): Generator<readonly [row: number, column: number, told: Told]> {
    for (const [row, cells] of this.rows) for (const [column, told] of cells) yield [row, column, told];
  }
}

/** Two changes, one after the other, as one. */
export function together(first: LookChange, second: LookChange): LookChange {
  if (!first.borders && first.borders !== null) return { ...first, ...second };
  if (!second.borders) return { ...first, ...second };
  return { ...first, ...second, borders: { ...(first.borders ?? NO_LINES), ...second.borders } };
}

const NO_LINES = { top: null, bottom: null, left: null, right: null };
