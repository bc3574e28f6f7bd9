import { source } from "../../partnership";
import { columnOf, columnsOf, LINE, profile, rowsOf, type Register } from "../../registers";
import { dayText, fromSerial, quote, readDateText, type Day } from "../../text";
import type { Context } from "../context";
import { figureAt, printed, same } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { saidOfLine, saidOfYears } from "./increments";

/** Financial years begin on 1 April. */
const FIRST_MONTH = 4;
const MONTHS = 12;
const QUARTER = 3;
const ON_TOP = /(?<!\bnot )\b(?:increment|additional|further|year[- ]on[- ]year)/;
const PART_ONLY = /\b(?:one[- ]?off|non-?recurr|part[- ]year|temporary)/;

export const midYearStart: Rule = {
  id: "FIN-10",
  schedule: 5,
  title: "Saving that starts in mid-year counted in full",
  severity: "warning",
  source: source("scrutiny", "9.1 Financial Implications"),
  clause:
    "Savings are set out by the year in which they will be delivered; more work is needed on the contact centre, whose contract ceases on 30 September 2019, half-way through the year.",
  about:
    "A saving with a start date after the first quarter of a financial year whose amount for that year equals its full-year amount. Compared with a column for the full year (a warning) or, without one, with the next year's figure (a note, unless the table says that savings go on unchanged). Needs a column for the start; plans that say they are incremental are compared with a full-year column only.",
  remedy:
    "Count only the months of the year that are left after the start, and the full amount from the next year on.",
  isGeneral: true,
  reads: ["savings plan", "savings progress"],
  *check(context) {
    for (const register of context.registers("savings plan", "savings progress")) {
      const start = columnOf(register, "start");
      if (start) yield* checkLines(context, register, start.index);
    }
  },
};

function* checkLines(context: Context, register: Register, start: number): Generator<Draft> {
  const { table } = register;
  const sheet = context.sheet(table.sheet);
  const years = columnsOf(register, "year");
  const fullYear = columnOf(register, "full year");
  const name = columnOf(register, "initiative")!.index;
  const said = saidOfYears(context, register);
  const amount = (row: number, column: number) => {
    const { unit } = profile(sheet, table, column);
    const figure = figureAt(sheet, row, column, unit);
    return figure && figure.value !== 0 ? { ...figure, unit } : null;
  };
  const dayAt = startDays(context, register, start);
  for (const row of rowsOf(table, LINE)) {
    const day = dayAt(row);
    if (!day) continue;
    const first = day.month >= FIRST_MONTH ? day.year : day.year - 1;
    const passed = (day.year - first) * MONTHS + day.month - FIRST_MONTH;
    if (passed < QUARTER) continue;
    for (const year of years.filter((column) => column.year === yearName(first))) {
      const counted = amount(row, year.index);
      if (!counted) continue;
      // A full year's amount is of all councils together.
      const stated = fullYear && year.party === undefined ? amount(row, fullYear.index) : null;
      const next = years.find((column) => column.year === yearName(first + 1) && column.party === year.party);
      const after = stated || ON_TOP.test(said) || !next ? null : amount(row, next.index);
      const full = stated ?? after;
      if (!full || !same(full.value, counted.value)) continue;
      if (PART_ONLY.test(saidOfLine(sheet, register, row))) continue;
      const isCertain = stated !== null || said !== "";
      const left = MONTHS - passed;
      yield {
        sheet: table.sheet,
        cells: [{ row, column: year.index }],
        severity: isCertain ? "warning" : "note",
        message: `${quote(sheet.grid.text(row, name))} starts on ${dayText(day)}, but ${year.year} counts ${printed(counted.value, counted.unit)}, as much as ${stated ? "its full year" : `${next!.year}`}. No more than ${left} of the 12 months ${left === 1 ? "is" : "are"} left by then: count that part${isCertain ? ", or note why the whole saving falls in this year" : ", or write “incremental” in the headers if the next year's figure comes on top"}.`,
        found: printed(counted.value, counted.unit),
      };
    }
  }
}

/** `2019/20` */
function yearName(first: number): string {
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}

/** The day a saving starts, row by row; the first of the month where only that is written. */
function startDays(context: Context, { table }: Register, column: number): (row: number) => Day | null {
  const sheet = context.sheet(table.sheet);
  const texts = new Map<string, Day | null>();
  return (row) => {
    if (context.isDate(sheet, row, column))
      return fromSerial(sheet.grid.number(row, column), context.snapshot.dateSystem);
    const text = sheet.grid.text(row, column);
    let day = texts.get(text);
    if (day === undefined) texts.set(text, (day = firstDay(text)));
    return day;
  };
}

function firstDay(text: string): Day | null {
  const read = readDateText(text);
  if (read?.is === "day") return read.day;
  if (read?.is === "about") return read.first ?? { year: read.year, month: read.month, day: 1 };
  return null;
}
