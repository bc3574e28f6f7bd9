import type { PlanSheet } from "../../../src/template";
import { areaName, type Area } from "../../../src/workbook";
import { totalsOf } from "./cells";

/**
 * Makes a table of a new sheet whose headers and lines stand there already; its formulas come later. Excel makes room
 * for a total row by moving down what lies below, so nothing may lie there yet.
 */
export function addTable(
  sheet: Excel.Worksheet,
  { name, area, hasTotals }: PlanSheet["tables"][number],
): void {
  const table = sheet.tables.add(areaName(linesOf({ area, hasTotals })), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  if (hasTotals) table.showTotals = true;
}

/** The area of a table without its total row. */
export function linesOf({ area, hasTotals }: Pick<PlanSheet["tables"][number], "area" | "hasTotals">): Area {
  return hasTotals ? { ...area, bottom: area.bottom - 1 } : area;
}

/** What the total rows come to; once all tables are there, for totals name them. */
export function fillTotals(sheet: Excel.Worksheet, plan: PlanSheet): void {
  for (const { area, hasTotals } of plan.tables)
    if (hasTotals) {
      const width = area.right - area.left + 1;
      sheet.getRangeByIndexes(area.bottom, area.left, 1, width).formulas = [totalsOf(plan, area)];
    }
}
