/** Widths and heights that fit what cells show. */
import type { SheetId } from "../engine";
import type { Geometry } from "./geometry";
import type { Looks } from "./looks";
import { cellRows, type Reading } from "./reading";
import { shownText } from "./shownText";
import { pointsToPixels } from "./sizes";
import type { Running } from "./univer";

const MARGIN_PIXELS = 10;
const LEAST_PIXELS = 24;
/** A letter is on average so wide, as a part of its height; digits of Calibri are a little wider. */
const LETTER = 0.56;
const LINE = 1.36;

export class Fitting {
  constructor(
    private readonly running: Running,
    private readonly reading: Reading,
    private readonly looks: Looks,
    private readonly geometry: Geometry,
  ) {}

  columns(id: SheetId, first: number, last: number): void {
    const rows = cellRows(this.running.sheet(id));
    const spilled = this.reading.spilledCells(id) ?? {};
    const widths: Record<number, number> = {};
    const end = Math.min(last, this.running.sheet(id).getColumnCount() - 1);
    for (const row of new Set([...Object.keys(rows), ...Object.keys(spilled)].map(Number))) {
      for (let column = first; column <= end; column++) {
        if (!rows[row]?.[column] && !spilled[row]?.[column]) continue;
        const text = this.text(id, row, column);
        if (text === "") continue;
        const width = Math.max(...text.split("\n").map((line) => this.width(id, row, column, line)));
        widths[column] = Math.max(widths[column] ?? LEAST_PIXELS, Math.ceil(width) + MARGIN_PIXELS);
      }
    }
    this.geometry.setColumnPixels(id, widths);
  }

  rows(id: SheetId, first: number, last: number): void {
    const rows = cellRows(this.running.sheet(id));
    const heights: Record<number, number> = {};
    for (let row = first; row <= Math.min(last, this.running.sheet(id).getRowCount() - 1); row++) {
      let height = pointsToPixels(15);
      for (const at in rows[row]) {
        const column = Number(at);
        const look = this.looks.at(id, row, column);
        const text = this.text(id, row, column);
        if (text === "") continue;
        const room = pointsToPixels(this.geometry.columnWidth(id, column)) - MARGIN_PIXELS / 2;
        const lines = text
          .split("\n")
          .map((line) => (look.wrap ? Math.max(1, Math.ceil(this.width(id, row, column, line) / room)) : 1));
        const count = look.wrap ? lines.reduce((sum, one) => sum + one, 0) : 1;
        height = Math.max(height, Math.ceil(count * pointsToPixels(look.size ?? 11) * LINE));
      }
      heights[row] = height;
    }
    this.geometry.setRowPixels(id, heights, true);
  }

  private text(id: SheetId, row: number, column: number): string {
    const value = this.reading.value(id, row, column);
    if (value === null) return "";
    return shownText(value, this.looks.at(id, row, column).format);
  }

  private width(id: SheetId, row: number, column: number, text: string): number {
    const look = this.looks.at(id, row, column);
    const size = pointsToPixels(look.size ?? 11);
    return text.length * size * LETTER * (look.bold ? 1.07 : 1);
  }
}
