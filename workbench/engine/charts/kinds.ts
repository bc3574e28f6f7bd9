/** How the kinds of charts a book knows are drawn, and what they are called. */
import type { ChartKind } from "../../../xlsx";

export type Shape = "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "scatter";
export type Stacking = "none" | "stacked" | "percent";

export interface Manner {
  readonly shape: Shape;
  readonly stacking: Stacking;
  readonly hasMarkers: boolean;
  /** As in "Column chart". */
  readonly words: string;
}

const manner = (shape: Shape, words: string, stacking: Stacking = "none", hasMarkers = false): Manner => ({
  shape,
  stacking,
  hasMarkers,
  words,
});

export const MANNERS: Readonly<Record<ChartKind, Manner>> = {
  columnClustered: manner("column", "Column chart"),
  columnStacked: manner("column", "Stacked column chart", "stacked"),
  columnStacked100: manner("column", "100% stacked column chart", "percent"),
  barClustered: manner("bar", "Bar chart"),
  barStacked: manner("bar", "Stacked bar chart", "stacked"),
  barStacked100: manner("bar", "100% stacked bar chart", "percent"),
  line: manner("line", "Line chart"),
  lineMarkers: manner("line", "Line chart", "none", true),
  pie: manner("pie", "Pie chart"),
  doughnut: manner("doughnut", "Doughnut chart"),
  area: manner("area", "Area chart"),
  areaStacked: manner("area", "Stacked area chart", "stacked"),
  scatter: manner("scatter", "Scatter chart", "none", true),
};

/** A series drawn otherwise than its chart lies in the chart's own axes: a bar among columns is a column. */
export function mannerIn(chart: ChartKind, series: ChartKind): Manner {
  const whole = MANNERS[chart];
  if (whole.shape !== "column" && whole.shape !== "line" && whole.shape !== "area") return whole;
  const own = MANNERS[series];
  if (own.shape === "bar") return { ...own, shape: "column" };
  return own.shape === "pie" || own.shape === "doughnut" || own.shape === "scatter" ? whole : own;
}
