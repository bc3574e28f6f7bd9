/**
 * What the user says of the tables of a workbook, as plain data: it is kept in a sheet of the workbook that people
 * see, and honoured wherever the rules can read the table so.
 */
import type { PartyId } from "../partnership";
import { overlap, parseArea, type Area, type Sheet, type Snapshot } from "../workbook";
import { describe } from "./describe";
import { headerEnd } from "./find";
import type { Synonym, Vocabulary } from "./headers";
import type { RegisterKind } from "./kinds";
import type { Role } from "./roles";
import type { FoundTable } from "./table";

/** `{sheet: "Plan", range: "A3:D20", kind: "savings plan"}`: this area is that; `none`: it is no register. */
export interface TableCorrection {
  readonly sheet: string;
  /** The table, or a part of it with its header, as Excel writes it. */
  readonly range: string;
  readonly kind: RegisterKind | "none";
}

/** `{sheet: "Plan", range: "C3", role: "initiative"}`: this column is that; `none`: it holds nothing of the register. */
export interface ColumnCorrection {
  readonly sheet: string;
  /** The header, the column (`C:C`) or any part of it. */
  readonly range: string;
  readonly role: Role | "none";
  /** For a column of figures: its financial year, as `2019/20`. */
  readonly year?: string;
  /** For a column of figures: whose it is. */
  readonly party?: PartyId;
}

export interface Corrections {
  readonly tables?: readonly TableCorrection[];
  readonly columns?: readonly ColumnCorrection[];
  /** Words for columns over and above ours. */
  readonly words?: readonly Synonym[];
}

/** A correction that was not followed, and why, in a sentence for who wrote it. */
export interface Unheeded {
  readonly sheet: string;
  readonly range: string;
  readonly why: string;
}

/** Corrections beyond these are not read; no workbook has as many tables. */
export const CORRECTIONS_AT_MOST = 1_000;

/** What is said of each table and of its columns. */
export interface Told {
  readonly tables: readonly FoundTable[];
  readonly kinds: ReadonlyMap<FoundTable, TableCorrection>;
  readonly columns: ReadonlyMap<FoundTable, ReadonlyMap<number, ColumnCorrection>>;
  readonly unheeded: readonly Unheeded[];
}

/** Finds the tables that corrections speak of; where none was found, the area itself is taken for one. */
export function placed(
  snapshot: Snapshot,
  found: readonly FoundTable[],
  corrections: Corrections,
  words: Vocabulary,
): Told {
  let tables = [...found];
  const kinds = new Map<FoundTable, TableCorrection>();
  const columns = new Map<FoundTable, Map<number, ColumnCorrection>>();
  const unheeded: Unheeded[] = [];
  const refuse = ({ sheet, range }: { sheet: string; range: string }, why: string): void => {
    unheeded.push({ sheet, range, why });
  };
  for (const one of (corrections.tables ?? []).slice(0, CORRECTIONS_AT_MOST)) {
    const place = placeOf(snapshot, one, refuse);
    if (!place) continue;
    let table = tables.find((each) => isMeant(each, place.index, place.area));
    if (!table && one.kind !== "none") {
      const made = tableIn(place.sheet, place.index, place.area, words);
      if (made) {
        table = made;
        tables = tables.filter((each) => each.sheet !== place.index || !overlap(each.area, made.area));
        tables.push(made);
      }
    }
    if (table) kinds.set(table, one);
    else refuse(one, "There is no table in these cells. Name the cells of the table with its header.");
  }
  for (const one of (corrections.columns ?? []).slice(0, CORRECTIONS_AT_MOST)) {
    const place = placeOf(snapshot, one, refuse);
    if (!place) continue;
    const own = tables.filter((each) => each.sheet === place.index && overlap(each.area, place.area));
    if (own.length === 0)
      refuse(one, "There is no table in these cells. Name a cell of the column, for example its header.");
    for (const table of own) {
      const known = columns.get(table) ?? new Map<number, ColumnCorrection>();
      columns.set(table, known.set(Math.max(place.area.left, table.area.left), one));
    }
  }
  tables.sort((a, b) => a.sheet - b.sheet || a.area.top - b.area.top || a.area.left - b.area.left);
  return { tables, kinds, columns, unheeded };
}

function placeOf(
  snapshot: Snapshot,
  one: { sheet: string; range: string },
  refuse: (one: { sheet: string; range: string }, why: string) => void,
): { sheet: Sheet; index: number; area: Area } | null {
  // Excel takes `plan` and `Plan` for one sheet.
  const name = one.sheet.trim().toLowerCase();
  const index = snapshot.sheets.findIndex((sheet) => sheet.name.trim().toLowerCase() === name);
  const area = parseArea(one.range.trim());
  if (index < 0) refuse(one, "There is no sheet of this name. Write it as on the sheet's tab.");
  else if (!area) refuse(one, "These are no cells. Write them as Excel does, for example A3:D20.");
  else return { sheet: snapshot.sheets[index]!, index, area };
  return null;
}

/** A table that lost or gained rows is still the one that was meant; cells from its middle on are another. */
function isMeant(table: FoundTable, sheet: number, area: Area): boolean {
  if (table.sheet !== sheet || !overlap(table.area, area)) return false;
  return area.top <= Math.max(table.headerRow, table.area.top) || area.top === area.bottom;
}

function tableIn(sheet: Sheet, index: number, area: Area, words: Vocabulary): FoundTable | null {
  const bottom = Math.min(area.bottom, sheet.grid.rowCount - 1);
  const right = Math.min(area.right, sheet.grid.columnCount - 1);
  if (bottom <= area.top || right < area.left) return null;
  const header = headerEnd(sheet, area.top, words);
  if (header >= bottom) return null;
  return describe(sheet, index, "", area.top, header, { ...area, bottom, right });
}
