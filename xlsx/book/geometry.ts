/** Widths, heights and places of drawings: characters, points, and the EMU a file counts in. */
import type { Frame } from "./book";

export const EMU_PER_POINT = 12_700;
/** Excel's own row, in points, and column, in pixels of a 96 dpi screen, of the default font. */
const ROW_POINTS = 15;
const COLUMN_PIXELS = 64;
const POINTS_PER_PIXEL = 0.75;
/** A digit of Calibri 11 and the room beside the text of a cell, in pixels. */
const DIGIT = 7;
const PADDING = 5;

/** A column's width as the file has it, of the whole cell, from the characters Excel's dialogue shows. */
export function fileWidth(characters: number): number {
  const pixels =
    characters < 1 ? Math.round(characters * (DIGIT + PADDING)) : Math.round(characters * DIGIT + PADDING);
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}

/** The reverse of `fileWidth`, to hundredths. */
export function characterWidth(width: number): number {
  const pixels = Math.round(width * DIGIT);
  const characters = pixels < DIGIT + PADDING ? pixels / (DIGIT + PADDING) : (pixels - PADDING) / DIGIT;
  return Math.round(characters * 100) / 100;
}

/** Where the columns and rows of a sheet begin, in points. Hidden ones take no room. */
export class Layout {
  private readonly heights = new Map<number, number>();
  private readonly spans: { first: number; last: number; points: number }[] = [];

  constructor(
    columns: readonly {
      readonly span: readonly [number, number];
      readonly width?: number;
      readonly hidden?: boolean;
    }[],
    rows: readonly { readonly row: number; readonly height?: number; readonly hidden?: boolean }[],
  ) {
    for (const { span, width, hidden } of columns) {
      const points = hidden ? 0 : width === undefined ? -1 : fileWidth(width) * DIGIT * POINTS_PER_PIXEL;
      if (points >= 0) this.spans.push({ first: span[0], last: span[1], points });
    }
    for (const { row, height, hidden } of rows) {
      if (hidden || height !== undefined) this.heights.set(row, hidden ? 0 : height!);
    }
  }

  left(column: number): number {
    let points = column * COLUMN_PIXELS * POINTS_PER_PIXEL;
    for (const span of this.spans) {
      const count = Math.max(0, Math.min(column - 1, span.last) - span.first + 1);
      points += count * (span.points - COLUMN_PIXELS * POINTS_PER_PIXEL);
    }
    return points;
  }

  top(row: number): number {
    let points = row * ROW_POINTS;
    for (const [at, height] of this.heights) if (at < row) points += height - ROW_POINTS;
    return points;
  }

  /** The cell a place lies in, and how far into it, in points. */
  cellAt(left: number, top: number): { column: number; intoColumn: number; row: number; intoRow: number } {
    const column = lastNotBeyond(left, 16_383, (at) => this.left(at));
    const row = lastNotBeyond(top, 1_048_575, (at) => this.top(at));
    return { column, intoColumn: left - this.left(column), row, intoRow: top - this.top(row) };
  }
}

function lastNotBeyond(place: number, last: number, at: (index: number) => number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(middle) <= place + 1e-9) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** To hundredths of a point. */
export function roundedFrame(frame: Frame): Frame {
  const round = (points: number): number => Math.round(points * 100) / 100;
  return {
    left: round(frame.left),
    top: round(frame.top),
    width: round(frame.width),
    height: round(frame.height),
  };
}
