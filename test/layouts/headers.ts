/** Headers as officers write them: any known word for a column, in any case, spaced anyhow, misspelt now and then. */
import type { Role } from "../../src/registers";
// The words alone: the generator uses nothing of how they are matched.
import { HEADERS } from "../../src/registers/synonyms";
import type { Draw } from "./draw";

/** What a `*` within or after a word may stand for. */
const ENDINGS: Readonly<Record<string, string>> = {
  "sla *": "SLA target",
  "outcome of *": "Outcome of decision",
  "source of *": "Source of evidence",
  "saving*proposal": "Savings proposal",
  "saving* start*": "Saving starts",
  "achieved anticipated*": "Achieved/anticipated",
  "over under spend*": "Over/(under)spend",
  "in year pressure*": "In-year pressures",
  "council s": "Council(s)",
  "organisation s": "Organisation(s)",
  "s 113*": "s.113 reference",
  "s113*": "s113 ref",
  "section 113*": "Section 113 agreement",
  "contract expir*": "Contract expiry",
};
const SHORT = /^(?:fte|wte|fy|fye|sla|slas|isa|dsa|rag|eia|eqia|equia|id|it)\b/;

/** One of the words for a role. */
export function wordFor(role: Role, draw: Draw): string {
  const words = (HEADERS as Readonly<Record<string, readonly string[] | undefined>>)[role];
  if (!words) throw new Error(`No word heads a column of the role ${role}.`);
  const word = draw.one(words);
  return ENDINGS[word] ?? sentence(word.replace(/\s*\*/g, ""));
}

function sentence(word: string): string {
  return word
    .replace(SHORT, (short) => short.toUpperCase())
    .replace(/^[a-z]/, (first) => first.toUpperCase());
}

/** The same header in another case or with other spaces, none of them before or behind it. */
export function dressed(header: string, draw: Draw): string {
  const roll = draw.next();
  if (roll < 0.1) return header.toUpperCase();
  if (roll < 0.2) return header.toLowerCase();
  if (roll < 0.3) return header.replace(/\b[a-z](?=[a-z]{2})/g, (first) => first.toUpperCase());
  if (roll < 0.37) return header.replace(" ", "  ");
  if (roll < 0.44) return header.replace(" ", "\n");
  if (roll < 0.48) return header.replace(" ", "-");
  return header;
}

/** A slip of the finger inside a long word: two letters swapped, or one left out or doubled. */
export function misspelt(header: string, draw: Draw): string {
  const long = header.match(/[A-Za-z]{8,}/);
  if (!long) return header;
  const at = (long.index ?? 0) + draw.from(2, long[0].length - 3);
  const before = header.slice(0, at);
  const [a, b] = [header[at]!, header[at + 1]!];
  const rest = header.slice(at + 2);
  const roll = draw.next();
  if (roll < 0.4 && a !== b) return before + b + a + rest;
  return roll < 0.7 ? before + b + rest : before + a + a + b + rest;
}
