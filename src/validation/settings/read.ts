/** Reads the settings sheet of a workbook. What can't be understood is told at its cell, and nothing throws. */
import type { Unheeded } from "../../registers";
import { comparableWords, dayText, fromSerial } from "../../text";
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
import { readEntry, type GivenRow, type GivenCell } from "./readEntry";
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
} {
  const sheet = snapshot.sheets.find(({ name }) => isSettingsSheet(name));
  if (!sheet || sheet.grid.rowCount === 0) return { settings: NO_SETTINGS, unheeded: [] };
  const place = placeOf(sheet);
  if (!place) return { settings: NO_SETTINGS, unheeded: isEmpty(sheet) ? [] : [noHeadings()] };
  const entries: SettingEntry[] = [];
  const told: Unheeded[] = [];
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
    const { entry, subject, refused } = readEntry(snapshot, given);
    entries.push(entry);
    if (refused) {
      const at = place.columns.get(refused.column) ?? place.columns.get("Setting")!;
      told.push({ sheet: SETTINGS_SHEET, range: cellName(row, at), why: refused.why });
      continue;
    }
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
  return { settings: settingsFrom(entries), unheeded: firstOf(told) };
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
    for (let column = grid.rowBegin(row); column < Math.min(grid.rowEnd(row), COLUMNS_AT_MOST); column++) {
      const words = comparableWords(grid.text(row, column).slice(0, 40));
      const heading = SETTINGS_COLUMNS.find((one) => comparableWords(one) === words);
      if (heading && !columns.has(heading)) columns.set(heading, column);
    }
    if (columns.has("Setting") && columns.has("Is")) return { sheet, headerRow: row, columns };
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
  return { value: typeof value === "number" ? value : shown(value), problem: null };
}

function shown(value: ReturnType<Sheet["grid"]["value"]>): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  return unguarded(String(value));
}
