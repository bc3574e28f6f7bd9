import fc from "fast-check";
import { DOWN, repair, UP } from "../../src/money/repair";
import { exactShares, Rational, sumOf } from "../support/rational";

interface Case {
  readonly choice: Uint8Array;
  readonly least: number[];
  readonly most: number[];
}

/** Rows rounded in any order at all, as bad a start as there is. */
function anyhow(amounts: readonly number[], weights: readonly number[][], order: readonly number[]): Case {
  const count = order.length;
  const fractions = amounts.map((amount, row) =>
    exactShares(Rational.of(amount), weights[row]!.map(Rational.of)).map((share) =>
      share.minus(new Rational(share.floor())),
    ),
  );
  const choice = new Uint8Array(amounts.length * count);
  fractions.forEach((row, at) => {
    let ups = Number(sumOf(row).floor());
    for (const party of order) {
      if (row[party]!.above === 0n) continue;
      choice[at * count + party] = ups-- > 0 ? UP : DOWN;
    }
  });
  const totals = order.map((_, party) => sumOf(fractions.map((row) => row[party]!)));
  return {
    choice,
    least: totals.map((total) => Number(total.floor())),
    most: totals.map((total) => Number(total.ceiling())),
  };
}

const upsOf = (choice: Uint8Array, count: number, party: number) =>
  choice.filter((what, at) => at % count === party && what === UP).length;

describe("repair", () => {
  test("moves a unit to the party that is short", () => {
    const choice = Uint8Array.of(UP, DOWN, UP, DOWN);
    repair(choice, 2, [1, 1], [1, 1]);
    expect(Array.from(choice)).toEqual([DOWN, UP, UP, DOWN]);
  });

  test("moves it by way of a third party where the two share no line", () => {
    const choice = Uint8Array.of(UP, DOWN, 0, 0, UP, DOWN);
    repair(choice, 3, [0, 1, 1], [0, 1, 1]);
    expect(Array.from(choice)).toEqual([DOWN, UP, 0, 0, DOWN, UP]);
  });

  test("is never asked for what there is not", () => {
    expect(() => repair(Uint8Array.of(UP, 0), 2, [0, 1], [0, 1])).toThrow("bounds were wrong");
  });

  test("brings any start within the bounds of its columns, and keeps the rows", () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, count]) =>
        fc.record({
          amounts: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: rows, maxLength: rows }),
          weights: fc.array(
            fc
              .array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count })
              .filter((list) => list.some((one) => one > 0)),
            { minLength: rows, maxLength: rows },
          ),
          order: fc.shuffledSubarray(
            Array.from({ length: count }, (_, party) => party),
            { minLength: count },
          ),
        }),
      );
    fc.assert(
      fc.property(table, ({ amounts, weights, order }) => {
        const { choice, least, most } = anyhow(amounts, weights, order);
        const before = choice.slice();
        const count = order.length;
        repair(choice, count, least, most);
        for (let party = 0; party < count; party++) {
          expect(upsOf(choice, count, party)).toBeGreaterThanOrEqual(least[party]!);
          expect(upsOf(choice, count, party)).toBeLessThanOrEqual(most[party]!);
        }
        amounts.forEach((_, row) => {
          const cells = [before, choice].map((one) => one.slice(row * count, (row + 1) * count));
          expect(cells[1]!.filter((one) => one === UP)).toHaveLength(
            cells[0]!.filter((one) => one === UP).length,
          );
          expect(Array.from(cells[1]!, (one) => one === 0)).toEqual(
            Array.from(cells[0]!, (one) => one === 0),
          );
        });
      }),
      { numRuns: 500 },
    );
  });
});
