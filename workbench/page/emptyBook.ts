/** A new workbook: one empty sheet. */
import { GridBuilder, type Book } from "../../xlsx";

export function emptyBook(): Book {
  return {
    sheets: [
      {
        name: "Sheet1",
        visibility: "visible",
        grid: new GridBuilder().build(),
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
      },
    ],
    names: [],
    looks: [{ format: "General" }],
    dateSystem: 1900,
    calculation: "auto",
    isIterative: false,
    activeSheet: 0,
    properties: { custom: [], created: new Date().toISOString() },
    settings: [],
    customXml: [],
    kept: { parts: [], relationships: [], told: [] },
  };
}
