/** The header row, taken away and put back. */
import type { Area, BookTable } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { intersection } from "../../cells/areas";
import type { WorkbookDocument } from "../../document";
import { invalidOperation } from "../../errors";
import { replaceTable } from "./find";
import { writeHeaders } from "./headers";
import { makeRoom } from "./room";

/** The cells are emptied; the columns keep their names. */
export function hideHeaders(document: WorkbookDocument, sheet: SheetId, table: BookTable): void {
  const row: Area = { ...table.area, bottom: table.area.top };
  const area = { ...table.area, top: table.area.top + 1 };
  replaceTable(document, sheet, table.id, { ...table, area, hasHeader: false });
  document.engine.clear(sheet, row, "all");
}

/** Above the table where that row is free, else the table moves down to make room. */
export function showHeaders(document: WorkbookDocument, sheet: SheetId, table: BookTable): void {
  const above: Area = { ...table.area, top: table.area.top - 1, bottom: table.area.top - 1 };
  const isFree = above.top >= 0 && isEmpty(document, sheet, above);
  const row = isFree ? above : { ...table.area, bottom: table.area.top };
  if (!isFree) makeRoom(document, sheet, row, "down");
  const area = { ...table.area, top: row.top, bottom: table.area.bottom + (isFree ? 0 : 1) };
  replaceTable(document, sheet, table.id, { ...table, area, hasHeader: true });
  writeHeaders(
    document,
    sheet,
    row,
    table.columns.map((column) => column.name),
  );
}

function isEmpty(document: WorkbookDocument, sheet: SheetId, area: Area): boolean {
  const others = document.extras(sheet).tables.some((other) => intersection(other.area, area));
  return (
    !others &&
    document.engine
      .values(sheet, area)
      .flat()
      .every((value) => value === null)
  );
}

/** A table of nothing but its header can't lose it. */
export function checkHeaderCanGo(table: BookTable): void {
  if (table.area.bottom === table.area.top) throw invalidOperation();
}
