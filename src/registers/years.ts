/** The amounts of a savings register by year, whether years are its columns or one column names each line's year. */
import type { PartyId } from "../partnership";
import type { Sheet } from "../workbook";
import { columnOf, columnsOf, type Register } from "./register";
import { LINE, rowsOf } from "./table";
import { yearOfHeader } from "./words";

export interface YearFigures {
  /** The column the amounts stand in. */
  readonly index: number;
  /** `""` where neither the table nor the lines over it name one. */
  readonly year: string;
  /** Whose amounts they are, in a register with a column a council. */
  readonly party?: PartyId;
  /** Whether a row's amount belongs to the year. */
  readonly has: (row: number) => boolean;
}

/** More years than any plan has; a column of more is none of years. */
const YEARS_AT_MOST = 40;
const always = (): boolean => true;

/** From the first year's columns to the last's, as they stand; years named line by line in the order of their lines. */
export function yearFigures(sheet: Sheet, register: Register): YearFigures[] {
  const columns = columnsOf(register, "year");
  if (columns.length > 0)
    return columns.map(({ index, year, party }) => ({ index, year, has: always, ...(party && { party }) }));
  const period = columnOf(register, "period");
  const amounts = columnsOf(register, "party");
  if (!period)
    return (amounts.length > 0 ? amounts : columnsOf(register, "amount")).map(({ index, year, party }) => ({
      index,
      year: amounts.length > 0 ? "" : year,
      has: always,
      ...(party && { party }),
    }));
  const read = new Map<string | number, string>();
  const yearAt = (row: number): string => {
    const value = sheet.grid.value(row, period.index);
    if (typeof value !== "string" && typeof value !== "number") return "";
    let year = read.get(value);
    if (year === undefined) read.set(value, (year = yearOfHeader(String(value))));
    return year;
  };
  const years = new Set<string>();
  for (const row of rowsOf(register.table, LINE)) {
    const year = yearAt(row);
    if (year !== "") years.add(year);
    if (years.size > YEARS_AT_MOST) return [];
  }
  const own = amounts.length > 0 ? amounts : columnsOf(register, "amount");
  return [...years].flatMap((year) =>
    own.map(({ index, party }) => ({
      index,
      year,
      has: (row: number) => yearAt(row) === year,
      ...(party && { party }),
    })),
  );
}
