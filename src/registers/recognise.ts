/** Which register a table is, how sure that is, and why. */
import type { PartyId } from "../partnership";
import { comparable, listed } from "../text";
import { areaName, type Area, type Snapshot } from "../workbook";
import { findTables } from "./find";
import { rolesOfHeader } from "./headers";
import type { Role } from "./synonyms";
import { KINDS, SIDE_ROLES, type KindSpec, type RegisterKind } from "./kinds";
import { profile } from "./profile";
import { GAP, IDENTIFIED, TARGET, type FoundTable } from "./table";
import { isDriver, partyOfHeader, yearOfHeader } from "./words";

export interface RegisterColumn {
  readonly index: number;
  readonly role: Role;
  readonly header: string;
  /** The financial year of the column; `""` where it has none. */
  readonly year: string;
  /** The council a column is headed by, in a register with a column a council. */
  readonly party?: PartyId;
}

/** A table whose meaning is known. */
export interface Register {
  readonly kind: RegisterKind;
  readonly table: FoundTable;
  readonly area: Area;
  readonly columns: readonly RegisterColumn[];
  /** From 0 to 1. */
  readonly confidence: number;
  /** What it was known by, for the person who is asked to trust it. */
  readonly why: string;
}

/** Below this a table is left unrecognised rather than guessed. */
export const SURE_ENOUGH = 0.6;

export interface Recognised {
  readonly tables: readonly FoundTable[];
  readonly registers: readonly Register[];
}

export function recognise(snapshot: Snapshot): Recognised {
  const tables = findTables(snapshot);
  const registers = tables.flatMap((table) => recogniseTable(snapshot, table) ?? []);
  return { tables, registers };
}

function recogniseTable(snapshot: Snapshot, table: FoundTable): Register | null {
  let best: Register | null = null;
  for (const spec of KINDS) {
    const register = fit(snapshot, table, spec);
    if (register && register.confidence > (best?.confidence ?? 0)) best = register;
  }
  return best && best.confidence >= SURE_ENOUGH ? best : null;
}

function fit(snapshot: Snapshot, table: FoundTable, spec: KindSpec): Register | null {
  const wanted = [...spec.needs, ...spec.helps, ...(spec.may ?? [])];
  const columns = assign(snapshot, table, wanted);
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  if (!spec.needs.every(has)) return null;
  const others = assign(snapshot, table, [...spec.bars]);
  if (
    others.some(({ index, role }) => spec.bars.includes(role) && !columns.some((own) => own.index === index))
  ) {
    return null;
  }
  const years = columns.filter(({ role }) => role === "year");
  if (spec.years !== undefined && years.length < spec.years) return null;
  if (spec.parties !== undefined && columns.filter(({ role }) => role === "party").length < spec.parties)
    return null;
  const states = [...table.rowKinds].some((kind) => kind === GAP || kind === IDENTIFIED || kind === TARGET);
  if (spec.rows === "stated figures" && !states) return null;
  if (spec.rows === "no stated figures" && states) return null;

  const sheetName = snapshot.sheets[table.sheet]?.name ?? "";
  const title = comparable(`${table.title} ${sheetName} ${table.name}`);
  const isTitled = spec.titled?.test(title) ?? true;
  const helped = spec.helps.filter(has).length;
  const share = spec.helps.length ? helped / spec.helps.length : 1;
  const base = table.headerRow < 0 ? 0.6 : 0.75;
  const confidence = isTitled ? base + 0.25 * share * (table.headerRow < 0 ? 0.8 : 1) : 0.3 + 0.25 * share;
  const heads = columns.filter(
    ({ role, header }) => header && (spec.needs.includes(role) || role === "year"),
  );
  return {
    kind: spec.kind,
    table,
    area: table.area,
    columns,
    confidence: Math.round(confidence * 100) / 100,
    why:
      table.headerRow < 0
        ? `rows of a label, an amount and FTE${isTitled ? ", under a title about savings" : ""}`
        : `columns ${listed(heads.map(({ header }) => header.trim()))}${spec.titled && isTitled ? ", and its title" : ""}`,
  };
}

/** Roles whose cells are words; a column of figures under such a header holds something else. */
const NAMES_SOMETHING: ReadonlySet<Role> = new Set<Role>(["initiative", "council"]);

/** Gives each column the likeliest of the wanted roles; a role that names one thing goes to one column. */
function assign(snapshot: Snapshot, table: FoundTable, wanted: readonly Role[]): RegisterColumn[] {
  const sheet = snapshot.sheets[table.sheet]!;
  const taken = new Set<Role>();
  const columns: RegisterColumn[] = [];
  const add = (index: number, role: Role, header: string, party?: PartyId): void => {
    columns.push({ index, role, header, year: yearOfHeader(header), ...(party && { party }) });
    taken.add(role);
  };
  for (const { index, header } of table.columns) {
    const figures = profile(sheet, table, index);
    // “Saving £” over figures is an amount; over words it names the initiatives.
    const all = rolesOfHeader(header).filter(
      (role) =>
        (!NAMES_SOMETHING.has(role) || !figures.mostlyFigures) &&
        (!SIDE_ROLES.has(role) || (wanted.includes(role) && yearOfHeader(header) === "")),
    );
    const party = wanted.includes("party") && figures.mostlyFigures ? partyOfHeader(header) : null;
    if (party) {
      add(index, isDriver(header) ? "driver" : "party", header, party);
      continue;
    }
    const role = all.find((one) => wanted.includes(one) && !taken.has(one));
    if (role) {
      add(index, role, header);
      continue;
    }
    if (yearOfHeader(header) && figures.mostlyFigures) add(index, "year", header);
    else if (header === "" && figures.unit?.kind === "posts" && wanted.includes("fte"))
      add(index, "fte", header);
    else if (header === "" && figures.unit?.kind === "money" && wanted.includes("money"))
      add(index, "money", header);
    else if (
      all.every((one) => one === "amount") &&
      figures.unit?.kind === "money" &&
      wanted.includes("money")
    ) {
      add(index, "money", header);
    }
  }
  return columns;
}

/** The columns of a role, left to right. */
export function columnsOf(register: Register, role: Role): RegisterColumn[] {
  return register.columns.filter((column) => column.role === role);
}

/** The one column of a role; null where there is none. */
export function columnOf(register: Register, role: Role): RegisterColumn | null {
  return register.columns.find((column) => column.role === role) ?? null;
}

export function registerPlace(register: Register): string {
  return areaName(register.area);
}
