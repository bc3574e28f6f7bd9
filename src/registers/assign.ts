/** What each column of a table holds, if the table is a register of some kind. */
import { comparableWords } from "../text";
import { isInSpans, type Sheet } from "../workbook";
import type { ColumnCorrection } from "./corrections";
import type { Vocabulary } from "./headers";
import { SIDE_ROLES } from "./kinds";
import { profile, type Profile } from "./profile";
import type { RegisterColumn } from "./register";
import type { Role } from "./roles";
import { LINE, type FoundTable, type TableColumnFound } from "./table";
import { isDriver, measureOfHeader, partyOfHeader, yearOfHeader } from "./words";

/** What is known of a table before it is known what it is. */
export interface Reading {
  readonly sheet: Sheet;
  readonly table: FoundTable;
  readonly words: Vocabulary;
  /** What the user says of its columns. */
  readonly told: ReadonlyMap<number, ColumnCorrection>;
}

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
  const add = ({ index, header }: TableColumnFound, role: Role, meant = ""): void => {
    const said = told.get(index);
    const party = said?.party ?? (isOfFigures(role) ? partyOfHeader(header) : null);
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
  if (wanted.includes("council") && !taken.has("council")) {
    const named = free.find(({ index }) => !columns.has(index) && isOfCouncils(sheet, table, index));
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

function wishesOf(reading: Reading, column: TableColumnFound, wanted: readonly Role[]): Wish[] {
  const { roles, meant } = rolesIn(reading, column, wanted);
  return roles
    .map((role, rank) => ({ column, role, rank, meant }))
    .filter(({ role }) => wanted.includes(role));
}

function rolesIn(
  { sheet, table, words }: Reading,
  { index, header }: TableColumnFound,
  wanted: readonly Role[],
): { roles: Role[]; meant: string } {
  const figures = profile(sheet, table, index);
  const { roles, meant } = words.reading(header);
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
