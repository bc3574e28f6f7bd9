/**
 * Headers over several rows: a group above its columns (`2019/20` over `Planned | Delivered`), merged or written
 * once and left open to the right, and units in a row of their own.
 */
import { unitOfHeader } from "../money";
import { comparableWords } from "../text";
import { EMPTY, NUMBER, TEXT, type Sheet } from "../workbook";
import { bareHeader, type Vocabulary } from "./headers";
import { isHeaderWord } from "./kinds";
import { mergeAt, wideMergeAt } from "./merges";
import { readQuantity } from "./quantity";
import { measureOfHeader, partyOfHeader, yearOfHeader } from "./words";

/** A header longer than this is prose. */
export const LONGEST_HEADER = 80;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** How many rows a header may take. */
const ROWS_AT_MOST = 3;
/** Over how many columns a group that is written once may be left open. */
const OPEN_AT_MOST = 100;
/** How far below a header its figures are looked for. */
const LOOKED_AT = 12;

interface Extent {
  readonly first: number;
  readonly last: number;
}

/** `2019`, as a number typed into a header. */
export function isYearNumber(sheet: Sheet, row: number, column: number): boolean {
  const year = sheet.grid.number(row, column);
  return (
    Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR && !sheet.formulas.has(row, column)
  );
}

function extent({ grid }: Sheet, row: number): Extent | null {
  let first = -1;
  let last = -1;
  for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) {
    if (grid.isBlank(row, column)) continue;
    if (first < 0) first = column;
    last = column;
  }
  return first < 0 ? null : { first, last };
}

function filledColumns({ grid }: Sheet, row: number, { first, last }: Extent): number[] {
  const columns: number[] = [];
  for (let column = first; column <= last; column++) if (!grid.isBlank(row, column)) columns.push(column);
  return columns;
}

/** Whether a cell may be part of a header: a short text that states no figure, or a year. */
function mayHead(sheet: Sheet, row: number, column: number): boolean {
  const kind = sheet.grid.kind(row, column);
  if (kind === NUMBER) return isYearNumber(sheet, row, column);
  if (kind !== TEXT || sheet.formulas.has(row, column)) return false;
  const text = sheet.grid.text(row, column);
  if (text.length > LONGEST_HEADER) return false;
  return yearOfHeader(text) !== "" || isUnit(text) || readQuantity(text) === null;
}

/** What a cell of a header says: which year, council or unit its columns have, or a known name. */
function says(sheet: Sheet, row: number, column: number, words: Vocabulary): string {
  if (isYearNumber(sheet, row, column)) return "year";
  const text = sheet.grid.text(row, column);
  if (yearOfHeader(text) !== "") return "year";
  if (partyOfHeader(text)) return "party";
  if (isUnit(text)) return "unit";
  if (measureOfHeader(text) !== "" || isHeaderWord(text, words)) return "name";
  return "";
}

/** `£000` alone, which could be read as a figure too. */
export function isUnit(text: string): boolean {
  return unitOfHeader(text) !== null && /^(?:%|fte|wte)?$/.test(bareHeader(text));
}

/** Whether figures stand below a cell of a header. */
function isOverFigures(sheet: Sheet, row: number, column: number): boolean {
  let figures = 0;
  let others = 0;
  const end = Math.min(row + LOOKED_AT, sheet.grid.rowCount - 1);
  for (let below = row + 1; below <= end; below++) {
    const kind = sheet.grid.kind(below, column);
    if (sheet.formulas.has(below, column) || kind === NUMBER) figures++;
    else if (kind === TEXT && readQuantity(sheet.grid.text(below, column))) figures++;
    else if (kind !== EMPTY && !sheet.grid.isBlank(below, column)) others++;
  }
  return figures > 0 && figures >= others;
}

/** The last row of the header that begins in a row. */
export function lastHeaderRow(sheet: Sheet, top: number, words: Vocabulary): number {
  let bottom = top;
  while (bottom - top + 1 < ROWS_AT_MOST && goesOnBelow(sheet, top, bottom + 1, words)) bottom++;
  return bottom;
}

