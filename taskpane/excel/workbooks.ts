/** Workbooks from files we bring: opened beside the open one, or their sheets put into it. */
import { has } from "./host";
import { type Outcome, refused } from "./run";

/** Opens an .xlsx file, given in base64, as a new workbook. The open one is not touched. */
export async function openAsNew(base64: string): Promise<Outcome<void>> {
  if (!has("1.8")) {
    return {
      ok: false,
      sentence:
        "This Excel can’t open a new workbook for an add-in (that takes ExcelApi 1.8). Update Excel, or use Excel on the web.",
    };
  }
  try {
    await Excel.createWorkbook(base64);
    return { ok: true, value: undefined };
  } catch (error) {
    return refused(error);
  }
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
