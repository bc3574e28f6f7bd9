/**
 * Days. A date here is a day of the calendar, never an instant, and has no time zone. Officers write dates as
 * text in many ways (`3rd April 2017`, `W/C 24 th April 2017`, `12 th May 2017, 5.00pm`); what was meant is read
 * where only one thing can be meant, and day comes before month, as in Britain.
 */

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** What a text says of a date. */
export type DateText =
  /** One day. `time` where an hour is given too. */
  | { readonly is: "day"; readonly day: Day; readonly twoDigitYear: boolean; readonly time: boolean }
  /** A week named by its first day (`W/C 24th April 2017`), or several days: no single date. */
  | { readonly is: "about"; readonly year: number; readonly month: number; readonly first: Day | null }
  /** A day that no calendar has: `31 June 2019`. */
  | { readonly is: "impossible"; readonly why: string };

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|" + MONTHS.join("|") + ")\\.?";
const DAY = "(\\d{1,2})(?:\\s*(?:st|nd|rd|th))?";
const YEAR = "(\\d{4}|'?\\d{2})";
const TIME = "(?:[,\\s]+(?:at\\s+)?\\d{1,2}(?:[:.]\\d{2}){0,2}\\s*(?:am|pm|noon)?)";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[,\\s]+)?";
const WEEK = "(?:w/?c|w/?b|week\\s+(?:commencing|beginning))\\s+";

const WRITTEN = new RegExp(`^${WEEKDAY}${DAY}\\s*(?:of\\s+)?[-\\s]?${MONTH}[-,\\s]*${YEAR}(${TIME})?$`);
const AMERICAN = new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}(${TIME})?$`);
const NUMERIC = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}(${TIME})?$`);
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/;
const MONTH_ONLY = new RegExp(`^(?:(?:early|mid|late|end\\s+of|by)[-\\s]+)?${MONTH}[-,\\s]*${YEAR}$`);
const SEVERAL = new RegExp(
  `^(${WEEK})?${WEEKDAY}${DAY}(?:\\s*(?:and|to|&|-|,)\\s*${DAY})*\\s+${MONTH}\\s+${YEAR}(${TIME})?$`,
);
const LONGEST = 60;
/** No text is a date without these. */
const DATED = /\d\s*[-/.\u2010-\u2015\u2212]\s*\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/** Reads a date written as text; null where the text is no date. */
export function readDateText(text: string): DateText | null {
  if (text.length > LONGEST || !/\d/.test(text) || !DATED.test(text)) return null;
  const line = text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  let match = ISO.exec(line);
  if (match) return oneDay(Number(match[3]), Number(match[2]), match[1]!, line.length > 10);
  match = WRITTEN.exec(line);
  if (match) return oneDay(Number(match[1]), monthOf(match[2]!), match[3]!, match[4] !== undefined);
  match = AMERICAN.exec(line);
  if (match) return oneDay(Number(match[2]), monthOf(match[1]!), match[3]!, match[4] !== undefined);
  match = NUMERIC.exec(line);
  if (match) return oneDay(Number(match[1]), Number(match[3]), match[4]!, match[5] !== undefined);
  match = MONTH_ONLY.exec(line);
  if (match) return { is: "about", year: yearOf(match[2]!), month: monthOf(match[1]!), first: null };
  match = SEVERAL.exec(line);
  if (match) {
    const first = { year: yearOf(match[5]!), month: monthOf(match[4]!), day: Number(match[2]) };
    return { is: "about", year: first.year, month: first.month, first: isDay(first) ? first : null };
  }
  return null;
}

function oneDay(day: number, month: number, year: string, time: boolean): DateText {
  const date = { year: yearOf(year), month, day };
  if (month < 1 || month > 12) return { is: "impossible", why: `there is no month ${month}` };
  if (!isDay(date)) {
    const name = MONTHS[month - 1]!;
    const last = daysInMonth(date.year, month);
    const title = name[0]!.toUpperCase() + name.slice(1);
    return { is: "impossible", why: `${title} ${date.year} has ${last} days` };
  }
  return { is: "day", day: date, twoDigitYear: year.replace("'", "").length === 2, time };
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.replace(".", "").slice(0, 3))) + 1;
}

/** Two digits are read as Excel reads them: up to 29 is this century. */
function yearOf(text: string): number {
  const digits = text.replace("'", "");
  const year = Number(digits);
  return digits.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const DAY_LENGTH = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `weekday({year: 2017, month: 7, day: 1})` is `"Saturday"`. */
export function weekday({ year, month, day }: Day): string {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
}

/** `dayText({year: 2017, month: 7, day: 1})` is `"1 July 2017"`. */
export function dayText({ year, month, day }: Day): string {
  const name = MONTHS[month - 1]!;
  return `${day} ${name[0]!.toUpperCase()}${name.slice(1)} ${year}`;
}

/** The same day so many months on; the last of the month where that month is shorter, as Excel's EDATE has it. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months;
  const there = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...there, day: Math.min(day, daysInMonth(there.year, there.month)) };
}

/** 31 December 9999, the last day Excel has, in the 1900 date system. */
export const LAST_SERIAL = 2_958_465;

/** The number Excel keeps for a day, in the date system of the workbook. */
export function toSerial({ year, month, day }: Day, system: 1900 | 1904 = 1900): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_LENGTH);
  if (system === 1904) return days - 1462;
  return days < 61 ? days - 1 : days;
}

/** The day of Excel's number; null outside 1900 to 9999 and on 29 February 1900, which never was. */
export function fromSerial(serial: number, system: 1900 | 1904 = 1900): Day | null {
  let days = Math.floor(serial);
  if (system === 1904) days += 1462;
  else if (days === 60 || days < 1) return null;
  else if (days < 60) days += 1;
  if (!Number.isFinite(days) || days > LAST_SERIAL || days < 1) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + days * DAY_LENGTH);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `serialText(43738)` is `"30 September 2019"`; a number that is no day is written as it is. */
export function serialText(serial: number): string {
  const day = fromSerial(serial);
  return day ? dayText(day) : String(serial);
}
