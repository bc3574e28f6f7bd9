/** Reads one row of the settings sheet: what it sets, or which cell can't be understood and what to write there. */
import { CCC_PCC, CHESHIRE, findParty, PROFILE_NAMES, type PartyId } from "../../partnership";
import { familyOf, ruleOf, SEVERITIES } from "../../protocols";
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

interface Refused {
  readonly column: SettingsColumn;
  readonly why: string;
}

interface EntryRead {
  readonly entry: SettingEntry;
  /** The same for rows that settle the same thing. */
  readonly subject: string;
  readonly refused: Refused | null;
}

class Refusal extends Error {
  constructor(readonly refused: Refused) {
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

const textOf = ({ value }: GivenCell): string => String(value).trim();

/** What a row sets. A row that sets nothing comes back as one that was not read, with the reason. */
export function readEntry(snapshot: Snapshot, row: GivenRow): EntryRead {
  const noted: Noted = { why: textOf(row.Why), who: textOf(row.Who), when: textOf(row.When) };
  try {
    for (const column of SET) {
      const { problem } = row[column];
      if (problem !== null)
        refuse(column, `There is ${problem} here. Type what is set as plain text, without a formula.`);
    }
    return { ...settled(snapshot, row, noted), refused: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const cells = SET.map((column) => row[column].value);
    return { entry: { setting: "unread", cells, ...noted }, subject: "", refused: error.refused };
  }
}

function settled(snapshot: Snapshot, row: GivenRow, noted: Noted): Pick<EntryRead, "entry" | "subject"> {
  const is = textOf(row.Is);
  switch (comparableWords(textOf(row.Setting))) {
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
      const word = wordOf(row);
      return {
        entry: { setting: "word", word, role: roleOf(is), ...noted },
        subject: `word ${comparableWords(word)}`,
      };
    }
    case "rule":
    case "level":
    case "rule level": {
      const rule = ruleNamed(textOf(row["Rule or word"]), true);
      return { entry: { setting: "rule", rule, level: levelOf(is), ...noted }, subject: `rule ${rule}` };
    }
    case "option":
    case "rule option": {
      const { rule, option } = optionNamed(textOf(row["Rule or word"]));
      return {
        entry: { setting: "option", rule, option, value: numberOf(row.Is, rule, option), ...noted },
        subject: `option ${rule} ${option}`,
      };
    }
    case "profile":
      return { entry: { setting: "profile", profile: profileOf(is), ...noted }, subject: "profile" };
    default:
      return refuse(
        "Setting",
        `${given(textOf(row.Setting))} is no setting. Write Table, Column, Word, Rule, Option or Profile.`,
      );
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
  const sheet = textOf(row.Sheet);
  const range = textOf(row.Cells);
  const name = sheet.toLowerCase();
  if (sheet === "") refuse("Sheet", "No sheet is named. Write its name as on its tab.");
  if (isSettingsSheet(sheet)) refuse("Sheet", "The settings are no register. Name the sheet with the table.");
  if (!snapshot.sheets.some((one) => one.name.trim().toLowerCase() === name))
    refuse("Sheet", `There is no sheet ${quote(sheet)}. Write its name as on its tab.`);
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
      : `${given(text)} is nothing a column can be. Write for example initiative, money, budget, host or ${NO_ROLE_WORD}; the guide to registers lists them all.`,
  );
}

function wordOf(row: GivenRow): string {
  const word = textOf(row["Rule or word"]);
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
  if (!rule)
    refuse(
      "Rule or word",
      `There is no rule ${given(text) === "A blank" ? "of no name" : quote(text)}. Write its id${allowsFamily ? " or its family" : ""}, for example WB-02${allowsFamily ? " or HR" : ""}.`,
    );
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
  return refuse(
    "Rule or word",
    options.length === 0
      ? `${rule} has no options, so nothing can be set. The rules of ${familyOf(rule)} that have some say so on their pages.`
      : `${name.trim() === "" ? "No option" : quote(name)} is named for ${rule}. Write ${listed(
          options.map((one) => `${rule} ${one}`),
          "or",
        )}.`,
  );
}

function numberOf({ value }: GivenCell, rule: string, option: string): number {
  const number =
    typeof value === "number" ? value : /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : NaN;
  if (number >= 0 && number <= LARGEST_OPTION) return number;
  const standard = ruleOf(rule)?.options?.[option]?.standard;
  return refuse(
    "Is",
    `${given(String(value))} can’t be the ${option} of ${rule}. Write a number from 0, for example ${standard ?? 1}.`,
  );
}

function profileOf(text: string): (typeof PROFILE_NAMES)[number] {
  const words = comparableWords(text);
  const profile = PROFILE_NAMES.find((name) => comparableWords(name) === words);
  return profile ?? refuse("Is", `${given(text)} is no profile. Write ${listed(PROFILE_NAMES, "or")}.`);
}
