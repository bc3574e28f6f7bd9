/** Tables that state what is to be saved, year by year, beside the registers of savings and not in a row of them. */
import type { Sheet, Snapshot } from "../workbook";
import { bareHeader, rolesOfHeader } from "./headers";
import { profile } from "./profile";
import type { Recognised } from "./recognise";
import { LINE, TARGET, rowsOf, type FoundTable } from "./table";
import { kindOfLabel, yearOfHeader } from "./words";

/** A table with a year and a target on each line, and perhaps the council whose target it is. */
export interface TargetTable {
  readonly table: FoundTable;
  /** Columns, counted from 0. */
  readonly year: number;
  readonly target: number;
  /** `null` where the targets are of all councils together. */
  readonly council: number | null;
}

/**
 * The tables of targets in a workbook, from the first sheet on. One whose targets are all formulas repeats or adds up
 * another, and is left out where there is another.
 *
 * @example targetTables(snapshot, recognise(snapshot))[0]?.table.name // "Targets"
 */
export function targetTables(snapshot: Snapshot, { tables, registers }: Recognised): TargetTable[] {
  const taken = new Set(registers.map(({ table }) => table));
  const all = tables.flatMap((table) =>
    taken.has(table) ? [] : (targetsIn(snapshot.sheets[table.sheet]!, table) ?? []),
  );
  const typed = all.filter(({ table, target }) => {
    const { numbers, written, formulas } = profile(snapshot.sheets[table.sheet]!, table, target);
    return formulas < numbers + written;
  });
  return typed.length > 0 ? typed : all;
}

function targetsIn(sheet: Sheet, table: FoundTable): TargetTable | null {
  if (table.headerRow < 0) return null;
  const only = (test: (header: string, index: number) => boolean): number | null => {
    const [first, another] = table.columns.filter(({ header, index }) => test(header, index));
    return first && !another ? first.index : null;
  };
  const target = only(
    (header, index) => kindOfLabel(bareHeader(header)) === TARGET && isMoney(sheet, table, index),
  );
  const year = only((header) => rolesOfHeader(header).includes("period"));
  if (target === null || year === null || !namesYears(sheet, table, year)) return null;
  return { table, year, target, council: only((header) => rolesOfHeader(header).includes("council")) };
}

function isMoney(sheet: Sheet, table: FoundTable, index: number): boolean {
  const { unit, mostlyFigures, numbers, written } = profile(sheet, table, index);
  // Targets that are not known yet are blank, and may be most of them.
  return (unit === null || unit.kind === "money") && (mostlyFigures || numbers + written > 0);
}

function namesYears(sheet: Sheet, table: FoundTable, index: number): boolean {
  const { grid } = sheet;
  let named = 0;
  for (const row of rowsOf(table, LINE)) {
    if (grid.isBlank(row, index)) continue;
    if (yearOfHeader(grid.text(row, index)) === "") return false;
    named++;
  }
  return named > 0;
}
