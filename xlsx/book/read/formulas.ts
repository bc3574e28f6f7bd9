/** The formulas of a sheet as a book has them: each cell its own, those of arrays with the area they fill. */
import type { Area, Formulas } from "../../../src/workbook";
import { MAX_COLUMNS, contains } from "../../../src/workbook";
import type { Base } from "../../read/formula";
import type { BookFormula, BookTable } from "../book";
import { shifter } from "../formula/shift";
import { typed } from "../formula/typed";
import type { RowReader } from "./rows";

/** @param shares cells that share a formula, with the first of them. */
export function readFormulas(
  formulas: Formulas,
  shares: ReadonlyMap<number, Base>,
  rows: RowReader,
  tables: readonly BookTable[],
): BookFormula[] {
  const shifters = new Map<Base, ReturnType<typeof shifter>>();
  const textAt = (row: number, column: number): string => {
    const base = shares.get(row * MAX_COLUMNS + column);
    if (!base) return formulas.a1(row, column);
    let shift = shifters.get(base);
    if (!shift) {
      shift = shifter(base.text, base.row, base.column);
      shifters.set(base, shift);
    }
    return shift(row, column) ?? formulas.a1(row, column);
  };
  const found: BookFormula[] = [];
  for (const { row, column } of formulas.positions()) {
    const own = textAt(row, column);
    const table = own.includes("[#This Row]")
      ? (tables.find(({ area }) => contains(area, row, column))?.name ?? null)
      : null;
    const formula = typed(own, table);
    const area: Area | null = formulas.spill(row, column);
    if (!area) found.push({ row, column, formula });
    else if (rows.isDynamic(row, column)) found.push({ row, column, formula, area });
    else found.push({ row, column, formula, area, isOldArray: true });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}
