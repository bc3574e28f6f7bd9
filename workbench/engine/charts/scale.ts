/** The value axis: round numbers that take in all values. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** From the lowest to the highest, both ends among them. */
  readonly ticks: readonly number[];
}

/** Above this share of the highest value, a spread is wide enough for the axis to begin at 0, as in Excel. */
const WIDE = 1 / 6;

/**
 * A scale of at most `most` steps of 1, 2 or 5 times a power of ten. It takes in 0 where `needsZero` says that lengths
 * are drawn from there, and where the values are spread widely enough.
 */
export function scaleOf(values: Iterable<number>, most: number, needsZero: boolean): Scale {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return { from: 0, to: 1, ticks: [0, 1] };
  if (low > 0 && (needsZero || (high - low) / high > WIDE)) low = 0;
  if (high < 0 && (needsZero || (high - low) / -low > WIDE)) high = 0;
  if (low === high) {
    if (low === 0) high = 1;
    else if (low > 0) low = needsZero ? 0 : low - Math.abs(low) / 2;
    else high = needsZero ? 0 : high + Math.abs(high) / 2;
  }
  const step = roundStep((high - low) / Math.max(1, most));
  const first = Math.floor(exact(low / step));
  const last = Math.ceil(exact(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => exact((first + at) * step));
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks };
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((one) => exact(one * power) >= exact(least)) ?? 10;
  return factor * power;
}

/** Without the last digits, where 0.1 + 0.2 is not 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

/** Where a value lies between two ends. */
export function along(scale: Scale, value: number, start: number, end: number): number {
  return start + ((value - scale.from) / (scale.to - scale.from)) * (end - start);
}
