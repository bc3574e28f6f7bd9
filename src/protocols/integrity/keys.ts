import { columnOf, LINE, type FoundTable, type Register, type Role } from "../../registers";
import { comparable, comparableWords, listed, quote } from "../../text";
import { cellName, type Cell, type Sheet } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context } from "../context";
import type { Rule } from "../rule";

/** What names a line of each register, alone or together. */
const KEYS: Readonly<Record<Register["kind"], readonly (readonly Role[])[]>> = {
  "savings plan": [["initiative"]],
  "savings progress": [["initiative"]],
  "savings monitor": [["label"]],
  "savings with FTE": [],
  "budget monitor": [["label"]],
  "posts deleted": [["service area", "job title"]],
  "posts new": [["service area", "job title"]],
  "posts changed": [["service area", "job title"]],
  timetable: [],
  "service schedule": [["ref"], ["name"]],
};

/** Headers that promise one line a value in any table. */
const UNIQUE =
  /^(?:ref|ref no|reference|reference no|reference number|id|unique id|code|saving ref|savings ref)$/;

export const duplicateKeys: Rule = {
  id: "WB-13",
  schedule: null,
  title: "Duplicate key",
  severity: "warning",
  ...AUDIT,
  about:
    "Two lines of a table with the same reference, or of a register with the same initiative, service or post. Whatever looks the line up takes the first, and what it states may be counted twice.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      for (const columns of keysOf(context, table)) yield* duplicates(context, table, columns);
    }
  },
};

function keysOf(context: Context, table: FoundTable): number[][] {
  const register = context.registerOf(table);
  if (register) {
    return KEYS[register.kind].flatMap((roles) => {
      const columns = roles.flatMap((role) => columnOf(register, role)?.index ?? []);
      return columns.length === roles.length && columns.length > 0 ? [columns] : [];
    });
  }
  return table.columns
    .filter(({ header }) => UNIQUE.test(comparableWords(header)))
    .map(({ index }) => [index]);
}

function* duplicates(context: Context, table: FoundTable, columns: readonly number[]) {
  const sheet = context.sheet(table.sheet);
  const byKey = new Map<string, Cell[]>();
  const last = columns[columns.length - 1]!;
  for (let at = 0; at < table.rowKinds.length; at++) {
    if (table.rowKinds[at] !== LINE) continue;
    const row = table.bodyTop + at;
    const key = keyAt(sheet, row, columns);
    if (key === null) continue;
    const cells = byKey.get(key);
    if (cells) cells.push({ row, column: last });
    else byKey.set(key, [{ row, column: last }]);
  }
  for (const cells of byKey.values()) {
    if (cells.length < 2) continue;
    const first = cells[0]!;
    const shown = columns
      .map((column) => String(sheet.grid.value(first.row, column) ?? ""))
      .filter((text) => text !== "");
    yield {
      sheet: table.sheet,
      cells,
      message: `${listed(shown.map(quote))} ${shown.length === 1 ? "stands" : "stand together"} on ${cells.length} lines: ${listed(cells.slice(0, 6).map(({ row, column }) => cellName(row, column)))}${cells.length > 6 ? " and more" : ""}. Give each line a key of its own, or take out the one that repeats.`,
      found: shown.join(", "),
    };
  }
}

function keyAt(sheet: Sheet, row: number, columns: readonly number[]): string | null {
  const parts: string[] = [];
  for (const column of columns) {
    if (sheet.grid.isBlank(row, column)) return null;
    const value = sheet.grid.value(row, column);
    if (typeof value === "object" || typeof value === "boolean") return null;
    parts.push(typeof value === "number" ? String(value) : comparable(value));
  }
  return parts.join("\u0000");
}
