/**
 * Finds the tables on a sheet as officers keep them: title rows above, tables stacked on one sheet or standing
 * side by side, a blank row before the total, notes below, and now and then no header at all.
 */
import { comparableWords, readDateText } from "../text";
import { NUMBER, overlap, TEXT, type Sheet, type Snapshot } from "../workbook";
import { describe, hasWritten } from "./describe";
import { STANDARD_WORDS, type Vocabulary } from "./headers";
import { groupsBelow, isUnit, isYearNumber, lastHeaderRow, LONGEST_HEADER } from "./headerRows";
import { isHeaderWord } from "./kinds";
import { beginsMerge } from "./merges";
import { isUnstated, readQuantity } from "./quantity";
import { labelIn, shape } from "./shape";
import { acrossSpacers } from "./spacers";
import { LINE, TOTAL, type FoundTable } from "./table";
import { kindOfLabel, yearOfHeader } from "./words";

/** How many blank rows may stand inside a table. */
const BLANKS_INSIDE = 2;
/** How far down a column with no header is searched for cells. */
const PROBE = 50;

/** Every table of the workbook, sheet by sheet, top to bottom. */
export function findTables(snapshot: Snapshot, words: Vocabulary = STANDARD_WORDS): FoundTable[] {
  return toEnd(findingTables(snapshot, words));
}

/** The same in steps, one a sheet and one a table. */
export function* findingTables(snapshot: Snapshot, words: Vocabulary): Generator<void, FoundTable[]> {
  const tables: FoundTable[] = [];
  for (const [index, sheet] of snapshot.sheets.entries()) {
    yield;
    for (const table of yield* findingOnSheet(sheet, index, words)) tables.push(table);
  }
  return tables;
}

