/**
 * A workbook as it is after Excel has calculated it anew, for tests that change cells: sums, rounding and arithmetic
 * on one sheet. What is beyond that keeps the value it was saved with.
 */
import { GridBuilder, parseArea, type CellValue, type Sheet, type Snapshot } from "../../src/workbook";

class Beyond extends Error {}

export function recalculated(snapshot: Snapshot): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map(sheetAnew) };
}

function sheetAnew(sheet: Sheet): Sheet {
  if (sheet.formulas.count === 0) return sheet;
  const { grid, formulas } = sheet;
  const known = new Map<string, CellValue>();
  const valueAt = (row: number, column: number): CellValue => {
    if (!formulas.has(row, column)) return grid.value(row, column);
    const key = `${row}:${column}`;
    if (!known.has(key)) {
      known.set(key, grid.value(row, column));
      try {
        known.set(key, new Reading(formulas.a1(row, column), valueAt).result());
      } catch (error) {
        if (!(error instanceof Beyond)) throw error;
      }
    }
    return known.get(key)!;
  };
  const builder = new GridBuilder();
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++)
      builder.addValue(row, column, valueAt(row, column), grid.style(row, column));
  }
  return { ...sheet, grid: builder.build() };
}

/** Reads a formula from left to right and works it out. */
class Reading {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly valueAt: (row: number, column: number) => CellValue,
  ) {}

  result(): number {
    const value = this.sum();
    this.blanks();
    if (this.at < this.text.length) throw new Beyond();
    return value;
  }

  private blanks(): void {
    while (this.text[this.at] === " ") this.at++;
  }

  private take(pattern: RegExp): string | null {
    this.blanks();
    const match = new RegExp(`^(?:${pattern.source})`, "i").exec(this.text.slice(this.at));
    if (!match) return null;
    this.at += match[0].length;
    return match[0];
  }

  private sum(): number {
    let value = this.product();
    for (let sign = this.take(/[+-]/); sign !== null; sign = this.take(/[+-]/))
      value += (sign === "-" ? -1 : 1) * this.product();
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let sign = this.take(/[*/]/); sign !== null; sign = this.take(/[*/]/)) {
      const by = this.factor();
      value = sign === "*" ? value * by : value / by;
    }
    return value;
  }

  private factor(): number {
    if (this.take(/-/)) return -this.factor();
    if (this.take(/\(/)) return this.closed(this.sum());
    const number = this.take(/\d+(?:\.\d+)?/);
    if (number !== null) return this.percent(Number(number));
    const called = this.take(/(?:SUM|SUBTOTAL|ROUND)\(/);
    if (called !== null) return this.call(called.slice(0, -1).toUpperCase());
    const cell = this.take(/\$?[A-Z]{1,3}\$?\d+(?![A-Z0-9(!:])/);
    if (cell === null) throw new Beyond();
    const { top, left } = parseArea(cell)!;
    return numberOf(this.valueAt(top, left));
  }

  private percent(value: number): number {
    return this.take(/%/) ? value / 100 : value;
  }

  private closed(value: number): number {
    if (!this.take(/\)/)) throw new Beyond();
    return value;
  }

  private call(name: string): number {
    if (name === "ROUND") {
      const value = this.sum();
      if (!this.take(/,/)) throw new Beyond();
      const scale = 10 ** this.sum();
      return this.closed(Math.sign(value) * (Math.round(Math.abs(value) * scale) / scale));
    }
    if (name === "SUBTOTAL" && !this.take(/(?:9|109),/)) throw new Beyond();
    let total = 0;
    do {
      const range = this.take(/\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+/);
      if (range === null) {
        total += this.sum();
        continue;
      }
      const area = parseArea(range)!;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const value = this.valueAt(row, column);
          if (typeof value === "number") total += value;
        }
      }
    } while (this.take(/,/));
    return this.closed(total);
  }
}

function numberOf(value: CellValue): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  throw new Beyond();
}
