/** The plain Excel formula for SAVINGS_GAP. */
import type { Twin } from "../money";
import { answer, unusable } from "../text";

export interface SavingsGapTwinRequest {
  /** A number, or a reference to the year's target; with `cumulative`, to the targets of the years so far: `$B$1:C$1`. */
  readonly target: string;
  /** The year's savings, as `C2:C20`; with `cumulative`, those of the years so far: `$B$2:C$20`. */
  readonly savings: string;
  /** Weights, one a line, as `$F$2:$F$20`. */
  readonly weights?: string | undefined;
  /** Decimal places of a penny in the unit used: 2 for £, 5 for £000, 8 for £m. */
  readonly places: number;
  /** How many years the running gap covers, where one target stands for each year; 1 when left out. */
  readonly years?: number | undefined;
}

/**
 * The twin of `SAVINGS_GAP` for one year, or for the running gap up to one year. ROUND takes away what doubles add in
 * their last places; where weights leave parts of a penny, the twin gives the nearest penny and the function all of it.
 *
 * @example savingsGapTwin({ target: "B1", savings: "B2:B4", places: 8 }) // '=ROUND(SUM(B1)-SUM(B2:B4),8)'
 */
export function savingsGapTwin({ target, savings, weights, places, years }: SavingsGapTwinRequest): Twin {
  if (!Number.isInteger(places) || places < 0 || places > 10) {
    return unusable("Give the decimal places of a penny in the unit used: 2 for £, 5 for £000, 8 for £m.");
  }
  const counted = weights ? `SUMPRODUCT(${savings}*${weights})` : `SUM(${savings})`;
  const wanted = years && years > 1 ? `SUM(${target})*${years}` : `SUM(${target})`;
  return answer(`=ROUND(${wanted}-${counted},${places})`);
}
