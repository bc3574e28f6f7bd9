/** Initiatives of savings registers: what their names say, and which of two registers are the same. */
import { findParty, type Party, type PartyId, type Partnership } from "../../partnership";
import { columnOf, LINE, rowsOf, type Register } from "../../registers";
import { comparable, comparableWords } from "../../text";
import type { Cell } from "../../workbook";
import type { Context } from "../context";
import { councilOver } from "../councilOver";
import { startOf } from "../people/owners";

/** A line of a register that names an initiative. */
export interface Initiative {
  readonly register: Register;
  readonly cell: Cell;
  readonly name: string;
  /** The name without marks, case and small words; the same for lines that name the same. */
  readonly key: string;
  /** The key without the reference the name begins with (`P1 – `, `1.2 `); null where it begins with none. */
  readonly unreferenced: string | null;
  /** Its telling words, in their plainest form. */
  readonly words: readonly string[];
  /** Abbreviations written letter by letter (`P&C`, `H.R.`), which can be no word. */
  readonly spelt: readonly string[];
  /** What its council column says; `""` without one. */
  readonly council: string;
}

const read = new WeakMap<Register, readonly Initiative[]>();

/** The initiatives of a register, from the top; read once, since several rules ask. */
export function initiativesOf(context: Context, register: Register): readonly Initiative[] {
  let found = read.get(register);
  if (!found) read.set(register, (found = readInitiatives(context, register)));
  return found;
}

function readInitiatives(context: Context, register: Register): Initiative[] {
  const column = columnOf(register, "initiative");
  if (!column) return [];
  const council = columnOf(register, "council");
  const { grid } = context.sheet(register.table.sheet);
  const ofAll = councilOver(context, register.table);
  return [...rowsOf(register.table, LINE)].flatMap((row) => {
    const name = grid.text(row, column.index).trim();
    const { words: spoken, spelt } = wordsOf(withoutOwn(context, ofAll, name));
    if (spoken.length === 0) return [];
    const behind = name.replace(REFERENCE, "");
    return {
      register,
      cell: { row, column: column.index },
      name,
      key: spoken.join(" "),
      unreferenced: behind === name ? null : wordsOf(withoutOwn(context, ofAll, behind)).words.join(" "),
      words: telling(spoken),
      spelt,
      council: council ? comparableWords(grid.text(row, council.index)) : "",
    };
  });
}

