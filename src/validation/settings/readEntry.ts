/** Reads one row of the settings sheet: what it sets, or which cell can't be understood and what to write there. */
import { CCC_PCC, CHESHIRE, findParty, PROFILE_NAMES, type PartyId } from "../../partnership";
import { ruleMeant, ruleOf, SEVERITIES } from "../../protocols";
import { isRole, KINDS, ROLES, yearOfHeader, type RegisterKind, type Role } from "../../registers";
import { comparableWords, editDistance, listed, quote } from "../../text";
import { parseArea, type Snapshot } from "../../workbook";
import { isSettingsSheet, NO_REGISTER_WORD, NO_ROLE_WORD, type SettingsColumn } from "./columns";
import type { Level, Noted, SettingEntry } from "./entry";
import { isFamily } from "./settings";

export interface GivenCell {
  readonly value: string | number;
  /** What it holds that no setting can be. */
  readonly problem: "a formula" | "an error" | null;
}

export type GivenRow = Readonly<Record<SettingsColumn, GivenCell>>;

export interface Said {
  readonly column: SettingsColumn;
  readonly why: string;
}

interface EntryRead {
  readonly entry: SettingEntry;
  /** The same for rows that settle the same thing. */
  readonly subject: string;
  readonly refused: Said | null;
  /** A cell that the setting has no use for; the row is followed all the same. */
  readonly unused: Said | null;
}

class Refusal extends Error {
  constructor(readonly refused: Said) {
    super(refused.why);
  }
}

function refuse(column: SettingsColumn, why: string): never {
  throw new Refusal({ column, why });
}

const SET: readonly SettingsColumn[] = ["Setting", "Sheet", "Cells", "Rule or word", "Is"];
const LONGEST_WORD = 80;
const LARGEST_OPTION = 1_000_000;
const LEVELS: readonly Level[] = ["off", ...SEVERITIES];

/** No setting is longer; what is looked at of a cell need not be either. */
const LONGEST = 500;

const textOf = ({ value }: GivenCell): string => String(value).trim();
const settingOf = (cell: GivenCell): string => textOf(cell).slice(0, LONGEST);

