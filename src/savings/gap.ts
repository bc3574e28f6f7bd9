/** SAVINGS_GAP: target minus counted savings, year by year. */
import { Decimal, isBlank, notAnAmount, readSwitch, shapeOf, shown, type Cells } from "../money";
import { answer, unusable, type Answer, type Refusal } from "../text";
import { savingsOfYear } from "./years";

export interface SavingsGapRequest {
  /** 1 x y, one a year; or 1 x 1, the same target in each year. */
  readonly target: Cells;
  /** n x y: one line a saving, one column a year; blanks are nothing. In the unit of the target. */
  readonly savings: Cells;
  /** n x 1 from 0 to 1: how much of each line is counted; left out (`null`, `undefined`), all of it. */
  readonly weights?: Cells | null | undefined;
  /** TRUE: the running gap, each year's added to those before. */
  readonly cumulative?: unknown;
}

/** A year's gap: positive is still to find, negative is over-delivered. "" where the target is blank. */
export type YearGap = number | "" | Refusal;

/**
 * Target minus counted savings, one a year, exactly: the answer is the double nearest to the exact decimal.
 *
 * A single target stands for each year. With `cumulative`, a year that can't be worked out leaves the later ones
 * without an answer too, since they contain it; a year with neither target nor savings changes nothing.
 *
 * Refuses as a whole: targets that don't match the years, weights that don't match the lines or are not from 0 to 1.
 * Refuses in its year's place: a target or a saving that is text, TRUE or FALSE, or an error.
 *
 * @example savingsGap({ target: [[4.5]], savings: [[0.45], [1.0], [0.771]] }) // [2.279]
 */
export function savingsGap(request: SavingsGapRequest): Answer<YearGap[]> {
  const { savings } = request;
  const shape = shapeOf(savings, "savings");
  if (!shape.ok) return shape;
  const years = shape.value.columns;
  const targets = readTargets(request.target, years);
  if (!targets.ok) return targets;
  const weights = readWeights(request.weights, savings.length);
  if (!weights.ok) return weights;
  const running = readSwitch(request.cumulative, "cumulative");
  if (!running.ok) return running;

  let before = new Decimal(0);
  let stopped: Refusal | undefined;
  const gaps: YearGap[] = [];
  for (const [year, target] of targets.value.entries()) {
    const { counted, used } = savingsOfYear(savings, year, weights.value);
    if (isBlank(target)) {
      gaps.push("");
      if (running.value && used) stopped ??= noTarget(year);
      continue;
    }
    const refusal = stopped ?? refusalOf(target, counted, year);
    if (refusal) {
      gaps.push(refusal);
      if (running.value) stopped ??= carriedOn(refusal, year);
      continue;
    }
    const gap = new Decimal(target as number).minus(counted as Decimal);
    before = running.value ? before.plus(gap) : gap;
    gaps.push(0 + before.toNumber());
  }
  return answer(gaps);
}

function refusalOf(target: unknown, counted: Decimal | Refusal, year: number): Refusal | undefined {
  if (typeof target !== "number" || !Number.isFinite(target)) {
    return notAnAmount(target, `the target of year ${year + 1}`);
  }
  return "message" in counted ? counted : undefined;
}

function carriedOn(refusal: Refusal, year: number): Refusal {
  return {
    kind: refusal.kind,
    message: `The running gap stops in year ${year + 1}, which can't be worked out. ${refusal.message}`,
  };
}

function noTarget(year: number): Refusal {
  return {
    kind: "unusable",
    message: `The running gap stops in year ${year + 1}, which has savings but no target. Put a target there; 0 if there is none.`,
  };
}

function readTargets(target: Cells, years: number): Answer<readonly unknown[]> {
  const first = target[0];
  if (target.length === 1 && first?.length === 1) return answer(new Array<unknown>(years).fill(first[0]));
  if (target.length === 1 && first?.length === years) return answer(first);
  if (target.length !== 1) {
    return unusable(
      `The target must be one number, or one row with a number for each year, but it has ${target.length} rows. Point to a row such as B2:D2.`,
    );
  }
  return unusable(
    `There are ${first?.length ?? 0} targets, but the savings have ${years} years. Give one number, or one target for each year.`,
  );
}

function readWeights(
  weights: Cells | null | undefined,
  lines: number,
): Answer<readonly number[] | undefined> {
  if (!weights || (weights.length === 1 && weights[0]?.length === 1 && isBlank(weights[0][0]))) {
    return answer(undefined);
  }
  if (weights.length !== lines || weights.some((row) => row.length !== 1)) {
    return unusable(
      `The weights must be one column with a weight for each of the ${lines} lines of savings, from 0 to 1. Point to a column such as E2:E20.`,
    );
  }
  const read: number[] = [];
  for (const [row, [weight]] of weights.entries()) {
    if (isBlank(weight)) {
      return unusable(
        `The weight in row ${row + 1} is blank. Put a number from 0 (not counted) to 1 (counted in full) there.`,
      );
    }
    if (typeof weight !== "number" || !(weight >= 0 && weight <= 1)) {
      return unusable(
        `The weight in row ${row + 1} is ${shown(weight)}, and weights go from 0 (not counted) to 1 (counted in full). For three quarters type 0.75.`,
      );
    }
    read.push(weight);
  }
  return answer(read);
}
