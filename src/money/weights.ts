/**
 * Weights as whole numbers without a common factor, made once and used for every amount. Scaling the weights can
 * therefore change nothing: 50:50, 0.5:0.5 and 1:1 are the same.
 */
import { answer, unusable, type Answer } from "../text";
import { Decimal } from "./decimal";

export interface Weights {
  readonly count: number;
  /** The whole weights; null where they or their sum go beyond 2^53-1. */
  readonly small: Float64Array | null;
  /** Their sum; NaN where `small` is null. */
  readonly total: number;
  /** The largest amount, in units, whose product with every weight is exact in a double; -1 where none is. */
  readonly safe: number;
  /** Positions in the order in which ties are served: larger weight first, then the earlier party. */
  readonly ranks: readonly number[];
  /** The same weights for the amounts beyond `safe`. */
  readonly big: () => BigWeights;
}

export interface BigWeights {
  readonly each: readonly bigint[];
  readonly total: bigint;
}

/**
 * Weights from numbers, or from figures as text where they were typed as text.
 * Refuses negative weights, what is no number, and weights that are all zero.
 *
 * @example weightsOf([0.82, 0.18]) // the whole weights 41 and 9
 */
export function weightsOf(values: readonly (number | string)[]): Answer<Weights> {
  let any = false;
  for (const value of values) {
    const weight = Number(value);
    if (!Number.isFinite(weight) || weight < 0) {
      return unusable(
        `A weight can't be ${value}. Weights are numbers from 0 upwards, for example 50 and 50.`,
      );
    }
    if (weight > 0) any = true;
  }
  if (!any)
    return unusable("The weights are all zero, so nobody would pay. Give at least one party a weight.");
  return answer(inWholeNumbers(values) ?? inBigNumbers(values));
}

/** Most weights are whole or have a few places; that is quick. Null where it takes the long way. */
function inWholeNumbers(values: readonly (number | string)[]): Weights | null {
  const whole = new Float64Array(values.length);
  for (let scale = 1; scale <= 1e6; scale *= 10) {
    let total = 0;
    let fits = true;
    for (let at = 0; at < values.length; at++) {
      const value = values[at]!;
      if (typeof value === "string") return null;
      const scaled = Math.round(value * scale);
      // Below 1e15 a double's shortest decimal is unique, so this equality means that the decimal is exact.
      if (!(scaled < 1e15) || scaled / scale !== value) {
        fits = false;
        break;
      }
      whole[at] = scaled;
      total += scaled;
    }
    if (fits) return total <= Number.MAX_SAFE_INTEGER ? reduced(whole) : null;
  }
  return null;
}

function reduced(whole: Float64Array): Weights {
  let divisor = 0;
  for (const weight of whole) divisor = commonDivisor(weight, divisor);
  let total = 0;
  let largest = 0;
  for (let at = 0; at < whole.length; at++) {
    const weight = whole[at]! / divisor;
    whole[at] = weight;
    total += weight;
    if (weight > largest) largest = weight;
  }
  let big: BigWeights | undefined;
  return {
    count: whole.length,
    small: whole,
    total,
    safe: Math.floor(Number.MAX_SAFE_INTEGER / largest),
    ranks: ranked(whole.length, (a, b) => whole[b]! - whole[a]!),
    big: () => (big ??= { each: Array.from(whole, BigInt), total: BigInt(total) }),
  };
}

function inBigNumbers(values: readonly (number | string)[]): Weights {
  const decimals = values.map((value) => new Decimal(value));
  const places = Math.max(...decimals.map((value) => value.decimalPlaces()));
  const scale = new Decimal(`1e${places}`);
  let each = decimals.map((value) => BigInt(value.times(scale).toFixed(0)));
  let divisor = 0n;
  for (const weight of each) {
    for (let a = weight, b = divisor; ; [a, b] = [b, a % b]) {
      if (b === 0n) {
        divisor = a;
        break;
      }
    }
  }
  each = each.map((weight) => weight / divisor);
  const total = each.reduce((sum, weight) => sum + weight, 0n);
  if (total <= BigInt(Number.MAX_SAFE_INTEGER)) return reduced(Float64Array.from(each, Number));
  return {
    count: each.length,
    small: null,
    total: NaN,
    safe: -1,
    ranks: ranked(each.length, (a, b) => (each[b]! > each[a]! ? 1 : each[b]! < each[a]! ? -1 : 0)),
    big: () => ({ each, total }),
  };
}

function ranked(count: number, larger: (a: number, b: number) => number): number[] {
  const positions: number[] = [];
  for (let at = 0; at < count; at++) positions.push(at);
  return positions.sort((a, b) => larger(a, b) || a - b);
}

export function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
