import { CCC_PCC } from "../src/partnership";
import { costShare as shareCost, shareRows } from "../src/sharing";
import { answer } from "../src/text";
import { optionalRange, range, single } from "./coerce";
import { answering, refuse } from "./refuse";

/**
 * The councils of the partnership.
 * @customenum {string}
 */
enum PARTY {
  /** Cambridgeshire County Council */
  CCC = "CCC",
  /** Peterborough City Council */
  PCC = "PCC",
}

/**
 * Splits amounts between the parties so that the parts always add up to the amount. An odd penny goes to the larger remainder; ties go to the larger weight, then to the earlier party.
 *
 * @example =JWA.COST_SHARE(100.01) gives 50.01 and 50
 * @example =JWA.COST_SHARE(1000,"82:18") gives 820 and 180
 * @example =JWA.COST_SHARE(100.01,"50:50","PCC") gives 50
 * @customfunction COST_SHARE
 * @param amounts - Amounts in pounds, one column or one cell; a negative amount is a credit
 * @param [basis] - How they are split: 50:50, 82/18, 1:2:1, equal, the first party's part from 0 to 1, or a range of weights (one per party, or a row of them per amount). 50:50 if left out
 * @param [party] - Give one party's part only: CCC, PCC, or its position from 1. All parties if left out
 * @param [places] - Decimal places of the unit that is split: 2 pence, 0 pounds, -3 thousands. 2 if left out
 * @param [balance] - TRUE keeps every party's column total within one unit of its exact share of the grand total. FALSE if left out
 * @returns One column per party, one row per amount
 */
export function costShare(
  amounts: any[][],
  basis?: any[][],
  party?: PARTY,
  places?: any,
  balance?: any,
): any[][] {
  return answering("COST_SHARE", () => {
    const shares = shareCost({
      amounts: range(amounts),
      basis: optionalRange(basis),
      party: single(party),
      places: single(places),
      balance: single(balance),
      partnership: CCC_PCC,
    });
    return shares.ok ? answer(shareRows(shares.value, refuse)) : shares;
  });
}
