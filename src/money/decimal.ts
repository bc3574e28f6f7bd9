/**
 * decimal.js with settings of our own, on a constructor of our own: the global one is never changed, since another
 * add-in or library in the same runtime may use it.
 *
 * The precision is a cap, not a cost. It lies above the digits of any product of two doubles, so sums and products
 * here are exact; only a division is rounded, and those that matter are made with `Quotient`.
 */
import { Decimal as Global } from "decimal.js";

export const Decimal = Global.clone({
  precision: 2_000,
  rounding: Global.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
});
export type Decimal = Global;

/** For quotients: 40 digits, more than twice what a double can show. */
export const Quotient = Global.clone({ precision: 40, rounding: Global.ROUND_HALF_UP, defaults: true });
