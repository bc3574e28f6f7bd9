/** The sentences that came with errors of custom functions: which cell's call left which, so that none outlives it. */
import type { ErrorValue, FunctionPlace, Value } from "../engine";
import type { FunctionHost } from "./functionHost";

export class ErrorNotes {
  private readonly noted = new Map<string, { place: FunctionPlace; cells: readonly FunctionPlace[] }>();

  constructor(private readonly host: FunctionHost) {}

  /** What the call in a cell gave takes the place of what it gave before. */
  note(place: FunctionPlace, answer: Value | readonly (readonly Value[])[]): void {
    this.remove(place);
    const cells: FunctionPlace[] = [];
    const add = (value: Value, down: number, right: number): void => {
      if (!hasMessage(value)) return;
      const cell = { sheet: place.sheet, row: place.row + down, column: place.column + right };
      cells.push(cell);
      this.host.message(cell.sheet, cell.row, cell.column, value.message);
    };
    if (isSpill(answer))
      answer.forEach((row, down) => row.forEach((value, right) => add(value, down, right)));
    else add(answer, 0, 0);
    if (cells.length) this.noted.set(keyOf(place), { place, cells });
  }

  remove(place: FunctionPlace): void {
    const noted = this.noted.get(keyOf(place));
    if (!noted) return;
    this.noted.delete(keyOf(place));
    for (const { sheet, row, column } of noted.cells) this.host.message(sheet, row, column, null);
  }

  /** Forgets the sentences of cells that call no custom function any more. */
  tidy(calls: (place: FunctionPlace) => boolean): void {
    for (const { place } of [...this.noted.values()]) if (!calls(place)) this.remove(place);
  }

  clear(): void {
    for (const { place } of [...this.noted.values()]) this.remove(place);
  }
}

function isSpill(answer: Value | readonly (readonly Value[])[]): answer is readonly (readonly Value[])[] {
  return Array.isArray(answer);
}

function hasMessage(value: Value): value is ErrorValue & { message: string } {
  return typeof value === "object" && value !== null && value.message !== undefined;
}

function keyOf({ sheet, row, column }: FunctionPlace): string {
  return `${row},${column},${sheet}`;
}
