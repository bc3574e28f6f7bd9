/** Tables of savings whose headers do not say so: the title does, or the sheet's name, and the labels are what is saved. */
import { comparable, comparableWords } from "../text";
import type { Snapshot } from "../workbook";
import { isHelper } from "./assign";
import type { Reading } from "./reading";
import { profile } from "./profile";
import type { RegisterColumn } from "./register";
import type { Role } from "./roles";
import { GAP, IDENTIFIED, rowsOf, TARGET, type FoundTable, type TableColumnFound } from "./table";
import { yearOfHeader } from "./words";

const SAVINGS =
  /\b(?:savings?|efficienc(?:y|ies)|(?:budget|cost) reductions?|cashable|benefits (?:profile|realisation|tracker|schedule|plan))\b/;
/** What tables by project or proposal and year hold as often as savings. */
const OTHER_MONEY =
  /\b(?:capital|expenditure|spend(?:ing)?|costs?|funding|grants?|income|reserves?|invest\w*|budgets?|cash ?flows?|borrowing|loans?|bids?|section 106|s106|cil)\b/;
/** Columns of words that name no line. */
const NAMES_NO_LINE: ReadonlySet<Role> = new Set<Role>([
  "ref",
  "note",
  "status",
  "date",
  "council",
  "source",
  "start",
  "contract end",
  "employer",
]);
/** Of several columns of words, the one that names the lines. */
const NAMES_LINES =
  /\b(?:descriptions?|title|detail|proposals?|savings?|initiatives?|name|scheme|project|contract|system|service|theme|area|idea|stream|workstream|directorate)\b/;

/** What stands over and around a table. */
function saidOver(snapshot: Snapshot, { table }: Reading): string {
  const sheet = snapshot.sheets[table.sheet]?.name ?? "";
  return comparable(`${table.title} ${table.subtitle} ${table.name} ${sheet}`);
}

/** Whether the title, the sheet's name, a header or a stated target or gap says that a table is of savings. */
export function saysSavings(snapshot: Snapshot, reading: Reading): boolean {
  return (
    SAVINGS.test(saidOver(snapshot, reading)) ||
    reading.table.columns.some(isOfSavings) ||
    statesSavings(reading)
  );
}

const stated = new WeakMap<FoundTable, boolean>();

/** `Savings requirement`, `Savings still to find` below the lines; looked for once a table. */
function statesSavings(reading: Reading): boolean {
  let found = stated.get(reading.table);
  if (found === undefined) stated.set(reading.table, (found = lookForStated(reading)));
  return found;
}

function lookForStated({ sheet, table }: Reading): boolean {
  if (table.labelColumn < 0) return false;
  for (const row of rowsOf(table, IDENTIFIED, GAP, TARGET))
    if (SAVINGS.test(comparable(sheet.grid.text(row, table.labelColumn)))) return true;
  return false;
}

/** Whether a header says that its figures are savings: `Saving 2019/20`, `Estimated annual saving`. */
function isOfSavings({ header }: TableColumnFound): boolean {
  return SAVINGS.test(comparable(header));
}

/** Whether nothing says savings, and the title or the sheet's name says another thing: `Capital programme`. */
export function saysOtherMoney(snapshot: Snapshot, reading: Reading): boolean {
  return OTHER_MONEY.test(saidOver(snapshot, reading)) && !saysSavings(snapshot, reading);
}

/** The column that names what is saved, where no header is known to. */
export function labelsAsInitiatives(
  reading: Reading,
  columns: readonly RegisterColumn[],
): RegisterColumn | null {
  const { sheet, table, words, told } = reading;
  if (table.headerRow < 0) return null;
  const open = table.columns.filter(({ index, header }) => {
    if (columns.some((own) => own.index === index) || told.has(index) || isHelper(sheet, table, index))
      return false;
    const { texts, numbers, written, formulas } = profile(sheet, table, index);
    if (texts === 0 || texts <= numbers + written + formulas || yearOfHeader(header) !== "") return false;
    return (
      !words.rolesOf(header).some((role) => NAMES_NO_LINE.has(role)) &&
      (index === table.labelColumn || !PEOPLE.test(comparableWords(header)))
    );
  });
  const named = open.find(({ header }) => NAMES_LINES.test(comparableWords(header)));
  const found = named ?? open.find(({ index }) => index === table.labelColumn) ?? open[0];
  return found ? { index: found.index, role: "initiative", header: found.header, year: "" } : null;
}

/** A plan is named by the year it was made in. */
const NAMED_PLAN =
  /\b(?:mtf[sp]|medium term financial (?:strategy|plan)|budget book|business plan)\s*\(?\s*\d{2,4}\s*[/-]\s*\d{2,4}/g;
const YEARS_OF_TITLE = /\b(?:(?:19|20)\d{2}|\d{2})\s*[/-]\s*(?:(?:19|20)\d{2}|\d{2})\b/g;

/** The one financial year that the lines over a table name; `""` where they name none, or several. */
function yearOfTitle({ title, subtitle, over }: FoundTable): string {
  const said = comparable(`${title} ${subtitle} ${over}`).replace(NAMED_PLAN, " ");
  const years = new Set((said.match(YEARS_OF_TITLE) ?? []).map((one) => yearOfHeader(one)));
  years.delete("");
  const [only, another] = years;
  return only !== undefined && another === undefined && only.includes("/") ? only : "";
}

const OF_OTHERS: ReadonlySet<Role> = new Set<Role>([
  // Amounts of first and second years, in words no rule can read.
  "period",
  "fte",
  "achieved",
  "at risk",
  "pressures",
  "budget",
  "actual",
]);

const PEOPLE =
  /\b(?:lead|leads|officer|owner|manager|sponsor|director|head of|contact|who|supplier|responsible|ref|code)\b/;

/** The one column of amounts of savings, in a table that names no years and no councils over its figures. */
export function amountOfSavings(
  { sheet, table, words, told }: Reading,
  columns: readonly RegisterColumn[],
): RegisterColumn | null {
  // Money beside posts, and what came of the savings beside them, are registers of their own.
  const figures = table.columns.filter(({ index }) => profile(sheet, table, index).mostlyFigures);
  const isOther = table.columns.some(
    ({ index, header }) =>
      profile(sheet, table, index).unit?.kind === "posts" ||
      words
        .reading(header)
        .roles.some((role) => OF_OTHERS.has(role) && !(role === "achieved" && figures.length === 1)),
  );
  if (isOther) return null;
  const amounts = table.columns.filter((column) => {
    const own = columns.find(({ index }) => index === column.index);
    if (own && own.role !== "amount" && own.role !== "full year") return false;
    if (told.has(column.index) && own?.role !== "amount") return false;
    if (isHelper(sheet, table, column.index)) return false;
    const { mostlyFigures, unit } = profile(sheet, table, column.index);
    return mostlyFigures && (unit?.kind === "money" || (unit === null && isOfSavings(column)));
  });
  const ofSavings = amounts.filter(isOfSavings);
  const net = ofSavings.filter(({ header }) => /\b(?:net|total)\b/.test(comparableWords(header)));
  const found = net.length === 1 ? net : ofSavings.length > 0 ? ofSavings : amounts;
  const [only, another] = found;
  if (!only || another) return null;
  const year = yearOfHeader(only.header) || yearOfTitle(table);
  return { index: only.index, role: "amount", header: only.header, year };
}
