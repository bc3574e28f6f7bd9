import {
  columnOf,
  HEADING,
  LINE,
  SUBTOTAL,
  TOTAL,
  type FoundTable,
  type Register,
  type Role,
} from "../../registers";
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
  "cost shares": [["label"]],
  "grade register": [["from grade", "to grade"]],
  "business case": [["consideration"]],
  decisions: [],
  agreements: [["agreement"]],
};

/** Columns that part lines of the same name: one initiative often has a line for each council and each year. */
const PARTS =
  /^(?:lead |host )?(?:council|councils|authority|party|partner|organisation|directorate|department|service area|area|location|site|(?:financial |budget )?year|period|type|category|subjective)$/;

/** What parts two lines of one pair of grades: one was inferred and then decided, or held until another day. */
const PARTS_OF_PAIRS = /^(?:(?:valid|effective) (?:from|to|until)|evidence|date.*)$/;

/** Headers that promise one line a value in any table. */
const UNIQUE =
  /^(?:ref|ref no|reference|reference no|reference number|id|unique id|code|saving ref|savings ref)$/;

/** Numbers of posts; in a list of people one post has a line for each holder. */
const POST_NUMBERS = /^(?:(?:post|position) (?:no|number|id|ref|reference)|posn? no)$/;
/** Registers whose lines are single things, so that a reference names the line and no matter with several. */
const OF_SINGLE_THINGS: ReadonlySet<Register["kind"]> = new Set([
  "posts deleted",
  "posts new",
  "posts changed",
  "timetable",
]);
/** Headers of a first column that name the line, where nearly each stands once. */
const NAMING =
  /^(?:contract|grant|invoice|asset|case|scheme|project|risk|post|position|proposal|action|decision|claim|application|bid|issue|lease|property|voucher|receipt|journal|agreement|policy|licence|permit)s? (?:ref(?:erence)?(?: no| number)?|no|number|id|code)$/;
/** So many lines show whether a column names them. */
const LINES_TO_TELL = 5;
/** At most this part of the lines may repeat. */
const REPEATING = 0.2;

export const duplicateKeys: Rule = {
  id: "WB-13",
  schedule: null,
  title: "Duplicate key",
  severity: "warning",
  ...AUDIT,
  about:
    "Two lines of a table with the same reference, or of a register with the same initiative, service or post. Whatever looks the line up takes the first, and what it states may be counted twice.",
  remedy:
    "If it is one thing, keep one line of it. If there are two, give each a reference or a name of its own.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      for (const key of keysOf(context, table)) yield* duplicates(context, table, key);
    }
  },
};

interface Key {
  readonly columns: readonly number[];
  /** True where the same key may stand again under another heading: `Staffing` under each service. */
  readonly isOfSection: boolean;
}

function keysOf(context: Context, table: FoundTable): Key[] {
  const register = context.registerOf(table);
  const isSingle = register !== null && OF_SINGLE_THINGS.has(register.kind);
  const references = table.columns
    .filter(({ header }) => {
      const words = comparableWords(header);
      return UNIQUE.test(words) || (isSingle && POST_NUMBERS.test(words));
    })
    .map(({ index }) => ({ columns: [index], isOfSection: false }));
  if (register) {
    const keys = KEYS[register.kind].flatMap((roles) => {
      const columns = roles.flatMap((role) => columnOf(register, role)?.index ?? []);
      if (columns.length !== roles.length || columns.length === 0) return [];
      const parts = roles.includes("ref")
        ? []
        : table.columns
            .filter(
              ({ index, header }) =>
                !columns.includes(index) &&
                // A service that stands under two hosts is no two services.
                columnOf(register, "host")?.index !== index &&
                (PARTS.test(comparableWords(header)) ||
                  (register.kind === "grade register" && PARTS_OF_PAIRS.test(comparableWords(header))) ||
                  partsByRole(register, index)),
            )
            .map(({ index }) => index);
      return [{ columns: [...parts, ...columns], isOfSection: !roles.includes("ref") }];
    });
    // Elsewhere a reference may name a matter, with a line for each council; in our templates it names the line.
    const isOurs = context.snapshot.template !== null && !KEYS[register.kind].flat().includes("ref");
    return isOurs || isSingle ? [...keys, ...references] : keys;
  }
  return references.length > 0 ? references : namingColumn(context, table);
}

/** The first column, where its header names things by a number and nearly all of them are of their own. */
function namingColumn(context: Context, table: FoundTable): Key[] {
  const first = table.columns[0];
  if (!first || !NAMING.test(comparableWords(first.header))) return [];
  const sheet = context.sheet(table.sheet);
  const names = new Set<string>();
  let lines = 0;
  for (let at = 0; at < table.rowKinds.length; at++) {
    const name = table.rowKinds[at] === LINE ? textAt(sheet, table.bodyTop + at, first.index) : null;
    if (!name) continue;
    names.add(name);
    lines++;
  }
  if (lines < LINES_TO_TELL || lines - names.size > Math.max(1, lines * REPEATING)) return [];
  return [{ columns: [first.index], isOfSection: false }];
}

/** The year and the council of a line, whatever word stands over them. */
function partsByRole(register: Register, column: number): boolean {
  return (["period", "council"] as const).some((role) => columnOf(register, role)?.index === column);
}

function* duplicates(context: Context, table: FoundTable, { columns, isOfSection }: Key) {
  const sheet = context.sheet(table.sheet);
  const last = columns[columns.length - 1]!;
  // Most names stand once: only those that do not are looked at with the columns that part them.
  const byName = new Map<string, { row: number; section: number }[] | { row: number; section: number }>();
  let section = 0;
  for (let at = 0; at < table.rowKinds.length; at++) {
    const kind = table.rowKinds[at];
    if (kind === HEADING || kind === SUBTOTAL || kind === TOTAL) section++;
    if (kind !== LINE) continue;
    const row = table.bodyTop + at;
    const name = textAt(sheet, row, last);
    if (!name) continue;
    const line = { row, section };
    const others = byName.get(name);
    if (others === undefined) byName.set(name, line);
    else if (Array.isArray(others)) others.push(line);
    else byName.set(name, [others, line]);
  }
  const byKey = new Map<string, Cell[]>();
  for (const lines of byName.values()) {
    if (!Array.isArray(lines)) continue;
    for (const { row, section } of lines) {
      const parts = columns.map((column) => textAt(sheet, row, column));
      if (parts.includes(null)) continue;
      const key = [isOfSection ? section : "", ...parts].join("\u0000");
      const cells = byKey.get(key);
      if (cells) cells.push({ row, column: last });
      else byKey.set(key, [{ row, column: last }]);
    }
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

/** What a cell names, made comparable; `""` where it is blank, null where it can't name anything. */
function textAt(sheet: Sheet, row: number, column: number): string | null {
  if (sheet.grid.isBlank(row, column)) return "";
  const value = sheet.grid.value(row, column);
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? comparable(value) : null;
}