/** What steps come to, taken one after another. */
export function toEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* findingOnSheet(sheet: Sheet, index: number, words: Vocabulary): Generator<void, FoundTable[]> {
  const found = sheet.tables.map((table) => excelTable(sheet, index, table));
  const taken = sheet.tables.map((table) => table.area);
  const { grid } = sheet;
  let row = 0;
  while (row < grid.rowCount) {
    const inside = taken.find((area) => row >= area.top && row <= area.bottom);
    if (inside) {
      row = inside.bottom + 1;
      continue;
    }
    const tables = opensTable(sheet, row, words)
      ? tablesFrom(sheet, index, row, words)
      : headless(sheet, index, row);
    const free = tables.filter((table) => !taken.some((area) => overlap(area, table.area)));
    found.push(...free);
    if (free.length > 0) yield;
    row = free.length ? Math.max(...free.map((table) => table.area.bottom)) + 1 : row + 1;
  }
  return found.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** Whether a header begins in a row. */
function opensTable(sheet: Sheet, row: number, words: Vocabulary): boolean {
  return startsTable(sheet, row, words) || groupsBelow(sheet, row, words);
}

/** Whether a row reads as the header of the rows below it. */
function startsTable(sheet: Sheet, row: number, words: Vocabulary): boolean {
  const { filled, first, last } = shape(sheet, row);
  if (filled < 2) return false;
  const { grid } = sheet;
  let known = 0;
  let years = 0;
  let sides = 0;
  let nearly = 0;
  const seen = new Set<string>();
  for (let column = first; column <= last; column++) {
    if (grid.isBlank(row, column)) continue;
    const value = grid.value(row, column);
    if (typeof value === "number") {
      if (!isYearNumber(sheet, row, column)) return false;
      years++;
      continue;
    }
    if (typeof value !== "string" || value.length > LONGEST_HEADER) return false;
    if (yearOfHeader(value)) years++;
    else if (isHeaderWord(value, words)) known++;
    else if (readQuantity(value)) {
      if (!isUnit(value)) return false;
    } else if (words.rolesOf(value).length > 0) sides++;
    else if (words.isMisspelt(value)) nearly++;
    seen.add(comparableWords(value));
  }
  const below = shape(sheet, row + 1, first - 1, last + 1);
  if (below.filled === 0) return false;
  // A misspelt word heads a column where other cells do.
  if (nearly > 0 && known + years + sides > 0) known += nearly + sides;
  const looksNamed = known + years >= 2 || (known + years >= 1 && filled <= 3);
  if (looksNamed && known > 0) return known + years >= 2 || !isNamedBelow(sheet, row, words);
  if (years === filled) return false;
  // Unknown words: a header if figures stand below them, or if it opens a block of at least three rows.
  const distinct = seen.size >= filled - years;
  if (!distinct || !opensBlock(sheet, row) || isNamedBelow(sheet, row, words)) return false;
  if (below.texts < below.filled || hasWritten(sheet, row + 1, first, last)) return true;
  return shape(sheet, row + 2, first - 1, last + 1).filled > 1 && filled > 2;
}

/** Whether the next row has known headers over more columns: what stands here are units and remarks over them. */
function isNamedBelow(sheet: Sheet, row: number, words: Vocabulary): boolean {
  const own = shape(sheet, row).filled;
  const { filled, texts, first, last } = shape(sheet, row + 1);
  // A merged cell groups what stands below it.
  if (texts < filled || filled <= own || beginsMerge(sheet, row)) return false;
  let known = 0;
  for (let column = first; column <= last; column++)
    if (isHeaderWord(sheet.grid.text(row + 1, column), words)) known++;
  return known >= 3;
}

function opensBlock(sheet: Sheet, row: number): boolean {
  return row === 0 || shape(sheet, row - 1).filled <= 1;
}

/** The table, or the tables side by side, whose header begins in a row. */
function tablesFrom(sheet: Sheet, index: number, top: number, words: Vocabulary): FoundTable[] {
  const header = headerEnd(sheet, top, words);
  return acrossSpacers(sheet, top, header, headerRuns(sheet, top, header), words).map(([left, right]) => {
    const bottom = lastRow(sheet, top, header, left, right, words);
    const begins = firstHeaderRow(sheet, top, header, left, right);
    return describe(sheet, index, "", begins, header, { top: begins, left, bottom, right });
  });
}

/** The last row of a header that is known to begin in a row. */
export function headerEnd(sheet: Sheet, top: number, words: Vocabulary): number {
  // A row of groups is no header alone: the row below belongs to it.
  const isGroup = !startsTable(sheet, top, words) && groupsBelow(sheet, top, words);
  return Math.max(isGroup ? top + 1 : top, lastHeaderRow(sheet, top, words));
}

/** Of tables side by side, one may have a header of fewer rows. */
function firstHeaderRow(sheet: Sheet, top: number, header: number, left: number, right: number): number {
  for (let row = top; row < header; row++) if (shape(sheet, row, left, right).filled > 0) return row;
  return header;
}

/** Headers side by side belong together unless a column without header and without cells parts them. */
function headerRuns(sheet: Sheet, top: number, header: number): [number, number][] {
  const { grid } = sheet;
  const rows = Array.from({ length: header - top + 1 }, (_, at) => top + at);
  const shapes = rows.map((row) => shape(sheet, row)).filter(({ filled }) => filled > 0);
  const first = Math.min(...shapes.map((one) => one.first));
  const last = Math.max(...shapes.map((one) => one.last));
  const isHeaded = (column: number): boolean => rows.some((row) => !grid.isBlank(row, column));
  const probed = rowsProbed(sheet, header);
  const hasCells = (column: number): boolean => probed.some((row) => !grid.isBlank(row, column));
  const runs: [number, number][] = [];
  for (let column = first; column <= last; column++) {
    const run = runs[runs.length - 1];
    if (!isHeaded(column) && !hasCells(column)) continue;
    if (run && run[1] === column - 1) run[1] = column;
    else runs.push([column, column]);
  }
  // Labels often stand under no header at all, and the last column of notes too.
  const leading = runs[0];
  if (leading && leading[0] > 0 && hasCells(leading[0] - 1)) leading[0] -= 1;
  return runs.filter(([left, right]) => right > left || isHeaded(left));
}

/** The rows below a header in which its columns are looked for: as far as two blank rows. */
function rowsProbed(sheet: Sheet, header: number): number[] {
  const rows: number[] = [];
  let isBlank = false;
  for (let row = header + 1; row <= Math.min(header + PROBE, sheet.grid.rowCount - 1); row++) {
    const wasBlank = isBlank;
    isBlank = shape(sheet, row).filled === 0;
    if (isBlank && wasBlank) break;
    rows.push(row);
  }
  return rows;
}

function lastRow(
  sheet: Sheet,
  top: number,
  header: number,
  left: number,
  right: number,
  words: Vocabulary,
): number {
  let bottom = header;
  let blanks = 0;
  for (let row = header + 1; row < sheet.grid.rowCount; row++) {
    const { filled, first, texts } = shape(sheet, row, left, right);
    if (filled === 0) {
      if (++blanks > BLANKS_INSIDE) break;
      continue;
    }
    const isSection = blanks > 0 && isHeadingOf(sheet, row, header, left, right, words);
    if (blanks > 0 && !isSection && !goesOn(sheet, row, bottom, left, right, filled, words)) break;
    // What stands alone right below a header heads the first lines: there is no header without any.
    const isTitle = filled === 1 && texts === 1 && first === left && row > header + 1;
    if (
      isTitle &&
      opensTable(sheet, row + 1, words) &&
      !(blanks === 0 && isHeadingOf(sheet, row, header, left, right, words))
    )
      break;
    if (blanks === 0 && filled > 1 && texts === filled && isRepeated(sheet, top, row, left, right)) break;
    bottom = row;
    blanks = 0;
  }
  return bottom;
}

/** After a blank row: a total, or a row like those above, but no title, header or note. */
function goesOn(
  sheet: Sheet,
  row: number,
  last: number,
  left: number,
  right: number,
  filled: number,
  words: Vocabulary,
): boolean {
  if (opensTable(sheet, row, words) && !isAnotherLine(sheet, row, last, left, right, words)) return false;
  if (filled === 1 && right > left) return false;
  const label = labelIn(sheet, row, left, right);
  return kindOfLabel(label) !== LINE || filled * 2 > right - left;
}

/** Whether a row, below a blank one, names the lines that follow it in the same columns and of the same make. */
function isHeadingOf(
  sheet: Sheet,
  row: number,
  header: number,
  left: number,
  right: number,
  words: Vocabulary,
): boolean {
  const { filled, texts, first } = shape(sheet, row);
  if (filled !== 1 || texts !== 1 || header < 0) return false;
  const line = firstLike(sheet, header + 1, row, left, right);
  if (line < 0 || sheet.grid.kind(line, first) !== TEXT) return false;
  if (opensTable(sheet, row + 1, words)) return isAnotherLine(sheet, row + 1, line, left, right, words);
  const below = shape(sheet, row + 1);
  return below.first >= left && below.last <= right && isMadeAlike(sheet, row + 1, line, left, right);
}

/** The first row that has more than a heading in it. */
function firstLike(sheet: Sheet, from: number, to: number, left: number, right: number): number {
  for (let row = from; row < to; row++) if (shape(sheet, row, left, right).filled > 1) return row;
  return -1;
}

/** Whether two rows have words and figures in the same columns, where both have any. */
function isMadeAlike(sheet: Sheet, row: number, other: number, left: number, right: number): boolean {
  let alike = 0;
  for (let column = left; column <= right; column++) {
    const [make, its] = [makeOf(sheet, row, column), makeOf(sheet, other, column)];
    if (make === "blank" || its === "blank") continue;
    if (make !== its) return false;
    alike++;
  }
  return alike > 1 && alike * 2 > right - left;
}

/** What stands in a cell, however it is kept: a figure or a date written as text is one. */
function makeOf(sheet: Sheet, row: number, column: number): "blank" | "figure" | "words" {
  const kind = sheet.grid.kind(row, column);
  if (kind === NUMBER || sheet.formulas.has(row, column)) return "figure";
  if (sheet.grid.isBlank(row, column)) return "blank";
  const text = sheet.grid.text(row, column);
  return readQuantity(text) !== null || isUnstated(text) || readDateText(text) !== null ? "figure" : "words";
}

/** Whether a row is made like the last line above it. A line of words only could be the header of unknown words. */
function isAnotherLine(
  sheet: Sheet,
  row: number,
  last: number,
  left: number,
  right: number,
  words: Vocabulary,
): boolean {
  if (!isMadeAlike(sheet, row, last, left, right)) return false;
  for (let column = left; column <= right; column++) {
    const text = sheet.grid.text(row, column);
    if (text !== "" && (yearOfHeader(text) !== "" || isHeaderWord(text, words))) return false;
  }
  const own = shape(sheet, row);
  return own.first >= left && own.last <= right;
}

function isRepeated(sheet: Sheet, header: number, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const a = comparableWords(sheet.grid.text(header, column));
    if (a !== comparableWords(sheet.grid.text(row, column))) return false;
  }
  return true;
}

