/** Reads the settings sheet of a workbook. What can't be understood is told at its cell, and nothing throws. */
import type { Unheeded } from "../../registers";
import { comparableWords, dayText, fromSerial, quote } from "../../text";
import {
  areaName,
  cellName,
  entryAt,
  formatClass,
  isCellError,
  isFormula,
  NUMBER,
  type CellEntry,
  type Sheet,
  type Snapshot,
} from "../../workbook";
import {
  isSettingsSheet,
  SETTINGS_AT_MOST,
  SETTINGS_COLUMNS,
  SETTINGS_SHEET,
  type SettingsColumn,
} from "./columns";
import type { SettingEntry } from "./entry";
import { readEntry, type GivenRow, type GivenCell, type Said } from "./readEntry";
import { unguarded } from "./rows";
import { NO_SETTINGS, settingsFrom, type WorkbookSettings } from "./settings";

/** The headings stand in one of the first rows: somebody may put a title above. */
const HEADINGS_WITHIN = 20;
/** Columns that are looked at for headings. */
const COLUMNS_AT_MOST = 50;
/** Rows that could not be followed beyond this many are only counted. */
const TOLD_AT_MOST = 100;

/** Where the table of settings stands, for whoever writes it anew. */
interface SettingsPlace {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<SettingsColumn, number>;
  /** Headings that stand there again. */
  readonly twice: readonly { readonly heading: SettingsColumn; readonly column: number }[];
}

/**
 * What a workbook's own settings sheet says. Rows that can't be understood are in `unheeded` with their cell and what
 * to write there, and stay among the entries, so that writing the sheet anew loses none of them.
 *
 * @example settingsOf(snapshot).settings.levels["WB-13"] // "off"
 */
export function settingsOf(snapshot: Snapshot): {
  settings: WorkbookSettings;
  unheeded: readonly Unheeded[];
  /** The cell at which the row of an entry begins. */
  places: ReadonlyMap<SettingEntry, string>;
} {
  const sheet = snapshot.sheets.find(({ name }) => isSettingsSheet(name));
  const others = otherSettings(snapshot, sheet);
  const places = new Map<SettingEntry, string>();
  const place = sheet ? placeOf(sheet) : null;
  if (!sheet || !place) {
    const unheeded = [...(sheet && !isEmpty(sheet) ? [noHeadings()] : []), ...others];
    return { settings: NO_SETTINGS, unheeded, places };
  }
  const entries: SettingEntry[] = [];
  const told: Unheeded[] = [...headingsTwice(place)];
  const rowOf = new Map<string, number>();
  let read = 0;
  for (let row = place.headerRow + 1; row < sheet.grid.rowCount; row++) {
    const given = rowAt(snapshot, place, row);
    if (given === null) continue;
    if (++read > SETTINGS_AT_MOST) {
      told.push({
        sheet: SETTINGS_SHEET,
        range: cellName(row, 0),
        why: `Only the first ${SETTINGS_AT_MOST.toLocaleString("en-GB")} settings are read. Delete those that are no longer needed.`,
      });
      break;
    }
    const { entry, subject, refused, unused } = readEntry(snapshot, given);
    entries.push(entry);
    places.set(entry, cellName(row, place.columns.get("Setting")!));
    const said = refused ?? unused;
    if (said) told.push(saidAt(place, row, said));
    if (refused) continue;
    const before = rowOf.get(subject);
    if (before !== undefined) {
      told.push({
        sheet: SETTINGS_SHEET,
        range: cellName(before, place.columns.get("Setting")!),
        why: `Row ${row + 1} settles the same thing, and the later one counts. Delete the one that does not hold.`,
      });
    }
    rowOf.set(subject, row);
  }
  return { settings: settingsFrom(entries), unheeded: [...firstOf(told), ...others], places };
}

/** What is said of a cell, at the cell; where its whole column is missing, that is said instead. */
function saidAt(place: SettingsPlace, row: number, { column, why }: Said): Unheeded {
  const at = place.columns.get(column);
  if (at !== undefined) return { sheet: SETTINGS_SHEET, range: cellName(row, at), why };
  return {
    sheet: SETTINGS_SHEET,
    range: cellName(row, place.columns.get("Setting")!),
    why: `There is no column headed ${quote(column)}. Write that heading into row ${place.headerRow + 1}, above what the rows set.`,
  };
}

function headingsTwice({ headerRow, twice }: SettingsPlace): Unheeded[] {
  return twice.map(({ heading, column }) => ({
    sheet: SETTINGS_SHEET,
    range: cellName(headerRow, column),
    why: `${quote(heading)} is a heading already, and the first of them counts. Take this one away.`,
  }));
}

