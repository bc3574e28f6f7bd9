import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { shareDrift, type Drift } from "../../src/sharing";
import { refusalOf, valueOf } from "../support/answers";
import { exactShares, Rational } from "../support/rational";

const drift = (agreed: unknown[][], drivers: unknown[][], tolerance: unknown = null) =>
  valueOf(shareDrift({ agreed, drivers, tolerance })).map((one: Drift) =>
    typeof one === "object" ? `${one.kind}: ${one.message}` : one,
  );

/** Published bases of South Hams and West Devon, with the gap in points worked out apart from this program. */
const GAPS: Readonly<Record<string, number>> = {
  "HR 2023/24": 0.6377,
  "Contact centre 2021/22": 0.3801,
  "Contact centre 2022/23": 2.6514,
  "Contact centre 2023/24": 0.2382,
  "Planning 2022/23": 2.4991,
  "Planning enforcement 2022/23": 0.2644,
  "Planning enforcement 2023/24": 0.4,
  "Housing benefit 2023/24": 2.9474,
  "Council tax 2023/24": 0.3923,
  "Business rates 2021/22": 9.5389,
  "Leisure 2021/22": 0.3333,
};

describe("the published bases", () => {
  const file = join(__dirname, "../fixtures/published/apportionment-bases.csv");
  const [head, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const columns = head!.split(",");
  const rows = lines.map((line) => {
    const cells = line.split(",");
    const at = (name: string) => cells[columns.indexOf(name)]!;
    return {
      name: `${at("service")} ${at("year")}`,
      agreed: [Number(at("published_a_percent")), Number(at("published_b_percent"))],
      drivers: [Number(at("driver_a")), Number(at("driver_b"))],
      share: Number(at("driver_share_a_percent")),
    };
  });

  test("are the ones worked out", () => expect(rows.map((row) => row.name)).toEqual(Object.keys(GAPS)));

  test.each(rows)("$name has moved by the gap", ({ name, agreed, drivers, share }) => {
    const [gap] = drift([agreed], [drivers], 0);
    expect(gap).toBeCloseTo(GAPS[name]!, 4);
    // The file prints the drivers' share to two places.
    expect(Math.abs(Math.abs(agreed[0]! - share) - (gap as number))).toBeLessThan(0.0051);
  });

  test("only business rates are beyond three points", () => {
    const moved = drift(
      rows.map((row) => row.agreed),
      rows.map((row) => row.drivers),
    );
    expect(rows.filter((_, row) => moved[row] !== 0).map((row) => row.name)).toEqual([
      "Business rates 2021/22",
    ]);
  });
});

describe("shareDrift", () => {
  test("beyond means more than the tolerance, exactly", () => {
    expect(drift([[75, 25]], [[72.5, 27.5]], 2.5)).toEqual([0]);
    expect(drift([[75, 25]], [[72.5, 27.5]], 2.4999)).toEqual([2.5]);
    expect(drift([[0.8, 0.2]], [[0.77, 0.23]])).toEqual([0]);
    expect(drift([[0.8, 0.2]], [[0.7699999, 0.2300001]])).toEqual([3.00001]);
  });

  test("agreed shares may be percents, parts or any weights", () => {
    expect(
      drift(
        [
          [82, 18],
          [0.82, 0.18],
          [41, 9],
        ],
        [
          [90, 10],
          [90, 10],
          [9, 1],
        ],
      ),
    ).toEqual([8, 8, 8]);
  });

  test("is the largest move of any party", () => {
    expect(drift([[50, 30, 20]], [[46, 40, 14]])).toEqual([10]);
  });

  test("a row that can't be used says so in its place", () => {
    expect(
      drift(
        [
          ["", null],
          [50, 50],
          [50, 50],
          [50, ""],
          ["50:50", 50],
          [0, 0],
          [50, -1],
          [60, 40],
        ],
        [
          ["", ""],
          [0, 0],
          [1, ""],
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ),
    ).toEqual([
      "",
      "unknown: The drivers in row 2 are all zero or blank, so they give no shares. Fill them in.",
      "unusable: The driver in row 3, column 2 is blank. Put a number there; 0 if there is none.",
      "unusable: The agreed share in row 4, column 2 is blank. Put a number there; 0 if there is none.",
      "unusable: “50:50” in row 5, column 1 is not a number. Put the agreed share there as a number, such as 82.",
      "unknown: The agreed shares in row 6 are all zero or blank, so they give no shares. Fill them in.",
      "unusable: The agreed share in row 7, column 2 is -1, and can't be negative. Put a number from 0 upwards there.",
      10,
    ]);
  });

  test("refuses blocks that don't match and tolerances that are none", () => {
    expect(
      refusalOf(
        shareDrift({
          agreed: [[1, 2]],
          drivers: [
            [1, 2],
            [3, 4],
          ],
        }),
      ),
    ).toBe(
      "unusable: The agreed shares are 1 x 2 cells and the drivers 2 x 2. Give both with one row for each service and one column for each party.",
    );
    expect(refusalOf(shareDrift({ agreed: [[1]], drivers: [[1]] }))).toContain("only one column of shares");
    expect(refusalOf(shareDrift({ agreed: [], drivers: [] }))).toContain("There are no agreed shares here");
    for (const tolerance of [-1, 101, "3%", true]) {
      expect(refusalOf(shareDrift({ agreed: [[1, 1]], drivers: [[1, 1]], tolerance }))).toContain(
        "is not a tolerance. Give percentage points from 0 to 100, such as 3 for three points.",
      );
    }
  });

  test("agrees with exact fractions", () => {
    const row = fc
      .array(
        fc.oneof(
          fc.integer({ min: 0, max: 100000 }),
          fc.integer({ min: 0, max: 10000 }).map((one) => one / 100),
        ),
        { minLength: 3, maxLength: 3 },
      )
      .filter((list) => list.some((one) => one > 0));
    fc.assert(
      fc.property(
        row,
        row,
        fc.integer({ min: 0, max: 50 }).map((one) => one / 10),
        (agreed, drivers, tolerance) => {
          const one = exactShares(Rational.of(100), agreed.map(Rational.of));
          const other = exactShares(Rational.of(100), drivers.map(Rational.of));
          const moves = one.map((share, party) => share.minus(other[party]!).size());
          const most = moves.reduce((largest, move) => (move.compare(largest) > 0 ? move : largest));
          const [given] = drift([agreed], [drivers], tolerance);
          expect(given).toBe(most.compare(Rational.of(tolerance)) > 0 ? most.toNumber() : 0);
        },
      ),
    );
  });
});
