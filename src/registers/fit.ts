/** How well a table fits a kind of register, why, and what it lacks. */
import { comparable, comparableWords, quote } from "../text";
import type { Snapshot } from "../workbook";
import { assign, isHelper } from "./assign";
import { evident } from "./evidence";
import { fateColumn } from "./fates";
import { KINDS, type KindSpec } from "./kinds";
import { profile } from "./profile";
import type { Reading } from "./reading";
import type { RegisterColumn } from "./register";
import type { Role } from "./roles";
import { amountOfSavings, labelsAsInitiatives, saysOtherMoney, saysSavings } from "./savings";
import { GAP, IDENTIFIED, LINE, rowsOf, TARGET, type FoundTable } from "./table";
import { because, headed, headerOf } from "./why";
import { partyOfHeader, yearOfHeader } from "./words";

export interface Fit {
  readonly spec: KindSpec;
  readonly columns: readonly RegisterColumn[];
  /** From 0 to 1; below what is sure enough wherever something is missing. */
  readonly confidence: number;
  readonly why: string;
  /** What would make it a register of this kind: `a column “Actual”`. */
  readonly missing: readonly string[];
  /** True where every column is there that the rules rely on. */
  readonly isReadable: boolean;
}

const MISSPELT_COSTS = 0.05;
/** A column that the kind needs, known by one word of its header only: other columns have to bear it out. */
const PHRASE_COSTS = 0.2;
/** A table that lacks something is at most this sure, however much else fits. */
const SURE_OF_PART = 0.5;
const SURE_OF_HELP = 0.1;
/** A title and cells that leave no doubt, without the words. */
const SURE_BY_CELLS = 0.65;
/** Names of initiatives beside amounts, whose year nothing tells. */
const SURE_OF_MONEY = 0.15;
const SAVINGS = { words: /\bsavings?\b/, example: "savings" };

/** Null where the table is surely none of the kind. `isTold` is true where the user says that it is. */
export function fit(snapshot: Snapshot, reading: Reading, spec: KindSpec, isTold = false): Fit | null {
  const { table } = reading;
  const wanted = [...spec.needs, ...spec.helps, ...(spec.may ?? [])];
  const isByYear = spec.years !== undefined;
  const isOfSavings = isByYear && saysSavings(snapshot, reading);
  const known = withSavings(reading, withAmounts(reading, assign(reading, wanted, isByYear)), isOfSavings);
  const sheetName = snapshot.sheets[table.sheet]?.name ?? "";
  const { instead, givenBy } = spec;
  const isInstead =
    instead !== undefined &&
    known.some(({ role }) => role === instead.role) &&
    isNamed(spec, instead.words, reading, sheetName);
  const isGiven = (role: Role): boolean =>
    (isInstead && instead.of === role) ||
    (givenBy?.need === role &&
      known.filter(({ role: own, party }) => own === givenBy.by && party).length >= 2);
  const lacking = spec.needs.filter(
    (role) => !known.some((column) => column.role === role) && !isGiven(role),
  );
  const seen = evident(snapshot, reading, spec.kind, lacking, known, isTold);
  const columns = seen
    ? withAmounts(reading, [...known, ...seen.columns]).sort((a, b) => a.index - b.index)
    : known;
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  if (!isTold && (isBarred(reading, spec, columns) || isOtherInRows(reading, spec))) return null;
  if (!isTold && spec.ofOneYear && yearsOf(columns, spec.ofOneYear).size > 1) return null;
  if (!isTold && isByYear && (saysOtherMoney(snapshot, reading) || isMonitored(reading))) return null;

  const lacks: string[] = spec.needs
    .filter((role) => !has(role) && !isGiven(role))
    .map((role) => `a column ${quote(headerOf(role))}`);
  const isReadable = lacks.length === 0;
  let titled: KindSpec["titled"] = spec.titled;
  let asked = spec.needs.length;
  if (isByYear) {
    asked++;
    const byCouncil = columns.filter(({ role }) => role === "party").length >= 2;
    // Amounts by council and not by year may be costs as well: only the title tells.
    if (byCouncil && !has("year") && !has("period")) titled = SAVINGS;
    else if (
      !has("year") &&
      !(has("period") && (has("amount") || has("party"))) &&
      !(isOfSavings && has("amount"))
    )
      lacks.push("a column of figures headed by a year, such as 2019/20");
  }
  if (spec.parties !== undefined) {
    asked++;
    if (
      columns.filter(({ role }) => role === "party").length < spec.parties &&
      !sharesInRows(reading, columns)
    )
      lacks.push("a column of figures headed by each council's name");
  }
  const byTitle = titled !== undefined && isNamed(spec, titled.words, reading, sheetName);
  const byFates = titled === undefined || byTitle ? "" : sayingFates(reading, spec, sheetName, has);
  const isTitled = titled === undefined || byTitle || titled.unless?.some(has) === true || byFates !== "";
  const helped = spec.helps.filter(has).length;
  const share = spec.helps.length ? helped / spec.helps.length : 1;
  const misspelt = columns.filter(({ meant }) => meant).length;
  const phrases = columns.filter(
    ({ role, knownBy }) => knownBy === "phrase" && spec.needs.includes(role),
  ).length;
  let confidence: number;
  if (lacks.length > 0) {
    const part = (asked - lacks.length) / asked;
    confidence = SURE_OF_PART * part + (spec.helps.length ? SURE_OF_HELP * share : 0);
    if (part < 1 / 2) confidence = 0;
    else if (isByYear && isReadable && hasMoney(reading)) confidence += SURE_OF_MONEY;
  } else {
    const base = table.headerRow < 0 ? 0.6 : 0.75;
    confidence = isTitled ? base + 0.25 * share * (table.headerRow < 0 ? 0.8 : 1) : 0.3 + 0.25 * share;
    confidence -= MISSPELT_COSTS * misspelt + PHRASE_COSTS * phrases;
  }
  // What the cells tell is reason to ask, and enough only where nothing else is wanting.
  if (seen && lacks.length > 0) confidence = 0;
  else if (seen) {
    confidence = Math.min(confidence, seen.isSure ? SURE_BY_CELLS : SURE_OF_PART);
    if (!seen.isSure) lacks.push(...seen.columns.map(({ role, header }) => headed(role, header)));
  }
  if (!isTitled) lacks.push(`a title, or a name of the sheet, with the word ${quote(titled!.example)}`);
  return {
    spec,
    columns,
    confidence: isTold ? 1 : Math.round(confidence * 100) / 100,
    why: `${because(reading, spec, columns, byTitle, isTold)}${byFates}`,
    missing: lacks,
    isReadable,
  };
}

