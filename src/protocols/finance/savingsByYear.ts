/** What a savings register comes to year by year: the target, what is identified, and what is still to find. */
import { ExactSum } from "../../money";
import {
  profile,
  registerPlace,
  rowsOf,
  TARGET,
  yearFigures,
  type Recognised,
  type Register,
  type YearFigures,
} from "../../registers";
import type { Sheet, Snapshot } from "../../workbook";
import { figureAt } from "../figures";
import { against, identifiedIn } from "./identified";
import type { SavingsByYear, SavingsYear } from "./savingsYear";
import { byTargetTable } from "./targetTable";

/**
 * The savings registers with a target, and what their lines come to in each year that has one, exactly. The lines are
 * added up, not what a total row says of them. Where a year has a column for each council and one of the whole, the
 * whole is taken; else the councils' columns together.
 *
 * A target is a row of the register. Where no register's row says one, it is taken from a table of targets (`Year`,
 * `Council`, `Target £000`) as the template has it: by year and council, and of the councils that have one.
 *
 * @example savingsByYear(snapshot, recognise(snapshot))[0]?.years[0]?.says.gap // "£2.279m"
 */
export function savingsByYear(snapshot: Snapshot, recognised: Recognised): SavingsByYear[] {
  const without: Register[] = [];
  const own = recognised.registers.flatMap((register) => {
    if (register.kind !== "savings progress" && register.kind !== "savings plan") return [];
    const sheet = snapshot.sheets[register.table.sheet]!;
    const years = yearsOf(sheet, register);
    if (years.length === 0) {
      without.push(register);
      return [];
    }
    const { title } = register.table;
    return [{ sheet: sheet.name, range: registerPlace(register), title, years, targets: null, remarks: [] }];
  });
  return [...own, ...byTargetTable(snapshot, recognised, without)];
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
  register: Register,
  year: string,
  columns: readonly YearFigures[],
): SavingsYear | null {
  const identified = identifiedIn(sheet, register, columns);
  if (!identified) return null;
  const target = new ExactSum();
  let targets = 0;
  for (const { index, has } of columns) {
    for (const row of rowsOf(register.table, TARGET)) {
      const figure = has(row)
        ? figureAt(sheet, row, index, profile(sheet, register.table, index).unit)
        : null;
      if (!figure) continue;
      target.add(figure.value);
      targets++;
      // The first is the target; one below it would be counted with it.
      break;
    }
  }
  return targets === 0 ? null : against(year, target.total().toNumber(), identified);
}
