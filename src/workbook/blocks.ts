/**
 * A workbook that comes piece by piece, as Excel hands it over: first its outline, then blocks of rows. Both are
 * plain data that a worker can be sent; the assembler makes the snapshot of them that the rules read.
 */
import type { Area } from "./address";
import type { CellValue } from "./grid";
import type { Sheet, Snapshot } from "./snapshot";

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

/** A rectangle of cells. Blocks of a sheet come from the top down and are as wide as all of its cells. */
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
}

export class Assembler {
  constructor(readonly outline: WorkbookOutline) {}

  /** Takes the next block. */
  take(_block: SheetBlock): void {
    throw new Error("The assembler is not written yet.");
  }

  /** The workbook as far as its blocks have come. */
  snapshot(): Snapshot {
    throw new Error("The assembler is not written yet.");
  }
}
