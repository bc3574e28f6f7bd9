/** Printed money and printed quantities, read exactly as written. */
import { answer, quote, unusable, type Answer } from "../text";
import { Decimal } from "./decimal";
import { readPrinted, type Printed } from "./printed";
import { UNITS, type Unit } from "./unit";

/** A sum of money as somebody wrote it. */
export interface Amount {
  /** Exact. `pounds.toNumber()` is the double nearest to it. */
  readonly pounds: Decimal;
  readonly asWritten: string;
  /** Decimal places as written: 1 in `£2.3m`. */
  readonly places: number;
  /** The unit that was written, or that the caller gave for a bare number. */
  readonly unit: Unit;
  /** `circa`, `approximately`, `about`, `c.`, `~`. */
  readonly approximate: boolean;
  /** The size in pounds of the last written place: 100000 for `£2.3m`. */
  readonly roundingUnit: Decimal;
}

/** Posts, a percentage or a plain number as somebody wrote it. */
export interface Quantity {
  /** Exact, in its unit: 84 for `84%`. */
  readonly value: Decimal;
  readonly asWritten: string;
  readonly places: number;
  readonly unit: Unit;
  readonly approximate: boolean;
}

/**
 * Reads printed money.
 *
 * A figure with a pound sign and no word is pounds; `unit` says only what a bare figure means. A reduction may be
 * written with a minus before or after, before or after the pound sign, or in brackets.
 *
 * Refuses, as unknown: blanks, a lone dash, `TBC`, `n/a` and the like. Refuses, as unusable: what can be read in
 * two ways (`1.234,50`, `1,23`, `1 234`, `£1m to £2m`, `5/6`), limits (`up to £1m`), posts and percentages.
 *
 * @param unit a unit of money; pounds when left out
 * @example readAmount("Circa £1.0m") // pounds 1000000, approximate, roundingUnit 100000
 * @example readAmount("(1,781)", UNITS["£000"]) // pounds -1781000
 */
export function readAmount(text: string, unit: Unit = UNITS["£"]): Answer<Amount> {
  const printed = readPrinted(text);
  if (!printed.ok) return printed;
  const { word, currency } = printed.value;
  const meant = word ? UNITS[word] : currency ? UNITS["£"] : unit;
  if (meant.kind !== "money") {
    const what = { posts: "a number of posts", percent: "a percentage", number: "a plain number", money: "" };
    return unusable(`${quote(text)} is ${what[meant.kind]}, not money. Type an amount, for example £1.5m.`);
  }
  const pounds = exactly(printed.value).times(meant.factor);
  return answer({
    pounds,
    asWritten: text,
    places: printed.value.places,
    unit: meant,
    approximate: printed.value.approximate,
    roundingUnit: new Decimal(`1e-${printed.value.places}`).times(meant.factor),
  });
}

/**
 * A number of a cell as an amount: the decimal that Excel shows of it, in `unit`.
 *
 * @example amountOfNumber(4.5, UNITS["£m"]) // pounds 4500000
 */
export function amountOfNumber(value: number, unit: Unit = UNITS["£"]): Answer<Amount> {
  if (!Number.isFinite(value)) return unusable("This is not a number that can be an amount. Type one: 1850");
  const figure = new Decimal(value === 0 ? 0 : value);
  const places = figure.decimalPlaces();
  return answer({
    pounds: figure.times(unit.factor),
    asWritten: String(value),
    places,
    unit,
    approximate: false,
    roundingUnit: new Decimal(`1e-${places}`).times(unit.factor),
  });
}

/**
 * Reads printed posts, percentages and plain numbers; refuses money.
 *
 * @param unit what a bare figure means; a plain number when left out
 * @example readQuantity("-20.75 FTE") // value -20.75, unit FTE
 * @example readQuantity("84%") // value 84, unit %
 */
export function readQuantity(text: string, unit: Unit = UNITS.none): Answer<Quantity> {
  const printed = readPrinted(text);
  if (!printed.ok) return printed;
  const { word, currency, places, approximate } = printed.value;
  const meant = word ? UNITS[word] : currency ? UNITS["£"] : unit;
  if (meant.kind === "money") {
    return unusable(
      `${quote(text)} is money, and a number of posts or a percentage belongs here: 6.5 FTE or 84%`,
    );
  }
  return answer({ value: exactly(printed.value), asWritten: text, places, unit: meant, approximate });
}

function exactly(printed: Printed): Decimal {
  const size = new Decimal(printed.digits);
  return printed.negative && !size.isZero() ? size.negated() : size;
}
