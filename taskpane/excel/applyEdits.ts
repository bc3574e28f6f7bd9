/** Changes of single cells that were shown before. */
import type { CellEdit } from "../../src/workbook";
import type { Outcome } from "./run";

export interface SheetEdits {
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
}

export interface Applied {
  readonly cells: number;
  /** Whether one Undo takes all of it back. */
  readonly isOneUndoStep: boolean;
}

/**
 * Makes the edits, all of them or none: where a cell no longer holds what it did when its edit was worked out, where
 * a sheet is gone or protected, nothing is written and the sentence says which.
 */
export function applyEdits(_sheets: readonly SheetEdits[]): Promise<Outcome<Applied>> {
  throw new Error("Not written yet.");
}
