/** Which roles a header may stand for: by the words of the table of synonyms, by words added to it, or misspelt. */
import { comparableWords, editDistance } from "../text";
import { foldedWords, keyOf, partsOfHeader } from "./otherWords";
import type { Role } from "./roles";
import { HEADERS } from "./synonyms";

/** A word for a column that a workbook uses and we do not know; a trailing `*` takes any ending. */
export interface Synonym {
  readonly role: Role;
  readonly word: string;
}

/** What a header is read as. */
export interface HeaderReading {
  /** The likeliest first. */
  readonly roles: readonly Role[];
  /** The known header that a misspelt one was taken for; `""` where it is spelt as known. */
  readonly meant: string;
}

interface Pattern {
  readonly role: Role;
  readonly test: RegExp;
  /** Without its `*`. */
  readonly word: string;
}

/** Some three sheets as wide as there are: a table that is forgotten while it is read takes for ever. */
const KNOWN_AT_MOST = 50_000;
/** More words, or longer ones, than any workbook has use for. */
const ADDED_AT_MOST = 500;
const LONGEST_WORD = 80;
/** What a header says beside its name: a year, a unit in brackets or at its end. */
const TRIMMINGS = /^\d{2} (?:1[3-9]|[2-4]\d)\b|\b(?:19|20)\d{2}\s?\d{2}\b|£\s?(?:000s?|k|m|bn)?|\b000s?\b/g;
/** A shorter word is one letter away from too many others. */
const SHORTEST_MISSPELT = 6;
/** In words from this length on two neighbouring letters may have changed places. */
const SHORTEST_SWAPPED = 5;
/** From this length two letters may be wrong. */
const LONG = 11;
/** Right words that are one letter from a header and mean another thing. */
const NOT_MISSPELT: ReadonlySet<string> = new Set([
  "employee",
  "employees",
  "reviewer",
  "proposer",
  "achiever",
  "statue",
  "statute",
  "states",
  "resort",
]);

/** The words by which columns are known: ours, and before them those added. */
export class Vocabulary {
  private readonly patterns: readonly Pattern[];
  private readonly inOtherWords: ReadonlyMap<string, readonly Role[]>;
  private readonly known = new Map<string, readonly Role[]>();
  private readonly read = new Map<string, HeaderReading>();

  constructor(added: readonly Synonym[] = []) {
    const own = added
      .slice(0, ADDED_AT_MOST)
      .filter(({ word }) => word.length <= LONGEST_WORD && comparableWords(word) !== "")
      .map(({ role, word }) => pattern(role, comparableWords(word) + (word.trim().endsWith("*") ? "*" : "")));
    this.patterns = [...own, ...STANDARD_PATTERNS];
    this.inOtherWords = byKey(this.patterns);
  }

  /** The roles a header that is spelt as known may have, the likeliest first. */
  rolesOf(header: string): readonly Role[] {
    let roles = this.known.get(header);
    if (roles) return roles;
    roles = this.asWritten(header);
    if (roles.length === 0) roles = this.otherwise(header);
    if (this.known.size >= KNOWN_AT_MOST) this.known.clear();
    this.known.set(header, roles);
    return roles;
  }

  private asWritten(header: string): Role[] {
    const whole = comparableWords(header);
    const bare = bareHeader(header);
    const matching = this.patterns.filter(({ test }) => test.test(whole) || (bare !== "" && test.test(bare)));
    return [...new Set(matching.map(({ role }) => role))];
  }

  /** In other words, or by one of two names. */
  private otherwise(header: string): readonly Role[] {
    if (header.length > LONGEST_WORD) return [];
    const folded = this.inOtherWords.get(keyOf(foldedWords(bareHeader(header))));
    if (folded) return folded;
    const roles = partsOfHeader(header).flatMap((part) => {
      const own = this.asWritten(part);
      return own.length > 0 ? own : (this.inOtherWords.get(keyOf(foldedWords(bareHeader(part)))) ?? []);
    });
    return [...new Set(roles)];
  }