/** Headings by which a sheet is known for settings whatever it is called. */
const TELLING: readonly SettingsColumn[] = ["Setting", "Rule or word", "Is"];

/** Sheets that look like settings and are not read, told by an empty range: a copy, or a sheet somebody renamed. */
function otherSettings(snapshot: Snapshot, read: Sheet | undefined): Unheeded[] {
  return snapshot.sheets.flatMap((sheet) => {
    const place = sheet === read ? null : placeOf(sheet);
    if (!place || !TELLING.every((heading) => place.columns.has(heading))) return [];
    const has = `It has the headings of settings in row ${place.headerRow + 1},`;
    const why = read
      ? `${has} and the settings are read from ${quote(read.name)}. Move its rows there, and delete it.`
      : `${has} but another name. Call it ${SETTINGS_SHEET}, or delete it.`;
    return [{ sheet: sheet.name, range: "", why }];
  });
}

function firstOf(told: readonly Unheeded[]): Unheeded[] {
  if (told.length <= TOLD_AT_MOST) return [...told];
  const shown = told.slice(0, TOLD_AT_MOST);
  const left = told.length - shown.length;
  return [
    ...shown,
    {
      sheet: SETTINGS_SHEET,
      range: told[TOLD_AT_MOST]!.range,
      why: `From here on ${left} more ${left === 1 ? "row was" : "rows were"} not followed. Put the ones above right first.`,
    },
  ];
}

function noHeadings(): Unheeded {
  return {
    sheet: SETTINGS_SHEET,
    range: areaName({ top: 0, left: 0, bottom: 0, right: SETTINGS_COLUMNS.length - 1 }),
    why: `The headings of the settings are not there, so none was read. Write ${SETTINGS_COLUMNS.join(", ")} into the first row, one a cell.`,
  };
}

function isEmpty({ grid }: Sheet): boolean {
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++)
      if (!grid.isBlank(row, column)) return false;
  }
  return true;
}

function placeOf(sheet: Sheet): SettingsPlace | null {
  const { grid } = sheet;
  for (let row = 0; row < Math.min(grid.rowCount, HEADINGS_WITHIN); row++) {
    const columns = new Map<SettingsColumn, number>();
    const twice: { heading: SettingsColumn; column: number }[] = [];
    for (let column = grid.rowBegin(row); column < Math.min(grid.rowEnd(row), COLUMNS_AT_MOST); column++) {
      const words = comparableWords(grid.text(row, column).slice(0, 40));
      const heading = SETTINGS_COLUMNS.find((one) => comparableWords(one) === words);
      if (!heading) continue;
      if (columns.has(heading)) twice.push({ heading, column });
      else columns.set(heading, column);
    }
    if (columns.has("Setting") && columns.has("Is")) return { sheet, headerRow: row, columns, twice };
  }
  return null;
}

/** Null where the row is blank. */
function rowAt(snapshot: Snapshot, { sheet, columns }: SettingsPlace, row: number): GivenRow | null {
  let isBlank = true;
  const cell = (column: SettingsColumn): GivenCell => {
    const at = columns.get(column);
    if (at === undefined) return { value: "", problem: null };
    const given = cellAt(snapshot, sheet, row, at);
    if (given.value !== "" || given.problem !== null) isBlank = false;
    return given;
  };
  const given = Object.fromEntries(
    SETTINGS_COLUMNS.map((column) => [column, cell(column)]),
  ) as unknown as GivenRow;
  return isBlank ? null : given;
}

function cellAt(snapshot: Snapshot, sheet: Sheet, row: number, column: number): GivenCell {
  const entry: CellEntry = entryAt(sheet, row, column);
  const value = sheet.grid.value(row, column);
  if (isFormula(entry)) return { value: shown(value), problem: "a formula" };
  if (isCellError(value)) return { value: value.error, problem: "an error" };
  const format = snapshot.styles[sheet.grid.style(row, column)]?.format ?? "General";
  if (sheet.grid.kind(row, column) === NUMBER && formatClass(format) === "date") {
    const day = fromSerial(value as number, snapshot.dateSystem);
    return { value: day ? dayText(day) : String(value), problem: null };
  }
  // 5% is kept as 0.05, which nobody meant to set.
  if (sheet.grid.kind(row, column) === NUMBER && formatClass(format) === "percent")
    return { value: `${Number(((value as number) * 100).toPrecision(12))}%`, problem: null };
  return { value: typeof value === "number" ? value : shown(value), problem: null };
}

function shown(value: ReturnType<Sheet["grid"]["value"]>): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  return unguarded(String(value));
}
