/** The amount of a saving in a year, from one column, or from one column a council. */
import type { Unit } from "../../money";
import { profile, yearFigures, type Register, type YearFigures } from "../../registers";
import type { Cell } from "../../workbook";
import type { Context } from "../context";
import { figureAt, Sum } from "../figures";

export interface Amount {
  readonly value: number;
  /** The size of its last place; of several figures, of all of them together. */
  readonly place: number;
  readonly isApproximate: boolean;
  readonly unit: Unit | null;
  readonly cells: readonly Cell[];
}

/**
 * What some lines come to in a year; null where any of them has no figure, so that nothing is compared with a
 * part. A council without a figure beside one that has is no gap: the saving is not its own.
 */
export function amountOf(
  context: Context,
  { table }: Register,
  rows: readonly number[],
  columns: readonly YearFigures[],
): Amount | null {
  const sheet = context.sheet(table.sheet);
  const sum = new Sum();
  const cells: Cell[] = [];
  let place = 0;
  let isApproximate = false;
  let unit: Unit | null = null;
  for (const row of rows) {
    const own = columns.filter(({ has }) => has(row));
    let figures = 0;
    for (const { index } of own) {
      const { unit: its, isUnsure } = profile(sheet, table, index);
      if (isUnsure) return null;
      const figure = figureAt(sheet, row, index, its);
      if (!figure) continue;
      figures++;
      unit ??= its;
      sum.add(figure.value);
      place += figure.place;
      isApproximate ||= figure.approximate;
      cells.push({ row, column: index });
    }
    if (own.length > 0 && figures === 0) return null;
  }
  return cells.length === 0 ? null : { value: sum.value, place, isApproximate, unit, cells };
}

export interface CommonYear {
  readonly year: string;
  readonly one: readonly YearFigures[];
  readonly other: readonly YearFigures[];
}

/** The years that two registers both have, with the columns of each: council by council where both have them so. */
export function commonYears(context: Context, one: Register, other: Register): CommonYear[] {
  const here = figuresOf(context, one);
  const there = figuresOf(context, other);
  return [...new Set(here.map(({ year }) => year))].flatMap((year) => {
    const ours = here.filter((each) => each.year === year);
    const theirs = there.filter((each) => each.year === year);
    if (theirs.length === 0) return [];
    const byCouncil = ours.flatMap((each) => {
      const its = theirs.find(({ party }) => party !== undefined && party === each.party);
      return its ? [{ year, one: [each], other: [its] }] : [];
    });
    return byCouncil.length > 0 ? byCouncil : [{ year, one: wholeOf(ours), other: wholeOf(theirs) }];
  });
}

/** The column of the whole, where there is one; the councils' columns together else. */
function wholeOf(columns: readonly YearFigures[]): readonly YearFigures[] {
  const whole = columns.find(({ party }) => party === undefined);
  return whole ? [whole] : columns;
}

export function figuresOf(context: Context, register: Register): YearFigures[] {
  return yearFigures(context.sheet(register.table.sheet), register);
}

/** ` for 2019/20`; nothing where the table names no years. */
export function forYear(year: string): string {
  return year === "" ? "" : ` for ${year}`;
}
