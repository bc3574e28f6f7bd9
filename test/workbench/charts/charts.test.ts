/** What is drawn of charts, as numbers. */
import type { BookChart } from "../../../xlsx";
import type { Value } from "../../../workbench/engine/engine";
import {
  chartSentence,
  drawChart,
  drawSentence,
  readChart,
  type Reader,
} from "../../../workbench/engine/charts";
import { labelsBelow } from "../../../workbench/engine/charts/axisMarks";
import { SERIES_COLORS } from "../../../workbench/engine/charts/colors";
import { shares } from "../../../workbench/engine/charts/pieMarks";
import { scaleOf } from "../../../workbench/engine/charts/scale";
import { stacked } from "../../../workbench/engine/charts/stacking";
import { thinned } from "../../../workbench/engine/charts/thinned";
import { chartReader, sourcesOf } from "../../../workbench/engine/univer/chartReader";
import { shownText } from "../../../workbench/engine/univer/shownText";

test.each([
  { values: [120, 80, -40], most: 5, zero: true, ticks: [-50, 0, 50, 100, 150] },
  { values: [0.1, 0.2, 0.3], most: 3, zero: true, ticks: [0, 0.1, 0.2, 0.3] },
  { values: [98, 100], most: 4, zero: false, ticks: [98, 98.5, 99, 99.5, 100] },
  { values: [98, 100], most: 4, zero: true, ticks: [0, 50, 100] },
  { values: [10, 100], most: 4, zero: false, ticks: [0, 50, 100] },
  { values: [-7, -3], most: 4, zero: true, ticks: [-8, -6, -4, -2, 0] },
  { values: [1_234_567], most: 3, zero: true, ticks: [0, 500_000, 1_000_000, 1_500_000] },
  { values: [0, 0], most: 4, zero: true, ticks: [0, 0.5, 1] },
  { values: [], most: 4, zero: true, ticks: [0, 1] },
])("the values $values have the ticks $ticks", ({ values, most, zero, ticks }) => {
  expect(scaleOf(values, most, zero).ticks).toEqual(ticks);
});

test.each([
  {
    how: "none",
    spans: [
      [[0, 10], [0, -5], null],
      [
        [0, 30],
        [0, 5],
        [0, 4],
      ],
    ],
  },
  {
    how: "stacked",
    spans: [
      [[0, 10], [0, -5], null],
      [
        [10, 40],
        [0, 5],
        [0, 4],
      ],
    ],
  },
  {
    how: "percent",
    spans: [
      [[0, 0.25], [0, -0.5], null],
      [
        [0.25, 1],
        [0, 0.5],
        [0, 1],
      ],
    ],
  },
] as const)("two series, $how", ({ how, spans }) => {
  expect(
    stacked(
      [
        [10, -5, null],
        [30, 5, 4],
      ],
      how,
    ),
  ).toEqual(spans);
});

test("of many points the lowest and highest stay, in order, and so do gaps", () => {
  expect(thinned([1, 9, 2, 3], 2)).toEqual([0, 1, 2, 3]);
  expect(thinned([5, 9, 2, 3, null, null, null, null, 7, 7, 7, 8], 3)).toEqual([1, 2, 4, 8, 11]);
});

test("slices take a value below 0 as if it were above, and leave out nothing", () => {
  expect(shares([1, -1, null, 0, 2])).toEqual([
    { at: 0, start: 0, end: 0.25 },
    { at: 1, start: 0.25, end: 0.5 },
    { at: 4, start: 0.5, end: 1 },
  ]);
  expect(shares([0, null])).toEqual([]);
});

test.each([
  { texts: ["A", "B"], width: 300, every: 1, isSlanted: false },
  { texts: ["Adult social care", "Children's services", "Highways"], width: 200, every: 1, isSlanted: true },
  {
    texts: Array.from({ length: 100 }, (_, at) => String(2000 + at)),
    width: 300,
    every: 11,
    isSlanted: false,
  },
])("names below: $texts.0 … on $width pixels", ({ texts, width, every, isSlanted }) => {
  expect(labelsBelow(texts, width)).toMatchObject({ every, isSlanted });
});

const luminance = (color: string): number =>
  [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0);

test.each(SERIES_COLORS)("%s stands out 3 to 1 from each ground", (color) => {
  for (const ground of ["#FFFFFF", "#292929", "#000000"]) {
    const [high, low] = [luminance(color), luminance(ground)].sort((a, b) => b - a) as [number, number];
    expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(3);
  }
});

const CELLS: Readonly<Record<string, readonly Value[]>> = {
  "S!$B$1": ["Blue"],
  "S!$A$2:$A$5": ["<i>x</i>", "y", "z", null],
  "S!$B$2:$B$5": [10, null, "n/a", { error: "#N/A" }],
};
const read: Reader = (formula) => {
  const values = CELLS[formula];
  return values ? { values, texts: values.map((value) => shownText(value, "General")), format: "0.0" } : null;
};
const chart = (kind: BookChart["kind"], values = "S!$B$2:$B$5"): BookChart => ({
  id: "1",
  name: "Chart 1",
  frame: { left: 0, top: 0, width: 300, height: 200 },
  kind,
  series: [{ name: "S!$B$1", categories: "S!$A$2:$A$5", values }],
  title: "Costs & <b>more</b>",
  legend: "bottom",
});

