/** Changes the formulas of a whole workbook, wherever they stand, when what they speak of is called otherwise. */
import type { BookConditionalFormat, BookTable } from "../../../../xlsx";
import type { SheetId, Write } from "../../../engine/engine";
import type { WorkbookDocument } from "../../document";
import { sameColumn } from "./columnNumbers";

/** Where a formula stands; `row` and `column` are null for one that stands in no cell. */
export interface FormulaPlace {
  readonly sheet: SheetId | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** Gives the formula as it is to be, without `=`; the same text where it needs no change. */
export type Rewrite = (formula: string, place: FormulaPlace) => string;

/** `mention` is a text that every formula concerned has in it: the others are passed over unread. */
export function rewriteFormulas(document: WorkbookDocument, mention: string, rewrite: Rewrite): void {
  const needle = mention.toLowerCase();
  const changed: Rewrite = (formula, place) =>
    formula.toLowerCase().includes(needle) ? rewrite(formula, place) : formula;
  for (const { id } of document.engine.sheets()) {
    if (document.engine.mentions(id, needle)) rewriteCells(document, id, changed);
    rewriteExtras(document, id, changed);
  }
  const { names } = document.whole;
  const next = names.map((name) => {
    const formula = changed(name.formula, { sheet: null, row: null, column: null });
    return formula === name.formula ? name : { ...name, formula };
  });
  if (next.some((name, index) => name !== names[index])) document.changeWhole({ names: next });
}

function rewriteCells(document: WorkbookDocument, sheet: SheetId, rewrite: Rewrite): void {
  const { engine } = document;
  const used = engine.used(sheet, true);
  if (used === null) return;
  const formulas = engine.formulas(sheet, used);
  for (let column = used.left; column <= used.right; column++) {
    let run: Write[][] = [];
    let start = 0;
    const flush = (): void => {
      if (run.length > 0) engine.write(sheet, start, column, run, "api");
      run = [];
    };
    formulas.forEach((line, index) => {
      const formula = line[column - used.left] ?? null;
      const row = used.top + index;
      const next = formula === null ? null : `=${rewrite(formula.slice(1), { sheet, row, column })}`;
      if (next === null || next === formula) {
        flush();
        return;
      }
      if (run.length === 0) start = row;
      run.push([{ formula: next }]);
    });
    flush();
  }
}

function rewriteExtras(document: WorkbookDocument, sheet: SheetId, rewrite: Rewrite): void {
  const extras = document.extras(sheet);
  const place: FormulaPlace = { sheet, row: null, column: null };
  const text = (formula: string): string => rewrite(formula, place);
  const validations = each(extras.validations, (rule) => formulaFields(rule, ["formula1", "formula2"], text));
  const conditionalFormats = each(extras.conditionalFormats, (format) => conditionalFields(format, text));
  const tables = each(extras.tables, (table) => tableFields(table, rewrite, place));
  const charts = each(extras.charts, (chart) => {
    const series = each(chart.series, (one) => formulaFields(one, ["name", "categories", "values"], text));
    return series === chart.series ? chart : { ...chart, series };
  });
  const isSame =
    validations === extras.validations &&
    conditionalFormats === extras.conditionalFormats &&
    tables === extras.tables &&
    charts === extras.charts;
  if (!isSame) document.change(sheet, { validations, conditionalFormats, tables, charts });
}

function tableFields(table: BookTable, rewrite: Rewrite, place: FormulaPlace): BookTable {
  const inside = { ...place, row: table.area.top + 1, column: table.area.left };
  const columns = each(table.columns, (column) =>
    sameColumn(
      column,
      formulaFields(column, ["formula", "totalFormula"], (formula) => rewrite(formula, inside)),
    ),
  );
  return columns === table.columns ? table : { ...table, columns };
}

function conditionalFields(
  format: BookConditionalFormat,
  text: (formula: string) => string,
): BookConditionalFormat {
  if (format.kind === "cellValue") return formulaFields(format, ["formula1", "formula2"], text);
  if (format.kind === "formula") return formulaFields(format, ["formula"], text);
  return format;
}

/** The thing with its formulas changed; itself where none was. */
function formulaFields<T extends object, K extends keyof T>(
  thing: T,
  fields: readonly K[],
  text: (formula: string) => string,
): T {
  let next = thing;
  for (const field of fields) {
    const before: unknown = thing[field];
    if (typeof before !== "string") continue;
    const after = text(before);
    if (after !== before) next = { ...next, [field]: after };
  }
  return next;
}

/** The list with each item changed; itself where none was. */
function each<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const next = items.map(change);
  return next.every((item, index) => item === items[index]) ? items : next;
}
