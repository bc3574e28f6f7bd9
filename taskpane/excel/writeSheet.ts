/** A sheet of our own in the user's workbook. */
import type { Outcome } from "./run";

export interface SheetRequest {
  /** As wished; where it is taken, a number follows it. */
  readonly name: string;
  /** Text is only ever text, whatever it looks like; `""` is an empty cell. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** In characters, by column. */
  readonly widths?: readonly number[];
  /** Rows that are headings, counted from 0. */
  readonly headings?: readonly number[];
  /** Writes over the sheet of this name where it is one of ours, as the report or the settings; else a new one. */
  readonly replace?: "own";
}

export function writeSheet(_request: SheetRequest): Promise<Outcome<{ readonly sheet: string }>> {
  throw new Error("Not written yet.");
}
