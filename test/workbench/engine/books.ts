/** Small books for the tests of the engine. */
import { GridBuilder, type Area, type Book, type BookSheet, type CellError } from "../../../xlsx";

export type Cell = null | number | string | boolean | CellError;

export function sheetOf(
  name: string,
  rows: readonly (readonly Cell[])[] = [],
  more: Partial<BookSheet> = {},
): BookSheet {
  const grid = new GridBuilder();
  rows.forEach((row, r) => row.forEach((value, c) => grid.addValue(r, c, value)));
  return {
    name,
    visibility: "visible",
    grid: grid.build(),
    formulas: [],
    columns: [],
    rows: [],
    merges: [],
    frozen: { rows: 0, columns: 0 },
    tables: [],
    validations: [],
    conditionalFormats: [],
    notes: [],
    comments: [],
    charts: [],
    hyperlinks: [],
    protection: null,
    print: {},
    ...more,
  };
}

export function bookOf(...sheets: BookSheet[]): Book {
  return {
    sheets,
    names: [],
    looks: [{ format: "General" }],
    dateSystem: 1900,
    calculation: "auto",
    isIterative: false,
    activeSheet: 0,
    properties: { custom: [] },
    settings: [],
    customXml: [],
    kept: { parts: [], relationships: [], told: [] },
  };
}

/** `at(0, 1)` is B1; `at(0, 1, 3, 2)` is B1:C4. */
export function at(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}
