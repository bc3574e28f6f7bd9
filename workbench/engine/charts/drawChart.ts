/** A whole chart as marks: title, legend, axes, and what is drawn in its plot. */
import type { BookChart } from "../../../xlsx";
import {
  categoriesBelow,
  categoriesBeside,
  labelsBelow,
  valuesBelow,
  valuesBeside,
  widestOf,
} from "./axisMarks";
import type { ChartData } from "./chartData";
import { MANNERS } from "./kinds";
import { entriesOf, legendMarks } from "./legend";
import { fitted, LARGE, SMALL, textWidth, type Box, type Mark } from "./marks";
import { pieMarks } from "./pieMarks";
import { plotMarks, plotted, scatterMarks } from "./plotMarks";
import { scaleOf, type Scale } from "./scale";

const EDGE = 10;
const TITLE_LINE = 20;
const AXIS_TITLE = 18;
/** Pixels between two values of an axis, at least. */
const STEP_HIGH = 34;
const STEP_WIDE = 70;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param show a number as a cell shows it by a number format */
export function drawChart(
  chart: BookChart,
  data: ChartData,
  { width, height }: Size,
  show: (value: number, format: string) => string,
): Mark[] {
  const marks: Mark[] = [];
  let box: Box = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE };
  for (const line of (chart.title ?? "").split("\n").filter(Boolean)) {
    marks.push({
      type: "text",
      x: (box.left + box.right) / 2,
      y: box.top + LARGE,
      text: fitted(line, LARGE, box.right - box.left),
      anchor: "middle",
      size: LARGE,
      paint: "text",
    });
    box = { ...box, top: box.top + TITLE_LINE };
  }
  if (chart.title) box = { ...box, top: box.top + 6 };
  const legend = legendMarks(chart.legend ?? "right", entriesOf(data), box);
  marks.push(...legend.marks);
  box = legend.rest;
  const { shape } = MANNERS[chart.kind];
  if (shape === "pie" || shape === "doughnut")
    return [...marks, ...pieMarks(data.series, shape === "doughnut", box)];
  const titled = axisTitles(chart, shape === "bar", box);
  return [
    ...marks,
    ...titled.marks,
    ...(shape === "scatter"
      ? scatter(data, titled.rest, show)
      : plot(data, shape === "bar", titled.rest, show)),
  ];
}

function plot(data: ChartData, isFlat: boolean, box: Box, show: ShowNumber): Mark[] {
  const all = plotted(data);
  const isShare = all.some(({ series }) => series.manner.stacking === "percent");
  const fromZero = all.some(({ series }) => series.manner.shape !== "line");
  const values = function* (): Generator<number> {
    for (const { spans } of all) for (const span of spans) if (span) yield span[1];
  };
  const scaleFor = (pixels: number, step: number): Scale =>
    scaleOf(values(), Math.min(8, Math.floor(pixels / step)), fromZero);
  const textsOf = (scale: Scale): string[] =>
    scale.ticks.map((tick) => show(tick, isShare ? "0%" : data.format));
  const most = (box.right - box.left) * 0.4;
  if (isFlat) {
    const room = widestOf(data.categories, most);
    const inner: Box = { ...box, left: box.left + room, right: box.right - 12, bottom: box.bottom - 20 };
    const scale = scaleFor(inner.right - inner.left, STEP_WIDE);
    return [
      ...valuesBelow(scale, textsOf(scale), inner),
      ...categoriesBeside(data.categories, room, inner),
      ...plotMarks(data, all, scale, inner),
    ];
  }
  const rough = labelsBelow(data.categories, (box.right - box.left) * 0.85);
  const high = {
    ...box,
    top: box.top + 6,
    bottom: box.bottom - Math.min(rough.height, (box.bottom - box.top) / 2),
  };
  const scale = scaleFor(high.bottom - high.top, STEP_HIGH);
  const texts = textsOf(scale);
  const inner = { ...high, left: box.left + widestOf(texts, most) };
  const labels = labelsBelow(data.categories, inner.right - inner.left);
  return [
    ...valuesBeside(scale, texts, inner),
    ...categoriesBelow(labels, inner),
    ...plotMarks(data, all, scale, inner),
  ];
}

function scatter(data: ChartData, box: Box, show: ShowNumber): Mark[] {
  const of = (which: "values" | "xs"): number[] =>
    data.series.flatMap((series) => series[which].filter((value) => value !== null));
  const high = { ...box, top: box.top + 6, right: box.right - 12, bottom: box.bottom - 20 };
  const scale = scaleOf(of("values"), Math.min(8, Math.floor((high.bottom - high.top) / STEP_HIGH)), false);
  const texts = scale.ticks.map((tick) => show(tick, data.format));
  const inner = { ...high, left: box.left + widestOf(texts, (box.right - box.left) * 0.4) };
  const xScale = scaleOf(of("xs"), Math.min(8, Math.floor((inner.right - inner.left) / STEP_WIDE)), false);
  const xTexts = xScale.ticks.map((tick) => show(tick, data.xFormat));
  return [
    ...valuesBelow(xScale, xTexts, inner),
    ...valuesBeside(scale, texts, inner),
    ...scatterMarks(data, xScale, scale, inner),
  ];
}

type ShowNumber = (value: number, format: string) => string;

function axisTitles(chart: BookChart, isFlat: boolean, box: Box): { marks: Mark[]; rest: Box } {
  const [beside, below] = isFlat
    ? [chart.categoryTitle, chart.valueTitle]
    : [chart.valueTitle, chart.categoryTitle];
  const rest = {
    ...box,
    left: box.left + (beside ? AXIS_TITLE : 0),
    bottom: box.bottom - (below ? AXIS_TITLE : 0),
  };
  const marks: Mark[] = [];
  const middle = { x: (rest.left + rest.right) / 2, y: (rest.top + rest.bottom) / 2 };
  const common = { type: "text", anchor: "middle", size: SMALL, paint: "text" } as const;
  if (beside)
    marks.push({
      ...common,
      x: box.left + SMALL,
      y: middle.y,
      text: fitted(beside, SMALL, rest.bottom - rest.top),
      turn: -90,
    });
  if (below)
    marks.push({
      ...common,
      x: middle.x,
      y: box.bottom - 2,
      text: fitted(below, SMALL, rest.right - rest.left),
    });
  return { marks, rest };
}

/** A sentence in place of a chart, over several lines. */
export function drawSentence(sentence: string, { width, height }: Size): Mark[] {
  const room = width - 2 * EDGE;
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, SMALL) <= room) lines[lines.length - 1] = longer;
    else lines.push(fitted(word, SMALL, room));
  }
  return lines.slice(0, Math.max(1, Math.floor((height - 2 * EDGE) / 17))).map((text, at) => ({
    type: "text",
    x: EDGE,
    y: EDGE + SMALL + at * 17,
    text,
    anchor: "start",
    size: SMALL,
    paint: "text",
  }));
}
