import { columnsOf, LINE, profile, type FoundTable } from "../../registers";
import {
  comparableWords,
  dayText,
  fromSerial,
  quote,
  readDateText,
  toSerial,
  weekday,
  type Day,
} from "../../text";
import { TEXT, type Cell, type Sheet } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context } from "../context";
import { counted } from "../figures";
import { isCode } from "../headers";
import { mayBecomeNumber } from "../retype";
import type { CellEdit, Draft } from "../finding";
import type { Rule } from "../rule";
import { together, type OnLine } from "../together";
import { dateEdit, dateFormat, isCertain, writesDayFirst, type DateCell } from "./dateEdits";

interface DateColumn {
  readonly table: FoundTable;
  readonly sheet: Sheet;
  readonly index: number;
  readonly header: string;
  /** Cells with a date written as text. */
  readonly written: readonly DateCell[];
}

/** Headers that promise dates even where few can be read. */
const DATED = /\b(?:date|deadline|when|start|end|review|from|to)\b/;
const found = new WeakMap<Context["recognised"], DateColumn[]>();

/** The columns of tables in which texts stand for dates: most of what is there reads as one. */
function dateColumns(context: Context): DateColumn[] {
  let columns = found.get(context.recognised);
  if (!columns) {
    columns = context.tables.flatMap((table) => columnsWithDates(context, table));
    found.set(context.recognised, columns);
  }
  return columns;
}

function columnsWithDates(context: Context, table: FoundTable): DateColumn[] {
  const sheet = context.sheet(table.sheet);
  return table.columns.flatMap(({ index, header }) => {
    // Paragraph 1.2.10 is no day of 2010.
    if (isCode(header)) return [];
    const written: DateCell[] = [];
    let others = 0;
    let dates = 0;
    const isPromised = DATED.test(comparableWords(header));
    for (let at = 0; at < table.rowKinds.length; at++) {
      if (table.rowKinds[at] !== LINE) continue;
      // Once most of the column is something else, nothing below can make it one of dates.
      if (!isPromised && others * 2 > table.rowKinds.length) return [];
      const row = table.bodyTop + at;
      if (sheet.grid.kind(row, index) !== TEXT) {
        if (context.isDate(sheet, row, index)) dates++;
        continue;
      }
      const text = sheet.grid.text(row, index);
      const read = readDateText(text);
      if (read) written.push({ row, column: index, text, read });
      else if (text.trim() !== "") others++;
    }
    const isDated = isPromised
      ? written.length + dates > 0
      : written.length > others + dates || (dates > others && written.length > 0);
    return isDated && written.length > 0 ? [{ table, sheet, index, header, written }] : [];
  });
}

const ofColumn = (header: string): string => (header ? ` of ${quote(header)}` : "");

export const textDates: Rule = {
  id: "WB-14",
  schedule: null,
  title: "Date kept as text",
  severity: "warning",
  ...AUDIT,
  about:
    "A date written as text. Excel can't sort it, count days from it, or tell that it comes before another. A month or a week alone is named in a note, since it is no single day.",
  remedy:
    "Type the day again as day/month/year, for example 3/4/2017, and check that Excel moves it to the right of the cell. Where only a week or month is known, enter its first day and say so in a note.",
  fix: "Enters the day as a date, with a date format. It offers none for a year of two digits or an hour that may be morning or afternoon, nor for one like 03/04/2017 unless another date of the column tells that the day comes first; and none where a formula takes the text apart or looks it up.",
  reads: "tables",
  yieldsTo: ["WB-15"],
  *check(context) {
    for (const { table, sheet, index, header, written } of dateColumns(context)) {
      const vague: DateCell[] = [];
      const certain: DateCell[] = [];
      const unsure: DateCell[] = [];
      const isDayFirst = writesDayFirst(written);
      for (const cell of written) {
        if (sheet.formulas.has(cell.row, cell.column) || sheet.formulas.isFilled(cell.row, cell.column))
          continue;
        if (cell.read.is === "about") vague.push(cell);
        if (cell.read.is === "day") {
          const isFree = mayBecomeNumber(context, table.sheet, cell, cell.text);
          (isFree && isCertain(cell, isDayFirst) ? certain : unsure).push(cell);
        }
      }
      const shownAs = certain.length > 0 ? dateFormat(context, table, index) : "";
      const edits = certain.flatMap((cell) => dateEdit(context, table, cell, shownAs) ?? []);
      yield* datesTold(table.sheet, header, certain, edits);
      yield* datesTold(table.sheet, header, unsure, []);
      const unclear = vague[0];
      if (unclear) {
        yield {
          sheet: table.sheet,
          cells: vague,
          severity: "note",
          message: `${quote(unclear.text)}${vague.length > 1 ? ` and ${counted(vague.length - 1, "other entry", "other entries")}` : ""} ${vague.length > 1 ? "name" : "names"} no single day, so order and notice can't be checked. Enter the first day as a date, and the rest in a note.`,
          found: unclear.text,
        };
      }
    }
  },
};

