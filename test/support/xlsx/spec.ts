/** A workbook for a test, said in a few readable lines; golden folders keep it as JSON. */

/** A string that starts with `=` is a formula saved without its result. */
export type SpecCell = null | number | string | boolean | FullCell;

export interface FullCell {
  /** The value, or the result the formula was saved with. `null` or absent: none. */
  value?: number | string | boolean | null;
  /** Without or with its `=`. */
  formula?: string;
  format?: string;
  /** An error value, `#N/A`. */
  error?: string;
  locked?: boolean;
  /** The area an array formula fills. */
  array?: string;
  /** On the first cell of a shared formula: the area that shares it. */
  shared?: string;
  /** On the others: which shared formula of the sheet, from 0 in the order of `shared`. */
  sharedBy?: number;
}

export interface SpecTable {
  name: string;
  /** With its header and total row: `A1:C5`. */
  area: string;
  /** Names are read from the header row where left out. */
  columns?: { name: string; formula?: string }[];
  totalRow?: boolean;
}

export interface SpecValidation {
  /** One or more areas: `C3:C9` or `C3:C9 E3:E9`. */
  area: string;
  type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  operator?: string;
  formula1: string;
  formula2?: string;
  allowBlank?: boolean;
  /** Written in the extension that newer Excel uses for lists on other sheets. */
  extension?: boolean;
}

export interface SpecSheet {
  name: string;
  visibility?: "visible" | "hidden" | "veryHidden";
  protected?: boolean;
  /** From A1 downwards. */
  rows?: SpecCell[][];
  /** By address, over and above `rows`. */
  cells?: { [address: string]: SpecCell };
  /** `4:5` or `4`. */
  hiddenRows?: string[];
  /** `C:D` or `C`. */
  hiddenColumns?: string[];
  merges?: string[];
  tables?: SpecTable[];
  validations?: SpecValidation[];
}

export interface SpecName {
  name: string;
  formula: string;
  /** The sheet it is local to. */
  sheet?: string;
  hidden?: boolean;
}

export interface WorkbookSpec {
  dateSystem?: 1900 | 1904;
  calculation?: "manual" | "auto" | "autoNoTable";
  iterative?: boolean;
  template?: { id: string; version: string };
  /** Targets of linked workbooks: `[1]`, `[2]` in formulas. */
  externalLinks?: string[];
  names?: SpecName[];
  sheets: SpecSheet[];
}

const KEYS = {
  workbook: ["dateSystem", "calculation", "iterative", "template", "externalLinks", "names", "sheets"],
  template: ["id", "version"],
  name: ["name", "formula", "sheet", "hidden"],
  sheet: [
    "name",
    "visibility",
    "protected",
    "rows",
    "cells",
    "hiddenRows",
    "hiddenColumns",
    "merges",
    "tables",
    "validations",
  ],
  table: ["name", "area", "columns", "totalRow"],
  column: ["name", "formula"],
  validation: ["area", "type", "operator", "formula1", "formula2", "allowBlank", "extension"],
  cell: ["value", "formula", "format", "error", "locked", "array", "shared", "sharedBy"],
} as const;

/** Throws on a key that means nothing, with its name and place: a mistyped one must not pass in silence. */
export function checkSpec(spec: WorkbookSpec): void {
  known("workbook", spec, "the workbook");
  if (spec.template) known("template", spec.template, "the template");
  for (const name of spec.names ?? []) known("name", name, `the name ${name.name}`);
  for (const sheet of spec.sheets) {
    const where = `the sheet ${sheet.name}`;
    known("sheet", sheet, where);
    for (const table of sheet.tables ?? []) {
      known("table", table, `the table ${table.name}`);
      for (const column of table.columns ?? []) known("column", column, `the table ${table.name}`);
    }
    for (const validation of sheet.validations ?? []) known("validation", validation, where);
    for (const cell of [...(sheet.rows ?? []).flat(), ...Object.values(sheet.cells ?? {})]) {
      if (typeof cell === "object" && cell !== null) known("cell", cell, where);
    }
  }
}

function known(kind: keyof typeof KEYS, value: object, where: string): void {
  const keys: readonly string[] = KEYS[kind];
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) {
      throw new Error(`“${key}” in ${where} is no key of a ${kind}; these are: ${keys.join(", ")}`);
    }
  }
}
