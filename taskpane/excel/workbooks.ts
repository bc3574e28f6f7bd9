import { type Outcome, refused } from "./run";

/**
 * Opens a copy of a file as a new workbook beside this one, which is not touched. On the web it opens in a tab of its
 * own, where the browser may ask first.
 *
 * @param base64 the bytes of an .xlsx file
 */
export async function openAsNew(base64: string): Promise<Outcome<null>> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) {
    return {
      ok: false,
      sentence:
        "This Excel can’t open a new workbook for an add-in (that takes ExcelApi 1.8). Update Excel, or use Excel on the web.",
    };
  }
  try {
    await Excel.createWorkbook(base64);
    return { ok: true, value: null };
  } catch (error) {
    return refused(error);
  }
}
