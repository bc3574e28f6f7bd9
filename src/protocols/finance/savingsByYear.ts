/** What a savings register comes to year by year: the target, what is identified, and what is still to find. */
import { ExactSum, UNITS, type Unit } from "../../money";
import {
  LINE,
  profile,
  registerPlace,
  rowsOf,
  TARGET,
  yearFigures,
  type Recognised,
  type Register,
  type YearFigures,
} from "../../registers";
import { savingsGap } from "../../savings";
import type { Sheet, Snapshot } from "../../workbook";
import { figureAt, hasNoFigureYet, printed } from "../figures";

export interface SavingsYear {
  /** `2019/20`; `""` where the register names no years. */
  readonly year: string;
  /** In pounds, as are the next two. */
  readonly target: number;
  readonly identified: number;
  /** Still to find; below nought it is more than the target. */
  readonly gap: number;
  /** The same as officers print them, in the unit of the register. */
  readonly says: { readonly target: string; readonly identified: string; readonly gap: string };
  /** Lines counted with a figure that is called approximate, and lines that have no figure yet. */
  readonly approximate: number;
  readonly unstated: number;
}

/** A savings register with a target for some years at least. */
export interface SavingsByYear {
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  readonly years: readonly SavingsYear[];
}

/**
 * The savings registers that state a target, with what their lines come to in each year that has one, exactly. The
 * lines are added up, not what a total row says of them. Where a year has a column for each council and one of the
 * whole, the whole is taken; else the councils' columns together.
 *
 * @example savingsByYear(snapshot, recognise(snapshot))[0]?.years[0]?.says.gap // "£2.279m"
 */
export function savingsByYear(snapshot: Snapshot, { registers }: Recognised): SavingsByYear[] {
  return registers.flatMap((register) => {
    if (register.kind !== "savings progress" && register.kind !== "savings plan") return [];
    const sheet = snapshot.sheets[register.table.sheet]!;
    const years = yearsOf(sheet, register);
    if (years.length === 0) return [];
    const { title } = register.table;
    return [{ sheet: sheet.name, range: registerPlace(register), title, years }];
  });
}

function yearsOf(sheet: Sheet, register: Register): SavingsYear[] {
  const figures = yearFigures(sheet, register);
  return [...new Set(figures.map(({ year }) => year))].flatMap((year) => {
    const own = figures.filter((each) => each.year === year);
    const whole = own.find(({ party }) => party === undefined);
    return yearOf(sheet, register, year, whole ? [whole] : own) ?? [];
  });
}

function yearOf(
  sheet: Sheet,
  { table }: Register,
  year: string,
  columns: readonly YearFigures[],
): SavingsYear | null {
  const target = new ExactSum();
  const identified = new ExactSum();
  const savings: number[][] = [];
  let unit: Unit | null = null;
  let targets = 0;
  let approximate = 0;
  let unstated = 0;
  for (const { index, has } of columns) {
    const its = profile(sheet, table, index).unit;
    if (its !== null && its.kind !== "money") return null;
    unit ??= its;
    for (const row of rowsOf(table, TARGET)) {
      const figure = has(row) ? figureAt(sheet, row, index, its) : null;
      if (!figure) continue;
      target.add(figure.value);
      targets++;
      // The first is the target; one below it would be counted with it.
      break;
    }
    for (const row of rowsOf(table, LINE)) {
      if (!has(row)) continue;
      const figure = figureAt(sheet, row, index, its);
      if (!figure) {
        if (hasNoFigureYet(sheet, row, index)) unstated++;
        continue;
      }
      savings.push([figure.value]);
      identified.add(figure.value);
      if (figure.approximate) approximate++;
    }
  }
  if (targets === 0) return null;
  const wanted = target.total().toNumber();
  const gaps = savingsGap({ target: [[wanted]], savings: savings.length > 0 ? savings : [[0]] });
  const gap = gaps.ok ? gaps.value[0] : undefined;
  if (typeof gap !== "number") return null;
  const found = identified.total().toNumber();
  const shown = unit ?? UNITS.none;
  return {
    year,
    target: wanted,
    identified: found,
    gap,
    says: { target: printed(wanted, shown), identified: printed(found, shown), gap: printed(gap, shown) },
    approximate,
    unstated,
  };
}
