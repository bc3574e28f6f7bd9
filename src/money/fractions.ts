/** The exact values of a table, as floors and what is above them, with the bounds that each column has to keep. */
import { isOne } from "./apportion";
import { commonDivisor, type Weights } from "./weights";

export interface Fractions {
  readonly floors: Float64Array;
  /** What each exact value has above its floor, in parts of `one`; 0 exactly where the value is whole. */
  readonly fractions: Float64Array;
  readonly one: number;
  /** How many cells of each row have to be rounded up. */
  readonly ups: Float64Array;
  /** How few and how many cells of each column may be rounded up: floor and ceiling of its fractions' sum. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/**
 * In plain integers over a common denominator, where amounts and weights are small enough for every sum to be exact
 * in a double; null where they are not.
 */
export function fractionsInIntegers(
  amounts: Float64Array,
  weights: Weights | readonly Weights[],
  count: number,
): Fractions | null {
  const rows = amounts.length;
  const one = commonDenominator(weights, Math.floor(Number.MAX_SAFE_INTEGER / (rows + 1)));
  if (one === null) return null;
  const floors = new Float64Array(rows * count);
  const fractions = new Float64Array(rows * count);
  const ups = new Float64Array(rows);
  const sums = new Float64Array(count);
  const common = isOne(weights) ? weights : undefined;
  for (let row = 0, at = 0; row < rows; row++, at += count) {
    const amount = amounts[row]!;
    const own = common ?? (weights as readonly Weights[])[row]!;
    if (Math.abs(amount) > own.safe) return null;
    const small = own.small!;
    const total = own.total;
    const times = one / total;
    let above = 0;
    for (let party = 0; party < count; party++) {
      const product = amount * small[party]!;
      const floor = Math.floor(product / total);
      const remainder = product - floor * total;
      floors[at + party] = floor;
      if (remainder === 0) continue;
      fractions[at + party] = remainder * times;
      sums[party]! += remainder * times;
      above += remainder;
    }
    ups[row] = above / total;
  }
  const least = Array.from(sums, (sum) => Math.floor(sum / one));
  return {
    floors,
    fractions,
    one,
    ups,
    least,
    most: least.map((fewest, party) => (sums[party]! % one === 0 ? fewest : fewest + 1)),
  };
}

/** The least common multiple of the weights' sums; null where it goes beyond `limit`. */
function commonDenominator(weights: Weights | readonly Weights[], limit: number): number | null {
  let multiple = 1;
  for (const { total } of isOne(weights) ? [weights] : weights) {
    if (Number.isNaN(total)) return null;
    if (multiple % total === 0) continue;
    multiple *= total / commonDivisor(multiple, total);
    if (!(multiple <= limit)) return null;
  }
  return multiple;
}

/** Places after the point, in bits, where rows have weights of their own. */
const BITS = 256n;

/**
 * In big integers: exact for common weights. Where each row has weights of its own, a common denominator could have
 * millions of digits, so the columns are summed in fixed point, each fraction cut off below 2^-256.
 *
 * That is enough. A column's exact sum lies less than rows x 2^-256 above the sum computed. Where a whole number
 * lies in that gap it is taken as the only bound: it is the floor or the ceiling of the exact sum either way. A
 * table that keeps these bounds exists: were there none, some cut of the network would be short by at least one
 * whole unit, since all bounds are whole; but the exact values keep every bound to within rows x columns x 2^-256.
 */
export function fractionsInBigIntegers(
  amounts: Float64Array,
  weights: Weights | readonly Weights[],
  count: number,
): Fractions {
  const rows = amounts.length;
  const floors = new Float64Array(rows * count);
  const fractions = new Float64Array(rows * count);
  const ups = new Float64Array(rows);
  const common = isOne(weights) ? weights : undefined;
  const one = common ? common.big().total : 1n << BITS;
  const cutOff = common ? 0n : BigInt(rows);
  const sums: bigint[] = Array.from({ length: count }, () => 0n);
  for (let row = 0, at = 0; row < rows; row++, at += count) {
    const { each, total } = (common ?? (weights as readonly Weights[])[row]!).big();
    const amount = BigInt(amounts[row]!);
    let above = 0n;
    for (let party = 0; party < count; party++) {
      const product = amount * each[party]!;
      let floor = product / total;
      let remainder = product - floor * total;
      if (remainder < 0n) {
        floor--;
        remainder += total;
      }
      floors[at + party] = Number(floor);
      if (remainder === 0n) continue;
      above += remainder;
      sums[party]! += common ? remainder : (remainder << BITS) / total;
      // Only who is served first depends on this approximation; it must not become zero.
      fractions[at + party] = Number((remainder << 60n) / total) / 2 ** 60 || 2 ** -60;
    }
    ups[row] = Number(above / total);
  }
  const least: number[] = [];
  const most: number[] = [];
  for (const sum of sums) {
    const floor = sum / one;
    const whole = sum % one === 0n || (sum + cutOff) / one > floor;
    const forced = sum % one === 0n ? floor : floor + 1n;
    least.push(Number(whole ? forced : floor));
    most.push(Number(whole ? forced : floor + 1n));
  }
  return { floors, fractions, one: 1, ups, least, most };
}
