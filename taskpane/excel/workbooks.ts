/** Workbooks from files we bring: opened beside the open one, or their sheets put into it. */
import type { Outcome } from "./run";

/** Opens an .xlsx file, given in base64, as a new workbook. The open one is not touched. */
export function openAsNew(_base64: string): Promise<Outcome<void>> {
  throw new Error("Not written yet.");
}

export interface Inserted {
  /** The names the sheets have now: a name that was taken got a number. */
  readonly sheets: readonly string[];
}

/** Whether this Excel can put the sheets of a file into the open workbook. */
export function canInsertSheets(): boolean {
  throw new Error("Not written yet.");
}

/** Puts sheets of an .xlsx file behind those of the open workbook; all of them where `only` is left out. */
export function insertSheets(_base64: string, _only?: readonly string[]): Promise<Outcome<Inserted>> {
  throw new Error("Not written yet.");
}

/** The names the workbook's sheets have, hidden ones among them. */
export function sheetNames(): Promise<Outcome<readonly string[]>> {
  throw new Error("Not written yet.");
}
