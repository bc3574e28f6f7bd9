/**
 * Finds the tables on a sheet as officers keep them: title rows above, tables stacked on one sheet or standing
 * side by side, a blank row before the total, notes below, and now and then no header at all.
 */
import { comparableWords, quote } from "../text";
import { overlap, type Area, type Sheet, type Snapshot, TEXT, NUMBER, EMPTY } from "../workbook";
import { isHeaderWord } from "./kinds";
import { readQuantity } from "./quantity";
import { BLANK, HEADING, LINE, SUBTOTAL, TOTAL, type FoundTable, type RowKind } from "./table";
import { kindOfLabel, yearOfHeader } from "./words";

/** A header longer than this is prose. */
const LONGEST_HEADER = 80;
/** How many blank rows may stand inside a table. */
const BLANKS_INSIDE = 2;
/** Where the search for a title looks upwards. */
const TITLE_ABOVE = 3;
/** How far down a column with no header is searched for cells. */
const PROBE = 50;

interface RowShape {
  readonly filled: number;
  readonly texts: number;
  readonly first: number;
  readonly last: number;
}

/** Every table of the workbook, sheet by sheet, top to bottom. */
export function findTables(snapshot: Snapshot): FoundTable[] {
  return snapshot.sheets.flatMap((sheet, index) => findOnSheet(sheet, index));
}

function findOnSheet(sheet: Sheet, index: number): FoundTable[] {
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
    const tables = startsTable(sheet, row) ? tablesFrom(sheet, index, row) : headless(sheet, index, row);
    const free = tables.filter((table) => !taken.some((area) => overlap(area, table.area)));
    found.push(...free);
    row = free.length ? Math.max(...free.map((table) => table.area.bottom)) + 1 : row + 1;
  }
  return found.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function shape(sheet: Sheet, row: number, left = 0, right = Infinity): RowShape {
  const { grid } = sheet;
  let filled = 0;
  let texts = 0;
  let first = -1;
  let last = -1;
  const end = Math.min(grid.rowEnd(row), right + 1);
  for (let column = Math.max(grid.rowBegin(row), left); column < end; column++) {
    const kind = grid.kind(row, column);
    if (kind === EMPTY ? !sheet.formulas.has(row, column) : grid.isBlank(row, column)) continue;
    if (first < 0) first = column;
    last = column;
    filled++;
    if (kind === TEXT) texts++;
  }
  return { filled, texts, first, last };
}

/** Whether a row reads as the header of the rows below it. */
function startsTable(sheet: Sheet, row: number): boolean {
  const { filled, first, last } = shape(sheet, row);
  if (filled < 2) return false;
  const { grid } = sheet;
  let known = 0;
  let years = 0;
  const seen = new Set<string>();
  for (let column = first; column <= last; column++) {
    if (grid.isBlank(row, column)) continue;
    const value = grid.value(row, column);
    if (typeof value === "number") {
      if (sheet.formulas.has(row, column) || !Number.isInteger(value) || value < 1990 || value > 2100)
        return false;
      years++;
      continue;
    }
    if (typeof value !== "string" || value.length > LONGEST_HEADER) return false;
    if (yearOfHeader(value)) years++;
    else if (isHeaderWord(value)) known++;
    else if (readQuantity(value)) return false;
    seen.add(comparableWords(value));
  }
  const below = shape(sheet, row + 1, first - 1, last + 1);
  if (below.filled === 0) return false;
  const looksNamed = known + years >= 2 || (known + years >= 1 && filled <= 3);
  if (looksNamed && known > 0) return true;
  if (years === filled) return false;
  // Unknown words: a header if figures stand below them, or if it opens a block of at least three rows.
  const distinct = seen.size >= filled - years;
  if (!distinct || !opensBlock(sheet, row)) return false;
  if (below.texts < below.filled) return true;
  return shape(sheet, row + 2, first - 1, last + 1).filled > 1 && filled > 2;
}

function opensBlock(sheet: Sheet, row: number): boolean {
  return row === 0 || shape(sheet, row - 1).filled <= 1;
}

/** The table, or the tables side by side, whose header stands in a row. */
function tablesFrom(sheet: Sheet, index: number, header: number): FoundTable[] {
  return headerRuns(sheet, header).map(([left, right]) => {
    const bottom = lastRow(sheet, header, left, right);
    return describe(sheet, index, "", header, { top: header, left, bottom, right });
  });
}

/** Headers side by side belong together unless a column without header and without cells parts them. */
function headerRuns(sheet: Sheet, header: number): [number, number][] {
  const { first, last } = shape(sheet, header);
  const hasCells = (column: number): boolean => {
    for (let row = header + 1; row <= Math.min(header + PROBE, sheet.grid.rowCount - 1); row++) {
      if (!sheet.grid.isBlank(row, column)) return true;
      if (shape(sheet, row).filled === 0 && shape(sheet, row + 1).filled === 0) return false;
    }
    return false;
  };
  const runs: [number, number][] = [];
  for (let column = first; column <= last; column++) {
    const isPart = !sheet.grid.isBlank(header, column) || hasCells(column);
    const run = runs[runs.length - 1];
    if (!isPart) continue;
    if (run && run[1] === column - 1) run[1] = column;
    else runs.push([column, column]);
  }
  // Labels often stand under no header at all, and the last column of notes too.
  const leading = runs[0];
  if (leading && leading[0] > 0 && hasCells(leading[0] - 1)) leading[0] -= 1;
  return runs.filter(([left, right]) => right > left || !sheet.grid.isBlank(header, left));
}

