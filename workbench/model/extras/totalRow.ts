/** What a table's total row says, as its cells have it now: a person, or an add-in, may have typed over it. */
import type { BookTable, BookTableColumn } from "../../../xlsx";
import type { Engine, SheetId } from "../../engine/engine";

/** The numbers SUBTOTAL has for each; what lies hidden is left out. */
export const SUBTOTALS = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
} as const;

/** The columns with their totals; as they are where the table shows none. */
export function totalsTyped(engine: Engine, sheet: SheetId, table: BookTable): readonly BookTableColumn[] {
  if (!table.hasTotals) return table.columns;
  const row = { ...table.area, top: table.area.bottom };
  const formulas = engine.formulas(sheet, row)[0] ?? [];
  const values = engine.values(sheet, row)[0] ?? [];
  return table.columns.map((column, at) => {
    const { totalFunction: _function, totalFormula: _formula, totalLabel: _label, ...plain } = column;
    const formula = formulas[at] ?? null;
    const value = values[at] ?? null;
    if (formula === null) return typeof value === "string" ? { ...plain, totalLabel: value } : plain;
    const known = /^=SUBTOTAL\((\d+),[^(),]*\]\)$/i.exec(formula)?.[1];
    const found = (Object.entries(SUBTOTALS) as [keyof typeof SUBTOTALS, number][]).find(
      ([, number]) => String(number) === known,
    );
    return found
      ? { ...plain, totalFunction: found[0] }
      : { ...plain, totalFunction: "custom" as const, totalFormula: formula.slice(1) };
  });
}
