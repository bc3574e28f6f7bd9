/** Going to cells, and the sheet in front. */
import { listed, quote } from "../../src/text";
import { parseArea } from "../../src/workbook";
import { type Outcome, Refusal, run } from "./run";

export type Went =
  | { readonly kind: "there" }
  /** The sheet, rows or columns are hidden; asked again with `reveal`, they are shown. */
  | { readonly kind: "hidden"; readonly sentence: string };

/**
 * Selects cells of a sheet, of `B4:B7,B9` the first range; `""` is the sheet itself. Nothing hidden is shown but with
 * `reveal`.
 */
export function goToCells(sheetName: string, cells: string, reveal = false): Promise<Outcome<Went>> {
  return run(async (context) => {
    if (sheetName === "") return { kind: "there" };
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load({ visibility: true });
    await context.sync();
    if (sheet.isNullObject)
      throw new Refusal(
        `The sheet ${quote(sheetName)} is no longer there: it was deleted or has another name now. Check the workbook again.`,
      );
    if (sheet.visibility !== "Visible") {
      if (!reveal)
        return { kind: "hidden", sentence: `The sheet ${quote(sheetName)} is hidden. Show it and go there?` };
      sheet.visibility = "Visible";
    }
    const first = firstOf(cells);
    if (first !== "") {
      const range = sheet.getRange(first);
      range.load({ rowHidden: true, columnHidden: true });
      await context.sync();
      const hidden = hiddenSays(range, first);
      if (hidden !== null && !reveal) return { kind: "hidden", sentence: hidden };
      // Null is some of them.
      if (range.rowHidden !== false) range.rowHidden = false;
      if (range.columnHidden !== false) range.columnHidden = false;
    }
    sheet.activate();
    if (first !== "") sheet.getRange(first).select();
    await context.sync();
    return { kind: "there" };
  });
}

function hiddenSays({ rowHidden, columnHidden }: Excel.Range, cells: string): string | null {
  const what = [...(rowHidden === false ? [] : ["Rows"]), ...(columnHidden === false ? [] : ["Columns"])];
  if (what.length === 0) return null;
  return `${listed(what).replace(" Columns", " columns")} of ${cells} are hidden. Show them and go there?`;
}

/** The first range of `B4:B7,B9`: add-ins can select no more than one. */
function firstOf(cells: string): string {
  return cells.split(",").find((each) => parseArea(each) !== null) ?? "";
}

/** The name of the sheet in front. */
export function activeSheet(): Promise<Outcome<string>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load({ name: true });
    await context.sync();
    return sheet.name;
  });
}
