/** What is known of a table before it is known what it is. */
import type { Sheet } from "../workbook";
import type { ColumnCorrection } from "./corrections";
import type { Vocabulary } from "./headers";
import type { FoundTable } from "./table";

export interface Reading {
  readonly sheet: Sheet;
  readonly table: FoundTable;
  readonly words: Vocabulary;
  /** What the user says of its columns. */
  readonly told: ReadonlyMap<number, ColumnCorrection>;
}