/** What a row sets. A row that sets nothing comes back as one that was not read, with the reason. */
export function readEntry(snapshot: Snapshot, row: GivenRow): EntryRead {
  const noted: Noted = { why: textOf(row.Why), who: textOf(row.Who), when: textOf(row.When) };
  try {
    for (const column of SET) {
      const { problem } = row[column];
      if (problem !== null)
        refuse(column, `There is ${problem} here. Type what is set as plain text, without a formula.`);
    }
    return { ...settled(snapshot, row, noted), refused: null, unused: unusedIn(row) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const cells = SET.map((column) => row[column].value);
    const { refused } = error;
    return { entry: { setting: "unread", cells, ...noted }, subject: "", refused, unused: null };
  }
}

function settled(snapshot: Snapshot, row: GivenRow, noted: Noted): Pick<EntryRead, "entry" | "subject"> {
  const is = settingOf(row.Is);
  switch (comparableWords(settingOf(row.Setting))) {
    case "table": {
      const place = placeOf(snapshot, row);
      return {
        entry: { setting: "table", ...place, kind: kindOf(is), ...noted },
        subject: subjectOf("table", place),
      };
    }
    case "column": {
      const place = placeOf(snapshot, row);
      return {
        entry: { setting: "column", ...place, ...columnOf(is), ...noted },
        subject: subjectOf("column", place),
      };
    }
    case "word":
    case "word for a header": {
      ofTheWhole(row, "A word");
      const word = wordOf(row);
      return {
        entry: { setting: "word", word, role: roleOf(is), ...noted },
        subject: `word ${comparableWords(word)}`,
      };
    }
    case "rule":
    case "level":
    case "rule level": {
      ofTheWhole(row, "A rule");
      const rule = ruleNamed(settingOf(row["Rule or word"]), true);
      return { entry: { setting: "rule", rule, level: levelOf(is), ...noted }, subject: `rule ${rule}` };
    }
    case "option":
    case "rule option": {
      ofTheWhole(row, "An option");
      const { rule, option } = optionNamed(settingOf(row["Rule or word"]));
      return {
        entry: { setting: "option", rule, option, value: numberOf(row.Is, rule, option), ...noted },
        subject: `option ${rule} ${option}`,
      };
    }
    case "profile":
      ofTheWhole(row, "A profile");
      return { entry: { setting: "profile", profile: profileOf(is), ...noted }, subject: "profile" };
    default:
      return refuse(
        "Setting",
        `${given(settingOf(row.Setting))} is no setting. Write Table, Column, Word, Rule, Option or Profile.`,
      );
  }
}

/** Whoever names a sheet beside a rule wants less than the whole workbook: more must not be set in silence. */
function ofTheWhole(row: GivenRow, setting: string): void {
  const refuseWhere = (column: SettingsColumn, what: string): void => {
    if (settingOf(row[column]) !== "")
      refuse(
        column,
        `${setting} is set for the whole workbook and not for ${what}. Clear this cell if that is meant, or delete the row.`,
      );
  };
  refuseWhere("Sheet", "a sheet");
  refuseWhere("Cells", "some cells");
}

function unusedIn(row: GivenRow): Said | null {
  if (settingOf(row["Rule or word"]) === "") return null;
  const column = "Rule or word";
  switch (comparableWords(settingOf(row.Setting))) {
    case "table":
    case "column":
      return {
        column,
        why: `A ${comparableWords(settingOf(row.Setting))} is named by its cells alone. Clear this cell, or move it to Why.`,
      };
    case "profile":
      return { column, why: "A profile is named under Is alone. Clear this cell, or move it to Why." };
    default:
      return null;
  }
}

function given(text: string): string {
  return text === "" ? "A blank" : quote(text);
}

interface Place {
  readonly sheet: string;
  readonly range: string;
}

const subjectOf = (kind: string, { sheet, range }: Place): string =>
  JSON.stringify([kind, sheet.toLowerCase(), range.toUpperCase()]);

function placeOf(snapshot: Snapshot, row: GivenRow): Place {
  const [, before, range = ""] = /^(?:(.+)!)?([^!]*)$/s.exec(settingOf(row.Cells)) ?? [];
  const isSheet = (one: string): boolean =>
    snapshot.sheets.some(({ name }) => name.trim().toLowerCase() === one.toLowerCase());
  const named = (text: string): string => {
    const bare = /^'(.*)'$/s.exec(text)?.[1]?.replaceAll("''", "'") ?? text;
    return isSheet(text) ? text : bare;
  };
  const written = named(settingOf(row.Sheet));
  const inCells = before === undefined ? "" : named(before.trim());
  if (written !== "" && inCells !== "" && written.toLowerCase() !== inCells.toLowerCase())
    refuse(
      "Cells",
      `${given(settingOf(row.Cells))} is on another sheet than ${quote(written)}. Write the cells alone, for example A3:D20.`,
    );
  const sheet = written === "" ? inCells : written;
  if (sheet === "") refuse("Sheet", "No sheet is named. Write its name as on its tab.");
  if (isSettingsSheet(sheet)) refuse("Sheet", "The settings are no register. Name the sheet with the table.");
  if (!isSheet(sheet)) refuse("Sheet", `There is no sheet ${quote(sheet)}. Write its name as on its tab.`);
  if (!parseArea(range))
    refuse("Cells", `${given(range)} is no range of cells. Write it as Excel does, for example A3:D20.`);
  return { sheet, range };
}

function kindOf(text: string): RegisterKind | "none" {
  const words = comparableWords(text);
  if (words === "none" || words === NO_REGISTER_WORD || words === "not a register") return "none";
  const kinds = KINDS.map(({ kind }) => kind);
  const found = kinds.find((kind) => comparableWords(kind) === words);
  return (
    found ??
    refuse(
      "Is",
      `${given(text)} is no kind of register. Write ${listed([...kinds, NO_REGISTER_WORD], "or")}.`,
    )
  );
}

/** `money; 2019/20; CCC` */
function columnOf(text: string): { role: Role | "none"; year?: string; party?: PartyId } {
  const [first = "", ...rest] = text.split(/[;,]/).map((part) => part.trim());
  const words = comparableWords(first);
  const role = words === "none" || words === NO_ROLE_WORD ? ("none" as const) : roleOf(first);
  let year: string | undefined;
  let party: PartyId | undefined;
  for (const part of rest.filter((one) => one !== "")) {
    const named = yearOfHeader(part);
    const council = findParty(CCC_PCC, part) ?? findParty(CHESHIRE, part);
    if (named !== "") year = named;
    else if (council) party = council.id;
    else
      refuse(
        "Is",
        `${quote(part)} is no financial year and no council. Write for example money; 2019/20; CCC.`,
      );
  }
  return { role, ...(year === undefined ? {} : { year }), ...(party === undefined ? {} : { party }) };
}

function roleOf(text: string): Role {
  const words = comparableWords(text);
  if (isRole(words)) return words;
  const near = ROLES.filter((role) => editDistance(role, words, 2) <= 2).slice(0, 3);
  return refuse(
    "Is",
    near.length > 0
      ? `${given(text)} is nothing a column can be. Was ${listed(near, "or")} meant?`
      : `${given(text)} is nothing a column can be. Write for example initiative, money, budget, host or ${NO_ROLE_WORD}; docs/settings.md lists them all.`,
  );
}

function wordOf(row: GivenRow): string {
  const word = settingOf(row["Rule or word"]);
  if (comparableWords(word) === "")
    refuse("Rule or word", `${given(word)} is no word. Write the heading as it stands in the workbook.`);
  if (word.length > LONGEST_WORD)
    refuse(
      "Rule or word",
      `A heading of ${word.length} letters is too long; at most ${LONGEST_WORD} are read.`,
    );
  return word;
}

function ruleNamed(text: string, allowsFamily: boolean): string {
  const family = text.toUpperCase();
  if (allowsFamily && isFamily(family)) return family;
  const rule = ruleOf(text);
  if (!rule) {
    const what = text === "" ? "No rule is named." : `There is no rule ${quote(text)}.`;
    const meant = ruleMeant(text);
    if (meant !== null && (allowsFamily || ruleOf(meant)))
      return refuse("Rule or word", `${what} Was ${meant} meant?`);
    if (/[A-Za-z]-\d+\s*[,;&+/]|[A-Za-z]-\d+ (?:and|to) /.test(text))
      return refuse("Rule or word", `${what} Write one rule a row.`);
    const write = allowsFamily
      ? "its id or its family, for example WB-02 or HR"
      : "its id, for example FIN-03";
    return refuse("Rule or word", `${what} Write ${write}.`);
  }
  return rule.id;
}

function levelOf(text: string): Level {
  const level = LEVELS.find((one) => one === comparableWords(text));
  return level ?? refuse("Is", `${given(text)} is no level. Write ${listed(LEVELS, "or")}.`);
}

function optionNamed(text: string): { rule: string; option: string } {
  const [, id = text, name = ""] = /^\s*([A-Za-z]+-\d+)[\s:,.]*(.*)$/.exec(text) ?? [];
  const rule = ruleNamed(id.trim(), false);
  const options = Object.keys(ruleOf(rule)?.options ?? {});
  const option = options.find((one) => comparableWords(one) === comparableWords(name));
  if (option !== undefined) return { rule, option };
  if (options.length === 0) return refuse("Rule or word", `${rule} has no options. Delete this row.`);
  const said =
    name.trim() === "" ? `No option of ${rule} is named.` : `${quote(name)} is no option of ${rule}.`;
  const known = options.map((one) => `${rule} ${one}`);
  return refuse("Rule or word", `${said} Write ${listed(known, "or")}.`);
}

function numberOf({ value }: GivenCell, rule: string, option: string): number {
  const number =
    typeof value === "number" ? value : /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : NaN;
  const { standard = 1, most = LARGEST_OPTION } = ruleOf(rule)?.options?.[option] ?? {};
  if (number >= 0 && number <= most) return number;
  return refuse(
    "Is",
    `${given(String(value))} can’t be the ${option} of ${rule}. Write a number from 0 to ${most.toLocaleString("en-GB")}, for example ${standard}.`,
  );
}

function profileOf(text: string): (typeof PROFILE_NAMES)[number] {
  const words = comparableWords(text);
  const profile = PROFILE_NAMES.find((name) => comparableWords(name) === words);
  return profile ?? refuse("Is", `${given(text)} is no profile. Write ${listed(PROFILE_NAMES, "or")}.`);
}
