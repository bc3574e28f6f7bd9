/** Settings as rows for the sheet: text and numbers, never a formula. */
import { CELL_AT_MOST, NO_REGISTER_WORD, NO_ROLE_WORD, SETTINGS_COLUMNS } from "./columns";
import type { SettingEntry } from "./entry";

/** How a text begins that Excel would take for a formula where it is typed. */
const FORMULA_SIGN = /^[=+\-@]/;
/** An apostrophe in front keeps a text a text; Excel takes it away when it is typed, a file keeps it. */
const GUARDED = /^'(?=[=+\-@'])/;

/**
 * The table of settings, headings first, one row an entry. Text that could be taken for a formula has an apostrophe
 * in front, which `settingsOf` takes away again. Whoever writes the rows formats the columns as text first, so that
 * `1/4/2026` stays what was written.
 *
 * @example settingsRows([]) // [["Setting", "Sheet", "Cells", "Rule or word", "Is", "Why", "Who", "When"]]
 */
export function settingsRows(entries: readonly SettingEntry[]): readonly (readonly (string | number)[])[] {
  return [
    [...SETTINGS_COLUMNS],
    ...entries.map((entry) =>
      [...settled(entry), entry.why, entry.who, entry.when].map((cell) =>
        typeof cell === "number" ? cell : guarded(cell),
      ),
    ),
  ];
}

/** What is set, in the first five columns. */
function settled(entry: SettingEntry): (string | number)[] {
  switch (entry.setting) {
    case "table":
      return ["Table", entry.sheet, entry.range, "", entry.kind === "none" ? NO_REGISTER_WORD : entry.kind];
    case "column": {
      const { role, year, party } = entry;
      const is = [role === "none" ? NO_ROLE_WORD : role, year, party].filter((part) => part !== undefined);
      return ["Column", entry.sheet, entry.range, "", is.join("; ")];
    }
    case "word":
      return ["Word", "", "", entry.word, entry.role];
    case "rule":
      return ["Rule", "", "", entry.rule, entry.level];
    case "option":
      return ["Option", "", "", `${entry.rule} ${entry.option}`, entry.value];
    case "profile":
      return ["Profile", "", "", "", entry.profile];
    case "unread":
      return Array.from({ length: 5 }, (_, at) => entry.cells[at] ?? "");
  }
}

function guarded(text: string): string {
  const plain = plainText(text);
  return FORMULA_SIGN.test(plain) || plain.startsWith("'") ? `'${plain.slice(0, CELL_AT_MOST - 1)}` : plain;
}

/** A text as the sheet keeps it: without blanks around it, and with no apostrophe before what could be a formula. */
export function plainText(text: string): string {
  return text
    .trim()
    .replace(/^'+(?=[=+\-@])/, "")
    .slice(0, CELL_AT_MOST)
    .trim();
}

/** What a cell of the sheet says, however the apostrophe was kept. */
export function unguarded(text: string): string {
  return plainText(text.trim().replace(GUARDED, ""));
}
