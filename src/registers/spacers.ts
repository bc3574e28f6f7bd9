/**
 * A blank column that officers leave for the look of it between the names and the figures of one table, or between
 * blocks of figures. Two tables side by side stand no further apart, so that all must speak for one.
 */
import { comparableWords } from "../text";
import { NUMBER, type Sheet } from "../workbook";
import { headerOver } from "./headerRows";
import type { Vocabulary } from "./headers";
import { isUnstated, readQuantity } from "./quantity";
import type { Role } from "./roles";
import { shape } from "./shape";
import { partyOfHeader, yearOfHeader } from "./words";

type Run = [left: number, right: number];

/** What a column of figures is of, that goes on a line begun further left. A table of its own begins with names. */
const OF_FIGURES: ReadonlySet<Role> = new Set<Role>([
  "proposed",
  "achieved",
  "pressures",
  "at risk",
  "budget",
  "actual",
  "variance",
  "fte",
  "holders",
  "amount",
  "full year",
]);
const BLANKS_INSIDE = 2;
const LINES_AT_LEAST = 2;
const TITLE_ABOVE = 4;

/** Runs of headers side by side, those of one table together. */
export function acrossSpacers(
  sheet: Sheet,
  top: number,
  header: number,
  runs: readonly Run[],
  words: Vocabulary,
): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined[joined.length - 1];
    if (before && run[0] === before[1] + 2 && goOn(sheet, top, header, before, run, words))
      before[1] = run[1];
    else joined.push([...run]);
  }
  return joined;
}

function goOn(sheet: Sheet, top: number, header: number, own: Run, next: Run, words: Vocabulary): boolean {
  return (
    isOfFigures(sheet, top, header, next, words) &&
    !hasTitle(sheet, top, next) &&
    !repeatsHeaders(sheet, top, header, own, next) &&
    haveTheSameLines(sheet, header, own, next)
  );
}

/** Whether the first column is headed as one of figures, and holds them. */
function isOfFigures(sheet: Sheet, top: number, header: number, [left]: Run, words: Vocabulary): boolean {
  const text = headerOver(sheet, top, header, left, left);
  const isHeaded =
    yearOfHeader(text) !== "" ||
    partyOfHeader(text) !== null ||
    words.rolesOf(text).some((role) => OF_FIGURES.has(role));
  if (!isHeaded) return false;
  const first = firstFilled(sheet, header, left);
  const cell = sheet.grid.text(first, left);
  return (
    sheet.grid.kind(first, left) === NUMBER ||
    sheet.formulas.has(first, left) ||
    readQuantity(cell) !== null ||
    isUnstated(cell)
  );
}

function firstFilled(sheet: Sheet, header: number, column: number): number {
  const last = Math.min(header + 10, sheet.grid.rowCount - 1);
  for (let row = header + 1; row <= last; row++) if (!sheet.grid.isBlank(row, column)) return row;
  return header + 1;
}

/** Whether words stand over these columns alone. */
function hasTitle(sheet: Sheet, top: number, [left, right]: Run): boolean {
  for (let row = top - 1; row >= Math.max(0, top - TITLE_ABOVE); row--)
    if (shape(sheet, row, left, right).filled > 0) return true;
  return false;
}

function repeatsHeaders(sheet: Sheet, top: number, header: number, own: Run, next: Run): boolean {
  const headersOf = ([left, right]: Run): string[] =>
    Array.from({ length: right - left + 1 }, (_, at) =>
      comparableWords(headerOver(sheet, top, header, left + at, left)),
    );
  const known = new Set(headersOf(own));
  return headersOf(next).some((text) => text !== "" && known.has(text));
}

/** Whether what stands in the one stands on lines that the other names, from the first to the last. */
function haveTheSameLines(sheet: Sheet, header: number, own: Run, next: Run): boolean {
  let both = 0;
  let named = 0;
  let blanks = 0;
  for (let row = header + 1; row < sheet.grid.rowCount && blanks <= BLANKS_INSIDE; row++) {
    const left = shape(sheet, row, ...own);
    const right = shape(sheet, row, ...next);
    blanks = left.filled + right.filled === 0 ? blanks + 1 : 0;
    if (left.filled === 0 && right.filled > 0) return false;
    if (right.filled === 0 && left.filled > 1) return false;
    if (left.filled > 0 && right.filled > 0) both++;
    if (right.filled > 0 && left.texts > 0) named++;
  }
  return both >= LINES_AT_LEAST && named * 2 >= both;
}
