/** Puts columns into a table and takes them out. */
import { MAX_COLUMNS, type Area, type BookTable } from "../../../../xlsx";
import { invalidArgument, invalidOperation } from "../../errors";
import { isMissing, text } from "../arguments";
import { columnOfInput } from "./block";
import { sameColumn } from "./columnNumbers";
import { rewriteFormulas } from "./formulas";
import { asText, followHeaders, writeHeaders } from "./headers";
import { isInTable } from "./inTable";
import { columnOf } from "./layout";
import { withColumnGone } from "./mentions";
import { uniqueHeaders } from "./names";
import { closeGap, makeRoom } from "./room";
import type { TableView } from "./tableView";

/** `values` are the column's cells with its header first. Gives the new column's index. */
export function addColumn(view: TableView, index: number | null, values: unknown, name: unknown): number {
  const { table, sheet, places } = view;
  const { document } = places;
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length || table.area.right + 1 >= MAX_COLUMNS) throw invalidArgument();
  const height = table.area.bottom - table.area.top + 1;
  const cells = isMissing(values) ? null : columnOfInput(values, height);
  const header = !isMissing(name) ? text(name, "name") : table.hasHeader && cells ? headerOf(cells[0]) : "";
  const names = uniqueHeaders([
    ...table.columns.slice(0, at).map((column) => column.name),
    header === "" ? freeColumnName(table) : header,
    ...table.columns.slice(at).map((column) => column.name),
  ]);
  const place: Area = columnOf({ ...table.area, right: table.area.left }, at);
  makeRoom(document, sheet, place, "right");
  const columns = names.map((own, position) => {
    const before = table.columns[position < at ? position : position - 1];
    return position === at || !before ? { name: own } : sameColumn(before, { ...before, name: own });
  });
  view.put({ ...table, area: { ...table.area, right: table.area.right + 1 }, columns });
  if (table.hasHeader) writeHeaders(document, sheet, { ...place, bottom: place.top }, [names[at] ?? ""]);
  const rest = cells?.slice(table.hasHeader ? 1 : 0) ?? [];
  const below: Area = { ...place, top: place.top + (table.hasHeader ? 1 : 0) };
  if (rest.some((cell) => cell !== null))
    places.write(
      sheet,
      below,
      rest.map((cell) => [cell]),
    );
  return at;
}

const headerOf = (cell: unknown): string =>
  asText(typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : null);

function freeColumnName(table: BookTable): string {
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  for (let number = 1; ; number++)
    if (!taken.has(`column${String(number)}`)) return `Column${String(number)}`;
}

export function removeColumn(view: TableView, index: number): void {
  const { table, sheet, places } = view;
  const column = table.columns[index];
  if (!column) throw invalidArgument();
  if (table.columns.length === 1) throw invalidOperation();
  rewriteFormulas(places.document, "[", (formula, place) =>
    withColumnGone(formula, table.name, isInTable(table, sheet, place), column.name),
  );
  const columns = view.table.columns.filter((_, position) => position !== index);
  closeGap(places.document, sheet, columnOf(table.area, index), "left");
  view.put({ ...table, area: { ...table.area, right: table.area.right - 1 }, columns });
}

/** Whether the columns of a resized table are called what their header cells say. */
export function adoptHeaders(view: TableView): void {
  const { table, sheet, places } = view;
  if (table.hasHeader) followHeaders(places.document, sheet, table);
}
