import fc from "fast-check";
import { apportion, apportionColumn, weightsOf } from "../../src/money";
import { refusalOf, valueOf } from "../support/answers";
import { exactShares, largestRemainder, Rational } from "../support/rational";

const split = (units: number, weights: (number | string)[]) => apportion(units, valueOf(weightsOf(weights)));

describe("apportion", () => {
  test.each([
    [10, [50, 25, 25], [5, 3, 2]],
    [3, [50, 50], [2, 1]],
    [-3, [50, 50], [-2, -1]],
    [1, [49, 51], [0, 1]],
    [100, [82, 18], [82, 18]],
    [5, [1, 2, 1], [1, 3, 1]],
    [0, [1, 2], [0, 0]],
    [7, [0, 1, 0], [0, 7, 0]],
    [100, [1, 1, 1], [34, 33, 33]],
    [9007199254740991, [1, 1], [4503599627370496, 4503599627370495]],
    [9007199254740991, [1 / 3, 2 / 3], [3002399751580330, 6004799503160661]],
    [1, [5e-324, 1e308], [0, 1]],
  ])("%p over %p is %p", (units, weights, parts) => expect(split(units, weights)).toEqual(parts));

  test("keeps quota where sharing the odd pennies from the first party on does not", () => {
    // A published library gives 6, 2 and 2 here; the exact first share is 5.
    expect(split(10, [50, 25, 25])[0]).toBe(5);
  });

  test("half the underspend of a shared regulatory service is shared to the pound", () => {
    // Worcestershire Regulatory Services: 300,000 on printed percentages (minutes of 23 Jun 2011; the rest grouped).
    expect(split(300000, ["10.45", "12.31", "28.90", "9.78", "38.56"])).toEqual([
      31350, 36930, 86700, 29340, 115680,
    ]);
  });

  const weight = fc.oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 1_000_000_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 10_000 }).map((part) => part / 100),
  );
  const weights = fc
    .array(weight, { minLength: 1, maxLength: 7 })
    .filter((list) => list.some((one) => one > 0));
  const units = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer(), fc.maxSafeInteger());

  test("is largest remainder, exactly", () => {
    fc.assert(
      fc.property(units, weights, (amount, list) => {
        const parts = split(amount, list);
        const expected = largestRemainder(BigInt(amount), list.map(Rational.of));
        expect(parts.map(BigInt)).toEqual(expected);
        expect(parts.some((part) => Object.is(part, -0))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("adds up, keeps the sign, keeps quota, and gives a zero weight nothing", () => {
    fc.assert(
      fc.property(units, weights, (amount, list) => {
        const parts = split(amount, list);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        exactShares(Rational.of(amount), list.map(Rational.of)).forEach((share, party) => {
          const part = parts[party]!;
          expect(part * Math.sign(amount)).toBeGreaterThanOrEqual(0);
          expect([share.floor(), share.ceiling()]).toContain(BigInt(part));
          if (list[party] === 0) expect(part).toBe(0);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("does not change when the weights are scaled, and mirrors a credit", () => {
    fc.assert(
      fc.property(
        units,
        fc
          .array(fc.integer({ min: 0, max: 99999 }), { minLength: 2, maxLength: 6 })
          .filter((list) => list.some(Boolean)),
        fc.integer({ min: 2, max: 1000 }),
        (amount, list, by) => {
          const parts = split(amount, list);
          expect(
            split(
              amount,
              list.map((one) => one * by),
            ),
          ).toEqual(parts);
          expect(
            split(
              amount,
              list.map((one) => one / 1000),
            ),
          ).toEqual(parts);
          expect(split(-amount, list)).toEqual(parts.map((part) => 0 - part));
        },
      ),
    );
  });

  test("changes by a unit at most when equal weights change places", () => {
    fc.assert(
      fc.property(units, weights, fc.nat(), fc.nat(), (amount, list, one, other) => {
        const [a, b] = [one % list.length, other % list.length];
        const equal = list.map((weight, party) => (party === b ? list[a]! : weight));
        fc.pre(equal.some((weight) => weight > 0));
        const parts = split(amount, equal);
        expect(Math.abs(parts[a]! - parts[b]!)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a column is its amounts one by one, by common weights and by their own", () => {
    fc.assert(
      fc.property(
        fc.array(units, { maxLength: 20 }),
        fc.integer({ min: 1, max: 4 }).chain((count) =>
          fc.tuple(
            fc
              .array(weight, { minLength: count, maxLength: count })
              .filter((list) => list.some((one) => one > 0)),
            fc.array(fc.integer({ min: 1, max: 99 }), { minLength: count, maxLength: count }),
          ),
        ),
        (amounts, [common, step]) => {
          const column = Float64Array.from(amounts);
          const together = valueOf(weightsOf(common));
          expect(Array.from(apportionColumn(column, together))).toEqual(
            amounts.flatMap((amount) => apportion(0 + amount, together)),
          );
          const own = amounts.map((_, row) => valueOf(weightsOf(step.map((one) => one + row))));
          expect(Array.from(apportionColumn(column, own))).toEqual(
            amounts.flatMap((amount, row) => apportion(0 + amount, own[row]!)),
          );
        },
      ),
    );
  });

  test("leaves a row without an amount at zero", () => {
    expect(Array.from(apportionColumn(Float64Array.of(NaN, 3), valueOf(weightsOf([1, 1]))))).toEqual([
      0, 0, 2, 1,
    ]);
  });
});

describe("weightsOf", () => {
  test("refuses negative weights, no numbers and nothing at all", () => {
    expect(refusalOf(weightsOf([1, -2]))).toBe(
      "unusable: A weight can't be -2. Weights are numbers from 0 upwards, for example 50 and 50.",
    );
    expect(refusalOf(weightsOf([0, 0]))).toBe(
      "unusable: The weights are all zero, so nobody would pay. Give at least one party a weight.",
    );
    expect(refusalOf(weightsOf([NaN]))).toContain("can't be NaN");
    expect(refusalOf(weightsOf([]))).toContain("all zero");
  });

  test("reduces to whole numbers without a common factor", () => {
    expect(Array.from(valueOf(weightsOf([0.82, 0.18])).small!)).toEqual([41, 9]);
    expect(Array.from(valueOf(weightsOf(["33.33", "66.66"])).small!)).toEqual([1, 2]);
    expect(valueOf(weightsOf([1e300, 1])).small).toBeNull();
  });
});
