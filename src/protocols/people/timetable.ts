/** A timetable's lines with the days they can mean: one day, or from the first to the last of a week or month. */
import { columnOf, LINE, type Register } from "../../registers";
import { comparableWords, dayText, daysInMonth, fromSerial, quote, readDateText, toSerial } from "../../text";
import { TEXT, type Cell } from "../../workbook";
import type { Context } from "../context";

export interface DatedLine {
  readonly cell: Cell;
  /** The date as a message gives it: `12 May 2017`, or the text in quotes. */
  readonly shown: string;
  /** Excel's numbers of the first and the last day it can mean. */
  readonly earliest: number;
  readonly latest: number;
  readonly action: string;
  /** True where the cell gives a first and a last day: `21 May - 8 June 2018`. */
  readonly isSpan: boolean;
  /** The first day of the line by its own column of starts; null where it has none. */
  readonly starts: number | null;
  /** Lines of one number belong to one run of dates; a heading, or a new workstream, begins another. */
  readonly run: number;
}

/** The lines that give a date, from the top. */
export function datedLines(context: Context, register: Register): DatedLine[] {
  const { grid } = context.sheet(register.table.sheet);
  const date = columnOf(register, "date")?.index;
  if (date === undefined) return [];
  const action = columnOf(register, "action")!.index;
  const start = columnOf(register, "start")?.index;
  const startsBlock = blocks(context, register);
  const lines: DatedLine[] = [];
  let run = 0;
  for (let at = 0; at < register.table.rowKinds.length; at++) {
    const row = register.table.bodyTop + at;
    const days = daysAt(context, register, row, date);
    // `Phase 2` on a line of its own, where a date would stand.
    const isHeading = !days && grid.isBlank(row, action) && grid.text(row, date).trim() !== "";
    if (isHeading || startsBlock(row)) run++;
    if (days && register.table.rowKinds[at] === LINE)
      lines.push({
        cell: { row, column: date },
        ...days,
        action: grid.text(row, action),
        starts: (start === undefined ? null : daysAt(context, register, row, start))?.earliest ?? null,
        run,
      });
  }
  return lines;
}

/** The days that a cell names, a number or a text; null where it names none. */
export function daysAt(context: Context, register: Register, row: number, column: number): Days | null {
  const sheet = context.sheet(register.table.sheet);
  if (sheet.grid.kind(row, column) !== TEXT) {
    if (!context.isDate(sheet, row, column)) return null;
    const day = fromSerial(sheet.grid.number(row, column), context.snapshot.dateSystem);
    return day && { shown: dayText(day), earliest: toSerial(day), latest: toSerial(day), isSpan: false };
  }
  return daysIn(sheet.grid.text(row, column));
}

type Days = Pick<DatedLine, "shown" | "earliest" | "latest" | "isSpan">;

/** `21 May`, `3rd April`, without the year that follows later. */
const NO_YEAR = /\d[a-z.]*\s+[a-z]{3,}\.?$/i;
const BETWEEN =
  /^(?:from\s+|between\s+)?(.*?\S)\s*(?:\s(?:to|until|till|and)\s|[-\u2010-\u2015\u2212])\s*(\S.*)$/i;

/** `21 May - 8 June 2018`, `from 3 April 2017 to 20 April 2017`: the first and the last day; null where it is none. */
function spanIn(text: string): Days | null {
  const match = BETWEEN.exec(text.trim());
  if (!match) return null;
  const last = readDateText(match[2]!);
  if (last?.is !== "day") return null;
  const written = match[1]!;
  const first = readDateText(NO_YEAR.test(written) ? `${written} ${last.day.year}` : written);
  if (first?.is !== "day") return null;
  const [earliest, latest] = [toSerial(first.day), toSerial(last.day)];
  return earliest < latest ? { shown: quote(text), earliest, latest, isSpan: true } : null;
}

/** The days that a text can mean; null where it names none. */
export function daysIn(text: string): Days | null {
  const read = readDateText(text);
  if (read === null) return spanIn(text);
  if (read.is === "day") {
    const serial = toSerial(read.day);
    return { shown: quote(text), earliest: serial, latest: serial, isSpan: false };
  }
  if (read.is !== "about") return null;
  const { year, month, first } = read;
  const end = daysInMonth(year, month);
  if (!first)
    return {
      shown: quote(text),
      earliest: toSerial({ year, month, day: 1 }),
      latest: toSerial({ year, month, day: end }),
      isSpan: false,
    };
  const numbers = (text.match(/\d+/g) ?? []).map(Number).filter((number) => number <= end);
  const last = toSerial({ year, month, day: Math.max(first.day, ...numbers) });
  return {
    shown: quote(text),
    earliest: toSerial(first),
    latest: isWeek(text) ? last + 6 : last,
    // `3 to 20 April 2017` runs from day to day; `3 and 10 April 2017` names two.
    isSpan:
      !isWeek(text) &&
      numbers.length === 2 &&
      /\d\s*(?:st|nd|rd|th)?\s*(?:to|[-\u2010-\u2015\u2212])/i.test(text),
  };
}

function isWeek(text: string): boolean {
  return /\bw\s?\/?\s?[cb]\b|\bweek\b/i.test(text);
}

/** Columns of time and of progress stand in blocks by themselves, and of references each line has its own. */
const NO_STRANDS =
  /\b(?:dates?|days?|weeks?|months?|quarters?|years?|period|when|time|status|rag|progress|done|complete[d]?|state|notes?|comments?|no|ref|reference|id)\b/;

/** Whether a row opens the lines of another workstream, phase or council, where each has its lines in one block. */
function blocks(context: Context, register: Register): (row: number) => boolean {
  const { grid } = context.sheet(register.table.sheet);
  const { bodyTop, rowKinds, columns } = register.table;
  const taken = new Set(register.columns.map(({ index }) => index));
  const starts = new Set<number>();
  // A form has lines that nobody has filled in yet.
  const action = columnOf(register, "action")!.index;
  const lines = rowKinds.reduce(
    (sum, kind, at) => sum + Number(kind === LINE && grid.text(bodyTop + at, action).trim() !== ""),
    0,
  );
  for (const { index, header } of columns) {
    if (taken.has(index) || NO_STRANDS.test(comparableWords(header))) continue;
    const seen = new Set<string>();
    const opens: number[] = [];
    let current = "";
    let isParted = true;
    for (let at = 0; at < rowKinds.length && isParted; at++) {
      const value = comparableWords(grid.text(bodyTop + at, index));
      if (rowKinds[at] !== LINE || value === "" || value === current) continue;
      isParted = !seen.has(value) && daysIn(grid.text(bodyTop + at, index)) === null;
      seen.add(value);
      opens.push(bodyTop + at);
      current = value;
    }
    if (isParted && opens.length * 2 <= lines) for (const row of opens) starts.add(row);
  }
  return (row) => starts.has(row);
}
