import { shareDrift as driftOf } from "../src/sharing";
import { answer } from "../src/text";
import { range, single } from "./coerce";
import { answering, inPlace } from "./refuse";

/**
 * How far agreed shares have moved from the shares that the drivers give: the largest move in percentage points where it is beyond the tolerance, otherwise 0.
 *
 * @example =JWA.SHARE_DRIFT({63,37},{86747206,32839979}) gives 9.54 to two places
 * @example =JWA.SHARE_DRIFT({66,34},{60924,27820}) gives 0
 * @customfunction SHARE_DRIFT
 * @param agreed - Agreed shares: one row per line, one column per party, in percent or any weights
 * @param drivers - What drives them (headcount, calls, budgets), in the same shape
 * @param [tolerance] - Percentage points that are let pass, as 3 and not 3%, which is 0.03. 3 if left out
 * @returns One column: a move in percentage points, or 0, per line
 */
export function shareDrift(agreed: any[][], drivers: any[][], tolerance?: any): any[][] {
  return answering("SHARE_DRIFT", () => {
    const drifts = driftOf({ agreed: range(agreed), drivers: range(drivers), tolerance: single(tolerance) });
    return drifts.ok ? answer(drifts.value.map((drift) => [inPlace(drift)])) : drifts;
  });
}