function* datesTold(
  sheet: number,
  header: string,
  days: readonly DateCell[],
  edits: readonly CellEdit[],
): Generator<Draft> {
  const first = days[0];
  if (first?.read.is !== "day") return;
  yield {
    sheet,
    cells: days.map(({ row, column }) => ({ row, column })),
    message: `${days.length === 1 ? `${quote(first.text)} is` : `${counted(days.length, "date")}${ofColumn(header)} are`} text, so Excel can't sort or count with ${days.length === 1 ? "it" : "them"}. Enter ${quote(first.text)} as a date, ${dayText(first.read.day)}.`,
    found: first.text,
    expected: dayText(first.read.day),
    ...(edits.length > 0 ? { fix: { says: "Turn the text into dates", edits } } : {}),
  };
}

export const impossibleDates: Rule = {
  id: "WB-15",
  schedule: null,
  title: "Impossible date",
  severity: "error",
  ...AUDIT,
  about:
    "A date no calendar has (31 June), or a date-formatted number outside the years 1950 to 2100, which is nearly always a number that was never a date.",
  remedy:
    "Enter a day that exists. Where the cell is meant to hold an amount, choose a number format for it.",
  reads: "tables",
  *check(context) {
    for (const { table, written } of dateColumns(context)) {
      for (const cell of written) {
        if (cell.read.is !== "impossible") continue;
        yield {
          sheet: table.sheet,
          cells: [cell],
          message: `${quote(cell.text)} is no date: ${cell.read.why}. Enter a day that exists, for example ${lastDay(cell.read.why)}.`,
          found: cell.text,
        };
      }
    }
    const first1950 = toSerial({ year: 1950, month: 1, day: 1 }, context.snapshot.dateSystem);
    const first2101 = toSerial({ year: 2101, month: 1, day: 1 }, context.snapshot.dateSystem);
    for (const { table, sheet, column, cells } of numberDates(context)) {
      const unlikely = cells.filter(({ row }) => {
        const serial = sheet.grid.number(row, column);
        return !(serial >= first1950 && serial < first2101);
      });
      const first = unlikely[0];
      if (!first) continue;
      const number = sheet.grid.number(first.row, column);
      yield {
        sheet: table.sheet,
        cells: unlikely,
        message: `${unlikely.length === 1 ? `The number ${number} is` : `${counted(unlikely.length, "number")}, ${number} the first, are`} shown as a date outside 1950 to 2100. Enter the date as day/month/year, or choose a number format.`,
        found: String(number),
      };
    }
  },
};

/** The last day of the month that has too few days for what was entered. */
function lastDay(why: string): string {
  const [, month = "June 2019", days = "30"] = /^(\w+ \d{4}) has (\d+) days$/.exec(why) ?? [];
  return `${days} ${month}`;
}

interface NumberDates {
  readonly table: FoundTable;
  readonly sheet: Sheet;
  readonly column: number;
  readonly header: string;
  readonly cells: readonly Cell[];
}

const foundNumbers = new WeakMap<Context["recognised"], NumberDates[]>();

/** Columns of true dates with their cells. */
function numberDates(context: Context): readonly NumberDates[] {
  let columns = foundNumbers.get(context.recognised);
  if (!columns) {
    columns = context.tables.flatMap((table) => columnsOfNumberDates(context, table));
    foundNumbers.set(context.recognised, columns);
  }
  return columns;
}

