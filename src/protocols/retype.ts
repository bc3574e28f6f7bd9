/** Whether the text of a cell may be typed anew without something else going by the old one. */
import { contains, type Cell, type Sheet } from "../workbook";
import type { Context } from "./context";

/** Whether the cell holds what somebody typed; what a formula gives can't be typed over. */
export function isTyped({ formulas }: Sheet, { row, column }: Cell): boolean {
  return !formulas.has(row, column) && !formulas.isFilled(row, column);
}

/**
 * Whether a text may be put right: it was typed, no formula of the workbook looks it up in quotation marks, and the
 * cell takes no list of values, in which the text may stand as it is.
 */
export function mayBeRetyped(context: Context, sheet: number, cell: Cell, text: string): boolean {
  const { validations } = context.sheet(sheet);
  return (
    isTyped(context.sheet(sheet), cell) &&
    !validations.some(
      ({ type, areas }) => type === "list" && areas.some((area) => contains(area, cell.row, cell.column)),
    ) &&
    !isLookedUp(context, text)
  );
}

function isLookedUp(context: Context, text: string): boolean {
  const quoted = `"${text.replace(/"/g, '""')}"`.toLowerCase();
  return context.snapshot.sheets.some((_, sheet) =>
    context.formulaGroups(sheet).some(({ r1c1 }) => r1c1.toLowerCase().includes(quoted)),
  );
}
