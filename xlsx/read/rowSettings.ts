/** What of its rows a sheet says beside their cells, for those who need more of it than the rules do. */
import type { Span } from "../../src/workbook";

/** What of a row the grid has no place for, as the file says it; `style` is an index into `Shared.styles`' looks. */
export interface RowSettings {
  readonly row: number;
  readonly height: number | null;
  readonly isHidden: boolean;
  readonly style: number | null;
  readonly outline: number;
}

/** For those who need more of the rows than the rules do. */
export interface RowListener {
  row(settings: RowSettings): void;
  /** A cell that has metadata (`cm="…"`): a dynamic array is told from an old one by it. */
  metadata(row: number, column: number, index: number): void;
}

/** Adds a row to the hidden ones, which come downwards. */
export function hide(spans: Span[], row: number): void {
  const last = spans[spans.length - 1];
  if (last && last[1] === row - 1) spans[spans.length - 1] = [last[0], row];
  else spans.push([row, row]);
}
