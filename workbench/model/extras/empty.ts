import type { Extras, Whole } from "../document";

export const NO_EXTRAS: Extras = {
  tables: [],
  validations: [],
  conditionalFormats: [],
  notes: [],
  comments: [],
  charts: [],
  hyperlinks: [],
  protection: null,
  autoFilter: null,
  print: {},
  zoom: 100,
  kept: null,
  customProperties: {},
};

/** A workbook made now. */
export const newWorkbook = (): Whole => ({
  fileName: "Book1.xlsx",
  names: [],
  properties: { custom: [], created: new Date().toISOString() },
  settings: [],
  customXml: [],
  kept: { parts: [], relationships: [], told: [] },
  dateSystem: 1900,
  calculation: "auto",
  isIterative: false,
  isStructureProtected: false,
});
