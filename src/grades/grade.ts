/** Reading grade names as people write them. */
import { CCC_PCC, type PartyId } from "../partnership";
import { answer, comparable, comparableWords, latin, quote, unknown, unusable, type Answer } from "../text";
import { PAY_STRUCTURES, STRUCTURES_IN_WORDS, type PayStructure } from "./structure";

/** A grade of one council. */
export interface Grade {
  readonly party: PartyId;
  /** `Director Pay Band`; empty where the name belongs to no structure the papers name. */
  readonly structure: string;
  /** `B`, `3`; empty with the structure. */
  readonly band: string;
  /** As it is written back: `Senior Manager Pay Band 3`. */
  readonly name: string;
  /** The same for every spelling of the same grade. */
  readonly key: string;
}

/** What a cell says: one grade, or the grades of both councils for one joint post. */
export type GradeReading = readonly [Grade] | readonly [Grade, Grade];

type Token = { readonly party: PartyId } | { readonly structure: PayStructure; readonly band: string };

const PARTY_NAMES = CCC_PCC.parties.map(({ id, name, otherNames }) => ({
  id,
  names: [id, name, ...otherNames].map(comparableWords).sort((a, b) => b.length - a.length),
}));
const PARTY_PATTERN = PARTY_NAMES.map(({ names }) => `(${names.join("|")})`).join("|");
const STRUCTURE_PATTERN = PAY_STRUCTURES.map(({ written }) => `(?:(${written}) ?([a-z]|\\d{1,2}))`).join("|");
/** Alternatives in order: a council, a grade, a word that says nothing. */
const TOKEN = new RegExp(`(?:${PARTY_PATTERN}|${STRUCTURE_PATTERN}|(and|grades?))(?![a-z0-9])`, "y");

/**
 * Reads one cell: any case, spacing, dashes and look-alike letters; `DPB C`, `SM Band 4`, `Senior Manager pay
 * Band 4`, `CCC Director Pay Band B`, `PCC SMPB 3`, and both councils' grades together.
 *
 * Refuses, as unusable, a cell that contradicts itself (`PCC Director Pay Band B`, two grades of one council) or
 * says more than a grade; and, as unknown, a name of neither structure, which a register may still know.
 *
 * @example readGrade("ccc dpb b / pcc smpb 3")
 * // value: [{ party: "CCC", band: "B", … }, { party: "PCC", name: "Senior Manager Pay Band 3", … }]
 */
export function readGrade(text: string): Answer<GradeReading> {
  const words = comparableWords(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < words.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(words);
    if (!match) break;
    const token = tokenOf(match);
    if (token) tokens.push(token);
    at = TOKEN.lastIndex + (words[TOKEN.lastIndex] === " " ? 1 : 0);
  }
  if (!tokens.some((token) => "structure" in token)) return notOfAStructure(text);
  if (at < words.length) {
    return unusable(
      `${quote(text)} says more than a grade: “${words.slice(at)}” can’t be read. Write the grade alone, for example Director Pay Band B.`,
    );
  }
  return joined(tokens, text);
}

/** A name of no known structure, held by one council: `Grade 10`. Its key keeps every letter and sign a reader sees. */
export function customGrade(party: PartyId, name: string): Grade {
  const plain = latin(name).replace(/\s+/g, " ").trim();
  return { party, structure: "", band: "", name: plain, key: `${party}|${comparable(plain)}` };
}

/** A council's name before or after a grade, and the rest: `["PCC", "Grade 10"]` of `PCC Grade 10`. */
export function splitParty(text: string): readonly [PartyId | undefined, string] {
  const plain = latin(text).replace(/\s+/g, " ").trim();
  for (const { id, names } of PARTY_NAMES) {
    for (const name of names) {
      const before = new RegExp(`^${name}[ :,/(-]+(?=\\S)`, "i").exec(plain);
      if (before) return [id, plain.slice(before[0].length)];
      const after = new RegExp(`[ ,/(-]+${name}\\)?$`, "i").exec(plain);
      if (after && after.index > 0) return [id, plain.slice(0, after.index)];
    }
  }
  return [undefined, plain];
}

function tokenOf(match: RegExpExecArray): Token | undefined {
  let group = 1;
  for (const { id } of PARTY_NAMES) if (match[group++] !== undefined) return { party: id };
  for (const structure of PAY_STRUCTURES) {
    const band = match[group + 1];
    if (match[group] !== undefined && band !== undefined) return { structure, band: band.toUpperCase() };
    group += 2;
  }
  return undefined;
}

/** A council's name goes with the grade after it; where that is another council's, with the grade before it. */
function joined(tokens: readonly Token[], text: string): Answer<GradeReading> {
  const grades: Grade[] = [];
  let waiting: PartyId | undefined;
  let claimed = false;
  for (const [index, token] of tokens.entries()) {
    if ("party" in token) {
      const next = tokens[index + 1];
      const last = grades[grades.length - 1];
      const forward = next && "structure" in next && next.structure.party === token.party;
      if (!forward && last?.party === token.party && !claimed) claimed = true;
      else if (waiting) return contradicts(text);
      else waiting = token.party;
      continue;
    }
    const { structure, band } = token;
    if (waiting && waiting !== structure.party) {
      return unusable(
        `${quote(text)} gives ${waiting} a ${structure.name}, which is ${structure.party}’s structure. Check which council the grade belongs to.`,
      );
    }
    if (/\d/.test(band) !== (structure.bands === "numbers")) {
      return unusable(
        `${quote(text)} can’t be read: the bands of ${structure.party}’s ${structure.name} are ${structure.bands}, and “${band}” is not. Write it as, for example, ${structure.name} ${structure.bands === "numbers" ? "3" : "B"}.`,
      );
    }
    claimed = waiting !== undefined;
    waiting = undefined;
    grades.push(knownGrade(structure, band));
  }
  if (waiting) return contradicts(text);
  const [first, second, third] = [...new Map(grades.map((grade) => [grade.key, grade])).values()];
  if (!first || third || first.party === second?.party) {
    return unusable(
      `${quote(text)} holds several grades of one council. Keep one grade of each council in a cell, for example CCC Director Pay Band B PCC Senior Manager Pay Band 3.`,
    );
  }
  return answer(second ? [first, second] : [first]);
}

function knownGrade({ party, name }: PayStructure, band: string): Grade {
  const number = /^\d+$/.test(band) ? String(Number(band)) : band;
  const full = `${name} ${number}`;
  return { party, structure: name, band: number, name: full, key: `${party}|${full.toLowerCase()}` };
}

function contradicts(text: string): Answer<never> {
  return unusable(
    `${quote(text)} names a council that has no grade in it. Write the council before its grade, for example PCC Senior Manager Pay Band 3.`,
  );
}

function notOfAStructure(text: string): Answer<never> {
  return unknown(
    `${quote(text)} is not a grade of a structure the papers name: ${STRUCTURES_IN_WORDS}. Check the spelling, or add the grade to a register.`,
  );
}
