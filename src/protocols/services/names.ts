import { columnOf, LINE, rowsOf, type Register } from "../../registers";
import { comparableWords, counted, editDistance, quote } from "../../text";
import { cellName, type Cell } from "../../workbook";
import { SHARED_SERVICES } from "../clauses";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { together, type OnLine } from "../together";
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
    let told = 0;
    for (const [one, other] of overlapping(byPlace(context, services(context)))) {
      if (told++ === TOLD_AT_MOST) {
        yield {
          sheet: -1,
          cells: [],
          message: `More than ${TOLD_AT_MOST} pairs of services seem to overlap; the first ${TOLD_AT_MOST} are told. Say in the names what each service covers, and check again.`,
        };
        return;
      }
      const isNear = one.register.table.sheet === other.register.table.sheet;
      yield {
        sheet: one.register.table.sheet,
        cells: isNear ? [one.cell, other.cell] : [one.cell],
        message: `${quote(one.name)} (${cellName(one.cell.row, one.cell.column)}) and ${quote(other.name)} (${isNear ? "" : `${context.sheet(other.register.table.sheet).name}, `}${cellName(other.cell.row, other.cell.column)}) seem to overlap. Say what each covers, or list it once.`,
        found: other.name,
      };
    }
  },
};

/** More pairs than anybody reads. */
const TOLD_AT_MOST = 500;
/** A word in more names than this tells none of them apart from the rest. */
const TELLING_AT_MOST = 50;

/** By the names of their sheets and not by the order of the tabs, which says nothing of the services. */
function byPlace(context: Context, all: readonly Service[]): Service[] {
  const sheets = new Map(
    [...new Set(all.map(({ register }) => register.table.sheet))].map((sheet) => [
      sheet,
      context.sheet(sheet).name,
    ]),
  );
  const name = ({ register }: Service): string => sheets.get(register.table.sheet)!;
  return [...all].sort(
    (a, b) =>
      (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0) ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column,
  );
}

/** Pairs that overlap, the first line's first. The rarest word of a name stands in whatever is wider than it. */
function* overlapping(all: readonly Service[]): Generator<[Service, Service]> {
  const byWord = new Map<string, number[]>();
  for (const [at, { about }] of all.entries()) for (const word of about) add(byWord, word, at);
  const rarest = all.map(({ about }) =>
    [...about].reduce((a, b) => (byWord.get(b)!.length < byWord.get(a)!.length ? b : a), [...about][0] ?? ""),
  );
  const byRarest = new Map<string, number[]>();
  for (const [at, word] of rarest.entries()) add(byRarest, word, at);
  const few = (found: readonly number[] = []): readonly number[] =>
    found.length > TELLING_AT_MOST ? [] : found;
  for (const [at, one] of all.entries()) {
    const near = new Set(few(byWord.get(rarest[at]!)));
    for (const word of one.about) for (const other of few(byRarest.get(word))) near.add(other);
    const after = [...near].filter((other) => other > at && overlaps(one.about, all[other]!.about));
    for (const other of after.sort((a, b) => a - b)) yield [one, all[other]!];
  }
}

function add(to: Map<string, number[]>, word: string, at: number): void {
  const known = to.get(word);
  if (known) known.push(at);
  else to.set(word, [at]);
}

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
    yield* together(
      misspelt(context),
      (count, named, { draft: { found = "", expected = "" } }) =>
        `${quote(found)} in ${counted(count, "name")} looks misspelt${named}. Write ${quote(expected)}, if that is meant.`,
    );
  },
};

function* misspelt(context: Context): Generator<OnLine> {
  for (const { register, cell, name } of services(context)) {
    for (const word of comparableWords(name).split(" ")) {
      const meant = meantBy(word);
      if (!meant) continue;
      yield {
        name,
        alike: word,
        draft: {
          sheet: register.table.sheet,
          cells: [cell],
          message: `${quote(word)} in ${quote(name)} looks misspelt. Write ${quote(meant)}, if that is meant.`,
          found: word,
          expected: meant,
        },
      };
    }
  }
}

const SHORTEST = 6;

/** The council word that a word was meant to be; null where it is one itself, or like none. */
function meantBy(word: string): string | null {
  if (word.length < SHORTEST || isKnown(word)) return null;
  const near = new Set([word, ...shortened(word)].flatMap((form) => BY_FORM.get(form) ?? []));
  for (const known of near) if (editDistance(word, known, 1) === 1) return known;
  return null;
}

/** The word with a letter left out, each in turn: words a letter apart have one of these, or themselves, in common. */
function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

const BY_FORM = formsOf([...COUNCIL_WORDS].filter((word) => word.length >= SHORTEST));

function formsOf(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const word of words) {
    for (const form of new Set([word, ...shortened(word)])) {
      const known = forms.get(form);
      if (known) known.push(word);
      else forms.set(form, [word]);
    }
  }
  return forms;
}

/** The word itself, its plural or its singular. */
function isKnown(word: string): boolean {
  return (
    COUNCIL_WORDS.has(word) || COUNCIL_WORDS.has(`${word}s`) || COUNCIL_WORDS.has(word.replace(/s$/, ""))
  );
}
