/** Exact sums of the numbers of cells, as the decimals that a reader sees. */
import { Decimal } from "./decimal";

const SCALE = 1e6;
/** Below this a double is its decimal of six places exactly (fifteen figures), and sums stay exact. */
const SMALL = 1e15;

/**
 * A running sum without rounding: 0.1 ten times is exactly 1. Numbers of up to six places are added as integers, the
 * others by decimal.js.
 */
export class ExactSum {
  private millionths = 0;
  private rest: Decimal | null = null;

  add(value: number): void {
    const scaled = Math.round(value * SCALE);
    const sum = this.millionths + scaled;
    if (scaled / SCALE === value && Math.abs(scaled) < SMALL && Math.abs(sum) <= Number.MAX_SAFE_INTEGER) {
      this.millionths = sum;
    } else {
      this.rest = (this.rest ?? new Decimal(0)).plus(value);
    }
  }

  total(): Decimal {
    const whole = new Decimal(this.millionths).div(SCALE);
    return this.rest ? whole.plus(this.rest) : whole;
  }
}
