/** Tables and their columns as formulas speak of them: `Savings[Year 1]`, `[@Amount]`, `SUM(Savings)`. */
import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx";
import type { BookTable } from "../../../../xlsx";
import { absoluteAddress, quotedSheet } from "../../cells/areas";
import { tableArea } from "../../cells/structured";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Changes each reference to a table's cells; `isInside` says that the formula stands in that table. */
function mapMentions(
  formula: string,
  table: string,
  isInside: boolean,
  change: (reference: string) => string,
): string {
  let isChanged = false;
  const parts = tokenize(formula).map((token) => {
    const { type, value } = token;
    if (!speaksOf(type, value, table, isInside)) return value;
    const next = change(value);
    if (next !== value) isChanged = true;
    return next;
  });
  return isChanged ? parts.join("") : formula;
}

function speaksOf(type: string, value: string, table: string, isInside: boolean): boolean {
  if (type === "range_named") return same(value, table);
  if (type !== "structured") return false;
  const name = parseStructRef(value)?.table ?? "";
  return name === "" ? isInside : same(name, table);
}

export const withTableRenamed = (formula: string, before: string, after: string): string =>
  mapMentions(formula, before, false, (reference) => after + reference.slice(before.length));

/** `renames` has the columns' old names in small letters. */
export function withColumnsRenamed(
  formula: string,
  table: string,
  isInside: boolean,
  renames: ReadonlyMap<string, string>,
): string {
  return mapMentions(formula, table, isInside, (reference) => {
    const parsed = parseStructRef(reference);
    if (!parsed?.columns?.some((column) => renames.has(column.toLowerCase()))) return reference;
    const columns = parsed.columns.map((column) => renames.get(column.toLowerCase()) ?? column);
    return stringifyStructRef({ ...parsed, columns });
  });
}

export const withColumnGone = (formula: string, table: string, isInside: boolean, column: string): string =>
  mapMentions(formula, table, isInside, (reference) =>
    parseStructRef(reference)?.columns?.some((name) => same(name, column)) ? "#REF!" : reference,
  );

export const withTableGone = (formula: string, table: string): string =>
  mapMentions(formula, table, true, () => "#REF!");

/**
 * What a formula becomes when its table becomes plain cells: `Savings[Year 1]` is then `Sheet1!$B$2:$B$9`, and the
 * cell of the same row `Sheet1!$B5`.
 */
export function withCellsForTable(
  formula: string,
  table: BookTable,
  sheetName: string,
  isInside: boolean,
  row: number | null,
): string {
  return mapMentions(formula, table.name, isInside, (reference) => {
    const parsed = parseStructRef(reference);
    const isThisRow = parsed?.sections?.includes("this row") ?? false;
    const plain = parsed
      ? stringifyStructRef({
          ...parsed,
          table: table.name,
          sections: (parsed.sections ?? []).filter((section) => section !== "this row"),
        })
      : reference;
    const area = tableArea(plain, [table]);
    if (area === null) return "#REF!";
    const sheet = quotedSheet(sheetName);
    if (!isThisRow) return `${sheet}!${absoluteAddress(area)}`;
    if (row === null) return "#REF!";
    const address = absoluteAddress({ ...area, top: row, bottom: row });
    return `${sheet}!${address.replace(/(\$[A-Z]+)\$/g, "$1")}`;
  });
}