/** A label and figures, row after row, under a title and no header: the table of section 7.2 is one. */
function headless(sheet: Sheet, index: number, from: number): FoundTable[] {
  const isRow = (row: number): boolean => {
    const { filled, first, last } = shape(sheet, row);
    if (filled < 2 || sheet.grid.kind(row, first) !== TEXT) return false;
    for (let column = first + 1; column <= last; column++) {
      if (sheet.grid.isBlank(row, column)) continue;
      const isFigure =
        sheet.grid.kind(row, column) === NUMBER || readQuantity(sheet.grid.text(row, column)) !== null;
      if (!isFigure) return false;
    }
    return true;
  };
  if (!isRow(from) || (from > 0 && isRow(from - 1))) return [];
  let bottom = from;
  let right = shape(sheet, from).last;
  const left = shape(sheet, from).first;
  let blanks = 0;
  for (let row = from + 1; row < sheet.grid.rowCount && blanks <= 1; row++) {
    if (shape(sheet, row).filled === 0) {
      blanks++;
    } else if (isRow(row) && (blanks === 0 || kindOfLabel(labelIn(sheet, row, left, right)) !== LINE)) {
      bottom = row;
      right = Math.max(right, shape(sheet, row).last);
      blanks = 0;
    } else break;
  }
  if (bottom - from < 2) return [];
  return [describe(sheet, index, "", -1, -1, { top: from, left, bottom, right })];
}

function excelTable(sheet: Sheet, index: number, table: Sheet["tables"][number]): FoundTable {
  const header = table.headerRows > 0 ? table.area.top + table.headerRows - 1 : -1;
  const found = describe(sheet, index, table.name, header, header, table.area);
  for (let row = table.area.bottom - table.totalRows + 1; row <= table.area.bottom; row++) {
    found.rowKinds[row - found.bodyTop] = TOTAL;
  }
  return found;
}
