import fc from "fast-check";
import { ExactSum } from "../../src/money";
import { Rational, sumOf } from "../support/rational";

test("0.1 ten times is 1", () => {
  const sum = new ExactSum();
  for (let turn = 0; turn < 10; turn++) sum.add(0.1);
  expect(sum.total().toString()).toBe("1");
});

test("is exact at any magnitude", () => {
  const value = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }).map((pence) => pence / 100),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), (values) => {
      const sum = new ExactSum();
      for (const one of values) sum.add(one);
      const exact = sumOf(values.map(Rational.of));
      expect(Rational.of(sum.total().toFixed()).compare(exact)).toBe(0);
    }),
  );
});

test("decimal.js keeps its own settings", async () => {
  const { Decimal: theirs } = await import("decimal.js");
  const { Decimal: ours } = await import("../../src/money");
  expect(ours).not.toBe(theirs);
  expect(theirs.precision).toBe(20);
  expect(theirs.rounding).toBe(theirs.ROUND_HALF_UP);
  expect(theirs.toExpPos).toBe(21);
});
