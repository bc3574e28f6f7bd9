/** What each column of a table holds, if the table is a register of some kind. */
import { comparableWords, readDateText } from "../text";
import { isInSpans, type Sheet } from "../workbook";
import type { PartyId } from "../partnership";
import { type HeaderReading, type Vocabulary } from "./headers";
import { SIDE_ROLES } from "./kinds";
import { heldBy, isOnMatters, rolesByCells } from "./held";
import { partMeasures } from "./measures";
import { phrasesIn, type Holds } from "./phrases";
import { profile, type Profile } from "./profile";
import type { RegisterColumn } from "./register";
import type { Reading } from "./reading";
import type { Role } from "./roles";
import { LINE, type FoundTable, type TableColumnFound } from "./table";
import { isDriver, partyOfHeader, yearOfHeader } from "./words";

/** Roles whose cells are words; a column of figures under such a header holds something else. */
const NAMES_SOMETHING: ReadonlySet<Role> = new Set<Role>([
  "initiative",
  "council",
  "job title",
  "action",
  "decision",
  "body",
  "consideration",
]);
/** Roles whose cells are figures; a column of words under such a header (“Budget area”) names something. */
const COUNTS_SOMETHING: ReadonlySet<Role> = new Set<Role>([
  "budget",
  "actual",
  "variance",
  "proposed",
  "achieved",
  "pressures",
  "at risk",
  "full year",
  "fte",
]);
/** How many lines are looked at for years in their cells. */
const YEARS_LOOKED_AT = 50;

/** A word within a header comes after every header that is known. */
const AFTER_ALL = 100;

interface Wish {
  readonly column: TableColumnFound;
  readonly role: Role;
  /** 0 is the likeliest of the column's roles. */
  readonly rank: number;
  readonly meant: string;
  /** True where a word within a longer header tells. */
  readonly isPhrase: boolean;
}

/**
 * Gives each column the likeliest of the wanted roles; a role that names one thing goes to one column. Where two
 * columns want it, neither's place decides but how likely it is for each.
 */