function lastRow(sheet: Sheet, header: number, left: number, right: number): number {
  let bottom = header;
  let blanks = 0;
  for (let row = header + 1; row < sheet.grid.rowCount; row++) {
    const { filled, first, texts } = shape(sheet, row, left, right);
    if (filled === 0) {
      if (++blanks > BLANKS_INSIDE) break;
      continue;
    }
    if (blanks > 0 && !goesOn(sheet, row, left, right, filled)) break;
    if (filled === 1 && texts === 1 && first === left && startsTable(sheet, row + 1)) break;
    if (blanks === 0 && filled > 1 && texts === filled && isRepeated(sheet, header, row, left, right)) break;
    bottom = row;
    blanks = 0;
  }
  return bottom;
}

/** After a blank row: a total, or a row like those above, but no title, header or note. */
function goesOn(sheet: Sheet, row: number, left: number, right: number, filled: number): boolean {
  if (startsTable(sheet, row)) return false;
  if (filled === 1 && right > left) return false;
  const label = labelIn(sheet, row, left, right);
  return kindOfLabel(label) !== LINE || filled * 2 > right - left;
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
  return [describe(sheet, index, "", -1, { top: from, left, bottom, right })];
}

function excelTable(sheet: Sheet, index: number, table: Sheet["tables"][number]): FoundTable {
  const header = table.headerRows > 0 ? table.area.top + table.headerRows - 1 : -1;
  const found = describe(sheet, index, table.name, header, table.area);
  for (let row = table.area.bottom - table.totalRows + 1; row <= table.area.bottom; row++) {
    found.rowKinds[row - found.bodyTop] = TOTAL;
  }
  return found;
}

function describe(sheet: Sheet, index: number, name: string, headerRow: number, area: Area): FoundTable {
  const bodyTop = headerRow < 0 ? area.top : headerRow + 1;
  const columns = [];
  for (let column = area.left; column <= area.right; column++) {
    const value = headerRow < 0 ? null : sheet.grid.value(headerRow, column);
    const header = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
    columns.push({ index: column, header });
  }
  const labelColumn = findLabelColumn(sheet, area, bodyTop);
  return {
    sheet: index,
    name,
    title: titleAbove(sheet, area),
    area,
    headerRow,
    bodyTop,
    columns,
    labelColumn,
    rowKinds: kindsOfRows(sheet, area, bodyTop, labelColumn),
  };
}

function titleAbove(sheet: Sheet, area: Area): string {
  for (let row = area.top - 1; row >= Math.max(0, area.top - TITLE_ABOVE); row--) {
    const { filled, texts, first } = shape(sheet, row);
    if (filled === 1 && texts === 1) return sheet.grid.text(row, first);
    if (filled > 1) break;
  }
  return "";
}

function findLabelColumn(sheet: Sheet, area: Area, bodyTop: number): number {
  const last = Math.min(area.bottom, bodyTop + PROBE);
  let best = -1;
  let most = 0;
  for (let column = area.left; column <= area.right; column++) {
    let texts = 0;
    for (let row = bodyTop; row <= last; row++) {
      if (sheet.grid.kind(row, column) === TEXT && !readQuantity(sheet.grid.text(row, column))) texts++;
    }
    if (texts > most * 2) {
      best = column;
      most = texts;
    }
  }
  return best;
}

function labelIn(sheet: Sheet, row: number, left: number, right: number): string {
  for (let column = left; column <= right; column++) {
    const text = sheet.grid.text(row, column);
    if (text.trim() !== "" && !readQuantity(text)) return text;
  }
  return "";
}

function kindsOfRows(sheet: Sheet, area: Area, bodyTop: number, labelColumn: number): Uint8Array {
  const kinds = new Uint8Array(Math.max(0, area.bottom - bodyTop + 1));
  for (let row = bodyTop; row <= area.bottom; row++) {
    const { filled, texts, first } = shape(sheet, row, area.left, area.right);
    let kind: RowKind;
    if (filled === 0) kind = BLANK;
    else {
      const named = labelColumn < 0 ? "" : sheet.grid.text(row, labelColumn);
      const label = named || (texts > 0 && texts < filled ? labelIn(sheet, row, area.left, area.right) : "");
      kind = kindOfLabel(label);
      if (kind === LINE && filled === 1 && texts === 1 && first === labelColumn && area.right > area.left) {
        kind = HEADING;
      }
    }
    kinds[row - bodyTop] = kind;
  }
  // A “total” with lines and another total below it sums a part of the table.
  let totalBelow = false;
  let lineBelow = false;
  for (let at = kinds.length - 1; at >= 0; at--) {
    if (kinds[at] === TOTAL) {
      if (totalBelow && lineBelow) kinds[at] = SUBTOTAL;
      totalBelow = true;
      lineBelow = false;
    } else if (kinds[at] === LINE) lineBelow = true;
  }
  return kinds;
}

/** How a message names a table: its Excel name, its title, or where it stands. */
export function tableName(table: FoundTable, where: string): string {
  return table.name || (table.title ? quote(table.title) : `the table at ${where}`);
}
