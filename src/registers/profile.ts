/** What stands in one column of a table, over its lines. */
import { unitOfHeader, type Unit } from "../money";
import { BOOLEAN, ERROR, NUMBER, TEXT, type Sheet } from "../workbook";
import { isUnstated, NO_UNIT, readQuantity } from "./quantity";
import { headerOf, LINE, type FoundTable } from "./table";

export interface Profile {
  readonly numbers: number;
  /** Figures written as text with their unit. */
  readonly written: number;
  /** `TBC` and the like. */
  readonly unstated: number;
  readonly texts: number;
  readonly formulas: number;
  readonly blanks: number;
  readonly errors: number;
  /** True where figures are at least half of what stands there. */
  readonly mostlyFigures: boolean;
  /** The unit of the column: its header's, its texts', or the title's; null where nothing says. */
  readonly unit: Unit | null;
  /** Where the unit is known from. */
  readonly unitFrom: "header" | "cells" | "title" | "nowhere";
  /** True where some cells say their unit and nothing says what the bare numbers beside them are: no sum of them is sure. */
  readonly isUnsure: boolean;
}

const profiles = new WeakMap<FoundTable, Map<number, Profile>>();

export function profile(sheet: Sheet, table: FoundTable, column: number): Profile {
  let ofTable = profiles.get(table);
  if (!ofTable) profiles.set(table, (ofTable = new Map<number, Profile>()));
  let found = ofTable.get(column);
  if (!found) ofTable.set(column, (found = count(sheet, table, column)));
  return found;
}

function count(sheet: Sheet, table: FoundTable, column: number): Profile {
  const { grid, formulas } = sheet;
  let numbers = 0;
  let written = 0;
  let unstated = 0;
  let texts = 0;
  let withFormula = 0;
  let blanks = 0;
  let errors = 0;
  const units = new Map<Unit, number>();
  for (let at = 0; at < table.rowKinds.length; at++) {
    if (table.rowKinds[at] !== LINE) continue;
    const row = table.bodyTop + at;
    const hasFormula = formulas.has(row, column);
    if (hasFormula) withFormula++;
    switch (grid.kind(row, column)) {
      case NUMBER:
        numbers++;
        break;
      case TEXT: {
        const text = grid.text(row, column);
        const quantity = readQuantity(text);
        if (quantity) {
          written++;
          units.set(quantity.unit, (units.get(quantity.unit) ?? 0) + 1);
        } else if (isUnstated(text)) unstated++;
        else if (text.trim() === "") blanks++;
        else texts++;
        break;
      }
      case ERROR:
        errors++;
        break;
      case BOOLEAN:
        texts++;
        break;
      default:
        if (!hasFormula) blanks++;
    }
  }
  const fromHeader = unitOfHeader(headerOf(table, column));
  // A unit in one cell is that cell's; the column's it is where most figures have it.
  const bare = numbers + (units.get(NO_UNIT) ?? 0);
  const [inCells, times] = commonest(units);
  const fromCells = times > bare ? inCells : null;
  const fromTitle = unitOfHeader(table.title) ?? unitOfHeader(table.subtitle);
  const figures = numbers + written;
  const unit = fromHeader ?? fromCells ?? (numbers > 0 && fromTitle?.kind === "money" ? fromTitle : null);
  return {
    numbers,
    written,
    unstated,
    texts,
    formulas: withFormula,
    blanks,
    errors,
    mostlyFigures: figures > 0 && figures >= texts,
    unit,
    unitFrom: fromHeader ? "header" : fromCells ? "cells" : unit ? "title" : "nowhere",
    isUnsure: unit === null && inCells?.kind === "money" && bare > 0,
  };
}

/** The commonest unit of money, posts or shares, and in how many cells it stands. */
function commonest(units: ReadonlyMap<Unit, number>): [Unit | null, number] {
  let best: Unit | null = null;
  let most = 0;
  for (const [unit, times] of units) {
    if (unit.kind === "number" || times <= most) continue;
    best = unit;
    most = times;
  }
  return [best, most];
}
