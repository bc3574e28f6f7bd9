/**
 * A workbook that comes piece by piece, as Excel hands it over: first its outline, then blocks of rows. Both are
 * plain data that a worker can be sent; the assembler makes the snapshot of them that the rules read.
 */
import { contains, type Area } from "./address";
import { Formulas } from "./formulas";
import { GridBuilder, type CellValue } from "./grid";
import type { CellStyle, Sheet, Snapshot } from "./snapshot";

/** All of a sheet but its cells. */
export interface SheetOutline extends Omit<Sheet, "grid" | "formulas"> {
  /** One more than the last row and column that will come; 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
}

/** All of a workbook but its cells. */
export interface WorkbookOutline extends Omit<Snapshot, "sheets" | "styles"> {
  readonly sheets: readonly SheetOutline[];
}

/** A rectangle of cells. Blocks of a sheet come from the top down. */
export interface SheetBlock {
  /** The sheet's place in the outline. */
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** By cell, in R1C1 and without `=`; `null` where it has none. Null as a whole where no cell has any. */
  readonly formulas: readonly (readonly (string | null)[])[] | null;
  /** One format code for all cells, or one for each. */
  readonly formats: string | readonly (readonly string[])[];
  /** Whether cells may be edited on a protected sheet: for all, or for each. */
  readonly unlocked: boolean | readonly (readonly boolean[])[];
  /** What array formulas that begin in this block fill, their own cell among it. */
  readonly spills: readonly Area[];
  /** The sheet was deleted before all of it came: what came of it counts no longer. */
  readonly isGone?: true;
}

/** Excel allows some 250 number formats beside its own, and each may be locked or not. */
const STYLES_AT_MOST = 0xffff;

/**
 * Makes a snapshot of an outline and its blocks.
 *
 * @example
 *   const assembler = new Assembler(outline);
 *   for (const block of blocks) assembler.take(block);
 *   assembler.snapshot(); // as `readXlsx` would give it of the saved workbook
 */
export class Assembler {
  private readonly styles: CellStyle[] = [{ format: "General", locked: true }];
  private readonly styleAt = new Map<string, number>([[keyOf("General", true), 0]]);
  private sheets: Gathered[];

  constructor(readonly outline: WorkbookOutline) {
    this.sheets = outline.sheets.map(() => new Gathered());
  }

  /** Takes the next block. */
  take(block: SheetBlock): void {
    const { sheet, top, left, values, formulas, formats, unlocked, spills } = block;
    const gathered = this.sheets[sheet];
    if (!gathered) return;
    if (block.isGone) {
      this.sheets[sheet] = new Gathered();
      return;
    }
    const common = typeof formats === "string" && typeof unlocked === "boolean";
    const only = common ? this.style(formats, !unlocked) : 0;
    for (let i = 0; i < values.length; i++) {
      const line = values[i]!;
      for (let j = 0; j < line.length; j++) {
        const style = common ? only : this.style(at(formats, i, j), !at(unlocked, i, j));
        const formula = formulas?.[i]?.[j] ?? null;
        gathered.add(top + i, left + j, line[j]!, formula, style, spills);
      }
    }
    for (const spill of spills) gathered.formulas.setSpill(spill.top, spill.left, spill);
  }

  /** The workbook as far as its blocks have come. */
  snapshot(): Snapshot {
    return {
      ...this.outline,
      styles: this.styles,
      sheets: this.outline.sheets.map(({ rows: _rows, columns: _columns, ...outline }, index) => {
        const { builder, formulas } = this.sheets[index]!;
        return { ...outline, grid: builder.build(), formulas };
      }),
    };
  }

  private style(format: string, locked: boolean): number {
    const key = keyOf(format, locked);
    let index = this.styleAt.get(key);
    if (index === undefined) {
      index = this.styles.length > STYLES_AT_MOST ? 0 : this.styles.push({ format, locked }) - 1;
      this.styleAt.set(key, index);
    }
    return index;
  }
}

/** What has come of a sheet. */
class Gathered {
  readonly builder = new GridBuilder();
  readonly formulas = new Formulas();

  add(
    row: number,
    column: number,
    value: CellValue,
    formula: string | null,
    style: number,
    spills: readonly Area[],
  ): void {
    if (value === null && formula === null && style === 0) return;
    this.builder.addValue(row, column, value, style);
    if (formula === null) return;
    // Excel shows the formula of an array in each of its cells; it belongs to the first.
    const spill = spills.find((area) => contains(area, row, column));
    if (spill && (spill.top !== row || spill.left !== column)) return;
    this.formulas.setR1C1(row, column, formula);
  }
}

function keyOf(format: string, locked: boolean): string {
  return `${locked ? "L" : "U"}${format}`;
}

function at<T extends string | boolean>(
  given: T | readonly (readonly T[])[],
  row: number,
  column: number,
): T {
  return typeof given === "object" ? given[row]![column]! : given;
}
