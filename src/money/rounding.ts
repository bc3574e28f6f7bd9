/**
 * Money as whole units of a place: pence (2), pounds (0), thousands (-3). What is rounded is the decimal that a
 * reader sees, the shortest one that stands for the double: 1.005 is 1.01 in pence, as Excel's ROUND has it. Halves
 * go away from zero.
 */
import { answer, unusable, type Answer } from "../text";
import { isBlank, shown } from "./cells";
import { Decimal } from "./decimal";

const LEAST_PLACES = -6;
const MOST_PLACES = 6;

/** Scales are powers of ten that doubles hold exactly. */
function scaleOf(places: number): number {
  return 10 ** Math.abs(places);
}

/** Whole units of an amount, or NaN where there is no such number of units that is exact. */
export type Rounder = (value: number) => number;

/**
 * The rounding to one place, made once for a whole column.
 *
 * @example rounder(2)(1.005) // 101
 */
export function rounder(places: number): Rounder {
  const scale = scaleOf(places);
  const finer = scale * 10;
  const up = places >= 0;
  return (value) => {
    const size = Math.abs(value);
    const scaled = up ? size * scale : size / scale;
    if (!(scaled < 1e15)) return slowly(value, places);
    const whole = Math.floor(scaled);
    const part = scaled - whole;
    // The product is off by two units in its last place at most; only near a half can that decide.
    let units = part > 0.5 ? whole + 1 : whole;
    if (Math.abs(part - 0.5) <= scaled * TWO_TO_MINUS_50) {
      // Below 1e15 a double is no decimal of one more place but this one, if any; then it says which way to go.
      const tenths = Math.round(size * finer);
      if (!up || !(tenths < 1e15) || tenths / finer !== size) return slowly(value, places);
      units = Math.floor((tenths + 5) / 10);
    }
    return value < 0 ? 0 - units : units;
  };
}

const TWO_TO_MINUS_50 = 2 ** -50;

function slowly(value: number, places: number): number {
  if (!Number.isFinite(value)) return NaN;
  const units = new Decimal(value)
    .times(new Decimal(`1e${places}`))
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return units.abs().lessThanOrEqualTo(Number.MAX_SAFE_INTEGER) ? 0 + units.toNumber() : NaN;
}

/**
 * An amount in whole units of a place. Refuses what is no number, and more than 9,007,199,254,740,991 units, beyond
 * which Excel's numbers are no longer exact.
 *
 * @param places from -6 (millions) to 6
 * @example toUnits(-2.5, 0) // -3
 */
export function toUnits(value: number, places: number): Answer<number> {
  const units = rounder(places)(value);
  if (!Number.isNaN(units)) return answer(units);
  return unusable(
    Number.isFinite(value)
      ? `${value} is too large: Excel's numbers are no longer exact at this size. Check it, or use a larger unit, such as thousands (places -3).`
      : "This is not a number. Type an amount, for example 1850.",
  );
}

/** The double nearest to a number of units. `fromUnits(101, 2)` is `1.01`. */
export function fromUnits(units: number, places: number): number {
  // One operation on exact numbers, so the result is rounded once and correctly.
  return places >= 0 ? units / scaleOf(places) : units * scaleOf(places);
}

/** `fromUnits` for a whole column, in its place. */
export function inPounds(units: Float64Array, places: number): void {
  const scale = scaleOf(places);
  if (places >= 0) for (let at = 0; at < units.length; at++) units[at] = units[at]! / scale;
  else for (let at = 0; at < units.length; at++) units[at] = units[at]! * scale;
}

/**
 * Decimal places as a user gives them; 2 where left out.
 *
 * @example readPlaces(null) // 2
 */
export function readPlaces(places: unknown): Answer<number> {
  if (isBlank(places)) return answer(2);
  if (
    typeof places === "number" &&
    Number.isInteger(places) &&
    places >= LEAST_PLACES &&
    places <= MOST_PLACES
  ) {
    return answer(0 + places);
  }
  return unusable(
    `${shown(places)} is not a number of places. Give a whole number from ${LEAST_PLACES} to ${MOST_PLACES}: 2 for pence, 0 for pounds, -3 for thousands.`,
  );
}
