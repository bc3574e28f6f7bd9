/** Going to cells, and the sheet in front. */
import { quote } from "../../src/text";
import { parseArea } from "../../src/workbook";
import { has } from "./host";
import { type Outcome, Refusal, run } from "./run";

export type Went =
  | { readonly kind: "there" }
  /** The sheet, rows or columns are hidden; asked again with `reveal`, they are shown. */
  | { readonly kind: "hidden"; readonly sentence: string };

/** Excel takes no longer address for several ranges; beyond it the first ones are selected. */
const LONGEST_ADDRESS = 8_000;

/** Selects cells, `B4:B7,B9` of a sheet; `""` is the sheet itself. Nothing hidden is shown but with `reveal`. */
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
    const address = fitting(cells);
    if (address !== "") {
      const first = sheet.getRange(address.split(",")[0]!);
      first.load({ rowHidden: true, columnHidden: true });
      await context.sync();
      const hidden = hiddenSays(first, address);
      if (hidden !== null && !reveal) return { kind: "hidden", sentence: hidden };
      if (hidden !== null) {
        // Null is some of them.
        if (first.rowHidden !== false) first.rowHidden = false;
        if (first.columnHidden !== false) first.columnHidden = false;
      }
    }
    sheet.activate();
    if (address.includes(",") && has("1.9")) sheet.getRanges(address).select();
    else if (address !== "") sheet.getRange(address.split(",")[0]!).select();
    await context.sync();
    return { kind: "there" };
  });
}

function hiddenSays({ rowHidden, columnHidden }: Excel.Range, address: string): string | null {
  const what = [...(rowHidden === false ? [] : ["rows"]), ...(columnHidden === false ? [] : ["columns"])];
  if (what.length === 0) return null;
  const cells = address.split(",")[0]!;
  return `${what.join(" and ").replace(/^./, (letter) => letter.toUpperCase())} of ${cells} are hidden. Show them and go there?`;
}

/** Whole ranges, as many as Excel takes at once, and none that is no range. */
function fitting(cells: string): string {
  const areas = cells.split(",").filter((each) => parseArea(each) !== null);
  let length = 0;
  return areas.filter((each) => (length += each.length + 1) <= LONGEST_ADDRESS).join(",");
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
