/** Results beside the cells they were worked out of. */
import type { CellEntry } from "../../src/workbook";
import type { Outcome } from "./run";

export interface ColumnRequest {
  readonly sheet: string;
  /** The first row and the column, counted from 0. */
  readonly top: number;
  readonly column: number;
  /** From the top down; `null` leaves a cell as it is. Formulas stand without `=`. */
  readonly entries: readonly (CellEntry | null)[];
  /** What cells hold is only overwritten where this says so. */
  readonly overwrite: boolean;
}

export type Written =
  | { readonly kind: "written"; readonly address: string }
  /** Cells that would be written hold something, so nothing was. */
  | {
      readonly kind: "occupied";
      /** As `C4:C7,C9`. */
      readonly cells: string;
      /** The first of them, with what they show. */
      readonly holds: readonly { readonly cell: string; readonly text: string }[];
    };

export function writeColumn(_request: ColumnRequest): Promise<Outcome<Written>> {
  throw new Error("Not written yet.");
}