/**
 * A table that says it is of savings: its labels name what is saved, and where it has neither years nor councils its
 * one column of amounts is what is saved.
 */
function withSavings(reading: Reading, columns: RegisterColumn[], isOfSavings: boolean): RegisterColumn[] {
  if (!isOfSavings) return columns;
  const has = (...roles: Role[]): boolean => columns.some(({ role }) => roles.includes(role));
  const initiative = has("initiative") ? null : labelsAsInitiatives(reading, columns);
  const amount = has("year", "period", "party") ? null : amountOfSavings(reading, columns);
  // Amounts beside years, or beside posts, are none of what is saved by year.
  const kept = columns.filter(
    ({ index, role }) => index !== amount?.index && (role !== "amount" || has("period")),
  );
  return [...kept, ...(initiative ? [initiative] : []), ...(amount ? [amount] : [])].sort(
    (a, b) => a.index - b.index,
  );
}

/**
 * An establishment that says of every line what becomes of the post needs no title that does; it is a register of what becomes
 * of most import: of deleted posts before new ones. Why, for `because`; `""` where that is not certain. A list with
 * people's names may be of starters and leavers.
 */
function sayingFates(
  reading: Reading,
  spec: KindSpec,
  sheetName: string,
  has: (role: Role) => boolean,
): string {
  const { sheet, table } = reading;
  if (!spec.needs.includes("job title") || !has("job title") || !hasGrades(reading)) return "";
  if (table.columns.some(({ header }) => PERSON.test(comparable(header)))) return "";
  const isOfPosts = ({ needs }: KindSpec): boolean => needs.includes("job title");
  const isSaid = (other: KindSpec): boolean =>
    other.titled !== undefined && isNamed(other, other.titled.words, reading, sheetName);
  if (KINDS.some((other) => isOfPosts(other) && isSaid(other))) return "";
  const column = fateColumn(sheet, table);
  if (!column?.isOfEach) return "";
  const fates = new Set(column.fates.values());
  const kind = FATES_FIRST.find((fate) => fates.has(fate));
  return kind === spec.kind ? `; under ${quote(column.header.trim())} stands what becomes of each post` : "";
}

const FATES_FIRST = ["posts deleted", "posts new", "posts changed"] as const;
const PERSON =
  /^(?:(?:employee|staff|officer|post ?holder|full|first|last|given|family) )?(?:name|surname|forename)s?$/;

/** Whether a table of posts gives their grades, and how many they are or who holds them. */
function hasGrades(reading: Reading): boolean {
  const roles = new Set(assign(reading, ["grade", "fte", "holders"], false, true).map(({ role }) => role));
  return roles.has("grade") && roles.size > 1;
}

/** `Post deleted`, `Proposed post`: the header over the titles may say what becomes of them. */
function postHeader({ columns }: FoundTable): string {
  return columns.find(({ header }) => /\b(?:posts?|roles?|jobs?)\b/i.test(header))?.header ?? "";
}

/** The table's own title counts before the lines over it, and those before the sheet's name, which stands over other tables too. */
function isNamed(spec: KindSpec, words: RegExp, { table }: Reading, sheetName: string): boolean {
  const own = spec.needs.includes("job title") ? postHeader(table) : "";
  for (const said of [`${table.title} ${spaced(table.name)}`, own, table.over, sheetName]) {
    const text = comparable(said).trim();
    if (words.test(text)) return true;
    const isOfAnother = KINDS.some(
      ({ kind, needs, titled }) =>
        kind !== spec.kind && titled?.words.test(text) && needs.every((role) => spec.needs.includes(role)),
    );
    if (isOfAnother) return false;
  }
  return false;
}

