/** A table whose meaning is known. */
import type { PartyId } from "../partnership";
import { areaName, type Area } from "../workbook";
import type { RegisterKind } from "./kinds";
import type { Role } from "./roles";
import type { FoundTable } from "./table";

/** What the cells of a column are full of. `names` are words that differ from line to line. */
export type Content =
  "councils" | "grades" | "bases" | "bodies" | "considerations" | "dates" | "agreements" | "names";

export interface RegisterColumn {
  readonly index: number;
  readonly role: Role;
  readonly header: string;
  /** The financial year of the column; `""` where it has none. */
  readonly year: string;
  /** The council a column of figures is headed by. */
  readonly party?: PartyId;
  /** The known header that a misspelt one was taken for. */
  readonly meant?: string;
  /** What told the role where no known header did: the cells below, or a word within a longer header. */
  readonly knownBy?: Content | "phrase";
}

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

/** The columns of a role, left to right. */
export function columnsOf(register: Register, role: Role): RegisterColumn[] {
  return register.columns.filter((column) => column.role === role);
}

const first = new WeakMap<Register, ReadonlyMap<Role, RegisterColumn>>();

/** The one column of a role; null where there is none. */
export function columnOf(register: Register, role: Role): RegisterColumn | null {
  let found = first.get(register);
  if (!found) {
    // The first of each role stands.
    found = new Map([...register.columns].reverse().map((column) => [column.role, column]));
    first.set(register, found);
  }
  return found.get(role) ?? null;
}

export function registerPlace(register: Register): string {
  return areaName(register.area);
}
