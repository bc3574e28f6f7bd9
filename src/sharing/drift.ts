/** SHARE_DRIFT: agreed shares against the shares that the drivers give. */
import { Decimal, isBlank, Quotient, shapeOf, shown, type Cells } from "../money";
import { answer, unknown, unusable, type Answer, type Refusal } from "../text";

export interface ShareDriftRequest {
  /** n x p, in percent, parts of 1 or any weights: each row is taken relative to its sum. */
  readonly agreed: Cells;
  /** n x p: headcount, calls, budgets. */
  readonly drivers: Cells;
  /** Percentage points; 3 when left out. */
  readonly tolerance?: unknown;
}

/** The largest move of a row in percentage points when beyond the tolerance and 0 otherwise; "" for a blank row. */
export type Drift = number | "" | Refusal;

/**
 * South Hams and West Devon change a final split only when actuals differ from the original estimate by more than a
 * tolerance of 3% ("Shared Services Methodology", South Hams Audit Committee, 28 March 2024). It is taken as
 * percentage points here; the published splits that were kept all lie within three.
 */
export const DEFAULT_TOLERANCE = 3;

/**
 * How far the shares that the drivers give have moved from the agreed ones, row by row. Beyond the tolerance means
 * strictly more than it, decided exactly: 75 against 72.5 is 2.5 points, neither more nor less.
 *
 * Refuses as a whole: blocks of different shapes, a single column, a tolerance that is no number from 0 to 100.
 * Refuses in its own row: a cell that is blank, text or negative; drivers or agreed shares that are all zero
 * (as unknown, for then there are no shares). A row that is blank throughout answers "".
 *
 * @example shareDrift({ agreed: [[63, 37]], drivers: [[86747206, 32839979]] }) // [9.5388…]
 */
export function shareDrift({ agreed, drivers, tolerance }: ShareDriftRequest): Answer<Drift[]> {
  const one = shapeOf(agreed, "agreed shares");
  if (!one.ok) return one;
  const other = shapeOf(drivers, "drivers");
  if (!other.ok) return other;
  const { rows, columns } = one.value;
  if (rows !== other.value.rows || columns !== other.value.columns) {
    return unusable(
      `The agreed shares are ${rows} x ${columns} cells and the drivers ${other.value.rows} x ${other.value.columns}. Give both with one row for each service and one column for each party.`,
    );
  }
  if (columns === 1) {
    return unusable(
      "There is only one column of shares. Point to one column for each party, for example B2:C20.",
    );
  }
  const limit = readTolerance(tolerance);
  if (!limit.ok) return limit;
  return answer(agreed.map((shares, row) => moveOf(shares, drivers[row]!, limit.value, row)));
}

function readTolerance(tolerance: unknown): Answer<Decimal> {
  if (isBlank(tolerance)) return answer(new Decimal(DEFAULT_TOLERANCE));
  if (typeof tolerance === "number" && tolerance >= 0 && tolerance <= 100) {
    return answer(new Decimal(tolerance));
  }
  return unusable(
    `${shown(tolerance)} is not a tolerance. Give percentage points from 0 to 100, such as 3 for three points.`,
  );
}

function moveOf(agreed: readonly unknown[], drivers: readonly unknown[], limit: Decimal, row: number): Drift {
  if (agreed.every(isBlank) && drivers.every(isBlank)) return "";
  const shares = weighed(agreed, "agreed share", row);
  if (!shares.ok) return shares.refusal;
  const actual = weighed(drivers, "driver", row);
  if (!actual.ok) return actual.refusal;
  // Over the common denominator, so that nothing is rounded before the comparison.
  const whole = shares.value.sum.times(actual.value.sum);
  let most = new Decimal(0);
  shares.value.each.forEach((share, party) => {
    const move = share.times(actual.value.sum).minus(actual.value.each[party]!.times(shares.value.sum)).abs();
    if (move.greaterThan(most)) most = move;
  });
  const points = most.times(100);
  if (points.lessThanOrEqualTo(limit.times(whole))) return 0;
  return Quotient.div(points, whole).toNumber();
}

interface Weighed {
  readonly each: readonly Decimal[];
  readonly sum: Decimal;
}

function weighed(cells: readonly unknown[], what: string, row: number): Answer<Weighed> {
  const each: Decimal[] = [];
  for (const [at, cell] of cells.entries()) {
    const where = `in row ${row + 1}, column ${at + 1}`;
    if (isBlank(cell)) {
      return unusable(`The ${what} ${where} is blank. Put a number there; 0 if there is none.`);
    }
    if (typeof cell !== "number" || !Number.isFinite(cell)) {
      return unusable(
        `${shown(cell)} ${where} is not a number. Put the ${what} there as a number, such as 82.`,
      );
    }
    if (cell < 0) {
      return unusable(
        `The ${what} ${where} is ${cell}, and can't be negative. Put a number from 0 upwards there.`,
      );
    }
    each.push(new Decimal(cell));
  }
  const sum = each.reduce((total, next) => total.plus(next), new Decimal(0));
  if (sum.isZero()) {
    return unknown(
      `The ${what}s in row ${row + 1} are all zero or blank, so they give no shares. Fill them in.`,
    );
  }
  return answer({ each, sum });
}
