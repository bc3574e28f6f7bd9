/** Workbooks from files we bring, opened beside the open one. */
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
