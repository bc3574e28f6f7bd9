/** An Excel table, from its own part. */
import { asTyped, parseArea, type Table, type TableColumn } from "../../src/workbook";
import { refuseDamaged } from "../unreadable";
import { whole } from "../xml/parse";
import { unescaped } from "../xml/text";
import type { Budget } from "./budget";
import type { Package } from "./package";

export function readTable(file: Package, part: string, budget: Budget): Table {
  let name = "";
  let reference = "";
  let headerRows = 1;
  let totalRows = 0;
  const columns: TableColumn[] = [];
  file.parse(file.entry(part), {
    open: (element) => {
      if (element.name === "table" && element.parent === "") {
        name = unescaped(element.attribute("displayName") ?? element.attribute("name") ?? "");
        reference = element.attribute("ref") ?? "";
        headerRows = whole(element.attribute("headerRowCount"), 1);
        totalRows = whole(element.attribute("totalsRowCount"), 0);
      } else if (element.name === "tableColumn" && element.parent === "tableColumns") {
        columns.push({ name: budget.text(unescaped(element.attribute("name") ?? "")) });
      }
    },
    close: (tag, parent, text) => {
      const column = columns[columns.length - 1];
      if (tag === "calculatedColumnFormula" && parent === "tableColumn" && column) {
        columns[columns.length - 1] = { ...column, formula: budget.text(asTyped(unescaped(text))) };
      }
    },
  });
  const area = parseArea(reference);
  if (!area) refuseDamaged(`the table “${name.slice(0, 60)}” does not say where it is`);
  return { name, area, headerRows, totalRows, columns };
}
