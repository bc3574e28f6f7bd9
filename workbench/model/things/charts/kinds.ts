/** Office's names of the kinds of charts, by what a book calls them. */
import type { ChartKind } from "../../../../xlsx";
import { invalidArgument, notSupported } from "../../errors";
import { text } from "../arguments";

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: "columnClustered",
  ColumnStacked: "columnStacked",
  ColumnStacked100: "columnStacked100",
  BarClustered: "barClustered",
  BarStacked: "barStacked",
  BarStacked100: "barStacked100",
  Line: "line",
  LineMarkers: "lineMarkers",
  Pie: "pie",
  Doughnut: "doughnut",
  Area: "area",
  AreaStacked: "areaStacked",
  XYScatter: "scatter",
};

/** Refuses kinds Excel has and the workbench can't keep, by name. */
export function chartKind(value: unknown): ChartKind {
  const name = text(value, "chart type");
  const found = Object.keys(KINDS).find((one) => one.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return KINDS[found]!;
  if (!/^[A-Za-z0-9_]+$/.test(name) || /^invalid$/i.test(name)) throw invalidArgument();
  throw notSupported(`a chart of the type ${name}`);
}

export const chartTypeName = (kind: ChartKind): string =>
  Object.keys(KINDS).find((name) => KINDS[name] === kind) ?? "Invalid";
