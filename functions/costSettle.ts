import { CCC_PCC } from "../src/partnership";
import { costSettle as settleCost } from "../src/sharing";
import { answer } from "../src/text";
import { optionalRange, range, single } from "./coerce";
import { answering } from "./refuse";

/**
 * What each party is still owed (positive) or owes (negative) so that the whole cost falls on the basis. The results add to exactly zero.
 *
 * @example =JWA.COST_SETTLE({300,100;50,150}) gives 50 and -50
 * @example =JWA.COST_SETTLE({300,100},"3:1") gives 0 and 0
 * @customfunction COST_SETTLE
 * @param paid - What each party has paid on each line: one row per line, one column per party
 * @param [basis] - How the cost is to fall, as in COST_SHARE. 50:50 if left out
 * @param [places] - Decimal places of the unit that is settled: 2 pence, 0 pounds. 2 if left out
 * @returns One row, one column per party
 */
export function costSettle(paid: any[][], basis?: any[][], places?: any): any[][] {
  return answering("COST_SETTLE", () => {
    const settled = settleCost({
      paid: range(paid),
      basis: optionalRange(basis),
      places: single(places),
      partnership: CCC_PCC,
    });
    return settled.ok ? answer([settled.value]) : settled;
  });
}
