/** Pies, and doughnuts with a ring for each series. Slices begin at the top and go clockwise. */
import { colorOf } from "./colors";
import type { SeriesData } from "./chartData";
import { px, type Box, type Mark } from "./marks";

const HOLE = 0.5;

export function pieMarks(series: readonly SeriesData[], isDoughnut: boolean, box: Box): Mark[] {
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const radius = Math.max(0, Math.min(box.right - box.left, box.bottom - box.top) / 2 - 4);
  const rings = isDoughnut ? series : series.slice(0, 1);
  const inner = isDoughnut ? radius * HOLE : 0;
  const thickness = (radius - inner) / Math.max(1, rings.length);
  return rings.flatMap(({ values }, ring) => {
    const from = inner + ring * thickness;
    return shares(values).map(({ at, start, end }): Mark => ({
      type: "path",
      d: slice(centre, from, from + thickness, start, end),
      fill: colorOf(at),
      stroke: "ground",
      width: 1.5,
    }));
  });
}

export interface Share {
  /** Which value it is of. */
  readonly at: number;
  /** Parts of a whole turn. */
  readonly start: number;
  readonly end: number;
}

/** Excel takes a value below 0 as if it were above, and draws nothing for 0 and for a gap. */
export function shares(values: readonly (number | null)[]): Share[] {
  const total = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  let start = 0;
  return values.flatMap((value, at) => {
    const size = Math.abs(value ?? 0) / total;
    if (!(size > 0)) return [];
    const share = { at, start, end: start + size };
    start = share.end;
    return [share];
  });
}

function slice(
  { x, y }: { x: number; y: number },
  inner: number,
  outer: number,
  start: number,
  end: number,
): string {
  const point = (radius: number, turn: number): string => {
    const angle = turn * 2 * Math.PI;
    return `${px(x + radius * Math.sin(angle))} ${px(y - radius * Math.cos(angle))}`;
  };
  // An arc that ends where it begins is none: a whole turn is drawn as two halves.
  if (end - start > 0.9999) {
    const circle = (radius: number, sweep: number): string =>
      `M${point(radius, 0)}A${px(radius)} ${px(radius)} 0 1 ${sweep} ${point(radius, 0.5)}A${px(radius)} ${px(radius)} 0 1 ${sweep} ${point(radius, 1)}z`;
    return circle(outer, 1) + (inner > 0 ? circle(inner, 0) : "");
  }
  const isLarge = end - start > 0.5 ? 1 : 0;
  const back =
    inner > 0
      ? `L${point(inner, end)}A${px(inner)} ${px(inner)} 0 ${isLarge} 0 ${point(inner, start)}`
      : `L${px(x)} ${px(y)}`;
  return `M${point(outer, start)}A${px(outer)} ${px(outer)} 0 ${isLarge} 1 ${point(outer, end)}${back}z`;
}