function columnsOfNumberDates(context: Context, table: FoundTable): NumberDates[] {
  const sheet = context.sheet(table.sheet);
  return table.columns.flatMap(({ index: column, header }) => {
    if (profile(sheet, table, column).numbers === 0) return [];
    const cells: Cell[] = [];
    for (let at = 0; at < table.rowKinds.length; at++) {
      const row = table.bodyTop + at;
      if (table.rowKinds[at] === LINE && context.isDate(sheet, row, column)) cells.push({ row, column });
    }
    return cells.length ? [{ table, sheet, column, header, cells }] : [];
  });
}

const DECIDES = /\b(?:decision|decided|meeting|committee|cabinet|council|approval|approved|implementation)\b/;

export const weekendDates: Rule = {
  id: "WB-16",
  schedule: null,
  title: "Decision or step dated on a weekend",
  severity: "note",
  ...AUDIT,
  about:
    "A day in a timetable, or a date of decision or meeting, that is a Saturday or Sunday. Committees and offices seldom meet then: the date may be wrong, or only a date of effect.",
  remedy:
    "Check the date against the minutes or the calendar of meetings. Where it is only the day from which something holds, say so beside it.",
  reads: "tables",
  yieldsTo: ["WB-15"],
  *check(context) {
    const isMeant = (table: FoundTable, header: string): boolean => {
      const register = context.registerOf(table);
      if (register?.kind === "timetable" || DECIDES.test(comparableWords(header))) return true;
      // “Date” alone over the days of decisions.
      return (
        register?.kind === "decisions" && columnsOf(register, "date").some((own) => own.header === header)
      );
    };
    yield* together(
      weekends(context, isMeant),
      (count, named) =>
        `${counted(count, "date")} are Saturdays or Sundays${named}. Check them, or note that they are only days of effect.`,
    );
  },
};

function* weekends(
  context: Context,
  isMeant: (table: FoundTable, header: string) => boolean,
): Generator<OnLine> {
  for (const { table, header, written } of dateColumns(context)) {
    if (!isMeant(table, header)) continue;
    for (const cell of written) {
      if (cell.read.is === "day") yield* ifWeekend(table, cell, cell.read.day);
    }
  }
  for (const { table, sheet, column, header, cells } of numberDates(context)) {
    if (!isMeant(table, header)) continue;
    for (const cell of cells) {
      const day = fromSerial(sheet.grid.number(cell.row, column), context.snapshot.dateSystem);
      if (day) yield* ifWeekend(table, cell, day);
    }
  }
}

function* ifWeekend({ sheet }: FoundTable, cell: Cell, day: Day): Generator<OnLine> {
  const name = weekday(day);
  if (name !== "Saturday" && name !== "Sunday") return;
  const shown = dayText(day);
  const message = `${shown} is a ${name}. Check the date, or note that it is only the day of effect.`;
  yield { name: shown, alike: "", draft: { sheet, cells: [cell], message, found: name } };
}

export const twoDigitYears: Rule = {
  id: "WB-22",
  schedule: null,
  title: "Year of two digits",
  severity: "note",
  ...AUDIT,
  about: "A date written as text with a year of two digits. Excel takes 29 for 2029 and 30 for 1930.",
  remedy: "Type the date again with a year of four digits, for example 3/4/2017.",
  reads: "tables",
  *check(context) {
    for (const { table, written } of dateColumns(context)) {
      const cells = written.filter(({ read }) => read.is === "day" && read.twoDigitYear);
      const first = cells[0];
      if (first?.read.is !== "day") continue;
      yield {
        sheet: table.sheet,
        cells,
        message: `${quote(first.text)}${cells.length > 1 ? ` and ${counted(cells.length - 1, "other date")}` : ""} ${cells.length > 1 ? "give" : "gives"} the year in two digits, which Excel may read as another century. Write ${dayText(first.read.day)}.`,
        found: first.text,
        expected: dayText(first.read.day),
      };
    }
  },
};