  /** The same, also of a misspelt header where one role only can be meant. */
  reading(header: string): HeaderReading {
    let found = this.read.get(header);
    if (found) return found;
    const roles = this.rolesOf(header);
    found = roles.length > 0 ? { roles, meant: "" } : this.misspelt(bareHeader(header));
    if (this.read.size >= KNOWN_AT_MOST) this.read.clear();
    this.read.set(header, found);
    return found;
  }

  /** Whether a header is taken for a known one that it is not spelt as. */
  isMisspelt(header: string): boolean {
    return this.reading(header).meant !== "";
  }

  private misspelt(bare: string): HeaderReading {
    const nothing: HeaderReading = { roles: [], meant: "" };
    if (bare.length < SHORTEST_SWAPPED || bare.length > LONGEST_WORD || NOT_MISSPELT.has(bare))
      return nothing;
    let nearest = Infinity;
    let meant: Pattern[] = [];
    for (const one of this.patterns) {
      // Hardly anybody mistypes the first letter, and words that differ in it are other words.
      if (one.word[0] !== bare[0]) continue;
      const isShort = Math.min(one.word.length, bare.length) < SHORTEST_MISSPELT;
      if (isShort && !hasSameLetters(one.word, bare)) continue;
      const most = Math.min(one.word.length, bare.length) >= LONG ? 2 : 1;
      const distance = Math.min(
        editDistance(bare, one.word, most),
        // A plural is no slip.
        bare.endsWith("s") ? editDistance(bare.slice(0, -1), one.word, most) : most + 1,
      );
      if (distance > most || distance > nearest || isOpposite(bare, one.word)) continue;
      if (distance < nearest) meant = [];
      nearest = distance;
      meant.push(one);
    }
    const roles = new Set(meant.map(({ role }) => role));
    // One word may head several columns; which of them it does here, the other columns tell, as where it is spelt right.
    const isOne = roles.size === 1 || new Set(meant.map(({ word }) => word)).size === 1;
    return isOne ? { roles: [...roles], meant: meant[0]!.word } : nothing;
  }
}

/** `garde` and `grade`. */
function hasSameLetters(a: string, b: string): boolean {
  return (
    a.length >= SHORTEST_SWAPPED && a.length === b.length && [...a].sort().join("") === [...b].sort().join("")
  );
}

/** `savings unachieved` is no slip of `savings achieved`. */
function isOpposite(bare: string, known: string): boolean {
  const others = known.split(" ");
  return bare.split(" ").some((word, at) => word === `un${others[at]}` || `un${word}` === others[at]);
}

function pattern(role: Role, word: string): Pattern {
  return { role, test: new RegExp(`^${word.replace(/\*/g, ".*")}$`), word: word.replace(/\*/g, "").trim() };
}

/** The roles of known headers by their words, in whatever order and number. */
function byKey(patterns: readonly Pattern[]): ReadonlyMap<string, readonly Role[]> {
  const roles = new Map<string, Role[]>();
  for (const { role, word } of patterns) {
    const key = keyOf(foldedWords(word));
    if (key === "") continue;
    const own = roles.get(key);
    if (!own) roles.set(key, [role]);
    else if (!own.includes(role)) own.push(role);
  }
  return roles;
}

const STANDARD_PATTERNS: readonly Pattern[] = Object.entries(HEADERS)
  .flatMap(([role, words]) => words.map((word) => pattern(role as Role, word)))
  .sort((a, b) => b.word.length - a.word.length);

/** The words as they come with the product. */
export const STANDARD_WORDS = new Vocabulary();

/** `bareHeader("2019/20 Planned £000")` is `"planned"`. */
export function bareHeader(header: string): string {
  return comparableWords(header).replace(TRIMMINGS, " ").replace(/\s+/g, " ").trim();
}

/** The roles a header may have, the likeliest first. */
export function rolesOfHeader(header: string): readonly Role[] {
  return STANDARD_WORDS.rolesOf(header);
}
