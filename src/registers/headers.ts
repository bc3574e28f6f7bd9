/** Which roles a header may stand for. */
import { comparableWords } from "../text";
import { HEADERS, type Role } from "./synonyms";

interface Pattern {
  readonly role: Role;
  readonly test: RegExp;
  readonly length: number;
}

const PATTERNS: readonly Pattern[] = Object.entries(HEADERS)
  .flatMap(([role, words]) =>
    words.map((word) => ({
      role: role as Role,
      test: new RegExp(`^${word.replace(/\*/g, ".*")}$`),
      length: word.replace(/\*/g, "").length,
    })),
  )
  .sort((a, b) => b.length - a.length);

const known = new Map<string, readonly Role[]>();
const KNOWN_AT_MOST = 10_000;
/** What a header says beside its name: a year, a unit in brackets or at its end. */
const TRIMMINGS = /\b(?:19|20)\d{2}\s?\d{2}\b|£\s?(?:000s?|k|m|bn)?|\b000s?\b/g;

/** The roles a header may have, the likeliest first. */
export function rolesOfHeader(header: string): readonly Role[] {
  let roles = known.get(header);
  if (roles) return roles;
  const whole = comparableWords(header);
  const bare = whole.replace(TRIMMINGS, " ").replace(/\s+/g, " ").trim();
  const matching = PATTERNS.filter(({ test }) => test.test(whole) || (bare !== "" && test.test(bare)));
  roles = [...new Set(matching.map(({ role }) => role))];
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(header, roles);
  return roles;
}
