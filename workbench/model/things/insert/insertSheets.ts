/** `Workbook.insertWorksheetsFromBase64`: excel.workbook, and office/dev/add-ins/excel/excel-add-ins-workbooks. */
import { ApiError } from "../../../richapi/member";
import type { BookSheet } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { accessDenied, invalidArgument, itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { isMissing, oneOf, record, text } from "../arguments";
import { adapt } from "./adapt";
import { bookOfBase64 } from "./readFile";

/** Gives the ids of the new sheets. It can't be undone, and nothing before it can be any more. */
export async function insertSheets(places: Places, base64: unknown, options: unknown): Promise<SheetId[]> {
  const { document } = places;
  const book = bookOfBase64(base64);
  const given = isMissing(options) ? {} : record(options, "options");
  const chosen = chosenSheets(book.sheets, given["sheetNamesToInsert"]);
  chosen.forEach(refuseUnsupported);
  const position = positionOf(places, given);
  if (document.whole.isStructureProtected) throw accessDenied();
  const { sheets, names } = adapt(document, book, chosen);
  const ids = await document.addSheets(sheets, book.looks, position);
  if (names.length > 0) document.changeWhole({ names: [...document.whole.names, ...names] });
  document.engine.calculate("all");
  document.engine.forgetUndo();
  return ids;
}

function chosenSheets(sheets: readonly BookSheet[], wanted: unknown): readonly BookSheet[] {
  if (isMissing(wanted) || (Array.isArray(wanted) && wanted.length === 0)) return sheets;
  if (!Array.isArray(wanted)) throw invalidArgument();
  const names = wanted.map((name: unknown) => text(name, "sheet name").toLowerCase());
  for (const name of names)
    if (!sheets.some((sheet) => sheet.name.toLowerCase() === name)) throw itemNotFound();
  return sheets.filter(({ name }) => names.includes(name.toLowerCase()));
}

/** "It can't support source worksheets with PivotTable, Chart, Comment, or Slicer elements … in Excel on the web." */
function refuseUnsupported({ name, charts, comments }: BookSheet): void {
  const what = charts.length > 0 ? "a chart" : comments.length > 0 ? "a comment" : null;
  if (what === null) return;
  throw new ApiError(
    "UnsupportedFeature",
    `Excel on the web can't insert the sheet '${name}', since it has ${what}. Create a new workbook from the file instead.`,
    501,
  );
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

function positionOf(places: Places, options: Readonly<Record<string, unknown>>): number {
  const sheets = places.document.engine.sheets();
  const type = isMissing(options["positionType"])
    ? "None"
    : oneOf(options["positionType"], POSITIONS, "positionType");
  if (type === "Beginning") return 0;
  if (type === "None" || type === "End") return sheets.length;
  const { relativeTo } = options;
  const index = sheets.findIndex(
    ({ id, name }) =>
      relativeTo === id ||
      (typeof relativeTo === "string" && relativeTo.toLowerCase() === name.toLowerCase()) ||
      (typeof relativeTo === "object" && relativeTo === places.worksheet(id)),
  );
  if (index < 0) throw isMissing(relativeTo) ? invalidArgument() : itemNotFound();
  return type === "Before" ? index : index + 1;
}
