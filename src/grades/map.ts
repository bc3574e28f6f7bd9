/** From a grade of one council to the other's, with the evidence for it. */
import { CCC_PCC, partyIds, type PartyId } from "../partnership";
import { answer, comparable, listed, quote, serialText, unknown, unusable, type Answer } from "../text";
import type { Evidence, GradeEntry } from "./entry";
import { customGrade, readGrade, splitParty, type Grade } from "./grade";
import { BUILT_IN_REGISTER, type GradeRegister } from "./register";

/** What is asked; all of it optional. */
export interface GradeQuestion {
  /** The council whose grade is wanted; left out, the other one. */
  readonly to?: PartyId | undefined;
  /** The council whose grade is given; left out, the one whose structure it belongs to. */
  readonly from?: PartyId | undefined;
  /** HR's register; left out, the papers' pairs alone. */
  readonly register?: GradeRegister | undefined;
  /** `inferred` takes pairs that are only inferred, too. */
  readonly accept?: "stated" | "inferred" | undefined;
}

/** A mapped grade or a candidate, how well it is attested, and by what. */
export interface GradeEvidence {
  readonly grade: string;
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * The other council's grade for a grade, as its name. A cell with both councils' grades gives the one asked for
 * once the register bears the pair out. That two grades answer to each other says nothing of what they pay.
 *
 * Refuses, as unknown: a grade without an entry, one whose entries have ended or name several grades, one whose
 * evidence is weaker than accepted (the message gives the candidate). As unusable: a cell that can't be read or
 * contradicts the register, and a council that does not fit.
 *
 * @example mapGrade("CCC Director Pay Band B") // "Senior Manager Pay Band 3" (stated, consultation document, 8.6)
 * @example mapGrade("DPB C", { accept: "inferred" }) // "Senior Manager Pay Band 4"
 */
export function mapGrade(text: string, question: GradeQuestion = {}): Answer<string> {
  const found = findEntry(text, question);
  if (!found.ok) return found;
  const { entry, grade, to } = found.value;
  if (!entry || !entry.to) return nothingKnown(grade, to, entry);
  if (entry.evidence === "stated" || question.accept === "inferred") return answer(entry.to.name);
  return unknown(
    `${called(grade)} to ${called(entry.to)} is only inferred, not stated. To take it, set accept to "inferred"; to settle it, add a stated entry to a register. Source: ${entry.source}.`,
  );
}

/**
 * What is known for a grade: the mapped grade or candidate, the evidence, the source. A grade without an entry
 * gives evidence `none`; what can't be used, has ended or has several candidates is refused as in `mapGrade`.
 *
 * @example gradeEvidence("DPB C") // { grade: "Senior Manager Pay Band 4", evidence: "inferred", source: "Shared …, 8.5 …" }
 */
export function gradeEvidence(
  text: string,
  question: Omit<GradeQuestion, "accept"> = {},
): Answer<GradeEvidence> {
  const found = findEntry(text, question);
  if (!found.ok) return found;
  const { entry } = found.value;
  if (!entry) return answer({ grade: "", evidence: "none", source: "" });
  return answer({ grade: entry.to?.name ?? "", evidence: entry.evidence, source: entry.source });
}

interface Found {
  readonly grade: Grade;
  readonly to: PartyId;
  readonly entry: GradeEntry | undefined;
}

function findEntry(text: string, question: GradeQuestion): Answer<Found> {
  const { to, from, register = BUILT_IN_REGISTER } = question;
  if (to !== undefined && to === from) {
    return unusable(
      `Both councils asked for are ${to}. Map from one council to the other, for example from CCC to PCC.`,
    );
  }
  const reading = readGrade(text);
  if (!reading.ok) {
    if (reading.refusal.kind === "unusable") return reading;
    const grade = customOf(text, question, register);
    if (!grade) return reading;
    return grade.ok ? findSingle(text, grade.value, question, register) : grade;
  }
  const [first, second] = reading.value;
  return second
    ? findPair(text, [first, second], question, register)
    : findSingle(text, first, question, register);
}

function findSingle(
  text: string,
  grade: Grade,
  question: GradeQuestion,
  register: GradeRegister,
): Answer<Found> {
  const { to = otherParty(grade.party), from } = question;
  if (from && from !== grade.party) {
    return unusable(
      `${quote(text)} is a grade of ${grade.party}, but it is to be mapped from ${from}. Check the grade or the council.`,
    );
  }
  if (to === grade.party) {
    return unusable(
      `${quote(text)} is a grade of ${grade.party} already. Give the other council to map it to: ${otherParty(to)}.`,
    );
  }
  const { candidates, ended } = register.lookup(grade, to);
  if (candidates.length > 1) return several(grade, to, candidates);
  if (ended) return hasEnded(grade, to, ended);
  return answer({ grade, to, entry: candidates[0] });
}

function findPair(
  text: string,
  pair: readonly [Grade, Grade],
  question: GradeQuestion,
  register: GradeRegister,
): Answer<Found> {
  const to = question.to ?? (question.from && otherParty(question.from));
  const wanted = pair.find((grade) => grade.party === to);
  const given = pair.find((grade) => grade !== wanted);
  if (!to || !wanted || !given) {
    return unusable(
      `${quote(text)} holds a grade of each council. Say which one is wanted, for example to = ${pair[1].party}.`,
    );
  }
  const there = register.lookup(given, to);
  const borneOut = there.candidates.find((entry) => entry.to?.key === wanted.key);
  if (borneOut) return answer({ grade: given, to, entry: borneOut });
  const back = register.lookup(wanted, given.party);
  const other = there.candidates[0] ?? back.candidates[0];
  if (other) {
    const says = other.to
      ? `${called(other.from)} goes with ${called(other.to)}`
      : `${called(other.from)} has no equivalent in ${other.toParty}`;
    return unusable(
      `${quote(text)} contradicts the register, where ${says}. Correct the cell, or record the decision in a register. Source: ${other.source}.`,
    );
  }
  const ended = there.ended ?? back.ended;
  return ended ? hasEnded(given, to, ended) : answer({ grade: given, to, entry: undefined });
}

/** A grade of no known structure, with the council it belongs to; undefined where no register knows the name. */
function customOf(text: string, question: GradeQuestion, register: GradeRegister): Answer<Grade> | undefined {
  const [named, name] = splitParty(text);
  const holders = register.partiesWith(comparable(name));
  const party =
    named ??
    question.from ??
    (question.to && otherParty(question.to)) ??
    (holders.length === 1 ? holders[0] : undefined);
  if (party) return holders.includes(party) ? answer(customGrade(party, name)) : undefined;
  if (!holders.length) return undefined;
  return unusable(
    `${quote(text)} is a grade of ${listed(holders)}. Say whose it is, for example from = ${holders[0]!}.`,
  );
}

function nothingKnown(grade: Grade, to: PartyId, entry: GradeEntry | undefined): Answer<never> {
  if (entry) {
    return unknown(
      `${called(grade)} has no equivalent in ${to}: the register says so. Source: ${entry.source}.`,
    );
  }
  return unknown(
    `No equivalent in ${to} is published for ${called(grade)}. If HR has decided one, add it to a register and give that range as register.`,
  );
}

function several(grade: Grade, to: PartyId, candidates: readonly GradeEntry[]): Answer<never> {
  const names = candidates.map((entry) =>
    entry.to ? `${entry.to.name} (${entry.evidence})` : "no equivalent",
  );
  return unknown(
    `${called(grade)} has several entries for ${to}: ${listed(names)}. Keep one of them open, or give the others a “valid to” date.`,
  );
}

function hasEnded(grade: Grade, to: PartyId, entry: GradeEntry): Answer<never> {
  return unknown(
    `The register’s entry for ${called(grade)} to ${to} ended on ${serialText(entry.validTo!)}. Add the entry that follows it and leave its “valid to” blank.`,
  );
}

function called(grade: Grade): string {
  return `${grade.party} ${grade.name}`;
}

function otherParty(party: PartyId): PartyId {
  return partyIds(CCC_PCC).find((id) => id !== party)!;
}
