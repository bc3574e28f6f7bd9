/** A chart part from a book's words (ECMA-376 part 1, 21.2). Its data is read from the cells when it is opened. */
import { CHART, DRAWING, RELATIONS } from "../../xml/namespaces";
import { element, HEAD, plainText } from "../../xml/write";
import type { BookChart, BookSeries, ChartKind } from "../book";

const LEGENDS = { top: "t", bottom: "b", left: "l", right: "r" } as const;
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

export function chartXml(chart: BookChart, stored: (formula: string) => string): string {
  const isRound = chart.kind === "pie" || chart.kind === "doughnut";
  const { legend = "right" } = chart;
  return `${HEAD}${element(
    "c:chartSpace",
    { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONS },
    '<c:roundedCorners val="0"/>',
    element(
      "c:chart",
      {},
      chart.title === undefined ? "" : titleXml(chart.title, TITLE),
      element("c:autoTitleDeleted", { val: chart.title === undefined }),
      element("c:plotArea", {}, "<c:layout/>", groupsXml(chart, stored), isRound ? "" : axesXml(chart)),
      legend === "none"
        ? ""
        : element("c:legend", {}, element("c:legendPos", { val: LEGENDS[legend] }), '<c:overlay val="0"/>'),
      '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
    ),
  )}`;
}

/** Series of one kind are drawn together: columns, and over them lines. */
function groupsXml(chart: BookChart, stored: (formula: string) => string): string {
  const kinds = [...new Set([chart.kind, ...chart.series.map((series) => series.kind ?? chart.kind)])];
  return kinds
    .map((kind) => {
      const series = chart.series
        .map((one, at) => [one, at] as const)
        .filter(([one]) => (one.kind ?? chart.kind) === kind)
        .map(([one, at]) => seriesXml(one, at, kind, stored));
      return series.length || kind === chart.kind ? groupXml(kind, series) : "";
    })
    .join("");
}

function groupXml(kind: ChartKind, series: readonly string[]): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const varies = (on: boolean): string => element("c:varyColors", { val: on });
  if (/^(?:column|bar)/.test(kind)) {
    const grouping = kind.endsWith("Stacked100")
      ? "percentStacked"
      : kind.endsWith("Stacked")
        ? "stacked"
        : "clustered";
    return element(
      "c:barChart",
      {},
      element("c:barDir", { val: kind.startsWith("bar") ? "bar" : "col" }),
      element("c:grouping", { val: grouping }),
      varies(false),
      ...series,
      '<c:gapWidth val="150"/>',
      grouping === "clustered" ? "" : '<c:overlap val="100"/>',
      axes,
    );
  }
  switch (kind) {
    case "line":
    case "lineMarkers":
      return element(
        "c:lineChart",
        {},
        '<c:grouping val="standard"/>',
        varies(false),
        ...series,
        '<c:marker val="1"/>',
        axes,
      );
    case "area":
    case "areaStacked": {
      const grouping = element("c:grouping", { val: kind === "area" ? "standard" : "stacked" });
      return element("c:areaChart", {}, grouping, varies(false), ...series, axes);
    }
    case "pie":
      return element("c:pieChart", {}, varies(true), ...series, '<c:firstSliceAng val="0"/>');
    case "doughnut":
      return element(
        "c:doughnutChart",
        {},
        varies(true),
        ...series,
        '<c:firstSliceAng val="0"/><c:holeSize val="50"/>',
      );
    default:
      return element(
        "c:scatterChart",
        {},
        '<c:scatterStyle val="lineMarker"/>',
        varies(false),
        ...series,
        axes,
      );
  }
}

function seriesXml(
  series: BookSeries,
  at: number,
  kind: ChartKind,
  stored: (formula: string) => string,
): string {
  const isScatter = kind === "scatter";
  const isLine = kind === "line" || kind === "lineMarkers";
  const reference = (name: string, type: string, formula: string | undefined): string =>
    formula === undefined
      ? ""
      : `<${name}><${type}><c:f>${plainText(stored(formula))}</c:f></${type}></${name}>`;
  const text = /^"(.*)"$/s.exec(series.name ?? "")?.[1];
  return element(
    "c:ser",
    {},
    element("c:idx", { val: at }),
    element("c:order", { val: at }),
    series.name === undefined
      ? ""
      : text === undefined
        ? reference("c:tx", "c:strRef", series.name)
        : `<c:tx><c:v>${plainText(text.replace(/""/g, '"'))}</c:v></c:tx>`,
    series.color === undefined ? "" : paint(series.color, isLine),
    kind === "line"
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : kind === "lineMarkers"
        ? '<c:marker><c:symbol val="circle"/></c:marker>'
        : "",
    isScatter
      ? reference("c:xVal", "c:numRef", series.categories)
      : reference("c:cat", "c:strRef", series.categories),
    reference(isScatter ? "c:yVal" : "c:val", "c:numRef", series.values),
    isLine || isScatter ? '<c:smooth val="0"/>' : "",
  );
}

function paint(color: string, isLine: boolean): string {
  const fill = element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1).toUpperCase() }));
  return element("c:spPr", {}, isLine ? element("a:ln", { w: 28_575 }, fill) : fill);
}

function axesXml(chart: BookChart): string {
  const isFlat = chart.kind.startsWith("bar");
  const isScatter = chart.kind === "scatter";
  const axis = (
    name: string,
    [own, other]: readonly [number, number],
    place: string,
    title: string | undefined,
    format: string | undefined,
    last: string,
    grid: string,
  ): string =>
    element(
      name,
      {},
      element("c:axId", { val: own }),
      '<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>',
      element("c:axPos", { val: place }),
      grid,
      title === undefined ? "" : titleXml(title, AXIS_TITLE),
      element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === undefined }),
      '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
      element("c:crossAx", { val: other }),
      '<c:crosses val="autoZero"/>',
      last,
    );
  const category = axis(
    isScatter ? "c:valAx" : "c:catAx",
    [CATEGORY_AXIS, VALUE_AXIS],
    isFlat ? "l" : "b",
    chart.categoryTitle,
    undefined,
    isScatter
      ? '<c:crossBetween val="midCat"/>'
      : '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    "",
  );
  const value = axis(
    "c:valAx",
    [VALUE_AXIS, CATEGORY_AXIS],
    isFlat ? "b" : "l",
    chart.valueTitle,
    chart.valueFormat,
    element("c:crossBetween", { val: isScatter ? "midCat" : "between" }),
    "<c:majorGridlines/>",
  );
  return category + value;
}

/** In hundredths of a point. Without a size LibreOffice takes 18 points, and the columns get what is left over. */
const TITLE = 1200;
const AXIS_TITLE = 1000;

function titleXml(text: string, size: number): string {
  const run = element("a:rPr", { sz: size, b: true });
  const paragraphs = text
    .split("\n")
    .map((line) => `<a:p><a:r>${run}<a:t>${plainText(line)}</a:t></a:r></a:p>`);
  return `<c:title><c:tx><c:rich><a:bodyPr/>${paragraphs.join("")}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
