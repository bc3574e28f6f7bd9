/** Dates kept as text: which of them can only mean the one day, and the edit that enters it. */
import type { FoundTable } from "../../registers";
import { toSerial, type DateText } from "../../text";
import { cellName, formatClass, type Cell } from "../../workbook";
import type { Context } from "../context";
import type { CellEdit } from "../finding";
import { columnFormats } from "./columnFormats";

export interface DateCell extends Cell {
  readonly text: string;
  readonly read: DateText;
}

const IN_FIGURES = /^(\d{1,2})\s*[/.\-\u2010-\u2015\u2212]\s*(\d{1,2})\s*[/.\-\u2010-\u2015\u2212]/;

/** Day and month as a date in figures gives them, in its order; null for one with the month in letters. */
function figuresOf(text: string): readonly [number, number] | null {
  const match = IN_FIGURES.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/**
 * Whether the dates in figures of a column tell that the day comes first: one of them does by a day after the 12th,
 * and none has its month after the 12th.
 */
export function writesDayFirst(written: readonly DateCell[]): boolean {
  const pairs = written.flatMap(({ text }) => {
    const both = figuresOf(text);
    return both ? [both] : [];
  });
  return pairs.some(([day]) => day > 12) && !pairs.some(([, month]) => month > 12);
}

/** Whether a text can only mean the one day, so that a fix may enter it. */
export function isCertain({ text, read }: DateCell, isDayFirst: boolean): boolean {
  if (read.is !== "day" || read.twoDigitYear || (read.time && timeOf(text) === null)) return false;
  const figures = figuresOf(text);
  return figures === null || isDayFirst || figures[0] > 12 || figures[0] === figures[1];
}

const SHOWN_AS = "dd/mm/yyyy";
const TIMED_AS = "dd/mm/yyyy hh:mm";
const TIME = /(?:^|[\s,t])(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(am|pm|noon|z)?$/i;

/** The hour at the end of a text as a part of the day; null where 5.00 may be morning or afternoon. */
function timeOf(text: string): number | null {
  const match = TIME.exec(text.trim());
  if (!match) return null;
  const [, hours = "", minutes = "0", half = ""] = match;
  const word = half.toLowerCase();
  const hour = Number(hours);
  const isHalf = word === "am" || word === "pm" || word === "noon";
  if (Number(minutes) > 59 || hour > (isHalf ? 12 : 23) || (isHalf && hour === 0)) return null;
  // Seconds are no part of a deadline; a time that gives them is left to whoever wrote it.
  if (/\d:\d{2}:\d{2}/.test(text)) return null;
  if (!isHalf && (hours.length < 2 || match[2] === undefined || (hour < 13 && !/\d:\d/.test(text))))
    return null;
  const inDay = word === "pm" && hour < 12 ? hour + 12 : word === "am" && hour === 12 ? 0 : hour;
  return (inDay * 60 + Number(minutes)) / 1440;
}

/** A day as a number, with a format that shows it as a date where the cell's own does not. */
export function dateEdit(
  context: Context,
  table: FoundTable,
  { row, column, text, read }: DateCell,
): CellEdit | null {
  if (read.is !== "day") return null;
  const day = toSerial(read.day, context.snapshot.dateSystem);
  const edit = { cell: cellName(row, column), from: text, to: day };
  if (read.time) return { ...edit, to: day + (timeOf(text) ?? 0), format: TIMED_AS };
  if (context.formatClass(context.sheet(table.sheet), row, column) === "date") return edit;
  const { commonest } = columnFormats(context, table, column);
  const isDate = commonest !== null && formatClass(commonest) === "date";
  return { ...edit, format: isDate ? commonest : SHOWN_AS };
}