export function assign(
  reading: Reading,
  wanted: readonly Role[],
  isByYear: boolean,
  isStrict = false,
): RegisterColumn[] {
  const { sheet, table, told } = reading;
  const columns = new Map<number, RegisterColumn>();
  const taken = new Set<Role>();
  const add = (
    { index, header }: TableColumnFound,
    role: Role,
    meant = "",
    isPhrase = false,
    council: PartyId | null = null,
  ): void => {
    const said = told.get(index);
    const party = said?.party ?? council ?? (isOfFigures(role) ? partyOfHeader(header) : null);
    columns.set(index, {
      index,
      role,
      header,
      year: said?.year ?? yearOfHeader(header),
      ...(party && { party }),
      ...(meant && { meant }),
      ...(isPhrase && { knownBy: "phrase" as const }),
    });
    taken.add(role);
  };
  const open = table.columns.filter(({ index }) => !isHelper(sheet, table, index) || told.has(index));
  for (const column of open) {
    const said = told.get(column.index);
    if (said && said.role !== "none" && wanted.includes(said.role)) add(column, said.role);
    else if (said && said.role !== "none" && isTold(said.role)) add(column, said.role);
  }
  const free = open.filter(({ index }) => !told.has(index));
  for (const column of free) {
    if (!wanted.includes("party") || !profile(sheet, table, column.index).mostlyFigures) continue;
    if (!partyOfHeader(column.header)) continue;
    if (isByYear && yearOfHeader(column.header) !== "") add(column, "year");
    else add(column, isDriver(column.header) ? "driver" : "party");
  }
  for (const { column, role, party } of heldBy(reading, free, wanted)) {
    if (!columns.has(column.index)) add(column, role, "", false, party);
  }
  const wishes = free
    .filter(({ index }) => !columns.has(index))
    .flatMap((column) => wishesOf(reading, column, wanted, isStrict));
  wishes.sort(
    (a, b) =>
      a.rank - b.rank ||
      compare(a.meant, b.meant) ||
      compare(comparableWords(a.column.header), comparableWords(b.column.header)) ||
      a.column.index - b.column.index,
  );
  for (const { column, role, meant, isPhrase } of wishes) {
    if (!columns.has(column.index) && !taken.has(role)) add(column, role, meant, isPhrase);
  }
  const matter = taken.has("decision") ? null : isOnMatters(reading, free, wanted, columns);
  if (matter) add(matter, "decision");
  if (wanted.includes("council") && !taken.has("council")) {
    // Under a header that says another thing (“Employing authority”) councils are that.
    const named = free.find(
      ({ index, header }) =>
        !columns.has(index) &&
        !reading.words.rolesOf(header).includes("employer") &&
        isOfCouncils(sheet, table, index),
    );
    if (named) add(named, "council");
  }
  for (const column of free) {
    if (!columns.has(column.index)) addFigures(reading, column, wanted, add);
  }
  const byMeasure = partMeasures([...columns.values()]);
  return byMeasure.sort((a, b) => a.index - b.index);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isTold(role: Role): boolean {
  return role === "year" || role === "money" || role === "delivered";
}

function isOfFigures(role: Role): boolean {
  return role === "party" || role === "driver" || role === "year" || role === "money";
}

/** A hidden column of formulas helps the sheet to count; it is no part of what is registered. */
export function isHelper(sheet: Sheet, table: FoundTable, column: number): boolean {
  if (!isInSpans(sheet.hiddenColumns, column)) return false;
  const { numbers, written, unstated, texts, formulas, errors } = profile(sheet, table, column);
  return formulas > 0 && formulas * 2 >= numbers + written + unstated + texts + errors;
}

function wishesOf(
  reading: Reading,
  column: TableColumnFound,
  wanted: readonly Role[],
  isStrict: boolean,
): Wish[] {
  const { roles, meant } = rolesIn(reading, column, wanted);
  const known = rolesByCells(reading, column, roles, wanted)
    .map((role, rank) => ({
      column,
      role,
      rank: roles.includes(role) ? rank : rank + 1,
      meant,
      isPhrase: false,
    }))
    .filter(({ role }) => wanted.includes(role));
  if (known.length > 0 || isStrict) return known;
  const phrase = phraseOver(reading, column);
  return phrase && wanted.includes(phrase)
    ? [{ column, role: phrase, rank: AFTER_ALL, meant: "", isPhrase: true }]
    : [];
}

/** How many lines are looked at for days. */
const DAYS_LOOKED_AT = 20;

/** Whether the cells of a column are mostly what a header with a word of a role must head. */
function isMade({ sheet, table }: Reading, column: number, holds: Holds): boolean {
  const made = profile(sheet, table, column);
  if (holds === "figures") return made.mostlyFigures;
  if (holds === "words") return !made.mostlyFigures && made.texts > 0;
  let lines = 0;
  let days = 0;
  for (let at = 0; at < table.rowKinds.length && lines < DAYS_LOOKED_AT; at++) {
    const row = table.bodyTop + at;
    if (table.rowKinds[at] !== LINE || sheet.grid.isBlank(row, column)) continue;
    lines++;
    const number = sheet.grid.number(row, column);
    if (isDayNumber(number) || readDateText(sheet.grid.text(row, column)) !== null) days++;
  }
  return days > 0 && days * 2 >= lines;
}

/** A whole number that Excel may show as a day of this century or the last decades of the one before. */
function isDayNumber(value: number): boolean {
  return Number.isInteger(value) && value > 30_000 && value < 75_000;
}

/** The one role that a word within a longer header can mean over such cells; null where none or several can. */
function phraseOver(reading: Reading, { index, header }: TableColumnFound): Role | null {
  if (yearOfHeader(header) !== "" || partyOfHeader(header)) return null;
  // “End date” is known as an end, and is the date of a timetable.
  const isKnown = reading.words.rolesOf(header).length > 0;
  const meant = phrasesIn(header).filter(
    ({ holds }) => (holds === "dates" || !isKnown) && isMade(reading, index, holds),
  );
  return meant.length === 1 ? meant[0]!.role : null;
}

function rolesIn(
  { sheet, table, words }: Reading,
  { index, header }: TableColumnFound,
  wanted: readonly Role[],
): { roles: Role[]; meant: string } {
  const figures = profile(sheet, table, index);
  const { roles, meant } = readingOf(sheet, table, words, index, header);
  const inPair = wanted.includes("from grade") ? roleInPair(sheet, table, index, header) : null;
  return {
    meant,
    roles: [...(inPair ? [inPair] : []), ...roles].filter(
      (role) =>
        // “Saving £” over figures is an amount; over words it names the initiatives.
        (!NAMES_SOMETHING.has(role) || !figures.mostlyFigures) &&
        (!COUNTS_SOMETHING.has(role) || !isOfWords(figures)) &&
        (!SIDE_ROLES.has(role) || (wanted.includes(role) && yearOfHeader(header) === "")) &&
        (role !== "period" || isOfYears(sheet, table, index)),
    ),
  };
}

/** Under a banner (`Employment` over `Employer | Grade`) the lowest row of the header tells, where it differs in each column. */
function readingOf(
  sheet: Sheet,
  table: FoundTable,
  words: Vocabulary,
  column: number,
  header: string,
): HeaderReading {
  const whole = words.reading(header);
  if (whole.roles.length > 0 || table.headerTop === table.headerRow || table.headerRow < 0) return whole;
  const own = sheet.grid.text(table.headerRow, column).trim();
  if (own === "" || own === header) return whole;
  return timesInLowestRow(sheet, table).get(comparableWords(own)) === 1 ? words.reading(own) : whole;
}

const lowestRows = new WeakMap<FoundTable, ReadonlyMap<string, number>>();

/** How often each text stands in the lowest row of a header; counted once a table. */
function timesInLowestRow(sheet: Sheet, table: FoundTable): ReadonlyMap<string, number> {
  let found = lowestRows.get(table);
  if (found) return found;
  const times = new Map<string, number>();
  for (const { index } of table.columns) {
    const words = comparableWords(sheet.grid.text(table.headerRow, index));
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  lowestRows.set(table, (found = times));
  return found;
}

/** `From` and `To` say nothing by themselves; over grades they head a grade register. */
function roleInPair(
  sheet: Sheet,
  table: FoundTable,
  column: number,
  header: string,
): "from grade" | "to grade" | null {
  const words = comparableWords(header);
  if (words !== "from" && words !== "to") return null;
  let lines = 0;
  let grades = 0;
  for (let at = 0; at < table.rowKinds.length && lines < GRADES_LOOKED_AT; at++) {
    if (table.rowKinds[at] !== LINE) continue;
    lines++;
    if (GRADE.test(comparableWords(sheet.grid.text(table.bodyTop + at, column)))) grades++;
  }
  if (grades === 0 || grades * 2 < lines) return null;
  return words === "from" ? "from grade" : "to grade";
}

const GRADES_LOOKED_AT = 20;
const GRADE = /\b(?:grades?|(?:pay )?bands?|spinal|scp|dpb [a-z]|smpb \d+)\b/;

function isOfWords({ texts, numbers, written, formulas, errors }: Profile): boolean {
  return texts > 2 * (numbers + written + formulas + errors);
}

function addFigures(
  reading: Reading,
  column: TableColumnFound,
  wanted: readonly Role[],
  add: (column: TableColumnFound, role: Role) => void,
): void {
  const { index, header } = column;
  const { mostlyFigures, unit } = profile(reading.sheet, reading.table, index);
  const { roles } = rolesIn(reading, column, wanted);
  if (yearOfHeader(header) && mostlyFigures) add(column, "year");
  else if (roles.length === 0 && unit?.kind === "posts" && wanted.includes("fte")) add(column, "fte");
  else if (unit?.kind === "money" && wanted.includes("money") && roles.every((one) => one === "amount"))
    add(column, "money");
}

/** Whether the cells of a column, whatever its header, name councils: `CCC`, `Peterborough`, `Both`. */
function isOfCouncils(sheet: Sheet, table: FoundTable, column: number): boolean {
  // A column of figures, or an empty one, is told by its profile without reading its cells again.
  const { texts, numbers, written, blanks } = profile(sheet, table, column);
  if (texts < 2 || texts < numbers + written || blanks > texts) return false;
  let councils = 0;
  let looked = 0;
  for (let at = 0; at < table.rowKinds.length && looked < YEARS_LOOKED_AT; at++) {
    if (table.rowKinds[at] !== LINE) continue;
    const text = sheet.grid.text(table.bodyTop + at, column).trim();
    if (text === "") {
      if (!sheet.grid.isBlank(table.bodyTop + at, column)) return false;
      continue;
    }
    looked++;
    if (partyOfHeader(text)) councils++;
    else if (!/^(?:both|joint|shared|all)\b/i.test(text)) looked++;
  }
  return councils >= 2 && councils * 3 >= looked * 2;
}

/** Whether the cells of a column name years: `2019/20`, 2019. */
function isOfYears(sheet: Sheet, table: FoundTable, column: number): boolean {
  let years = 0;
  let looked = 0;
  for (let at = 0; at < table.rowKinds.length && looked < YEARS_LOOKED_AT; at++) {
    if (table.rowKinds[at] !== LINE) continue;
    const value = sheet.grid.value(table.bodyTop + at, column);
    if (value === null) continue;
    looked++;
    if ((typeof value === "string" || typeof value === "number") && yearOfHeader(String(value)) !== "")
      years++;
  }
  return years > 0 && years * 10 >= looked * 9;
}
