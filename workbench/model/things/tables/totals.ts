/** The total row: `Total` and a sum, put in below the table and taken out again. */
import type { Area, BookTable, BookTableColumn } from "../../../../xlsx";
import type { SheetId, Write } from "../../../engine/engine";
import type { WorkbookDocument } from "../../document";
import { SUBTOTALS, totalsTyped } from "../../extras/totalRow";
import { sameColumn } from "./columnNumbers";
import { replaceTable } from "./find";
import { body, columnOf } from "./layout";
import { closeGap, makeRoom } from "./room";

export function showTotals(document: WorkbookDocument, sheet: SheetId, table: BookTable): void {
  const row: Area = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
  makeRoom(document, sheet, row, "down");
  const columns = table.columns.some(hasTotal) ? table.columns : withUsualTotals(document, sheet, table);
  const area = { ...table.area, bottom: row.bottom };
  replaceTable(document, sheet, table.id, { ...table, area, hasTotals: true, columns });
  document.engine.write(sheet, row.top, row.left, [columns.map((column) => totalCell(table, column))], "api");
}

/** What the totals were is kept for when they are shown again, as Excel keeps it. */
export function hideTotals(document: WorkbookDocument, sheet: SheetId, table: BookTable): void {
  const row: Area = { ...table.area, top: table.area.bottom };
  const typed = totalsTyped(document.engine, sheet, table);
  const columns = table.columns.map((column, index) => sameColumn(column, typed[index]!));
  closeGap(document, sheet, row, "up");
  const area = { ...table.area, bottom: table.area.bottom - 1 };
  replaceTable(document, sheet, table.id, { ...table, area, hasTotals: false, columns });
}

const hasTotal = (column: BookTableColumn): boolean =>
  column.totalLabel !== undefined || column.totalFunction !== undefined;

/** `Total` in the first column; in the last a sum of numbers, or a count of texts. */
function withUsualTotals(
  document: WorkbookDocument,
  sheet: SheetId,
  table: BookTable,
): readonly BookTableColumn[] {
  const last = table.columns.length - 1;
  const values = document.engine.values(sheet, columnOf(body(table), last)).flat();
  const hasText = values.some((value) => typeof value === "string");
  return table.columns.map((column, index) => {
    if (index === last) return sameColumn(column, { ...column, totalFunction: hasText ? "count" : "sum" });
    return index === 0 ? sameColumn(column, { ...column, totalLabel: "Total" }) : column;
  });
}

function totalCell(table: BookTable, column: BookTableColumn): Write {
  if (column.totalLabel !== undefined) return { value: column.totalLabel };
  if (column.totalFunction === "custom") return { formula: `=${column.totalFormula ?? '""'}` };
  if (column.totalFunction === undefined) return { value: null };
  const name = column.name.replace(/['#[\]@]/g, "'$&");
  return { formula: `=SUBTOTAL(${String(SUBTOTALS[column.totalFunction])},${table.name}[${name}])` };
}
