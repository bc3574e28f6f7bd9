/** A table part. */
import { areaName } from "../../../src/workbook";
import { MAIN } from "../../xml/namespaces";
import { escaped } from "../../xml/text";
import { element, HEAD } from "../../xml/write";
import type { BookTable, BookTableColumn } from "../book";

/** @param id one no other table of the workbook has. */
export function tableXml(
  table: BookTable,
  id: number,
  stored: (formula: string, table: string) => string,
): string {
  const { area } = table;
  const filtered = { ...area, bottom: table.hasTotals ? area.bottom - 1 : area.bottom };
  const columns = table.columns.map((column, at) => columnXml(column, at + 1, table, stored));
  return `${HEAD}${element(
    "table",
    {
      xmlns: MAIN,
      id,
      name: table.name,
      displayName: table.name,
      ref: areaName(area),
      headerRowCount: table.hasHeader ? undefined : 0,
      totalsRowCount: table.hasTotals ? 1 : undefined,
      totalsRowShown: table.hasTotals ? undefined : false,
    },
    table.hasHeader && table.showFilterButton ? element("autoFilter", { ref: areaName(filtered) }) : "",
    element("tableColumns", { count: columns.length }, ...columns),
    element("tableStyleInfo", {
      name: table.style,
      showFirstColumn: table.showFirstColumn ?? false,
      showLastColumn: table.showLastColumn ?? false,
      showRowStripes: table.showRowStripes ?? false,
      showColumnStripes: table.showColumnStripes ?? false,
    }),
  )}`;
}

function columnXml(
  column: BookTableColumn,
  id: number,
  table: BookTable,
  stored: (formula: string, table: string) => string,
): string {
  const formula = (name: string, text: string | undefined): string =>
    text === undefined ? "" : `<${name}>${escaped(stored(text, table.name))}</${name}>`;
  return element(
    "tableColumn",
    {
      id,
      name: column.name,
      totalsRowFunction: column.totalFunction,
      totalsRowLabel: column.totalLabel,
    },
    formula("calculatedColumnFormula", column.formula),
    formula("totalsRowFormula", column.totalFormula),
  );
}
