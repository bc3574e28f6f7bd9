/** The header cells of tables: unique text, and the names of the columns. */
import type { Area, BookTable } from "../../../../xlsx";
import type { SheetId, Value, Write } from "../../../engine/engine";
import type { WorkbookDocument } from "../../document";
import { sameColumn } from "./columnNumbers";
import { replaceTable } from "./find";
import { rewriteFormulas } from "./formulas";
import { withColumnsRenamed } from "./mentions";
import { isInTable } from "./inTable";
import { headerRow } from "./layout";
import { uniqueHeaders } from "./names";

export const asText = (value: Value): string => {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
};

export const headerTexts = (document: WorkbookDocument, sheet: SheetId, row: Area): string[] =>
  (document.engine.values(sheet, row)[0] ?? []).map(asText);

/** Leaves alone the cells that hold the text already; numbers and formulas become text. */
export function writeHeaders(
  document: WorkbookDocument,
  sheet: SheetId,
  row: Area,
  names: readonly string[],
): void {
  const { engine } = document;
  const values = engine.values(sheet, row)[0] ?? [];
  const formulas = engine.formulas(sheet, row)[0] ?? [];
  const block = names.map((name, index): Write =>
    values[index] === name && (formulas[index] ?? null) === null ? undefined : { value: name },
  );
  if (block.some((cell) => cell !== undefined)) engine.write(sheet, row.top, row.left, [block], "api");
}

/** After somebody wrote in header cells: the columns are called what they say, and formulas follow. */
export function followHeaders(document: WorkbookDocument, sheet: SheetId, table: BookTable): void {
  const row = headerRow(table);
  if (row === null) return;
  const texts = headerTexts(document, sheet, row);
  const isSame = texts.every((text, index) => text === table.columns[index]?.name);
  if (!isSame) renameColumns(document, sheet, table, uniqueHeaders(texts));
}

/** Gives columns other names: in the table, in their header cells, and in every formula. */
export function renameColumns(
  document: WorkbookDocument,
  sheet: SheetId,
  table: BookTable,
  names: readonly string[],
): void {
  const renames = new Map<string, string>();
  const columns = table.columns.map((column, index) => {
    const name = names[index] ?? column.name;
    if (name !== column.name) renames.set(column.name.toLowerCase(), name);
    return name === column.name ? column : sameColumn(column, { ...column, name });
  });
  const row = headerRow(table);
  if (renames.size > 0) {
    replaceTable(document, sheet, table.id, { ...table, columns });
    rewriteFormulas(document, "[", (formula, place) =>
      withColumnsRenamed(formula, table.name, isInTable(table, sheet, place), renames),
    );
  }
  if (row) writeHeaders(document, sheet, row, names);
}
