import fc from "fast-check";
import { CCC_PCC } from "../../src/partnership";
import { costSettle } from "../../src/sharing";
import { refusalOf, valueOf } from "../support/answers";
import { exactShares, largestRemainder, Rational, sumOf } from "../support/rational";

const ask = (paid: unknown[][], basis: unknown = null, places: unknown = null) =>
  costSettle({
    paid,
    basis: basis === null ? null : Array.isArray(basis) ? (basis as unknown[][]) : [[basis]],
    places,
    partnership: CCC_PCC,
  });

describe("costSettle", () => {
  test.each<[string, unknown[][], unknown, number[]]>([
    [
      "half and half by default",
      [
        [100, 0],
        [0, 40],
      ],
      null,
      [30, -30],
    ],
    ["a basis", [[1000, 0]], "82/18", [180, -180]],
    [
      "blanks are nothing paid",
      [
        [100, ""],
        [null, 40],
      ],
      null,
      [30, -30],
    ],
    ["credits", [[-0.03, 0]], null, [-0.01, 0.01]],
    ["three parties", [[0.1, 0, 0]], "50:25:25", [0.05, -0.03, -0.02]],
    ["equal among the columns", [[0.1, 0, 0]], "equal", [0.06, -0.03, -0.03]],
    [
      "weights of each line",
      [
        [10, 0],
        [0, 10],
      ],
      [
        [1, 1],
        [4, 1],
      ],
      [-3, 3],
    ],
    [
      "a line without payments needs no weights",
      [
        [10, 0],
        [0, ""],
      ],
      [
        [1, 1],
        [0, 0],
      ],
      [5, -5],
    ],
    ["nothing paid", [[0, 0]], null, [0, 0]],
  ])("%s", (_, paid, basis, owed) => expect(valueOf(ask(paid, basis))).toEqual(owed));

  test("settles in the unit asked for", () => {
    expect(valueOf(ask([[100.49, 0]], null, 0))).toEqual([50, -50]);
  });

  test.each<[string, unknown[][], unknown, string]>([
    [
      "text",
      [
        [1, 2],
        [3, "£4"],
      ],
      null,
      '“£4” (row 2, column 2 of the payments) is text, not a number. Type the number, or read the text first with AMOUNT, for example =JWA.AMOUNT("£1.5m").',
    ],
    [
      "TRUE",
      [[true, 2]],
      null,
      "TRUE (row 1, column 1 of the payments) is not an amount. Put a number there, for example 1850.",
    ],
    [
      "one column",
      [[1], [2]],
      null,
      "There is only one column of payments. Point to one column for each party, for example B2:C20.",
    ],
    ["no payments", [], null, "There are no payments here. Point to the cells that hold them."],
    [
      "another number of parts",
      [[1, 2]],
      "1:1:1",
      "The basis has 3 parts, but there are 2 columns of payments. Give one part for each party.",
    ],
    [
      "the default among three",
      [[1, 2, 3]],
      null,
      "Without a basis costs fall 50:50, but there are 3 parties here. Give a basis with 3 parts, or equal.",
    ],
    [
      "unusable weights of a line",
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 1],
        [0, 0],
      ],
      "The weights in row 2 of the basis are all zero or blank, so nobody would pay. Give at least one party a weight, such as its headcount.",
    ],
    [
      "payments beyond exactness",
      [[9e13, 9e13]],
      null,
      "The payments together are too large: Excel's numbers are no longer exact at this size. Check them, or settle in a larger unit, such as thousands (places -3).",
    ],
  ])("refuses %s", (_, paid, basis, message) =>
    expect(refusalOf(ask(paid, basis))).toBe(`unusable: ${message}`),
  );

  test("adds to zero, and each party ends within a penny of its exact share", () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, count]) => {
        const row = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: count, maxLength: count });
        const weights = row(fc.integer({ min: 0, max: 99 })).filter((list) => list.some(Boolean));
        return fc.record({
          paid: fc.array(row(fc.integer({ min: -5000, max: 5000 })), { minLength: rows, maxLength: rows }),
          each: fc.array(weights, { minLength: rows, maxLength: rows }),
          all: weights,
          byLine: fc.boolean(),
        });
      });
    fc.assert(
      fc.property(table, ({ paid, each, all, byLine }) => {
        const pounds = paid.map((row) => row.map((pence) => pence / 100));
        const usesLines = byLine && paid.length > 1;
        const owed = valueOf(ask(pounds, usesLines ? each : [all])).map((one) =>
          Rational.of(one).times(Rational.of(100)).floor(),
        );
        expect(owed.reduce((sum, one) => sum + one, 0n)).toBe(0n);
        const lines = paid.map((row) => row.reduce((sum, pence) => sum + pence, 0));
        const whole = BigInt(lines.reduce((sum, pence) => sum + pence, 0));
        owed.forEach((one, party) => {
          const own = BigInt(paid.reduce((sum, row) => sum + row[party]!, 0));
          if (!usesLines) return expect(own - one).toBe(largestRemainder(whole, all.map(Rational.of))[party]);
          const exact = sumOf(
            lines.map((line, row) => exactShares(Rational.of(line), each[row]!.map(Rational.of))[party]!),
          );
          return expect([exact.floor(), exact.ceiling()]).toContain(own - one);
        });
      }),
    );
  });
});
