/** A register on a sheet of its own: headings in its first row, entries below, only ever added to. */
import type { CellValue } from "../../src/workbook";
import type { Outcome } from "./run";

export interface RegisterRequest {
  /** The sheet's name; it is made where it is not there. */
  readonly name: string;
  readonly headings: readonly string[];
  /** Each as long as the headings; `null` is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Format codes by heading, for dates among others. */
  readonly formats?: readonly (string | null)[];
  readonly widths?: readonly number[];
}

export interface Appended {
  readonly sheet: string;
  /** Where the rows came, as `A7:H8`. */
  readonly address: string;
  readonly isNew: boolean;
}

/** The rows of a register sheet, its headings first; `null` where there is no such sheet. */
export function readRegisterSheet(
  _name: string,
): Promise<Outcome<{ readonly sheet: string; readonly rows: readonly (readonly CellValue[])[] } | null>> {
  throw new Error("Not written yet.");
}

/**
 * Adds rows below the last one. Columns are found by their headings, wherever they stand; headings that are missing
 * are added behind the others, and nothing that stands there is changed.
 */
export function appendRows(_request: RegisterRequest): Promise<Outcome<Appended>> {
  throw new Error("Not written yet.");
}
