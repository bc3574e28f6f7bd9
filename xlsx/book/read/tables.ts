/** An Excel table with its calculated columns and totals (ECMA-376 part 1, 18.5.1.2). */
import { parseArea } from "../../../src/workbook";
import type { Budget } from "../../read/budget";
import { refuseDamaged } from "../../unreadable";
import { whole } from "../../xml/parse";
import { unescaped } from "../../xml/text";
import type { XmlNode } from "../../xml/tree";
import type { BookTable, BookTableColumn } from "../book";
import { typed } from "../formula/typed";
import { flag, given, oneOf, words } from "./attributes";
import type { Source } from "./source";
import type { Telling } from "./telling";

const TOTALS = ["sum", "average", "count", "countNums", "max", "min", "stdDev", "var", "custom"] as const;

export function readTable(source: Source, part: string, budget: Budget, telling: Telling): BookTable {
  const node = source.tree(part);
  const name = words(node, "displayName") ?? words(node, "name") ?? "";
  const area = parseArea(node.get("ref") ?? "");
  if (!area) refuseDamaged(`the table “${name.slice(0, 60)}” does not say where it is`);
  const style = node.child("tableStyleInfo");
  const filter = node.child("autoFilter");
  if (filter?.children.length)
    telling.say("which rows a table's filter leaves out is kept, its conditions are not");
  return given<BookTable>({
    id: whole(node.get("id"), 0),
    name,
    area,
    hasHeader: whole(node.get("headerRowCount"), 1) > 0,
    hasTotals: whole(node.get("totalsRowCount"), 0) > 0,
    columns: (node.child("tableColumns")?.all("tableColumn") ?? []).map((column) =>
      readColumn(column, name, budget),
    ),
    style: style && words(style, "name"),
    showFirstColumn: flag(style, "showFirstColumn") || undefined,
    showLastColumn: flag(style, "showLastColumn") || undefined,
    showRowStripes: flag(style, "showRowStripes") || undefined,
    showColumnStripes: flag(style, "showColumnStripes") || undefined,
    showFilterButton: filter ? true : undefined,
  }) as BookTable;
}

function readColumn(node: XmlNode, table: string, budget: Budget): BookTableColumn {
  const formula = (name: string): string | undefined => {
    const text = node.child(name)?.text;
    return text === undefined || text === "" ? undefined : budget.text(typed(unescaped(text), table));
  };
  return given<BookTableColumn>({
    name: budget.text(words(node, "name") ?? ""),
    formula: formula("calculatedColumnFormula"),
    totalFunction: oneOf(TOTALS, node.get("totalsRowFunction")),
    totalFormula: formula("totalsRowFormula"),
    totalLabel: words(node, "totalsRowLabel"),
  }) as BookTableColumn;
}
