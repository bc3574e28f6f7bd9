import type { PlanChart, PlanSheet } from "../../../src/template";
import { cellName } from "../../../src/workbook";

const KINDS = { columnStacked: "ColumnStacked", columnClustered: "ColumnClustered" } as const;

/**
 * The charts of a sheet. Excel makes series with their names from a block of cells; those of the block that the chart
 * does not want are taken out again.
 */
export async function addCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { charts }: PlanSheet,
): Promise<void> {
  for (const plan of charts) {
    const block = blockOf(plan);
    const chart = sheet.charts.add(KINDS[plan.kind], sheet.getRange(block.address), "Columns");
    chart.name = plan.name;
    chart.title.text = plan.title;
    chart.legend.position = "Bottom";
    chart.legend.visible = true;
    chart.axes.categoryAxis.title.text = plan.categoryTitle;
    chart.axes.valueAxis.title.text = plan.valueTitle;
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.setPosition(cellName(plan.area.top, plan.area.left), cellName(plan.area.bottom, plan.area.right));
    chart.series.load({ name: true });
    // A chart a time, and a template has one: what Excel made of the block has to be seen.
    await context.sync();
    const made = chart.series.items;
    const wanted = plan.series.map(({ values }) => columnOf(values));
    const first = columnNumber(block.left) + (block.columns - made.length);
    for (let at = made.length - 1; at >= 0; at--) {
      const column = wanted.findIndex((letters) => columnNumber(letters) === first + at);
      if (column < 0) made[at]!.delete();
      else made[at]!.format.fill.setSolidColor(plan.series[column]!.color);
    }
  }
}

/** From the header of the first column to the last line of the last: `A14:E17`. */
function blockOf({ series }: PlanChart): { address: string; left: string; columns: number } {
  const columns = series.flatMap(({ categories, values }) => [columnOf(categories), columnOf(values)]);
  const sorted = [...new Set(columns)].sort((a, b) => columnNumber(a) - columnNumber(b));
  const left = sorted[0]!;
  const right = sorted[sorted.length - 1]!;
  const header = /(\d+)$/u.exec(series[0]!.name)![1]!;
  const bottom = /(\d+)$/u.exec(series[0]!.values)![1]!;
  return {
    address: `${left}${header}:${right}${bottom}`,
    left,
    columns: columnNumber(right) - columnNumber(left) + 1,
  };
}

/** `Targets!$C$15:$C$17` is in column C. */
function columnOf(address: string): string {
  return /!\$?([A-Z]+)\$?\d+/u.exec(address)![1]!;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
