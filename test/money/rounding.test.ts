import fc from "fast-check";
import { fromUnits, readPlaces, toUnits } from "../../src/money";
import { refusalOf, valueOf } from "../support/answers";
import { Rational } from "../support/rational";

describe("toUnits", () => {
  test.each([
    [1.005, 2, 101],
    [2.675, 2, 268],
    [1.115, 2, 112],
    [0.285, 2, 29],
    [0.285 * 100, 0, 28],
    [28.5, 0, 29],
    [-1.005, 2, -101],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [-0.4, 0, 0],
    [0.49999999999999994, 0, 0],
    [1850, -3, 2],
    [1499.999, -3, 1],
    [-1500, -3, -2],
    [8.5, -1, 1],
    [0.0000005, 6, 1],
    [90071992547409.9, 2, 9007199254740990],
    [1e-300, 2, 0],
    [0, 2, 0],
  ])("%p in units of %p places is %p", (value, places, units) => {
    expect(valueOf(toUnits(value, places))).toBe(units);
  });

  test("refuses what is no longer exact, and what is no number", () => {
    expect(refusalOf(toUnits(90071992547409.92, 2))).toBe(
      "unusable: 90071992547409.92 is too large: Excel's numbers are no longer exact at this size. Check it, or use a larger unit, such as thousands (places -3).",
    );
    expect(refusalOf(toUnits(1e300, -6))).toContain("too large");
    expect(refusalOf(toUnits(NaN, 2))).toBe(
      "unusable: This is not a number. Type an amount, for example 1850.",
    );
    expect(refusalOf(toUnits(-Infinity, 0))).toContain("not a number");
  });

  const places = fc.integer({ min: -6, max: 6 });
  const expected = (value: number, at: number) =>
    Rational.of(value)
      .times(Rational.of(`1e${at}`))
      .rounded();

  test("is the decimal shown, halves away from zero", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e13, max: 1e13 }), places, (value, at) => {
        const units = expected(value, at);
        const given = toUnits(value, at);
        if (units > 9007199254740991n || units < -9007199254740991n) expect(given.ok).toBe(false);
        else expect(valueOf(given)).toBe(Number(units));
      }),
      { numRuns: 2000 },
    );
  });

  test("holds at halves and beside them", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 14n), 10n ** 14n),
        places,
        fc.constantFrom(-1, 0, 1),
        (half, at, beside) => {
          const value = Number(`${half * 10n + 5n}e${-at - 1}`) * (1 + beside * 2 ** -52);
          expect(valueOf(toUnits(value, at))).toBe(Number(expected(value, at)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("fromUnits gives the double that the decimal names, and toUnits takes it back", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), places, (units, at) => {
        const value = fromUnits(units, at);
        expect(value).toBe(Number(`${units}e${-at}`));
        if (Math.abs(units) < 1e15) expect(valueOf(toUnits(value, at))).toBe(0 + units);
      }),
    );
  });
});

describe("readPlaces", () => {
  test.each([
    [null, 2],
    [undefined, 2],
    ["", 2],
    [0, 0],
    [-3, -3],
    [6, 6],
  ])("%p is %p", (given, places) => expect(valueOf(readPlaces(given))).toBe(places));

  test.each([
    [1.5, "1.5"],
    [7, "7"],
    ["2", "“2”"],
    [true, "TRUE"],
    ["#REF!", "#REF!"],
    [NaN, "NaN"],
  ])("%p is refused, and named", (given, named) => {
    expect(refusalOf(readPlaces(given))).toBe(
      `unusable: ${named} is not a number of places. Give a whole number from -6 to 6: 2 for pence, 0 for pounds, -3 for thousands.`,
    );
  });
});
