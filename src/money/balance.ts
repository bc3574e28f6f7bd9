/**
 * Controlled rounding of a whole table. Split row by row, the odd penny goes to the same party each time; over a
 * thousand lines that is real money. Here every cell is the floor or the ceiling of its exact value (a whole value
 * stays), every row adds to its amount, and every column total is the floor or the ceiling of its exact total, so
 * within one unit of the party's exact share.
 *
 * Such a table always exists: the exact values are a flow through a network whose bounds are whole numbers, so a
 * flow in whole numbers keeps the same bounds. It is found in two steps: row by row the units left over go to the
 * parties that are furthest behind, and what columns that leaves out of bounds is repaired by exchanges.
 */
import { isOne } from "./apportion";
import { DOWN, repair, UP } from "./repair";
import { fractionsInBigIntegers, fractionsInIntegers, type Fractions } from "./fractions";
import type { Weights } from "./weights";

/**
 * Splits a column of whole units so that rows and columns both come out right, by common weights or each row by its
 * own (all of one count). A row whose units are NaN takes no part and is left at zero. The table of the negated
 * amounts is the negated table.
 *
 * @returns the parts row after row
 * @example balanceColumn(Float64Array.of(1, 1), fiftyFifty) // 1, 0 and 0, 1
 */
export function balanceColumn(units: Float64Array, weights: Weights | readonly Weights[]): Float64Array {
  const count = isOne(weights) ? weights.count : (weights[0]?.count ?? 0);
  const mirrored = isMirrored(units);
  const amounts = new Float64Array(units.length);
  for (let row = 0; row < units.length; row++) {
    const amount = units[row]!;
    amounts[row] = amount !== amount ? 0 : mirrored ? 0 - amount : amount;
  }
  const exact =
    fractionsInIntegers(amounts, weights, count) ?? fractionsInBigIntegers(amounts, weights, count);
  const choice = servedInTurn(exact, weights, count, amounts.length);
  repair(choice, count, exact.least, exact.most);
  const parts = exact.floors;
  for (let at = 0; at < parts.length; at++) {
    const part = choice[at] === UP ? parts[at]! + 1 : parts[at]!;
    parts[at] = mirrored ? 0 - part : 0 + part;
  }
  return parts;
}

/** A table of credits is worked as its mirror image, so that both come out alike. */
function isMirrored(units: Float64Array): boolean {
  let total = 0;
  let first = 0;
  for (const amount of units) {
    if (amount !== amount) continue;
    total += amount;
    if (first === 0) first = amount;
  }
  return total < 0 || (total === 0 && first < 0);
}

/**
 * Row by row, the units left over go to the parties whose parts so far lie furthest below their exact shares; ties
 * to the larger weight, then to the earlier party. For a single row this is the largest remainder.
 */
function servedInTurn(
  { fractions, one, ups }: Fractions,
  weights: Weights | readonly Weights[],
  count: number,
  rows: number,
): Uint8Array {
  const choice = new Uint8Array(rows * count);
  const behind = new Float64Array(count);
  const common = isOne(weights) ? weights.ranks : undefined;
  for (let row = 0, at = 0; row < rows; row++, at += count) {
    let left = ups[row]!;
    if (left === 0) continue;
    const ranks = common ?? (weights as readonly Weights[])[row]!.ranks;
    for (let party = 0; party < count; party++) {
      const fraction = fractions[at + party]!;
      if (fraction === 0) continue;
      behind[party]! += fraction;
      choice[at + party] = DOWN;
    }
    for (; left > 0; left--) {
      let best = -1;
      for (let turn = 0; turn < count; turn++) {
        const party = ranks[turn]!;
        if (choice[at + party] === DOWN && (best < 0 || behind[party]! > behind[best]!)) best = party;
      }
      choice[at + best] = UP;
      behind[best]! -= one;
    }
  }
  return choice;
}
