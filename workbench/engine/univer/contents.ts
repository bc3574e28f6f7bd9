/** All of a sheet for saving: values with their looks, and formulas with what they spill over. */
import { GridBuilder, type Area, type BookFormula, type Grid, type Look } from "../../../xlsx";
import type { SheetId } from "../engine";
import { toValue } from "./cellValues";
import type { Looks } from "./looks";
import { cellRows, type Reading } from "./reading";
import type { Running } from "./univer";

export function contentsOf(
  running: Running,
  reading: Reading,
  looks: Looks,
  id: SheetId,
  indexOf: (look: Look) => number,
): { grid: Grid; formulas: BookFormula[] } {
  const rows = cellRows(running.sheet(id));
  const builder = new GridBuilder();
  const formulas: BookFormula[] = [];
  const spills = new Map<string, Area>();
  for (const area of reading.spills(id)) spills.set(`${area.top}:${area.left}`, area);
  const spilled = reading.spilledCells(id);
  const known = new Map<string, number>();
  const rowNumbers = new Set([...Object.keys(rows), ...Object.keys(spilled ?? {})].map(Number));
  for (const row of [...rowNumbers].sort((a, b) => a - b)) {
    const cells = rows[row] ?? {};
    const under = spilled?.[row] ?? {};
    const columns = Object.keys(under).length > 0 ? { ...under, ...cells } : cells;
    for (const column of Object.keys(columns)
      .map(Number)
      .sort((a, b) => a - b)) {
      const cell = cells[column];
      let style = 0;
      if (cell?.s || cell?.custom) {
        const key = `${typeof cell.s === "string" ? cell.s : JSON.stringify(cell.s)}|${cell.custom ? JSON.stringify(cell.custom) : ""}`;
        style = known.get(key) ?? -1;
        if (style < 0) {
          style = indexOf(looks.own(cell));
          known.set(key, style);
        }
      }
      const value = under[column] ? reading.value(id, row, column) : toValue(cell);
      const plain = typeof value === "object" && value !== null ? { error: value.error } : value;
      if (cell && (cell.f || cell.si)) {
        const formula = reading.formula(id, row, column, cell);
        if (formula) {
          const area = spills.get(`${row}:${column}`);
          formulas.push({ row, column, formula: formula.replace(/^=/, ""), ...(area ? { area } : {}) });
        }
      }
      if (plain !== null || style !== 0 || cell?.f || cell?.si) builder.addValue(row, column, plain, style);
    }
  }
  return { grid: builder.build(), formulas };
}
