/** A new workbook, as the page opens it and as tests begin with it. */
import { GridBuilder } from "../../xlsx";
import type { Book, BookSheet } from "../../xlsx";

const sheet = (name: string): BookSheet => ({
  name,
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
});

/** A new workbook, with empty sheets of these names. */
export const emptyBook = (...names: readonly string[]): Book => ({
  sheets: (names.length > 0 ? names : ["Sheet1"]).map(sheet),
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
});
