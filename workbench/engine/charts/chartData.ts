/** What a chart shows, read from the cells its formulas name. */
import type { BookChart, BookSeries } from "../../../xlsx";
import type { Value } from "../engine";
import { mannerIn, type Manner } from "./kinds";

/** Cells in the order a chart takes them, without those in hidden rows and columns. */
export interface ReadCells {
  readonly values: readonly Value[];
  /** As the cells show them. */
  readonly texts: readonly string[];
  /** The number format of the first. */
  readonly format: string;
}

/** Null where a formula names no cells of the workbook and holds no constants. */
export type Reader = (formula: string) => ReadCells | null;

export interface SeriesData {
  readonly name: string;
  readonly manner: Manner;
  readonly color?: string;
  /** `null` is a gap. */
  readonly values: readonly (number | null)[];
  /** Where the points of a scatter chart stand. */
  readonly xs: readonly (number | null)[];
}

export interface ChartData {
  readonly series: readonly SeriesData[];
  readonly categories: readonly string[];
  /** Of the value axis; `xFormat` of the other of a scatter chart. */
  readonly format: string;
  readonly xFormat: string;
}

export type Reading =
  { readonly ok: true; readonly data: ChartData } | { readonly ok: false; readonly sentence: string };

export function readChart(chart: BookChart, read: Reader): Reading {
  const series: SeriesData[] = [];
  let categories: readonly string[] = [];
  let format: string | undefined;
  let xFormat = "General";
  let longest = 0;
  for (const [at, one] of chart.series.entries()) {
    const values = read(one.values);
    if (!values) return unreadable(chart, "values", one.values);
    const axis = one.categories === undefined ? undefined : read(one.categories);
    if (axis === null) return unreadable(chart, "categories", one.categories ?? "");
    const name = nameOf(one, at, read);
    if (name === null) return unreadable(chart, "name", one.name ?? "");
    if (axis && categories.length === 0) {
      categories = axis.texts;
      xFormat = axis.format;
    }
    format ??= values.format;
    longest = Math.max(longest, values.values.length);
    series.push({
      name,
      manner: mannerIn(chart.kind, one.kind ?? chart.kind),
      values: values.values.map(plotted),
      xs: places(axis?.values, values.values.length),
      ...(one.color === undefined ? {} : { color: one.color }),
    });
  }
  return {
    ok: true,
    data: {
      series,
      categories: Array.from({ length: longest }, (_, at) => categories[at] ?? String(at + 1)),
      format: chart.valueFormat ?? format ?? "General",
      xFormat,
    },
  };
}

/** Excel draws a text among the values as 0, and leaves a gap for a blank cell and for an error. */
function plotted(value: Value): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" ? 0 : null;
}

/** Without numbers to stand at, or with a text among them, points stand at 1, 2, 3, as in Excel. */
function places(values: readonly Value[] | undefined, count: number): (number | null)[] {
  const isUsable = values?.every((value) => value === null || typeof value === "number") ?? false;
  return Array.from({ length: count }, (_, at) => {
    if (!isUsable) return at + 1;
    const value = values?.[at];
    return typeof value === "number" ? value : null;
  });
}

function nameOf({ name }: BookSeries, at: number, read: Reader): string | null {
  if (name === undefined) return `Series${at + 1}`;
  const cells = read(name);
  return cells && cells.texts.filter((text) => text !== "").join(" ");
}

function unreadable(chart: BookChart, what: string, formula: string): Reading {
  return {
    ok: false,
    sentence:
      `The chart ${chart.name} is kept and saved, but can't be drawn: its ${what} ${formula} are no cells of this workbook. A chart reads cells such as Savings!$B$2:$B$9.`.replace(
        "its name ",
        "the name of a series, ",
      ),
  };
}
