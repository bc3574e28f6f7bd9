/** A formula as it stands in another cell: references without `$` move with it. */
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName } from "../../../../xlsx";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The formula's form without its place: two cells with the same one calculate alike. With or without `=`. */
export function relativeForm(formula: string, cell: Cell): string {
  try {
    return translateFormulaToR1C1(formula, cellName(cell.row, cell.column));
  } catch {
    return formula;
  }
}

/** `=B2*2` from C2 to C5 is `=B5*2`. What leads off the sheet is `#REF!`. */
export function moveFormula(formula: string, from: Cell, to: Cell): string {
  const relative = relativeForm(formula, from);
  try {
    return translateFormulaToA1(relative, cellName(to.row, to.column), { wrapEdges: false });
  } catch {
    return formula;
  }
}

/** The formula in each of several rows of its column, the translation made once where no reference moves. */
export function fillFormula(formula: string, from: Cell, rows: readonly number[]): string[] {
  const relative = relativeForm(formula, from);
  const next = { row: from.row + 1, column: from.column };
  if (moveFormula(formula, from, next) === formula) return rows.map(() => formula);
  return rows.map((row) => {
    try {
      return translateFormulaToA1(relative, cellName(row, from.column), { wrapEdges: false });
    } catch {
      return formula;
    }
  });
}