/** `P1 – `, `SAV/003: `, `1. `, `(2) `, `1.2 `, `R/R/22/001 `: what a line is numbered by. `2019 –` is a year. */
const REFERENCE =
  /^(?!\(?(?:19|20)\d\d\b)(?:\(?[a-z]{0,4}[/.-]?\d+(?:[/.-]\d+)*[a-z]?(?:\s*[–—:]|\s+-|[.)])\s+|\d+(?:\.\d+)+\s+|[a-z]{1,4}(?:\/[a-z\d]{1,4})*\/\d+\s+)(?=\p{L})/iu;

/** In a table that is one council's, `PCC – Print contract` is `Print contract`. */
function withoutOwn(context: Context, council: PartyId | null, name: string): string {
  if (council === null) return name;
  const words = comparable(name);
  const start = startOf(context.partnership.parties, words);
  const rest = start?.party === council ? words.slice(start.length).replace(/^[^\p{L}\p{N}]+/u, "") : "";
  return rest === "" ? name : rest;
}

const SMALL = new Set(["and", "the", "of", "for", "a", "an", "in", "on", "to", "from", "with", "by"]);
/** Words that say that a line is a saving, not which. */
const SAYS_LITTLE = new Set(
  "initiative saving programme project scheme workstream stream work proposal area range various other".split(
    " ",
  ),
);

/** The words of `P&C Initiatives` are `pc` and `initiative`: letters that stand alone are one abbreviation. */
function wordsOf(name: string): { words: string[]; spelt: string[] } {
  const words: string[] = [];
  const spelt: string[] = [];
  let letters = "";
  const close = (): void => {
    // An “a” in front is an article, not the first of several.
    if (letters && (letters !== "a" || words.length > 0)) words.push(letters);
    if (letters.length > 1) spelt.push(letters);
    letters = "";
  };
  for (const word of comparableWords(name).split(" ")) {
    if (word.length === 1 && word >= "a" && word <= "z") {
      letters += word;
      continue;
    }
    // “P and C” spells the abbreviation out; “Plan A for adults” does not.
    if (letters && word === "and") continue;
    close();
    if (word !== "" && !SMALL.has(word)) words.push(singular(word));
  }
  close();
  return { words, spelt };
}

function singular(spelt: string): string {
  const word = spelt
    .replace(/iz(?=e|ing|ation)/, "is")
    .replace(/^center/, "centre")
    .replace(/^program(?=s?$)/, "programme");
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function telling(words: readonly string[]): string[] {
  const left = words.filter((word) => !SAYS_LITTLE.has(word));
  // “Project 1” is told by both its words.
  return left.some((word) => /[a-z]{2}/.test(word)) ? left : [...words];
}

/**
 * How sure it is that two names mean one initiative. `sure`: the same words in any order, or an abbreviation and
 * the words it stands for. `likely`: all that one says, the other says too.
 */
export type Likeness = "same" | "sure" | "likely" | null;

export function likeness(one: Initiative, other: Initiative): Likeness {
  if (one.key === other.key) return "same";
  // “Pay-roll” is “payroll”.
  if (one.key.replaceAll(" ", "") === other.key.replaceAll(" ", "")) return "sure";
  // One table numbers its lines, the other does not; two numbers that differ are two initiatives.
  if (one.unreferenced !== null && other.unreferenced === null && one.unreferenced === other.key)
    return "sure";
  if (other.unreferenced !== null && one.unreferenced === null && other.unreferenced === one.key)
    return "sure";
  const shortened = abbreviated(one.words, other.words);
  const back = abbreviated(other.words, one.words);
  const a = new Set(back.words);
  const b = new Set(shortened.words);
  const shared = [...a].filter((word) => b.has(word)).length;
  if (shared === 0 || shared < Math.min(a.size, b.size)) return null;
  if (shared < Math.max(a.size, b.size)) return "likely";
  const initials = shortened.initials || back.initials;
  if (!initials || initials.length >= SURE_INITIALS) return "sure";
  // Two letters stand for too much to go by, unless they are no word and the names share another.
  if (!one.spelt.includes(initials) && !other.spelt.includes(initials)) return "likely";
  const spoken = new Set(other.key.split(" "));
  const isBacked = one.key.split(" ").some((word) => word !== initials && spoken.has(word));
  return isBacked ? "sure" : "likely";
}

const SURE_INITIALS = 3;
const LONGEST_INITIALS = 5;

/** The other's words, with those that an abbreviation of the one stands for replaced by it. */
function abbreviated(
  one: readonly string[],
  other: readonly string[],
): { words: readonly string[]; initials: string } {
  for (const word of one) {
    if (word.length < 2 || word.length > LONGEST_INITIALS || other.includes(word)) continue;
    for (let at = 0; at + word.length <= other.length; at++) {
      const run = other.slice(at, at + word.length);
      if (run.map((each) => each[0]).join("") !== word) continue;
      return { words: [...other.slice(0, at), word, ...other.slice(at + word.length)], initials: word };
    }
  }
  return { words: other, initials: "" };
}

/** The councils that a text names: `CCC and PCC`, `Peterborough (lead)`, `Both councils`. */
export function partiesIn(partnership: Partnership, text: string): Party[] {
  const spoken = ` ${comparableWords(text)} `;
  if (spoken.trim() === "") return [];
  const whole = findParty(partnership, text);
  if (whole) return [whole];
  if (
    /^ (?:both|all|joint|jointly|shared|each)(?: (?:the )?(?:councils|authorities|parties))? $/.test(spoken)
  )
    return [...partnership.parties];
  return partnership.parties.filter(({ id, name, otherNames }) =>
    [id, name, ...otherNames].some((known) => spoken.includes(` ${comparableWords(known)} `)),
  );
}

/** The councils that the title of a register, or its sheet, names. */
export function partiesOfTitle(context: Context, { table }: Register): Party[] {
  return partiesIn(context.partnership, `${table.title} ${context.sheet(table.sheet).name} ${table.name}`);
}

/** A table titled as one council's says nothing of a table titled as the other's. */
export function isOfAnother(context: Context, one: Register, other: Register): boolean {
  const here = partiesOfTitle(context, one);
  const there = partiesOfTitle(context, other);
  return here.length > 0 && there.length > 0 && !here.some((party) => there.includes(party));
}
