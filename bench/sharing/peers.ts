/** The same split by the libraries people would reach for, from numbers in cells to numbers in cells. */
import { Decimal } from "decimal.js";
import { allocate, dinero, toSnapshot } from "dinero.js";
import { GBP } from "dinero.js/currencies";

/** The amount times the first share, rounded to pence, halves away from zero; the remainder to the other. */
export function splitByDecimal(column: readonly number[][], share: string): number[][] {
  const first = new Decimal(share);
  return column.map(([amount]) => {
    const whole = new Decimal(amount!);
    const part = whole.times(first).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    return [part.toNumber(), whole.minus(part).toNumber()];
  });
}

/** dinero.js 2: floors both parts and gives the penny that is left to the first. */
export function splitByDinero(column: readonly number[][], ratios: readonly number[]): number[][] {
  return column.map(([amount]) =>
    allocate(dinero({ amount: Math.round(amount! * 100), currency: GBP }), [...ratios]).map(
      (part) => toSnapshot(part).amount / 100,
    ),
  );
}
