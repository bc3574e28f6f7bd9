import type { BookTable } from "../../../../xlsx";
import { intersection } from "../../cells/areas";
import { invalidArgument } from "../../errors";
import { refuseOverlap } from "./add";
import { adoptHeaders } from "./columnChanges";
import { sameColumn } from "./columnNumbers";
import { headerTexts, writeHeaders } from "./headers";
import { uniqueHeaders } from "./names";
import type { TableView } from "./tableView";

/**
 * "The new range must overlap with the original table range, and the headers (or the top of the table) must be in the
 * same row." No cells move: columns that fall out stay on the sheet as plain cells.
 */
export function resizeTable(view: TableView, given: unknown): void {
  const { table, sheet, places } = view;
  const { document } = places;
  const place = places.placesOf(given, sheet);
  const area = place?.areas[0];
  if (!place || !area || place.areas.length !== 1 || place.sheet !== sheet) throw invalidArgument();
  const rows = 1 + (table.hasHeader ? 1 : 0) + (table.hasTotals ? 1 : 0);
  const isShaped = area.top === table.area.top && area.bottom - area.top + 1 >= rows;
  const keepsTotals = !table.hasTotals || area.bottom === table.area.bottom;
  if (!isShaped || !keepsTotals || !intersection(area, table.area)) throw invalidArgument();
  refuseOverlap(document, sheet, area, table.id);
  const old = (column: number) => table.columns[column - table.area.left];
  const count = area.right - area.left + 1;
  const first = { ...area, bottom: area.top };
  const texts = table.hasHeader ? headerTexts(document, sheet, first) : [];
  const names = uniqueHeaders(
    Array.from({ length: count }, (_, index) => texts[index] ?? old(area.left + index)?.name ?? ""),
  );
  const columns = names.map((name, index) => {
    const before = old(area.left + index);
    return before ? sameColumn(before, { ...before, name }) : { name };
  });
  const after: BookTable = { ...table, area, columns };
  view.put(after);
  if (table.hasHeader) writeHeaders(document, sheet, first, names);
  adoptHeaders(view);
}
