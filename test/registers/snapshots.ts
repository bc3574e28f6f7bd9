/** Snapshots for tests, straight from rows of cells: no file between. */
import { Formulas, GridBuilder, type CellValue, type Sheet, type Snapshot } from "../../src/workbook";

/** A formula with the result it was saved with. */
export interface Calculated {
  readonly formula: string;
  readonly result?: CellValue;
}
export type Given = CellValue | Calculated;
export type Rows = readonly (readonly Given[])[];

function isCalculated(cell: Given): cell is Calculated {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

export function sheetOf(rows: Rows, more: Partial<Sheet> = {}): Sheet {
  const grid = new GridBuilder();
  const formulas = new Formulas();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (isCalculated(cell)) formulas.set(row, column, cell.formula);
      const value = isCalculated(cell) ? (cell.result ?? null) : cell;
      if (value !== null || isCalculated(cell)) grid.addValue(row, column, value);
    }),
  );
  return {
    name: "Plan",
    visibility: "visible",
    isProtected: false,
    grid: grid.build(),
    formulas,
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    tables: [],
    validations: [],
    ...more,
  };
}

export function snapshotOf(sheets: readonly Sheet[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    dateSystem: 1900,
    calculation: "auto",
    isIterative: false,
    styles: [{ format: "General", locked: true }],
    sheets,
    names: [],
    externalLinks: [],
    template: null,
    ...more,
  };
}

export const workbook = (rows: Rows, more: Partial<Sheet> = {}): Snapshot =>
  snapshotOf([sheetOf(rows, more)]);
