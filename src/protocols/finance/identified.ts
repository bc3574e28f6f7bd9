/** What the lines of a savings register come to in a year, and what that leaves of a target. */
import { ExactSum, UNITS, type Unit } from "../../money";
import { LINE, profile, rowsOf, type Register, type YearFigures } from "../../registers";
import { savingsGap } from "../../savings";
import type { Sheet } from "../../workbook";
import { figureAt, hasNoFigureYet, printed } from "../figures";
import type { SavingsYear } from "./savingsYear";

/** Lines that count, added up exactly. */
export interface Identified {
  /** In pounds, one a line. */
  readonly savings: readonly number[];
  /** The unit the register is kept in; null where nothing says. */
  readonly unit: Unit | null;
  /** Lines counted with a figure that is called approximate, and lines that have no figure yet. */
  readonly approximate: number;
  readonly unstated: number;
  /** Lines with a figure that were not to be counted. */
  readonly leftOut: number;
}

/** Null where a column is of something else than money, or of money and of numbers that nobody gives a unit. */
export function identifiedIn(
  sheet: Sheet,
  { table }: Register,
  columns: readonly YearFigures[],
  counts: (row: number, column: YearFigures) => boolean = () => true,
): Identified | null {
  const savings: number[] = [];
  let unit: Unit | null = null;
  let approximate = 0;
  let unstated = 0;
  let leftOut = 0;
  for (const column of columns) {
    const { index, has } = column;
    const { unit: its, isUnsure } = profile(sheet, table, index);
    if (isUnsure || (its !== null && its.kind !== "money")) return null;
    unit ??= its;
    for (const row of rowsOf(table, LINE)) {
      if (!has(row)) continue;
      const figure = figureAt(sheet, row, index, its);
      const isCounted = counts(row, column);
      if (!isCounted) {
        if (figure) leftOut++;
      } else if (figure) {
        savings.push(figure.value);
        if (figure.approximate) approximate++;
      } else if (hasNoFigureYet(sheet, row, index)) unstated++;
    }
  }
  return { savings, unit, approximate, unstated, leftOut };
}

/** A year's target against what is identified, by the arithmetic of SAVINGS_GAP; null where that refuses. */
export function against(year: string, target: number, identified: Identified): SavingsYear | null {
  const { savings, unit, approximate, unstated } = identified;
  const gaps = savingsGap({
    target: [[target]],
    savings: savings.length > 0 ? savings.map((each) => [each]) : [[0]],
  });
  const gap = gaps.ok ? gaps.value[0] : undefined;
  if (typeof gap !== "number") return null;
  const sum = new ExactSum();
  for (const each of savings) sum.add(each);
  const found = sum.total().toNumber();
  const shown = unit ?? UNITS.none;
  return {
    year,
    target,
    identified: found,
    gap,
    says: { target: printed(target, shown), identified: printed(found, shown), gap: printed(gap, shown) },
    approximate,
    unstated,
  };
}
