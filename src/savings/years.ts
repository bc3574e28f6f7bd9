/** The savings of each year, counted by their weights, exactly. */
import { Decimal, ExactSum, isBlank, notAnAmount, type Cells } from "../money";
import type { Refusal } from "../text";

/** A year's counted savings; `used` is false where every cell of the year is blank. */
export interface YearSavings {
  readonly counted: Decimal | Refusal;
  readonly used: boolean;
}

/**
 * Adds up one year. Lines of the same weight are added first and weighed once, which keeps a long list quick.
 * Blanks count as nothing.
 *
 * @param weights one a line; undefined where every line counts in full
 */
export function savingsOfYear(
  savings: Cells,
  year: number,
  weights: readonly number[] | undefined,
): YearSavings {
  const sums = new Map<number, ExactSum>();
  let used = false;
  for (let row = 0; row < savings.length; row++) {
    const cell = savings[row]![year];
    if (isBlank(cell)) continue;
    used = true;
    if (typeof cell !== "number" || !Number.isFinite(cell)) {
      return { counted: notAnAmount(cell, `row ${row + 1}, column ${year + 1} of the savings`), used };
    }
    const weight = weights ? weights[row]! : 1;
    let sum = sums.get(weight);
    if (!sum) sums.set(weight, (sum = new ExactSum()));
    sum.add(cell);
  }
  let counted = new Decimal(0);
  for (const [weight, sum] of sums) counted = counted.plus(sum.total().times(weight));
  return { counted, used };
}
