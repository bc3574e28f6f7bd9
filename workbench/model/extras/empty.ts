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

export const NEW_WORKBOOK: Whole = {
  fileName: "Book1.xlsx",
  names: [],
  properties: { custom: [] },
  settings: [],
  customXml: [],
  kept: { parts: [], relationships: [], told: [] },
  dateSystem: 1900,
  calculation: "auto",
  isIterative: false,
  isStructureProtected: false,
};
