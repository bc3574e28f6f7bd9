/** What each column of a table holds, if the table is a register of some kind. */
import { comparableWords } from "../text";
import { isInSpans, type Sheet } from "../workbook";
import type { PartyId } from "../partnership";
import type { HeaderReading, Vocabulary } from "./headers";
import { SIDE_ROLES } from "./kinds";
import { heldBy, isOnMatters, rolesByCells } from "./held";
import { profile, type Profile } from "./profile";
import type { RegisterColumn } from "./register";
import type { Reading } from "./reading";
import type { Role } from "./roles";
import { LINE, type FoundTable, type TableColumnFound } from "./table";
import { isDriver, measureOfHeader, partyOfHeader, yearOfHeader } from "./words";

/** Roles whose cells are words; a column of figures under such a header holds something else. */
const NAMES_SOMETHING: ReadonlySet<Role> = new Set<Role>(["initiative", "council"]);
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

interface Wish {
  readonly column: TableColumnFound;
  readonly role: Role;
  /** 0 is the likeliest of the column's roles. */
  readonly rank: number;
  readonly meant: string;
}

/**
 * Gives each column the likeliest of the wanted roles; a role that names one thing goes to one column. Where two
 * columns want it, neither's place decides but how likely it is for each.
 */
export function assign(reading: Reading, wanted: readonly Role[], isByYear: boolean): RegisterColumn[] {
  const { sheet, table, told } = reading;
  const columns = new Map<number, RegisterColumn>();
  const taken = new Set<Role>();
  const add = (
    { index, header }: TableColumnFound,
    role: Role,
    meant = "",
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
    if (!columns.has(column.index)) add(column, role, "", party);
  }
  const wishes = free
    .filter(({ index }) => !columns.has(index))
    .flatMap((column) => wishesOf(reading, column, wanted));
  wishes.sort(
    (a, b) =>
      a.rank - b.rank ||
      compare(a.meant, b.meant) ||
      compare(comparableWords(a.column.header), comparableWords(b.column.header)) ||
      a.column.index - b.column.index,
  );
  for (const { column, role, meant } of wishes) {
    if (!columns.has(column.index) && !taken.has(role)) add(column, role, meant);
  }
  const matter = taken.has("decision") ? null : isOnMatters(reading, free, wanted, columns);
  if (matter) add(matter, "decision");
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

function wishesOf(reading: Reading, column: TableColumnFound, wanted: readonly Role[]): Wish[] {
  const { roles, meant } = rolesIn(reading, column, wanted);
  return rolesByCells(reading, column, roles, wanted)
    .map((role, rank) => ({ column, role, rank: roles.includes(role) ? rank : rank + 1, meant }))
    .filter(({ role }) => wanted.includes(role));
}

function rolesIn(
  { sheet, table, words }: Reading,
  { index, header }: TableColumnFound,
  wanted: readonly Role[],
): { roles: Role[]; meant: string } {
  const figures = profile(sheet, table, index);
  const whole = words.reading(header);
  const { roles, meant } = whole.roles.length > 0 ? whole : ownReading(sheet, table, index, words, whole);
  return {
    meant,
    roles: roles.filter(
      (role) =>
        // “Saving £” over figures is an amount; over words it names the initiatives.
        (!NAMES_SOMETHING.has(role) || !figures.mostlyFigures) &&
        (!COUNTS_SOMETHING.has(role) || !isOfWords(figures)) &&
        (!SIDE_ROLES.has(role) || (wanted.includes(role) && yearOfHeader(header) === "")) &&
        (role !== "period" || isOfYears(sheet, table, index)),
    ),
  };
}

/** Under a group whose name adds nothing (“Terms” over “Share of costs”) the lowest header is read by itself. */
function ownReading(
  sheet: Sheet,
  table: FoundTable,
  column: number,
  words: Vocabulary,
  whole: HeaderReading,
): HeaderReading {
  if (table.headerTop === table.headerRow || table.headerRow < 0) return whole;
  const own = sheet.grid.text(table.headerRow, column);
  const roles = own.trim() === "" ? [] : words.rolesOf(own);
  return roles.length > 0 ? { roles, meant: "" } : whole;
}

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

/** Of several figures for one year, the one that is planned stands for the year; what came of it stands apart. */
function partMeasures(columns: readonly RegisterColumn[]): RegisterColumn[] {
  const years = columns.filter(({ role }) => role === "year");
  return columns.flatMap((column) => {
    if (column.role !== "year") return [column];
    const measure = measureOfHeader(column.header);
    if (measure !== "delivered" && measure !== "rest") return [column];
    const isBeside = years.some(
      ({ year, party, header }) =>
        year === column.year && party === column.party && ["planned", ""].includes(measureOfHeader(header)),
    );
    if (!isBeside) return [column];
    return measure === "delivered" ? [{ ...column, role: "delivered" as const }] : [];
  });
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
