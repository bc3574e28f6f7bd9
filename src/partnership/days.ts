/**
 * Days as Excel numbers them: 1 is 1 January 1900, and 60 is 29 February 1900, a day that never was (Excel keeps
 * it for the sake of older programs; from 1 March 1900, 61, all numbers are right). A workbook set to the 1904
 * date system numbers its days 1,462 lower and does not say so when it hands over a number: read here, its dates
 * come out four years and a day early, and month ends may clamp differently.
 */

/** A calendar day; months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 31 December 9999, the last day Excel has. */
export const LAST_DAY = 2_958_465;
const PHANTOM: Day = { year: 1900, month: 2, day: 29 };
const PHANTOM_NUMBER = 60;
const A_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The calendar day of a day number from 1 to 2,958,465. `dayOf(43738)` is 30 September 2019. */
export function dayOf(number: number): Day {
  const whole = Math.floor(number);
  if (whole === PHANTOM_NUMBER) return PHANTOM;
  const date = new Date(EPOCH + (whole < PHANTOM_NUMBER ? whole + 1 : whole) * A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day number of a calendar day. `numberOf({ year: 2019, month: 9, day: 30 })` is 43738. */
export function numberOf({ year, month, day }: Day): number {
  if (year === PHANTOM.year && month === PHANTOM.month && day === PHANTOM.day) return PHANTOM_NUMBER;
  const number = Math.round((Date.UTC(year, month - 1, day) - EPOCH) / A_DAY);
  return number <= PHANTOM_NUMBER ? number - 1 : number;
}

/** The same day so many months on; the last of the month where that month is shorter, as EDATE has it. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months;
  const there = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...there, day: Math.min(day, daysIn(there.year, there.month)) };
}

/** `dayText(43738)` is `"30 September 2019"`. */
export function dayText(number: number): string {
  const { year, month, day } = dayOf(number);
  return `${day} ${MONTHS[month - 1]!} ${year}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function daysIn(year: number, month: number): number {
  if (year === PHANTOM.year && month === PHANTOM.month) return PHANTOM.day;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
