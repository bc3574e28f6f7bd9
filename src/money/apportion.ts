/**
 * Apportionment by largest remainder (Hamilton): every part is the floor or the ceiling of its exact share, and the
 * parts add to the amount. The units left over go to the largest remainders; ties go to the larger weight, then to
 * the earlier party. A negative amount is the mirror image of the positive one.
 */
import type { Weights } from "./weights";

/**
 * Splits a whole number of units.
 *
 * @param units a whole number within 2^53-1
 * @example apportion(10, weights) // [5, 3, 2] where the weights are 50, 25 and 25
 */
export function apportion(units: number, weights: Weights): number[] {
  const parts = new Float64Array(weights.count);
  apportionInto(units, weights, parts, 0, new Float64Array(weights.count));
  return Array.from(parts);
}

/**
 * Splits a column of whole units: by the same weights, or each row by its own (all of one count).
 * A row whose units are NaN is left at zero.
 *
 * @returns the parts row after row
 */
export function apportionColumn(units: Float64Array, weights: Weights | readonly Weights[]): Float64Array {
  const common = isOne(weights) ? weights : undefined;
  const count = isOne(weights) ? weights.count : (weights[0]?.count ?? 0);
  const parts = new Float64Array(units.length * count);
  if (common?.count === 2 && common.small) {
    betweenTwo(units, common, common.small, parts);
    return parts;
  }
  const remainders = new Float64Array(count);
  for (let row = 0, at = 0; row < units.length; row++, at += count) {
    const amount = units[row]!;
    if (amount !== amount) continue;
    apportionInto(amount, common ?? (weights as readonly Weights[])[row]!, parts, at, remainders);
  }
  return parts;
}

export function isOne(weights: Weights | readonly Weights[]): weights is Weights {
  return !Array.isArray(weights);
}

/** Two parties in plain integers: the second part is what the first leaves. */
function betweenTwo(units: Float64Array, weights: Weights, small: Float64Array, parts: Float64Array): void {
  const first = small[0]!;
  const total = weights.total;
  const safe = weights.safe;
  const tieToFirst = first >= small[1]!;
  for (let row = 0, at = 0; row < units.length; row++, at += 2) {
    const amount = units[row]!;
    if (amount !== amount) continue;
    const size = amount < 0 ? -amount : amount;
    if (size > safe) {
      apportionInto(amount, weights, parts, at, new Float64Array(2));
      continue;
    }
    const product = size * first;
    let part = Math.floor(product / total);
    const twice = (product - part * total) * 2;
    if (tieToFirst ? twice >= total : twice > total) part++;
    if (amount < 0) part = 0 - part;
    parts[at] = part;
    parts[at + 1] = amount - part;
  }
}

/** Writes the parts of one amount from `at` on; `remainders` is working space, one place a party. */
function apportionInto(
  units: number,
  weights: Weights,
  parts: Float64Array,
  at: number,
  remainders: Float64Array,
): void {
  const size = Math.abs(units);
  const { small, ranks } = weights;
  if (small === null || size > weights.safe) {
    inBigIntegers(units, weights, parts, at);
    return;
  }
  const { count, total } = weights;
  let left = size;
  for (let party = 0; party < count; party++) {
    const product = size * small[party]!;
    // The quotient of whole numbers below 2^53 never rounds up to a whole number that it has not reached.
    const part = Math.floor(product / total);
    remainders[party] = product - part * total;
    parts[at + party] = part;
    left -= part;
  }
  for (; left > 0; left--) {
    let best = ranks[0]!;
    for (const party of ranks) if (remainders[party]! > remainders[best]!) best = party;
    remainders[best] = 0;
    parts[at + best]!++;
  }
  if (units < 0) for (let party = 0; party < count; party++) parts[at + party] = 0 - parts[at + party]!;
}

function inBigIntegers(units: number, weights: Weights, parts: Float64Array, at: number): void {
  const { each, total } = weights.big();
  const size = BigInt(Math.abs(units));
  const remainders: bigint[] = [];
  let left = size;
  each.forEach((weight, party) => {
    const part = (size * weight) / total;
    remainders.push(size * weight - part * total);
    parts[at + party] = Number(part);
    left -= part;
  });
  for (; left > 0n; left--) {
    let best = weights.ranks[0]!;
    for (const party of weights.ranks) if (remainders[party]! > remainders[best]!) best = party;
    remainders[best] = 0n;
    parts[at + best]!++;
  }
  if (units < 0) for (let party = 0; party < each.length; party++) parts[at + party] = 0 - parts[at + party]!;
}
