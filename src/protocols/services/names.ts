import { columnOf, LINE, rowsOf, type Register } from "../../registers";
import { comparableWords, editDistance, quote } from "../../text";
import { cellName, type Cell } from "../../workbook";
import { SHARED_SERVICES } from "../clauses";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { COUNCIL_WORDS, SAYS_LITTLE, WIDER } from "./words";

interface Service {
  readonly register: Register;
  readonly cell: Cell;
  readonly name: string;
  /** What the name is about: its telling words in their plainest form, narrow ones replaced by the wider. */
  readonly about: ReadonlySet<string>;
}

function services(context: Context): Service[] {
  const places = context.partnership.parties.flatMap(({ name }) => comparableWords(name).split(" "));
  return context.registers("service schedule").flatMap((register) => {
    const column = columnOf(register, "name")!.index;
    const { grid } = context.sheet(register.table.sheet);
    return [...rowsOf(register.table, LINE)].flatMap((row) => {
      const name = grid.text(row, column);
      if (name.trim() === "") return [];
      const words = comparableWords(name)
        .split(" ")
        .map(plainest)
        .filter((word) => word.length > 2 && !SAYS_LITTLE.has(word) && !places.includes(word));
      return [
        { register, cell: { row, column }, name, about: new Set(words.map((word) => WIDER[word] ?? word)) },
      ];
    });
  });
}

/** `services`, `impairment` and `impaired` without their endings. */
function plainest(word: string): string {
  return word
    .replace(/(?:ments?|ed|ing)$/, "")
    .replace(/ies$/, "y")
    .replace(/s$/, "");
}

export const overlappingNames: Rule = {
  id: "SRV-04",
  schedule: null,
  title: "Services whose names overlap",
  severity: "note",
  ...SHARED_SERVICES,
  about:
    "Two services of the schedule that name the same thing, or one of which is part of what the other names (visual within sensory impairment). One may be listed twice.",
  remedy:
    "Ask the services' managers what each covers. Keep one line where they are the same, and tell them apart in their names where they are not.",
  isGeneral: true,
  reads: ["service schedule"],
  *check(context) {
    const all = services(context);
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        if (!overlaps(one.about, other.about)) continue;
        const isNear = one.register.table.sheet === other.register.table.sheet;
        yield {
          sheet: one.register.table.sheet,
          cells: isNear ? [one.cell, other.cell] : [one.cell],
          message: `${quote(one.name)} (${cellName(one.cell.row, one.cell.column)}) and ${quote(other.name)} (${cellName(other.cell.row, other.cell.column)}) seem to overlap. Say what each covers, or list it once.`,
          found: other.name,
        };
      }
    }
  },
};

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  const fewer = Math.min(a.size, b.size);
  return shared === fewer && (shared >= 2 || a.size === b.size);
}

export const misspeltNames: Rule = {
  id: "SRV-06",
  schedule: null,
  title: "Misspelt service name",
  severity: "note",
  ...SHARED_SERVICES,
  about:
    "A word of a service's name that is one letter away from a word councils use for their services. It will not be found by its proper spelling.",
  remedy: "Correct the spelling, so that the service is found under one name everywhere.",
  isGeneral: true,
  reads: ["service schedule"],
  *check(context) {
    for (const { register, cell, name } of services(context)) {
      for (const word of comparableWords(name).split(" ")) {
        const meant = meantBy(word);
        if (!meant) continue;
        yield {
          sheet: register.table.sheet,
          cells: [cell],
          message: `${quote(word)} in ${quote(name)} looks misspelt. Write ${quote(meant)}, if that is meant.`,
          found: word,
          expected: meant,
        };
      }
    }
  },
};

const SHORTEST = 6;

/** The council word that a word was meant to be; null where it is one itself, or like none. */
function meantBy(word: string): string | null {
  if (word.length < SHORTEST || isKnown(word)) return null;
  for (const known of COUNCIL_WORDS) {
    if (known.length >= SHORTEST && editDistance(word, known, 1) === 1) return known;
  }
  return null;
}

/** The word itself, its plural or its singular. */
function isKnown(word: string): boolean {
  return (
    COUNCIL_WORDS.has(word) || COUNCIL_WORDS.has(`${word}s`) || COUNCIL_WORDS.has(word.replace(/s$/, ""))
  );
}