test("a blank and an error are gaps, a text is 0, and names are as the cells show them", () => {
  const reading = readChart(chart("columnClustered"), read);
  expect(reading).toMatchObject({
    ok: true,
    data: {
      series: [{ name: "Blue", values: [10, null, 0, null] }],
      categories: ["<i>x</i>", "y", "z", ""],
      format: "0.0",
    },
  });
});

test("cells that can't be read are told, with what to write", () => {
  expect(readChart(chart("line", "Gone!$A$1"), read)).toEqual({
    ok: false,
    sentence:
      "The chart Chart 1 is kept and saved, but can't be drawn: its values Gone!$A$1 are no cells of this workbook. A chart reads cells such as Savings!$B$2:$B$9.",
  });
  const lines = drawSentence("one two three four", { width: 80, height: 200 });
  expect(lines.map((mark) => (mark.type === "text" ? mark.text : ""))).toEqual(["one two", "three", "four"]);
});

test.each([
  "columnClustered",
  "columnStacked",
  "columnStacked100",
  "barClustered",
  "barStacked",
  "barStacked100",
  "line",
  "lineMarkers",
  "pie",
  "doughnut",
  "area",
  "areaStacked",
  "scatter",
] as const)("%s is drawn within its frame, with its words, by numbers only", (kind) => {
  const reading = readChart(chart(kind), read);
  if (!reading.ok) throw new Error(reading.sentence);
  const marks = drawChart(chart(kind), reading.data, { width: 400, height: 260 }, shownText);
  const words = marks.flatMap((mark) => (mark.type === "text" ? [mark.text] : []));
  expect(words).toContain("Costs & <b>more</b>");
  expect(words).toContain(kind === "pie" || kind === "doughnut" ? "<i>x</i>" : "Blue");
  const paths = marks.flatMap((mark) => (mark.type === "path" ? [mark] : []));
  expect(paths.some(({ d, fill, stroke }) => d !== "" && (fill ?? stroke) === SERIES_COLORS[0])).toBe(true);
  for (const { d } of paths) expect(d).not.toMatch(/NaN|Infinity|undefined/);
  for (const mark of marks)
    if (mark.type === "text") {
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(mark.x).toBeLessThanOrEqual(400);
      expect(mark.y).toBeGreaterThan(0);
      expect(mark.y).toBeLessThanOrEqual(260);
    }
  expect(chartSentence(chart(kind), reading.data)).toMatch(
    /chart: Costs & <b>more<\/b>\. Blue over 4 points\.$/,
  );
});

test("the alternative text is what is said, where there is one", () => {
  const reading = readChart(chart("pie"), read);
  if (!reading.ok) throw new Error(reading.sentence);
  expect(chartSentence({ ...chart("pie"), altText: "Costs fall." }, reading.data)).toBe("Costs fall.");
});

const state = (id: string, name: string) =>
  ({ id, name, visibility: "visible", tabColor: null, rows: 100, columns: 20 }) as const;
const grid = {
  sheets: () => [state("s1", "Savings"), state("s2", "It's 2016")],
  used: () => ({ top: 0, left: 0, bottom: 2, right: 0 }),
  values: (_: string, { top, bottom }: { top: number; bottom: number }) =>
    Array.from({ length: bottom - top + 1 }, (_row, at) => [top + at]),
  formats: (_: string, { top, bottom }: { top: number; bottom: number }) =>
    Array.from({ length: bottom - top + 1 }, () => ["0.0"]),
  isRowHidden: (_: string, row: number) => row === 1,
  isColumnHidden: () => false,
};
const B2 = { top: 1, bottom: 1, left: 1, right: 1 };

test.each([
  { formula: "Savings!$B$2", sources: [{ sheet: "s1", area: B2 }] },
  { formula: "'It''s 2016'!$B$2", sources: [{ sheet: "s2", area: B2 }] },
  {
    formula: "(Savings!$B$2,savings!$B$4)",
    sources: [
      { sheet: "s1", area: B2 },
      { sheet: "s1", area: { ...B2, top: 3, bottom: 3 } },
    ],
  },
  { formula: "Book.xlsx!Costs", sources: [{ sheet: "s1", area: B2 }] },
  { formula: "Gone!$B$2", sources: null },
  { formula: "$B$2", sources: null },
  { formula: "SUM(Savings!$B$2)", sources: null },
  { formula: "#REF!", sources: null },
])("$formula names cells", ({ formula, sources }) => {
  expect(sourcesOf(formula, grid, (name) => (name === "Costs" ? "Savings!$B$2" : undefined))).toEqual(
    sources,
  );
});

test.each([
  { formula: "Savings!$A$1:$A$4", texts: ["0.0", "2.0", "3.0"] },
  { formula: "Savings!$A:$A", texts: ["0.0", "2.0"] },
  { formula: '"Blue ""1"""', texts: ['Blue "1"'] },
  { formula: "{1,2.5}", texts: ["1", "2.5"] },
])("$formula shows $texts, without hidden rows", ({ formula, texts }) => {
  expect(
    chartReader(
      grid,
      () => undefined,
      () => undefined,
    )(formula)?.texts,
  ).toEqual(texts);
});
