import type { FoundTable } from "../../registers";
import { comparableWords, listed, quote, suspects, type Suspect } from "../../text";
import { cellName, TEXT, type Cell, type Sheet } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context } from "../context";
import { isCode } from "../headers";
import { counted } from "../figures";
import type { CellEdit, Draft } from "../finding";
import { isPaired, isTyped, mayBeRetyped } from "../retype";
import type { Rule } from "../rule";

/** The cells by which people and formulas look things up: headers, labels, references, names, grades. */
function* keys(
  context: Context,
  table: FoundTable,
): Generator<{ row: number; column: number; text: string }> {
  const sheet = context.sheet(table.sheet);
  for (let row = table.headerTop; row >= 0 && row <= table.headerRow; row++)
    yield* texts(
      sheet,
      table.columns.map(({ index }) => ({ row, column: index })),
    );
  const register = context.registerOf(table);
  const named = register?.columns.filter(({ role }) => KEY_ROLES.has(role)).map(({ index }) => index) ?? [];
  const codes = table.columns
    .filter(({ header }) => isCode(header) || NAMES.test(comparableWords(header)))
    .map(({ index }) => index);
  const columns = [...new Set([table.labelColumn, ...named, ...codes])].filter((column) => column >= 0);
  for (let at = 0; at < table.rowKinds.length; at++) {
    yield* texts(
      sheet,
      columns.map((column) => ({ row: table.bodyTop + at, column })),
    );
  }
}

/** Headers of what lines are looked up by in any table. */
const NAMES =
  /\bname$|^(?:services?|initiatives?|projects?|schemes?|suppliers?|schools?|wards?|teams?|councils?|directorates?|departments?|contracts?|title)$/;

const KEY_ROLES: ReadonlySet<string> = new Set([
  "ref",
  "name",
  "council",
  "consideration",
  "agreement",
  "from party",
  "from grade",
  "to party",
  "to grade",
  "employer",
  "initiative",
  "label",
  "grade",
  "service area",
  "job title",
  "host",
  "status",
]);

function* texts(
  sheet: Sheet,
  cells: readonly Cell[],
): Generator<{ row: number; column: number; text: string }> {
  for (const { row, column } of cells) {
    if (sheet.grid.kind(row, column) === TEXT) yield { row, column, text: sheet.grid.text(row, column) };
  }
}

export const deceptiveCharacters: Rule = {
  id: "WB-12",
  schedule: null,
  title: "Look-alike or invisible characters",
  severity: "warning",
  ...AUDIT,
  about:
    "A header or key with a letter of another alphabet that looks like a Latin one, or with a character that is not shown. It looks right and is found by no search, filter or lookup.",
  remedy:
    "Delete the word and type it again on the keyboard. Copying from a web page or a PDF is how such characters come in.",
  fix: "Types the header or key again with the Latin letters it looks like and without what can’t be seen. It offers none where a formula gives the text or looks it up.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      for (const { row, column, text } of keys(context, table)) {
        const found = suspects(text);
        const first = found[0];
        if (!first) continue;
        const clean = cleaned(text, found);
        const alike = [...new Set(found.map(({ looksLike }) => looksLike))].map(quote);
        const what =
          first.kind === "invisible"
            ? `contains ${counted(found.length, "character")} that can't be seen`
            : `is spelt with ${counted(found.length, "letter")} of another alphabet that only ${found.length === 1 ? "looks" : "look"} like ${listed(alike)}`;
        yield {
          sheet: table.sheet,
          cells: [{ row, column }],
          message: `${quote(text)} ${what}. Type ${quote(clean)} again.`,
          found: [...new Set(found.map(({ code }) => code))].join(", "),
          expected: clean,
          ...(mayBeRetyped(context, table.sheet, { row, column }, text) && !isPaired(context, text, 1)
            ? {
                fix: {
                  says: "Type it again with plain letters",
                  edits: [{ cell: cellName(row, column), from: text, to: clean }],
                },
              }
            : {}),
        };
      }
    }
  },
};

function cleaned(text: string, found: readonly Suspect[]): string {
  const plain = new Map(found.map(({ character, looksLike }) => [character, looksLike]));
  return [...text].map((character) => plain.get(character) ?? character).join("");
}

export const straySpaces: Rule = {
  id: "WB-31",
  schedule: null,
  title: "Spaces that are not seen",
  severity: "note",
  ...AUDIT,
  about:
    "A header or key with spaces before or behind it, or a no-break space within. It looks like the same word elsewhere and does not match it.",
  remedy:
    "Type the header or name again without the spaces, or use TRIM on a whole column and paste the values back.",
  fix: "Takes out the spaces before and behind, and makes no-break spaces plain ones. It offers none where a formula looks the text up.",
  reads: "tables",
  yieldsTo: ["WB-12"],
  *check(context) {
    for (const table of context.tables) {
      const spaced: { row: number; column: number; clean: string; text: string }[] = [];
      for (const { row, column, text } of keys(context, table)) {
        const clean = text.replace(/[\u00A0\u202F]/g, " ").trim();
        if (clean === text || clean === "" || !isTyped(context.sheet(table.sheet), { row, column })) continue;
        spaced.push({ row, column, text, clean });
      }
      if (indents(spaced)) continue;
      const together = new Map<string, number>();
      for (const { text } of spaced)
        together.set(text.toLowerCase(), (together.get(text.toLowerCase()) ?? 0) + 1);
      const certain = spaced.filter(
        (one) =>
          mayBeRetyped(context, table.sheet, one, one.text) &&
          !isPaired(context, one.text, together.get(one.text.toLowerCase()) ?? 0),
      );
      const edits = certain.map(({ row, column, text, clean }) => ({
        cell: cellName(row, column),
        from: text,
        to: clean,
      }));
      yield* spacesTold(table.sheet, certain, edits);
      yield* spacesTold(
        table.sheet,
        spaced.filter((one) => !certain.includes(one)),
        [],
      );
    }
  },
};

/** Two spaces and more before several names of one column set them in under others: that is seen, and meant. */
function indents(spaced: readonly { readonly column: number; readonly text: string }[]): boolean {
  const inset = spaced.filter(({ text }) => /^[ \u00A0]{2,}\S.*\S$/.test(text));
  return (
    inset.length > 1 &&
    inset.length === spaced.length &&
    inset.every(({ column }) => column === inset[0]!.column)
  );
}

function* spacesTold(
  sheet: number,
  cells: readonly (Cell & { readonly clean: string })[],
  edits: readonly CellEdit[],
): Generator<Draft> {
  const first = cells[0];
  if (!first) return;
  yield {
    sheet,
    cells: cells.map(({ row, column }) => ({ row, column })),
    message: `${cells.length === 1 ? `${quote(first.clean)} has` : `${counted(cells.length, "header or name", "headers and names")}, ${quote(first.clean)} the first, have`} spaces that can't be seen. Take them out, so that lookups and filters match.`,
    ...(edits.length > 0 ? { fix: { says: "Take the spaces out", edits } } : {}),
  };
}
