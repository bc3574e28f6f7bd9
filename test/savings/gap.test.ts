import fc from "fast-check";
import { savingsGap, type YearGap } from "../../src/savings";
import { refusalOf, valueOf } from "../support/answers";
import { Rational, sumOf } from "../support/rational";

type Cells = unknown[][];
const ask = (target: Cells, savings: Cells, weights: Cells | null = null, cumulative: unknown = null) =>
  savingsGap({ target, savings, weights, cumulative });
const gap = (target: Cells, savings: Cells, weights: Cells | null = null, cumulative: unknown = null) =>
  valueOf(ask(target, savings, weights, cumulative)).map((one: YearGap) =>
    typeof one === "object" ? `${one.kind}: ${one.message}` : one,
  );

describe("savingsGap", () => {
  test("the published case: 2.279, where the paper prints 2.2", () => {
    // Peterborough's scrutiny report of 9 January 2019: target £4.5m, items £0.450m, circa £1.0m and £0.771m.
    expect(gap([[4.5]], [[0.45], [1.0], [0.771]])).toEqual([2.279]);
  });

  test.each<[string, Cells, Cells, Cells | null, unknown, unknown[]]>([
    [
      "a target a year",
      [[10, 20]],
      [
        [1, 2],
        [3, 4],
      ],
      null,
      null,
      [6, 14],
    ],
    ["one target for each year", [[10]], [[1, 2, 3]], null, null, [9, 8, 7]],
    ["a running gap", [[10, 10, 10]], [[12, 8, 9]], null, true, [-2, 0, 1]],
    ["a running gap of one target", [[10]], [[1, 2, 3]], null, "TRUE", [9, 17, 24]],
    ["over-delivered", [[1]], [[1.5]], null, null, [-0.5]],
    ["weights", [[10]], [[4], [4], [4]], [[1], [0.5], [0]], null, [4]],
    ["0.1 and 0.2", [[0.3]], [[0.1], [0.2]], null, null, [0]],
    [
      "blanks are nothing",
      [[5, 5]],
      [
        ["", null],
        [1, ""],
      ],
      null,
      null,
      [4, 5],
    ],
    ["a blank target", [["", 5]], [[1, 2]], null, null, ["", 3]],
    ["a year not in use", [["", 5]], [["", 2]], null, true, ["", 3]],
    ["zeros for blanks, as from the desktop", [[0, 5]], [[0, 2]], null, true, [0, 3]],
    ["weights left blank", [[5]], [[1]], [[""]], null, [4]],
    ["pennies among billions", [[9007199254740.99]], [[9007199254740.98]], null, null, [0.01]],
  ])("%s", (_, target, savings, weights, cumulative, gaps) => {
    expect(gap(target, savings, weights, cumulative)).toEqual(gaps);
  });

  const tbc =
    'unusable: “TBC” (row 2, column 1 of the savings) is text, not a number. Type the number, or read the text first with AMOUNT, for example =JWA.AMOUNT("£1.5m").';

  test("text refuses in its year's place, with the row named", () => {
    expect(
      gap(
        [[5, 5]],
        [
          [1, 1],
          ["TBC", 1],
        ],
      ),
    ).toEqual([tbc, 3]);
    expect(gap([["£5m", 5]], [[1, 1]])).toEqual([
      'unusable: “£5m” (the target of year 1) is text, not a number. Type the number, or read the text first with AMOUNT, for example =JWA.AMOUNT("£1.5m").',
      4,
    ]);
    expect(gap([[5, 5]], [[true, "#N/A"]])).toEqual([
      "unusable: TRUE (row 1, column 1 of the savings) is not an amount. Put a number there, for example 1850.",
      "unusable: There is an error value in row 1, column 2 of the savings. Put that cell right first; this one will follow.",
    ]);
  });

  test("a running gap stops where a year can't be worked out", () => {
    expect(
      gap(
        [[5, 5, 5]],
        [
          [1, 1, 1],
          ["TBC", 1, 1],
        ],
        null,
        true,
      ),
    ).toEqual([
      tbc,
      `unusable: The running gap stops in year 1, which can't be worked out. ${tbc.slice("unusable: ".length)}`,
      `unusable: The running gap stops in year 1, which can't be worked out. ${tbc.slice("unusable: ".length)}`,
    ]);
    expect(gap([["", 5]], [[1, 1]], null, true)).toEqual([
      "",
      "unusable: The running gap stops in year 1, which has savings but no target. Put a target there; 0 if there is none.",
    ]);
  });

  test.each<[string, Cells, Cells, Cells | null, unknown, string]>([
    [
      "a weight beyond 1",
      [[5]],
      [[1], [2]],
      [[1], [75]],
      null,
      "The weight in row 2 is 75, and weights go from 0 (not counted) to 1 (counted in full). For three quarters type 0.75.",
    ],
    [
      "a negative weight",
      [[5]],
      [[1]],
      [[-0.1]],
      null,
      "The weight in row 1 is -0.1, and weights go from 0 (not counted) to 1 (counted in full). For three quarters type 0.75.",
    ],
    [
      "a weight in words",
      [[5]],
      [[1]],
      [["high"]],
      null,
      "The weight in row 1 is “high”, and weights go from 0 (not counted) to 1 (counted in full). For three quarters type 0.75.",
    ],
    [
      "a blank weight",
      [[5]],
      [[1], [2]],
      [[1], [""]],
      null,
      "The weight in row 2 is blank. Put a number from 0 (not counted) to 1 (counted in full) there.",
    ],
    [
      "too few weights",
      [[5]],
      [[1], [2]],
      [[1]],
      null,
      "The weights must be one column with a weight for each of the 2 lines of savings, from 0 to 1. Point to a column such as E2:E20.",
    ],
    [
      "targets that don't match",
      [[1, 2, 3]],
      [[1, 2]],
      null,
      null,
      "There are 3 targets, but the savings have 2 years. Give one number, or one target for each year.",
    ],
    [
      "targets in a column",
      [[1], [2]],
      [[1, 2]],
      null,
      null,
      "The target must be one number, or one row with a number for each year, but it has 2 rows. Point to a row such as B2:D2.",
    ],
    ["no savings", [[1]], [], null, null, "There are no savings here. Point to the cells that hold them."],
    [
      "cumulative that is neither",
      [[1]],
      [[1]],
      null,
      "yes",
      "“yes” is no answer to cumulative. Give TRUE or FALSE.",
    ],
  ])("refuses %s", (_, target, savings, weights, cumulative, message) => {
    expect(refusalOf(ask(target, savings, weights, cumulative))).toBe(`unusable: ${message}`);
  });

  test("is exact, whatever the unit", () => {
    const money = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }).map((pence) => pence / 100),
      fc.integer({ min: -1e9, max: 1e9 }).map((pence) => pence / 1e8),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((one) => one === 0 || Math.abs(one) > 1e-9),
    );
    const weight = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const table = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }))
      .chain(([lines, years]) =>
        fc.record({
          target: fc.array(money, { minLength: years, maxLength: years }),
          savings: fc.array(fc.array(money, { minLength: years, maxLength: years }), {
            minLength: lines,
            maxLength: lines,
          }),
          weights: fc.array(weight, { minLength: lines, maxLength: lines }),
          cumulative: fc.boolean(),
        }),
      );
    fc.assert(
      fc.property(table, ({ target, savings, weights, cumulative }) => {
        const exact = target.map((one, year) =>
          Rational.of(one).minus(
            sumOf(savings.map((line, row) => Rational.of(line[year]!).times(Rational.of(weights[row]!)))),
          ),
        );
        const wanted = exact.map((_, year) => (cumulative ? sumOf(exact.slice(0, year + 1)) : exact[year]!));
        expect(
          gap(
            [target],
            savings,
            weights.map((one) => [one]),
            cumulative,
          ),
        ).toEqual(wanted.map((one) => 0 + one.toNumber()));
      }),
    );
  });
});
