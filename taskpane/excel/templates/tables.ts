import type { PlanSheet, PlanTable } from "../../../src/template";
import { areaName } from "../../../src/workbook";
import { totalsOf } from "./cells";

/** Makes the tables of a sheet whose headers and lines stand there; their formulas come later. */
export function addTables(sheet: Excel.Worksheet, plan: PlanSheet): void {
  for (const { name, area, hasTotals } of plan.tables) {
    const lines = hasTotals ? { ...area, bottom: area.bottom - 1 } : area;
    const table = sheet.tables.add(areaName(lines), true);
    table.name = name;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    if (hasTotals) table.showTotals = true;
  }
}

/** What the total rows come to; once all tables are there, for totals name them. */
export function fillTotals(sheet: Excel.Worksheet, plan: PlanSheet): void {
  for (const table of plan.tables.filter(({ hasTotals }) => hasTotals)) {
    totalRow(sheet, table).formulas = [totalsOf(plan, table.area)];
  }
}

function totalRow(sheet: Excel.Worksheet, { area }: PlanTable): Excel.Range {
  return sheet.getRangeByIndexes(area.bottom, area.left, 1, area.right - area.left + 1);
}
