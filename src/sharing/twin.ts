/** Plain Excel formulas for COST_SHARE, COST_SETTLE and SHARE_DRIFT. */
import { answer, unusable, type Answer } from "../text";
import { readPlaces, type Twin } from "../money";
import { DEFAULT_TOLERANCE } from "./drift";

/**
 * Who shares, for a twin: the two parties' weights as numbers (`[82, 18]`), or a reference to the cell with the
 * first party's part from 0 to 1 (`"$E$1"`).
 */
export type TwinBasis = readonly number[] | string;

/**
 * The twin of `COST_SHARE` for one amount and one of two parties, ties to the larger weight, then to the first: the
 * part with the larger weight is rounded and the other is what it leaves.
 *
 * It agrees wherever ROUND sees a half penny as one, which is where the product has at most fifteen figures.
 * For three or more parties no plain formula of a bearable length shares by largest remainder, nor does one balance a
 * column: replace such calls by their values.
 *
 * @param amount a reference, as `A2`
 * @param party 1 or 2
 * @example costShareTwin("A2", [50, 50], 1, 2) // '=IF(A2="","",ROUND(ROUND(A2,2)*50/100,2))'
 */
export function costShareTwin(amount: string, basis: TwinBasis, party: 1 | 2, places: number): Twin {
  const share = twoParties(basis);
  if (!share.ok) return share;
  const unit = readPlaces(places);
  if (!unit.ok) return unit;
  const formula = partOf(`ROUND(${amount},${places})`, share.value, party, places);
  return answer(`=IF(${amount}="","",${formula})`);
}

/**
 * The twin of `COST_SETTLE` for one of two parties, with one basis for all lines.
 *
 * @param paid references to the two columns of payments, as `["B2:B9", "C2:C9"]`
 * @example costSettleTwin(["B2:B9", "C2:C9"], [50, 50], 1, 2)
 */
export function costSettleTwin(
  paid: readonly [string, string],
  basis: TwinBasis,
  party: 1 | 2,
  places: number,
): Twin {
  const share = twoParties(basis);
  if (!share.ok) return share;
  const unit = readPlaces(places);
  if (!unit.ok) return unit;
  const [first, second] = paid.map((column) => `SUMPRODUCT(ROUND(${column},${places}))`) as [string, string];
  const own = party === 1 ? first : second;
  const part = partOf(`ROUND(${first}+${second},${places})`, share.value, party, places);
  return answer(`=ROUND(${own}-${part},${places})`);
}

/**
 * The twin of `SHARE_DRIFT` for one row, any number of parties.
 *
 * @param agreed a reference to the row's agreed shares, as `B2:C2`
 * @param drivers a reference to the row's drivers, as `D2:E2`
 * @example shareDriftTwin("B2:C2", "D2:E2")
 */
export function shareDriftTwin(agreed: string, drivers: string, tolerance: number = DEFAULT_TOLERANCE): Twin {
  const move = `ROUND(100*SUMPRODUCT(MAX(ABS(${agreed}/SUM(${agreed})-${drivers}/SUM(${drivers})))),9)`;
  return answer(`=IF(${move}>${tolerance},${move},0)`);
}

/** How a rounded amount is multiplied by each party's part, and which party's part is rounded. */
interface TwoParties {
  readonly times: readonly [string, string];
  /** True, false, or a condition of Excel where the part stands in a cell. */
  readonly firstIsLarger: boolean | string;
}

/** Far more than a part is ever stated with, and few enough to drop what binary numbers add. */
const PERCENT_PLACES = 10;

function twoParties(basis: TwinBasis): Answer<TwoParties> {
  if (typeof basis === "string") {
    // As a percentage: -75 times 0.82 is no half to every ROUND, and 82 hundredths of it are.
    const percent = `ROUND(100*${basis},${PERCENT_PLACES})`;
    return answer({
      times: [`*${percent}/100`, `*(100-${percent})/100`],
      firstIsLarger: `${basis}>=0.5`,
    });
  }
  if (basis.length !== 2) {
    return unusable(
      `There are ${basis.length} parties, and only for two is there a plain formula that shares alike. Replace the call by its values.`,
    );
  }
  const [first, second] = basis as readonly [number, number];
  if (!(first >= 0 && second >= 0 && first + second > 0 && first + second < Infinity)) {
    return unusable("The two weights must be numbers from 0 upwards, not both zero, for example 50 and 50.");
  }
  const sum = Number((first + second).toPrecision(15));
  return answer({
    times: [`*${first}/${sum}`, `*${second}/${sum}`],
    firstIsLarger: first >= second,
  });
}

function partOf(amount: string, share: TwoParties, party: 1 | 2, places: number): string {
  const own = share.times[party - 1]!;
  const others = share.times[2 - party]!;
  const rounded = `ROUND(${amount}${own},${places})`;
  const left = `ROUND(${amount}-ROUND(${amount}${others},${places}),${places})`;
  const { firstIsLarger } = share;
  if (typeof firstIsLarger === "boolean") return firstIsLarger === (party === 1) ? rounded : left;
  return party === 1 ? `IF(${firstIsLarger},${rounded},${left})` : `IF(${firstIsLarger},${left},${rounded})`;
}