function goesOnBelow(sheet: Sheet, top: number, row: number, words: Vocabulary): boolean {
  const above = extent(sheet, row - 1);
  const own = extent(sheet, row);
  if (!above || !own || !extent(sheet, row + 1)) return false;
  const columns = filledColumns(sheet, row, own);
  if (!columns.every((column) => mayHead(sheet, row, column))) return false;
  if (columns.every((column) => isUnit(sheet.grid.text(row, column)))) {
    // A row of units alone is a header wherever the labels stand.
    return columns.every(
      (column) =>
        (!sheet.grid.isBlank(row - 1, column) || wideMergeAt(sheet, row - 1, column) !== undefined) &&
        isOverFigures(sheet, row, column),
    );
  }
  const isOpen = (column: number): boolean => {
    for (let upper = top; upper < row; upper++) if (!sheet.grid.isBlank(upper, column)) return false;
    return true;
  };
  // One of the two has nothing over the labels: rows of a table that both name the line are lines.
  const label = Math.min(extent(sheet, top)!.first, own.first);
  // Unless a merged banner stands over them too: `Post` over `Area | Title`.
  const isBanner = wideMergeAt(sheet, row - 1, label) !== undefined;
  if (!isOpen(label) && !sheet.grid.isBlank(row, label) && !isBanner) return false;
  if (isBanner) return partsMerges(sheet, row, columns, isOpen);
  const isPart = (column: number): boolean => {
    // Whatever names the labels, below nothing and beside the units or years of all others.
    if (column === label && isOpen(column) && columns.length > 1 && !isOverFigures(sheet, row, column))
      return true;
    const said = says(sheet, row, column, words);
    return said !== "" && (isOverFigures(sheet, row, column) || (isOpen(column) && said === "name"));
  };
  if (columns.every(isPart) && columns.some((column) => isOverFigures(sheet, row, column))) return true;
  return partsMerges(sheet, row, columns, isOpen);
}

/** Under a merged header each column has a name of its own, whatever words it uses. */
function partsMerges(
  sheet: Sheet,
  row: number,
  columns: readonly number[],
  isOpen: (column: number) => boolean,
): boolean {
  const under = columns.map((column) => wideMergeAt(sheet, row - 1, column));
  // Beside them a column by itself may go on as well: `Both` over `two years`.
  const goesOn = (column: number, at: number): boolean =>
    under[at] !== undefined || isOpen(column) || isOverFigures(sheet, row, column);
  if (!columns.every(goesOn)) return false;
  return under.some((merge) => {
    if (!merge || merge.bottom !== row - 1) return false;
    const names = new Set<string>();
    for (let column = merge.left; column <= merge.right; column++) {
      const name = comparableWords(sheet.grid.text(row, column));
      if (name === "" || isYearNumber(sheet, row, column)) return false;
      names.add(name);
    }
    return names.size === merge.right - merge.left + 1;
  });
}

/** Whether a row only groups the headers of the row below it: years, councils or merged names, none over the labels. */
export function groupsBelow(sheet: Sheet, row: number, words: Vocabulary): boolean {
  const groups = extent(sheet, row);
  const heads = groups && extent(sheet, row + 1);
  if (!groups || !heads || groups.first <= heads.first || groups.last > heads.last) return false;
  if (!extent(sheet, row + 2)) return false;
  const columns = filledColumns(sheet, row, groups);
  const below = filledColumns(sheet, row + 1, heads);
  if (below.length < 3 || !below.every((column) => mayHead(sheet, row + 1, column))) return false;
  const hasYears = below.some((column) => says(sheet, row + 1, column, words) === "year");
  const isGroup = (column: number): boolean => {
    if (!mayHead(sheet, row, column) || sheet.grid.isBlank(row + 1, column)) return false;
    const merge = wideMergeAt(sheet, row, column);
    if (merge) return merge.left > heads.first;
    const said = says(sheet, row, column, words);
    if (said === "year") return !hasYears;
    return columns.length > 1 && (said === "party" || said === "name");
  };
  if (!columns.every(isGroup)) return false;
  // A merged name of a column (`Grade` over `CCC | PCC`) groups words as well as figures.
  return columns.some(
    (column) =>
      isOverFigures(sheet, row + 1, column) ||
      (wideMergeAt(sheet, row, column) !== undefined && says(sheet, row, column, words) === "name"),
  );
}

/** What heads a column, from the group down to the unit: `2019/20 Planned £000`. */
export function headerOver(sheet: Sheet, top: number, bottom: number, column: number, left: number): string {
  const parts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const part = written(sheet, row, top, bottom, column, left);
    if (part !== "" && part !== parts[parts.length - 1]) parts.push(part);
  }
  return parts.join(" ");
}

function written(
  sheet: Sheet,
  row: number,
  top: number,
  bottom: number,
  column: number,
  left: number,
): string {
  const own = textAt(sheet, row, column);
  if (own.trim() !== "" || top === bottom) return top === bottom ? own : own.trim();
  const merge = mergeAt(sheet, row, column);
  if (merge) return merge.top === row && merge.left >= left ? textAt(sheet, row, merge.left).trim() : "";
  if (row === bottom || !hasBelow(sheet, row, bottom, column)) return "";
  // Written once and left open to the right, over columns that have a name of their own each.
  for (let before = column - 1; before >= Math.max(left, column - OPEN_AT_MOST); before--) {
    if (wideMergeAt(sheet, row, before) || !hasBelow(sheet, row, bottom, before)) return "";
    const text = textAt(sheet, row, before).trim();
    if (text !== "") return text;
  }
  return "";
}

function hasBelow(sheet: Sheet, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below++) if (!sheet.grid.isBlank(below, column)) return true;
  return false;
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const value = sheet.grid.value(row, column);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
