/** The formulas of the workbook that call certain functions: found, frozen to their values, or replaced. */
import type { CellValue } from "../../src/workbook";
import type { Outcome } from "./run";

export type FormulaScope = "selection" | "workbook";

export interface FoundFormula {
  readonly sheet: string;
  /** As `C7`. */
  readonly cell: string;
  /** As Excel shows it, without `=`. */
  readonly formula: string;
  readonly value: CellValue;
  /** The rows and columns it spills over; 1 and 1 for a single cell. */
  readonly rows: number;
  readonly columns: number;
}

export interface FoundFormulas {
  readonly formulas: readonly FoundFormula[];
  readonly missed: readonly string[];
}

export interface FormulaChange {
  readonly sheet: string;
  readonly cell: string;
  /** What the cell must still hold, without `=`. */
  readonly from: string;
  /** The formula that takes its place, without `=`; where left out, the values it shows now do. */
  readonly to?: string;
}

export interface Changed {
  readonly formulas: number;
  readonly isOneUndoStep: boolean;
}

/** Formulas in which `pattern` is found, for example `/\bJWA\./i`. */
export function findFormulas(
  _scope: FormulaScope,
  _pattern: RegExp,
  _signal?: AbortSignal,
): Promise<Outcome<FoundFormulas>> {
  throw new Error("Not written yet.");
}

/** Replaces formulas by the values they show, spilled ones with all their cells, or by other formulas; all or none. */
export function changeFormulas(_changes: readonly FormulaChange[]): Promise<Outcome<Changed>> {
  throw new Error("Not written yet.");
}