/** The years that the headers of some roles name. */
function yearsOf(columns: readonly RegisterColumn[], roles: readonly Role[]): Set<string> {
  return new Set(columns.flatMap(({ role, year }) => (roles.includes(role) && year !== "" ? [year] : [])));
}

/** A column that only a register of another kind has. */
function isBarred(reading: Reading, spec: KindSpec, columns: readonly RegisterColumn[]): boolean {
  const others = assign(reading, spec.bars, false, true);
  const isHost = (header: string): boolean => reading.words.rolesOf(header)[0] === "host";
  const own = new Map(columns.map(({ index, role }) => [index, role]));
  return others.some(
    ({ index, role, header, knownBy }) =>
      spec.bars.includes(role) &&
      // A word within a longer header says what a column may be, not what it can't.
      knownBy === undefined &&
      // Beside initiatives, and no grades or holders, a “position” is how far they are.
      !(isStanding(header) && isPlan(columns) && !hasPosts(reading)) &&
      // A host who is read as the council of a line is still a host.
      (!own.has(index) || (isHost(header) && own.get(index) === "council")) &&
      // `2019/20 Proposed` is one of the figures of a year.
      !(spec.years !== undefined && role === "proposed" && yearOfHeader(header) !== ""),
  );
}

const OF_POSTS: ReadonlySet<Role> = new Set<Role>(["grade", "fte", "holders", "employer"]);

function isStanding(header: string): boolean {
  return /^(?:current |latest )?position$/.test(comparableWords(header));
}

function hasPosts({ table, words }: Reading): boolean {
  return table.columns.some(({ header }) => words.rolesOf(header).some((role) => OF_POSTS.has(role)));
}

function isOtherInRows({ table }: Reading, spec: KindSpec): boolean {
  if (spec.rows === undefined) return false;
  const states = table.rowKinds.some((kind) => kind === GAP || kind === IDENTIFIED || kind === TARGET);
  return states !== (spec.rows === "stated figures");
}

/**
 * A column that names each line's year goes with one column of amounts, or one a council. Beside years as columns
 * it says something else, and an amount beside them is none of theirs.
 */
function withAmounts(reading: Reading, columns: readonly RegisterColumn[]): RegisterColumn[] {
  const hasYears = columns.some(({ role }) => role === "year");
  const period = columns.find(({ role }) => role === "period");
  const isOfCouncils = columns.some(({ role }) => role === "party");
  if (hasYears || !period)
    return columns.filter(({ role }) => role !== "period" && (role !== "amount" || !isPlan(columns)));
  if (isOfCouncils || columns.some(({ role }) => role === "amount")) return [...columns];
  const { sheet, table } = reading;
  const amounts = table.columns.filter(
    ({ index }) =>
      !columns.some((own) => own.index === index) &&
      !isHelper(sheet, table, index) &&
      profile(sheet, table, index).mostlyFigures &&
      profile(sheet, table, index).unit?.kind === "money",
  );
  const [only, another] = amounts;
  if (!only || another) return [...columns];
  return [...columns, { index: only.index, role: "amount", header: only.header, year: "" }];
}

function hasMoney({ sheet, table }: Reading): boolean {
  return table.columns.some(({ index }) => {
    const { mostlyFigures, unit } = profile(sheet, table, index);
    return mostlyFigures && unit?.kind === "money";
  });
}

/** Whether the figures of one year are what was proposed, what came of it and what is at risk. */
function isMonitored(reading: Reading): boolean {
  const told = assign(reading, MONITORED, false).map(({ role }) => role);
  return MONITORED.every((role) => told.includes(role));
}

const MONITORED: readonly Role[] = ["proposed", "achieved", "at risk"];

/** Whether a line a council, rather than a column, says what each has of a cost. */
function sharesInRows({ sheet, table }: Reading, columns: readonly RegisterColumn[]): boolean {
  const council = columns.find(({ role }) => role === "council");
  if (!council) return false;
  const named = new Set<string>();
  let looked = 0;
  for (const row of rowsOf(table, LINE)) {
    if (looked++ > LOOKED_AT) break;
    const party = partyOfHeader(sheet.grid.text(row, council.index));
    if (party) named.add(party);
    if (named.size > 1) break;
  }
  return (
    named.size > 1 &&
    table.columns.some(
      ({ index, header }) =>
        profile(sheet, table, index).mostlyFigures &&
        (profile(sheet, table, index).unit?.kind === "percent" || SHARES.test(comparable(header))),
    )
  );
}

/** How many lines are looked at for the councils they name. */
const LOOKED_AT = 50;
const SHARES = /\b(?:shares?|contributions?|recharges?|pays?)\b|%/;

function isPlan(columns: readonly RegisterColumn[]): boolean {
  return columns.some(({ role }) => role === "initiative");
}

/** `tblDeletedPosts` and `New_Posts` as words. */
function spaced(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/_/g, " ");
}
