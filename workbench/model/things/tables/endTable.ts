/** The end of a table: its cells stay as plain cells, or go with it. */
import { WORKBOOK_TARGET } from "../../../richapi";
import { addTableEvent } from "./tableEvents";
import { tableId } from "./find";
import { rewriteFormulas } from "./formulas";
import { isInTable } from "./inTable";
import { withCellsForTable, withTableGone } from "./mentions";
import { replaceTable } from "./find";
import type { TableView } from "./tableView";

/** "Converts the table into a normal range of cells. All data is preserved." Formulas speak of cells from then on. */
export function convertTable(view: TableView): object {
  const { table, sheet, places } = view;
  const { document, engine } = { document: places.document, engine: view.engine };
  const sheetName = engine.sheets().find(({ id }) => id === sheet)?.name ?? "";
  const range = view.range(table.area);
  rewriteFormulas(document, "", (formula, place) => {
    const isInside = isInTable(table, sheet, place);
    return withCellsForTable(formula, table, sheetName, isInside, place.row);
  });
  replaceTable(document, sheet, table.id, null);
  tellDeleted(view, tableId(table), table.name, sheet);
  return range;
}

export function deleteTable(view: TableView): void {
  const { table, sheet, places } = view;
  replaceTable(places.document, sheet, table.id, null);
  view.engine.clear(sheet, table.area, "all");
  rewriteFormulas(places.document, table.name, (formula) => withTableGone(formula, table.name));
  tellDeleted(view, tableId(table), table.name, sheet);
}

function tellDeleted(view: TableView, id: string, name: string, sheet: string): void {
  view.places.events.fire("tableDeleted", [sheet, WORKBOOK_TARGET], () => ({
    ...addTableEvent(id, sheet),
    tableName: name,
  }));
}
