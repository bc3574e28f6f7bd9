/** Makes a table of cells. */
import { MAX_ROWS, type Area, type BookTable } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { intersection } from "../../cells/areas";
import type { WorkbookDocument } from "../../document";
import { invalidArgument } from "../../errors";
import { headerTexts, writeHeaders } from "./headers";
import { freeTableId, freeTableName, uniqueHeaders } from "./names";
import { makeRoom } from "./room";

/** "If the source does not contain headers, Excel will automatically generate header shifting the data down by one row." */
export function addTable(
  document: WorkbookDocument,
  sheet: SheetId,
  given: Area,
  hasHeaders: boolean,
): BookTable {
  const area = wholeTable(document, sheet, given, hasHeaders);
  refuseOverlap(document, sheet, area, null);
  const top = { ...given, bottom: given.top };
  if (!hasHeaders) makeRoom(document, sheet, top, "down");
  const texts = hasHeaders
    ? headerTexts(document, sheet, top)
    : headerTexts(document, sheet, top).map(() => "");
  const names = uniqueHeaders(texts);
  writeHeaders(document, sheet, top, names);
  const table: BookTable = {
    id: freeTableId(document),
    name: freeTableName(document),
    area,
    hasHeader: true,
    hasTotals: false,
    columns: names.map((name) => ({ name })),
    style: "TableStyleMedium2",
    showRowStripes: true,
    showFilterButton: true,
  };
  document.change(sheet, { tables: [...document.extras(sheet).tables, table] });
  return table;
}

/** A table has a row below its headers, if only an empty one. */
function wholeTable(document: WorkbookDocument, sheet: SheetId, given: Area, hasHeaders: boolean): Area {
  const area = cellsInUse(document, sheet, given);
  const bottom = hasHeaders ? Math.max(area.bottom, area.top + 1) : area.bottom + 1;
  if (bottom >= MAX_ROWS) throw invalidArgument();
  return { ...area, bottom };
}

/** Of a whole column or row, the table takes what is used. */
function cellsInUse(document: WorkbookDocument, sheet: SheetId, area: Area): Area {
  if (area.bottom < MAX_ROWS - 1) return area;
  const used = document.engine.used(sheet, true);
  const common = used && intersection(used, area);
  return common ? { ...area, bottom: common.bottom } : { ...area, bottom: area.top + 1 };
}

/** Excel's words for it, under its general code (office-js issue 1199). */
export function refuseOverlap(
  document: WorkbookDocument,
  sheet: SheetId,
  area: Area,
  own: number | null,
): void {
  const { tables } = document.extras(sheet);
  if (tables.some((table) => table.id !== own && intersection(table.area, area)))
    throw invalidArgument("A table can't overlap another table.");
}
