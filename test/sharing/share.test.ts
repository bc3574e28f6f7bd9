import fc from "fast-check";
import { CCC_PCC } from "../../src/partnership";
import { costShare, shareRows, type CostShareRequest } from "../../src/sharing";
import { refusalOf, valueOf } from "../support/answers";
import { exactShares, largestRemainder, Rational, sumOf } from "../support/rational";

type Options = Omit<Partial<CostShareRequest>, "partnership">;
const ask = (amounts: unknown[], options: Options = {}) =>
  costShare({ amounts: amounts.map((one) => [one]), partnership: CCC_PCC, ...options });
const split = (amounts: unknown[], options: Options = {}) =>
  shareRows(valueOf(ask(amounts, options)), (refusal) => `${refusal.kind}: ${refusal.message}`);

describe("costShare", () => {
  test.each<[string, unknown[], Options, unknown[][]]>([
    [
      "half and half by default",
      [100, 0.03, -0.03],
      {},
      [
        [50, 50],
        [0.02, 0.01],
        [-0.02, -0.01],
      ],
    ],
    ["ratio text", [10], { basis: [["82/18"]] }, [[8.2, 1.8]]],
    ["three parts", [0.1], { basis: [["50:25:25"]] }, [[0.05, 0.03, 0.02]]],
    ["percent text", [10], { basis: [["60%:40%"]] }, [[6, 4]]],
    ["equal", [0.01], { basis: [["Equal"]] }, [[0.01, 0]]],
    ["the first part", [10], { basis: [[0.82]] }, [[8.2, 1.8]]],
    ["nothing for the first", [10], { basis: [["0:100"]] }, [[0, 10]]],
    ["all for the first", [10], { basis: [[1]] }, [[10, 0]]],
    ["a row of weights", [599], { basis: [[495, 104]] }, [[495, 104]]],
    ["a column of weights", [599], { basis: [[495], [104]] }, [[495, 104]]],
    [
      "a row of weights an amount",
      [10, 10],
      {
        basis: [
          [1, 1],
          [3, 1],
        ],
      },
      [
        [5, 5],
        [7.5, 2.5],
      ],
    ],
    ["one party by name", [0.03, 5], { party: "pcc" }, [[0.01], [2.5]]],
    ["one party by position", [10], { basis: [["1:2:1"]], party: 2 }, [[5]]],
    ["a position as text", [10], { party: "1" }, [[5]]],
    ["whole pounds", [1851], { places: 0 }, [[926, 925]]],
    ["thousands, rounded first", [1850499], { places: -3 }, [[925000, 925000]]],
    ["rounded to the penny first", [1.005], {}, [[0.51, 0.5]]],
    ["ties to the larger weight", [0.01], { basis: [["25:75"]] }, [[0, 0.01]]],
    [
      "blanks",
      [null, "", 0, undefined],
      {},
      [
        ["", ""],
        ["", ""],
        [0, 0],
        ["", ""],
      ],
    ],
    [
      "options left out as Excel does",
      [1],
      { basis: null, party: null, places: null, balance: null },
      [[0.5, 0.5]],
    ],
    ["a first part typed as text", [10], { basis: [["0.6"]] }, [[6, 4]]],
    ["a blank basis", [1], { basis: [[""]] }, [[0.5, 0.5]]],
    [
      "balanced",
      [0.01, 0.01, 0.01, 0.01],
      { balance: true },
      [
        [0.01, 0],
        [0, 0.01],
        [0.01, 0],
        [0, 0.01],
      ],
    ],
  ])("%s", (_, amounts, options, parts) => expect(split(amounts, options)).toEqual(parts));

  test("over a thousand odd-penny lines the first party pays £5 more, and balance mends it", () => {
    const lines = new Array<number>(1000).fill(10.01);
    const firstOf = (rows: unknown[][]) =>
      rows.reduce((sum, row) => sum + Math.round((row[0] as number) * 100), 0);
    expect(firstOf(split(lines)) - 500500).toBe(500);
    expect(firstOf(split(lines, { balance: true }))).toBe(500500);
  });

  test("a cell that can't be used refuses in its own place, and the others answer", () => {
    const rows = split([1, "£1,850", true, 3, "1850", "#REF!", 1e300, NaN], { balance: true });
    expect(rows[0]).toEqual([0.5, 0.5]);
    expect(rows[3]).toEqual([1.5, 1.5]);
    expect(rows.map((row) => row[1])).toEqual([
      0.5,
      'unusable: “£1,850” (row 2) is text, not a number. Type the number, or read the text first with AMOUNT, for example =JWA.AMOUNT("£1.5m").',
      "unusable: TRUE (row 3) is not an amount. Put a number there, for example 1850.",
      1.5,
      'unusable: “1850” (row 5) is text, not a number. Type the number, or read the text first with AMOUNT, for example =JWA.AMOUNT("£1.5m").',
      "unusable: There is an error value in row 6. Put that cell right first; this one will follow.",
      expect.stringMatching(/^unusable: 1e\+300 is too large: /),
      "unusable: NaN (row 8) is not an amount. Put a number there, for example 1850.",
    ]);
  });

  test("a row whose own weights can't be used refuses there, and takes no part in the balance", () => {
    const basis = [
      [1, 1],
      [0, 0],
      [1, -1],
      [1, ""],
      ["x", 1],
      [1, 1],
    ];
    for (const balance of [false, true]) {
      const rows = split([0.01, 0.01, 0.01, 0.01, 0.01, ""], { basis, balance });
      expect(rows.map((row) => row[0])).toEqual([
        0.01,
        "unusable: The weights in row 2 of the basis are all zero or blank, so nobody would pay. Give at least one party a weight, such as its headcount.",
        "unusable: The weight in row 3, column 2 of the basis is -1, and weights can't be negative. Put a number from 0 upwards there, such as a headcount.",
        "unusable: The weight in row 4, column 2 of the basis is blank. Put a number there; 0 if that party pays nothing.",
        "unusable: The weight in row 5, column 1 of the basis is the text “x”. Put a number there, such as a headcount.",
        "",
      ]);
    }
  });

  test.each<[string, unknown[], Options, string]>([
    [
      "negative weights",
      [1],
      { basis: [[1, -2]] },
      "The weight in column 2 of the basis is -2, and weights can't be negative. Put a number from 0 upwards there, such as a headcount.",
    ],
    [
      "weights all zero",
      [1],
      { basis: [[0], [0]] },
      "The weights are all zero or blank, so nobody would pay. Give at least one party a weight, such as its headcount.",
    ],
    [
      "a number 0, as a blank cell arrives on the desktop",
      [10],
      { basis: [[0]] },
      "A basis of 0 may be a blank cell, so it is not taken for a part. Fill the cell in, or type '0:100 if the first party pays nothing.",
    ],
    [
      "zeros as a ratio",
      [1],
      { basis: [["0:0"]] },
      "In “0:0” nobody would pay. Give at least one party a part: 50:50",
    ],
    [
      "a weight that is TRUE",
      [1],
      { basis: [[true, 1]] },
      "TRUE stands in column 1 of the basis, where a weight belongs. Put a number there, such as a headcount.",
    ],
    [
      "rows that don't match",
      [1, 2, 3],
      {
        basis: [
          [1, 1],
          [1, 1],
        ],
      },
      "The basis has 2 rows of weights, but there are 3 amounts. Give one row of weights for all amounts, or one row for each.",
    ],
    [
      "no basis at all",
      [1],
      { basis: [["half"]] },
      "“half” is not a basis. Type a basis such as 50:50, 82/18, 60%:40% or equal, give the first party's part as a number from 0 to 1, or point to the weights.",
    ],
    [
      "TRUE as a basis",
      [1],
      { basis: [[true]] },
      "TRUE is not a basis. Type one such as 50:50 or equal, or give the first party's part as a number from 0 to 1.",
    ],
    [
      "percentages that don't add up",
      [1],
      { basis: [["60%:30%"]] },
      "The percentages in “60%:30%” add to 90%, not 100%. Correct them, or type a ratio without percent signs, such as 1:1:1.",
    ],
    [
      "some percentages",
      [1],
      { basis: [["60%:40"]] },
      "“60%:40” gives a percentage for some parties only. Type all of them alike: 60%:40%",
    ],
    [
      "a ratio or a fraction",
      [1],
      { basis: [["1/2"]] },
      "“1/2” could be a ratio or a fraction. Type the ratio with a colon, 1:2, or the first party's part as a number from 0 to 1.",
    ],
    [
      "a ratio that Excel took for a time",
      [1],
      { basis: [[50 / 24 + 50 / 1440]] },
      "This basis is the number 2.11806, which is what Excel makes of 50:50 when it takes it for a time. Type it with an apostrophe in front, '50:50, or format the cell as text first.",
    ],
    [
      "a small ratio that Excel took for a time",
      [1],
      { basis: [[62 / 1440]] },
      "This basis is the number 0.0430556, which is what Excel makes of 1:2 when it takes it for a time. Type it with an apostrophe in front, '1:2, or format the cell as text first.",
    ],
    [
      "three parts that Excel took for a time",
      [1],
      { basis: [[3721 / 86400]] },
      "This basis is the number 0.0430671, which is what Excel makes of 1:2:1 when it takes it for a time. Type it with an apostrophe in front, '1:2:1, or format the cell as text first.",
    ],
    [
      "a ratio that Excel took for a date",
      [1],
      { basis: [[46054]] },
      "A basis of 46054 is not a part from 0 to 1. Excel may have taken a ratio such as 1/2 for a date; type it as '1:2, with an apostrophe in front.",
    ],
    [
      "a number beyond 1",
      [1],
      { basis: [[50]] },
      "A basis of 50 is not a part from 0 to 1. Type the first party's part, such as 0.5, or a ratio with an apostrophe in front, such as '50:50.",
    ],
    [
      "a number below 0",
      [1],
      { basis: [[-0.1]] },
      "A basis of -0.1 is not a part from 0 to 1. Type the first party's part, such as 0.5, or a ratio with an apostrophe in front, such as '50:50.",
    ],
    [
      "an unknown party",
      [1],
      { party: "Fenland" },
      "“Fenland” is not a party known here. Give CCC or PCC, or a position from 1 to 2.",
    ],
    [
      "a position too high",
      [1],
      { party: 3 },
      "There is no party 3 here. Give CCC or PCC, or a position from 1 to 2.",
    ],
    [
      "position 0",
      [1],
      { party: 0 },
      "There is no party 0 here. Give CCC or PCC, or a position from 1 to 2.",
    ],
    [
      "a name among three parts",
      [1],
      { basis: [["1:1:1"]], party: "CCC" },
      "“CCC” is one of 2 parties, but the basis has 3 parts. Give a position from 1 to 3.",
    ],
    [
      "an error as a party",
      [1],
      { party: "#REF!" },
      "#REF! is not a party known here. Give CCC or PCC, or a position from 1 to 2.",
    ],
    [
      "an error as the basis",
      [1],
      { basis: [["#N/A"]] },
      "#N/A is not a basis. Type one such as 50:50 or equal, or give the first party's part as a number from 0 to 1.",
    ],
    [
      "a text with a hash among weights, which is no error",
      [1],
      { basis: [[1, "#TBC"]] },
      "The weight in column 2 of the basis is the text “#TBC”. Put a number there, such as a headcount.",
    ],
    [
      "TRUE as a party",
      [1],
      { party: true },
      "TRUE is not a party. Give CCC or PCC, or a position from 1 to 2.",
    ],
    [
      "places",
      [1],
      { places: 2.5 },
      "2.5 is not a number of places. Give a whole number from -6 to 6: 2 for pence, 0 for pounds, -3 for thousands.",
    ],
    ["balance", [1], { balance: "perhaps" }, "“perhaps” is no answer to balance. Give TRUE or FALSE."],
    [
      "amounts side by side",
      [1],
      { amounts: [[1, 2]] },
      "The amounts must be one column, but 2 columns were given. Split one column at a time, for example A2:A20.",
    ],
    ["no amounts", [], { amounts: [] }, "There are no amounts here. Point to the cells that hold them."],
    [
      "no default",
      [1],
      { partnership: { ...CCC_PCC, name: "Two councils", defaultBasis: undefined } } as Options,
      "The papers of Two councils state no basis. Give one, such as 50:50, or point to the weights.",
    ],
  ])("refuses %s", (_, amounts, options, message) => {
    expect(refusalOf(ask(amounts, options))).toBe(`unusable: ${message}`);
  });

  test("parts that people compute are not taken for times", () => {
    for (let below = 2; below <= 60; below++) {
      for (let above = 1; above < below; above++) {
        const given = ask([1], { basis: [[above / below]] });
        const time = (above / below) * 1440;
        const small =
          Math.abs(time - Math.round(time)) < 1e-6 && time % 60 >= 1 - 1e-6 && time % 60 < 9.5 && time < 600;
        expect([above, below, given.ok]).toEqual([above, below, !small || String(above / below).length < 7]);
      }
    }
  });

  const cell = fc.oneof(
    fc.integer({ min: -100000, max: 100000 }).map((pence) => pence / 100),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constantFrom(0, null, ""),
  );

  test("parts add to the rounded amount, row by row and in balance, and keep quota", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc
          .array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 5 })
          .filter((list) => list.some(Boolean)),
        fc.integer({ min: -3, max: 4 }),
        fc.boolean(),
        (amounts, weights, places, balance) => {
          const rows = split(amounts, { basis: [weights], places, balance });
          const unit = Rational.of(`1e${-places}`);
          amounts.forEach((amount, row) => {
            if (typeof amount !== "number") return expect(rows[row]).toEqual(weights.map(() => ""));
            const units = Rational.of(amount).over(unit).rounded();
            const parts = rows[row]!.map((part) => Rational.of(part as number).over(unit));
            expect(sumOf(parts).compare(new Rational(units))).toBe(0);
            const exact = exactShares(new Rational(units), weights.map(Rational.of));
            parts.forEach((part, at) =>
              expect([exact[at]!.floor(), exact[at]!.ceiling()]).toContain(part.floor()),
            );
            if (!balance) {
              expect(parts.map((part) => part.floor())).toEqual(
                largestRemainder(units, weights.map(Rational.of)),
              );
            }
          });
        },
      ),
    );
  });
});
