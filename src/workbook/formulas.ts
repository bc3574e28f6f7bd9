/**
 * The formulas of one sheet. Excel's file keeps a formula that is filled down once, with the cells that share it;
 * here every cell has its own, worked out when asked for. R1C1 is what tells whether two cells calculate alike:
 * `=B4*C4` in D4 and `=B5*C5` in D5 are both `RC[-2]*RC[-1]`.
 */
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { MAX_COLUMNS, cellName, contains, type Area } from "./address";

interface Own {
  readonly text: string;
  r1c1: string | null;
}
interface Shared {
  readonly base: Base;
}
interface Base {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  r1c1: string | null;
}

const key = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** Formulas with text, quoted sheets, structured references or arrays go through the parser. */
const PLAIN = /^[^"'[\]{}#@\\?]*$/;
/** So do whole columns (`A:C`) and whole rows (`$4:9`), which are no cell references. */
const WHOLE_LINES = /\b[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}\b|\b[0-9]+:\$?[0-9]+\b/;

export class Formulas {
  private readonly cells = new Map<number, Own | Shared>();
  private readonly spills = new Map<number, Area>();
  /** Whether a column has any formula at all: most have none, and that is soon said. */
  private readonly calculates: boolean[] = [];
  /** Those of more than one cell. */
  private readonly filled: Area[] = [];
  private readonly alike = new Map<string, Base>();
  private readonly inR1C1 = new Map<string, string>();

  /** Formulas stand without their `=`, with functions under the names people type (`JWA.COST_SHARE`). */
  set(row: number, column: number, text: string): void {
    this.calculates[column] = true;
    this.cells.set(key(row, column), { text, r1c1: null });
  }

  /** A formula in R1C1, without its `=`: those that calculate alike are kept once. */
  setR1C1(row: number, column: number, r1c1: string): void {
    let base = this.alike.get(r1c1);
    if (!base) {
      base = { row: -1, column: -1, text: "", r1c1 };
      this.alike.set(r1c1, base);
    }
    this.setShared(row, column, base);
  }

  /** The first cell of formulas that were filled from it; give the result to `setShared`. */
  setBase(row: number, column: number, text: string): Base {
    const base: Base = { row, column, text, r1c1: null };
    this.calculates[column] = true;
    this.cells.set(key(row, column), { base });
    return base;
  }

  setShared(row: number, column: number, base: Base): void {
    this.calculates[column] = true;
    this.cells.set(key(row, column), { base });
  }

  /** The area an array formula fills from its first cell. */
  setSpill(row: number, column: number, area: Area): void {
    this.spills.set(key(row, column), area);
    if (area.top !== area.bottom || area.left !== area.right) this.filled.push(area);
  }

  get count(): number {
    return this.cells.size;
  }

  has(row: number, column: number): boolean {
    return this.calculates[column] === true && this.cells.has(key(row, column));
  }

  /** Whether any column from one to another has a formula. */
  anyBetween(left: number, right: number): boolean {
    for (let column = left; column <= Math.min(right, this.calculates.length - 1); column++) {
      if (this.calculates[column]) return true;
    }
    return false;
  }

  spill(row: number, column: number): Area | null {
    return this.spills.get(key(row, column)) ?? null;
  }

  /** True where an array formula of another cell gives the value. */
  isFilled(row: number, column: number): boolean {
    return !this.has(row, column) && this.filled.some((area) => contains(area, row, column));
  }

  /** As Excel shows it, without `=`; `""` where there is none. */
  a1(row: number, column: number): string {
    const cell = this.cells.get(key(row, column));
    if (!cell) return "";
    if ("text" in cell) return cell.text;
    const { base } = cell;
    if (base.row === row && base.column === column) return base.text;
    base.r1c1 ??= toR1C1(base.text, base.row, base.column);
    return toA1(base.r1c1, row, column);
  }

  /** Relative to its cell, without `=`; `""` where there is none. */
  r1c1(row: number, column: number): string {
    const cell = this.cells.get(key(row, column));
    if (!cell) return "";
    if ("text" in cell) return (cell.r1c1 ??= this.cached(cell.text, row, column));
    cell.base.r1c1 ??= toR1C1(cell.base.text, cell.base.row, cell.base.column);
    return cell.base.r1c1;
  }

  /** Every cell that has a formula, in the order they came. */
  *positions(): Generator<{ readonly row: number; readonly column: number }> {
    for (const at of this.cells.keys()) yield { row: Math.floor(at / MAX_COLUMNS), column: at % MAX_COLUMNS };
  }

  /**
   * Formulas typed or filled singly repeat the same shape down a column; the shape is written once with its
   * references as distances, so that a hundred thousand rows take the parser once.
   */
  private cached(text: string, row: number, column: number): string {
    if (!PLAIN.test(text) || WHOLE_LINES.test(text)) return toR1C1(text, row, column);
    const shape = shapeOf(text, row, column);
    let answer = this.inR1C1.get(shape);
    if (answer === undefined) {
      answer = toR1C1(text, row, column);
      this.inR1C1.set(shape, answer);
    }
    return answer;
  }
}

/**
 * A formula with each reference to a cell as its distance, `SUM(E5:I5)` in J5 as `SUM({-5;0}:{-1;0})`. Two formulas
 * of one shape have one R1C1 form. Names and functions are left as they are, `LOG10(` and `Rate.Q1` among them.
 */
function shapeOf(text: string, row: number, column: number): string {
  let shape = "";
  let copied = 0;
  const end = text.length;
  for (let at = 0; at < end;) {
    if (!isOfWord(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let letters = 0;
    let digits = 0;
    let place = 0;
    let isCell = true;
    let fixedColumn = false;
    let fixedRow = false;
    let number = 0;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isOfWord(code)) break;
      const upper = code & ~32;
      if (upper >= 65 && upper <= 90 && code < 128) {
        if (digits > 0 || fixedRow || ++letters > 3) isCell = false;
        place = place * 26 + upper - 64;
      } else if (code >= 48 && code <= 57) {
        if (letters === 0 || ++digits > 7) isCell = false;
        number = number * 10 + code - 48;
      } else if (code === 36) {
        if (letters === 0 && !fixedColumn) fixedColumn = true;
        else if (digits === 0 && letters > 0 && !fixedRow) fixedRow = true;
        else isCell = false;
      } else isCell = false;
    }
    const next = at < end ? text.charCodeAt(at) : 0;
    // A bracket makes it a function, `!` a sheet.
    if (!isCell || letters === 0 || digits === 0 || next === 40 || next === 33) continue;
    const across = fixedColumn ? `!${place}` : place - 1 - column;
    const down = fixedRow ? `!${number}` : number - 1 - row;
    shape += `${text.slice(copied, start)}{${across};${down}}`;
    copied = at;
  }
  return shape + text.slice(copied);
}

/** Letters, digits, `$`, `.`, `_` and whatever is beyond ASCII: what names and references are made of. */
function isOfWord(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    code === 36 ||
    code === 46 ||
    code === 95 ||
    code > 127
  );
}

function toR1C1(text: string, row: number, column: number): string {
  try {
    return translateFormulaToR1C1(text, cellName(row, column)).replace(/^=/, "");
  } catch {
    return text;
  }
}

/**
 * A formula in R1C1 form as it reads in one cell, without `=`; null where a reference would fall off the sheet.
 *
 * @example formulaAt("RC[-2]*RC[-1]", 3, 3) // "B4*C4"
 */
export function formulaAt(r1c1: string, row: number, column: number): string | null {
  const a1 = toA1(r1c1, row, column);
  return a1.includes("#REF!") || (a1 === r1c1 && /\bR\[|\bRC|C\[/.test(r1c1)) ? null : a1;
}

function toA1(text: string, row: number, column: number): string {
  try {
    return translateFormulaToA1(text, cellName(row, column), { wrapEdges: false }).replace(/^=/, "");
  } catch {
    return text;
  }
}

/** How Excel names things in a file and people do not: `_xlfn.XLOOKUP`, `_xldudf_JWA_COST_SHARE`. */
export function asTyped(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return formula
    .replace(/\b_xldudf_([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9_.]+)/g, "$1.$2")
    .replace(/\b_xl(?:fn|ws|udf|pm|eta)\./g, "");
}
