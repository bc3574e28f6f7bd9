/** From where to where each value is drawn, one upon the other. */
import type { Stacking } from "./kinds";

export type Span = readonly [from: number, to: number];

/** Values below 0 stack downwards. Of a hundred per cent, each is its share of what stands at its place. */
export function stacked(
  series: readonly (readonly (number | null)[])[],
  stacking: Stacking,
): (Span | null)[][] {
  const up: number[] = [];
  const down: number[] = [];
  return series.map((values) =>
    values.map((value, at) => {
      if (value === null) return null;
      if (stacking === "none") return [0, value];
      const share = stacking === "percent" ? value / (total(series, at) || 1) : value;
      const heap = value < 0 ? down : up;
      const from = heap[at] ?? 0;
      heap[at] = from + share;
      return [from, from + share];
    }),
  );
}

function total(series: readonly (readonly (number | null)[])[], at: number): number {
  return series.reduce((sum, values) => sum + Math.abs(values[at] ?? 0), 0);
}
