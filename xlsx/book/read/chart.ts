/** A chart part, as far as a book has words for it (ECMA-376 part 1, 21.2). Null where it is of another kind. */
import type { XmlNode } from "../../xml/tree";
import type { BookChart, BookSeries, ChartKind } from "../book";
import type { Palette } from "../colors";
import { typed } from "../formula/typed";
import { flag, given } from "./attributes";

type ChartWords = Omit<BookChart, "id" | "name" | "frame" | "keptAs" | "altText">;

const LEGENDS: Readonly<Record<string, NonNullable<BookChart["legend"]>>> = {
  t: "top",
  b: "bottom",
  l: "left",
  r: "right",
  tr: "right",
};
const SCHEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

export function readChart(root: XmlNode, palette: Palette): ChartWords | null {
  const chart = root.child("chart");
  const plot = chart?.child("plotArea");
  const groups = plot?.children.filter((node) => /Chart$/.test(node.name)) ?? [];
  const kinds = groups.map(kindOf);
  const [kind] = kinds;
  if (!chart || !plot || !kind || kinds.some((other) => other === null)) return null;
  const series = groups.flatMap((group, at) =>
    group.all("ser").map((node) => readSeries(node, kinds[at]!, kind, palette)),
  );
  if (series.some((one) => one === null)) return null;
  const axes = plot.children.filter((node) => /Ax$/.test(node.name));
  const isScatter = kind === "scatter";
  const category =
    axes.find((axis) => axis.name === "catAx" || axis.name === "dateAx") ?? (isScatter ? axes[0] : undefined);
  const value = axes.find((axis) => axis.name === "valAx" && axis !== category);
  const format = value?.child("numFmt");
  const legend = chart.child("legend");
  return given<ChartWords>({
    kind,
    series: series as BookSeries[],
    title: titleOf(chart.child("title")),
    legend: legend ? (LEGENDS[legend.child("legendPos")?.get("val") ?? "r"] ?? "right") : "none",
    categoryTitle: titleOf(category?.child("title")),
    valueTitle: titleOf(value?.child("title")),
    valueFormat: format && flag(format, "sourceLinked") !== true ? format.get("formatCode") : undefined,
  }) as ChartWords;
}

function kindOf(group: XmlNode): ChartKind | null {
  const grouping = group.child("grouping")?.get("val") ?? "standard";
  switch (group.name) {
    case "barChart": {
      const stem = group.child("barDir")?.get("val") === "bar" ? "bar" : "column";
      if (grouping === "stacked") return `${stem}Stacked`;
      return grouping === "percentStacked" ? `${stem}Stacked100` : `${stem}Clustered`;
    }
    case "lineChart": {
      if (grouping !== "standard") return null;
      const hasMarkers = group.all("ser").some((node) => {
        const symbol = node.at("marker", "symbol")?.get("val");
        return symbol === undefined ? flag(group.child("marker"), "val") === true : symbol !== "none";
      });
      return hasMarkers ? "lineMarkers" : "line";
    }
    case "pieChart":
      return "pie";
    case "doughnutChart":
      return "doughnut";
    case "areaChart":
      return grouping === "stacked" ? "areaStacked" : grouping === "standard" ? "area" : null;
    case "scatterChart":
      return "scatter";
    default:
      return null;
  }
}

function readSeries(node: XmlNode, kind: ChartKind, main: ChartKind, palette: Palette): BookSeries | null {
  const values = sourceOf(node.child("val") ?? node.child("yVal"));
  if (values === undefined) return null;
  const name = node.child("tx");
  const formula = name && sourceOf(name);
  const own = name?.child("v")?.text;
  return given<BookSeries>({
    name: formula ?? (own === undefined ? undefined : `"${own.replace(/"/g, '""')}"`),
    categories: sourceOf(node.child("cat") ?? node.child("xVal")),
    values,
    color: seriesColor(node, palette),
    kind: kind === main ? undefined : kind,
  }) as BookSeries;
}

/** The formula of some data; numbers written into the chart itself have none. */
function sourceOf(data: XmlNode | undefined): string | undefined {
  const formula = data?.children
    .map((child) => child.child("f"))
    .find(Boolean)
    ?.text.trim();
  return formula === undefined || formula === "" ? undefined : typed(formula);
}

function seriesColor(node: XmlNode, palette: Palette): string | undefined {
  const shape = node.child("spPr");
  const fill = shape?.child("solidFill") ?? shape?.at("ln", "solidFill");
  const color = fill?.children[0];
  if (color?.name === "srgbClr") return palette.color({ rgb: color.get("val") });
  if (color?.name !== "schemeClr" || color.children.length) return undefined;
  const theme = SCHEME.indexOf(color.get("val") ?? "");
  return theme < 0 ? undefined : palette.color({ theme });
}

function titleOf(title: XmlNode | undefined): string | undefined {
  const rich = title?.at("tx", "rich");
  if (!rich) return undefined;
  return rich
    .all("p")
    .map((paragraph) => paragraph.children.map((run) => run.child("t")?.text ?? "").join(""))
    .join("\n");
}
