/** Columns, bars, lines, areas and points in their plot. */
import type { ChartData, SeriesData } from "./chartData";
import { colorOf } from "./colors";
import { px, rectangle, sign, type Box, type Mark } from "./marks";
import { along, type Scale } from "./scale";
import { stacked, type Span } from "./stacking";
import { thinned } from "./thinned";

/** The room between the columns of two categories, in columns: Excel's own. */
const GAP = 1.5;
/** Points nearer than this carry no signs. */
const ROOM_FOR_SIGN = 9;

/** A series with what is drawn of it; series that stack do so with those of their own kind. */
export interface Plotted {
  readonly series: SeriesData;
  /** Among all series of the chart. */
  readonly at: number;
  readonly spans: readonly (Span | null)[];
}

export function plotted(data: ChartData): Plotted[] {
  const groups = new Map<string, number[]>();
  data.series.forEach(({ manner: { shape, stacking } }, at) => {
    const key = `${shape} ${stacking}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  const result: Plotted[] = [];
  for (const members of groups.values()) {
    const { stacking, shape } = data.series[members[0]!]!.manner;
    const values = members.map((at) => {
      const series = data.series[at]!;
      // The edge of an area runs down to 0 at a gap.
      return shape === "area" ? data.categories.map((_, to) => series.values[to] ?? 0) : series.values;
    });
    const spans = stacked(values, stacking);
    members.forEach((at, index) => result.push({ series: data.series[at]!, at, spans: spans[index]! }));
  }
  return result;
}

/** Areas lie behind columns, and columns behind lines. */
export function plotMarks(data: ChartData, all: readonly Plotted[], scale: Scale, box: Box): Mark[] {
  const of = (...shapes: string[]): Plotted[] =>
    all.filter(({ series: { manner } }) => shapes.includes(manner.shape));
  const isFlat = of("bar").length > 0;
  return [
    ...of("area").map((one) => area(one, data, scale, box)),
    ...bars(of("column", "bar"), data, scale, box, isFlat),
    ...of("line").flatMap((one) => line(one, data, scale, box)),
  ];
}

function bars(group: readonly Plotted[], data: ChartData, scale: Scale, box: Box, isFlat: boolean): Mark[] {
  const lanes = group.map((_, index) => (group[0]!.series.manner.stacking === "none" ? index : 0));
  const count = Math.max(1, ...lanes.map((lane) => lane + 1));
  // From the bottom upwards lie the categories of bars.
  const [first, last] = isFlat ? [box.bottom, box.top] : [box.left, box.right];
  const [start, end] = isFlat ? [box.left, box.right] : [box.bottom, box.top];
  const slot = (last - first) / Math.max(1, data.categories.length);
  const breadth = slot / (count + GAP);
  return group.map(({ spans, series, at }, index): Mark => {
    let d = "";
    for (const category of thinned(tips(spans), Math.ceil(Math.abs(last - first)))) {
      const span = spans[category];
      if (!span) continue;
      const near = first + slot * category + breadth * (GAP / 2 + lanes[index]!);
      const [from, to] = span.map((value) => along(scale, value, start, end)) as [number, number];
      const side = Math.min(near, near + breadth);
      const thickness = Math.max(0.5, Math.abs(breadth));
      const low = Math.min(from, to);
      const length = Math.abs(to - from);
      d += isFlat ? rectangle(low, side, length, thickness) : rectangle(side, low, thickness, length);
    }
    return { type: "path", d, fill: colorOf(at, series.color), stroke: "ground", width: 0.5 };
  });
}

function line({ spans, series, at }: Plotted, data: ChartData, scale: Scale, box: Box): Mark[] {
  const heights = spans.map((span) => span && along(scale, span[1], box.bottom, box.top));
  const points = thinned(tips(spans), Math.ceil(box.right - box.left)).map((category) => ({
    x: middle(category, data.categories.length, box),
    y: heights[category] ?? null,
  }));
  const color = colorOf(at, series.color);
  const marks: Mark[] = [{ type: "path", d: joined(points), stroke: color, width: 2.25 }];
  const hasRoom = points.length * ROOM_FOR_SIGN <= box.right - box.left;
  // A point between two gaps has no line that would show it.
  const signed = points.filter(
    ({ y }, index) =>
      y !== null &&
      ((series.manner.hasMarkers && hasRoom) ||
        ((points[index - 1]?.y ?? null) === null && (points[index + 1]?.y ?? null) === null)),
  );
  if (signed.length > 0)
    marks.push({
      type: "path",
      d: signed.map(({ x, y }) => sign(at, x, y!)).join(""),
      fill: color,
      stroke: "ground",
      width: 1,
    });
  return marks;
}

function area({ spans, series, at }: Plotted, data: ChartData, scale: Scale, box: Box): Mark {
  const edge = (which: 0 | 1): string[] =>
    thinned(tips(spans), Math.ceil(box.right - box.left)).map((category) => {
      const y = along(scale, spans[category]?.[which] ?? 0, box.bottom, box.top);
      return `${px(middle(category, data.categories.length, box))} ${px(y)}`;
    });
  const d = `M${[...edge(1), ...edge(0).reverse()].join("L")}z`;
  return { type: "path", d, fill: colorOf(at, series.color), stroke: "ground", width: 0.5 };
}

export function scatterMarks(data: ChartData, xScale: Scale, scale: Scale, box: Box): Mark[] {
  return data.series.map(({ values, xs, color }, at): Mark => {
    const signs = thinned(values, Math.ceil(box.right - box.left)).flatMap((point) => {
      const x = xs[point] ?? null;
      const y = values[point] ?? null;
      if (x === null || y === null) return [];
      return [sign(at, along(xScale, x, box.left, box.right), along(scale, y, box.bottom, box.top))];
    });
    return { type: "path", d: signs.join(""), fill: colorOf(at, color), stroke: "ground", width: 0.75 };
  });
}

/** Points stand in the middle of their category's room, as between the columns. */
function middle(category: number, count: number, box: Box): number {
  return box.left + ((category + 0.5) * (box.right - box.left)) / Math.max(1, count);
}

function joined(points: readonly { x: number; y: number | null }[]): string {
  let isDown = false;
  let d = "";
  for (const { x, y } of points) {
    if (y !== null) d += `${isDown ? "L" : "M"}${px(x)} ${px(y)}`;
    isDown = y !== null;
  }
  return d;
}

function tips(spans: readonly (Span | null)[]): (number | null)[] {
  return spans.map((span) => span && span[1]);
}
