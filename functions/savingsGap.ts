import { savingsGap as gapOf } from "../src/savings";
import { answer } from "../src/text";
import { optionalRange, range, single } from "./coerce";
import { answering, inPlace } from "./refuse";

/**
 * Target minus counted savings, year by year: positive is still to find, negative is over-delivered. Costs are shared 50:50, savings are not: no cost share is applied.
 *
 * @example =JWA.SAVINGS_GAP(4.5,{0.45;1;0.771}) gives 2.279
 * @example =JWA.SAVINGS_GAP({4.5,4.5},{0.45,0;0.771,0.798},,TRUE) gives 3.279 and 6.981
 * @customfunction SAVINGS_GAP
 * @param target - The target of each year in one row, or one number for every year
 * @param savings - Savings: one row per line, one column per year, in the same unit as the target
 * @param [weights] - How much of each line is counted, from 0 to 1, one column. All of it if left out
 * @param [cumulative] - TRUE gives the running gap year by year. FALSE if left out
 * @returns One row: the gap of each year, in the unit of the target
 */
export function savingsGap(target: any[][], savings: any[][], weights?: any[][], cumulative?: any): any[][] {
  return answering("SAVINGS_GAP", () => {
    const gaps = gapOf({
      target: range(target),
      savings: range(savings),
      weights: optionalRange(weights),
      cumulative: single(cumulative),
    });
    return gaps.ok ? answer([gaps.value.map(inPlace)]) : gaps;
  });
}
