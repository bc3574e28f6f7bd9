/** The distinct grades of many cells: how each was read, what it maps to, how well that is attested, and by what. */
import { CCC_PCC, partyIds, type PartyId } from "../partnership";
import { comparable } from "../text";
import { customGrade, readGrade, splitParty, type Grade } from "./grade";
import { gradeEvidence, mapGrade, type GradeQuestion } from "./map";

/** What is known of a grade; `sentence` says what to do where nothing maps. */
export type Standing =
  | { readonly kind: "stated" | "inferred"; readonly grade: string; readonly source: string }
  /** The register says that there is no equivalent. */
  | { readonly kind: "none"; readonly source: string; readonly sentence: string }
  /** Nothing is known of it: a decision would settle it. */
  | { readonly kind: "unknown"; readonly sentence: string }
  /** The cell can't be used as it is, or the register contradicts itself. */
  | { readonly kind: "refused"; readonly sentence: string };

/** The two ends of a decision about a grade. */
export interface Undecided {
  readonly from: Grade;
  readonly to: PartyId;
  /** The grade of the other council that the cell itself names beside it. */
  readonly named: Grade | undefined;
}

export interface SurveyedGrade {
  /** The same for every spelling of the same grade. */
  readonly key: string;
  /** `CCC Director Pay Band C`, or both councils' grades; `null` where it was read as no grade. */
  readonly read: string | null;
  /** Whether it names a grade of each council, and nobody has said which is wanted. */
  readonly asksWhich: boolean;
  /** As the cells write it, the most frequent first. */
  readonly spellings: readonly string[];
  readonly cells: number;
  readonly standing: Standing;
  /** What a decision would be about; undefined where none can be made. */
  readonly undecided: Undecided | undefined;
}

const ORDER: readonly Standing["kind"][] = ["inferred", "unknown", "refused", "none", "stated"];

/**
 * Groups cells by the grade they were read as. What needs a decision comes first, then the most frequent.
 *
 * @param counts each text of a cell and how many cells hold it
 * @example
 * surveyGrades([["DPB C", 4], ["Director Pay Band C", 6]], {})
 * // one: read "CCC Director Pay Band C", cells 10, standing inferred: Senior Manager Pay Band 4
 */
export function surveyGrades(
  counts: Iterable<readonly [string, number]>,
  question: Omit<GradeQuestion, "accept">,
): SurveyedGrade[] {
  const groups = new Map<string, { readonly texts: [string, number][]; cells: number }>();
  for (const [text, cells] of counts) {
    const key = keyOf(text);
    const group = groups.get(key);
    if (group) {
      group.texts.push([text, cells]);
      group.cells += cells;
    } else groups.set(key, { texts: [[text, cells]], cells });
  }
  return [...groups]
    .map(([key, { texts, cells }]): SurveyedGrade => {
      const spellings = texts.sort((a, b) => b[1] - a[1]).map(([text]) => text);
      const [text = ""] = spellings;
      const standing = standingOf(text, question);
      return {
        key,
        read: readAs(text),
        asksWhich: !question.to && !question.from && holdsBoth(text),
        spellings,
        cells,
        standing,
        undecided: undecidedOf(text, question, standing),
      };
    })
    .sort((a, b) => ORDER.indexOf(a.standing.kind) - ORDER.indexOf(b.standing.kind) || b.cells - a.cells);
}

function keyOf(text: string): string {
  const reading = readGrade(text);
  return reading.ok ? reading.value.map(({ key }) => key).join(" + ") : comparable(text);
}

function readAs(text: string): string | null {
  const reading = readGrade(text);
  return reading.ok ? reading.value.map(({ party, name }) => `${party} ${name}`).join(" and ") : null;
}

function holdsBoth(text: string): boolean {
  const reading = readGrade(text);
  return reading.ok && reading.value.length === 2;
}

function standingOf(text: string, question: Omit<GradeQuestion, "accept">): Standing {
  const known = gradeEvidence(text, question);
  if (!known.ok) {
    const { kind, message } = known.refusal;
    return { kind: kind === "unknown" ? "unknown" : "refused", sentence: message };
  }
  const { grade, evidence, source } = known.value;
  if (evidence !== "none") return { kind: evidence, grade, source };
  const mapped = mapGrade(text, question);
  const sentence = mapped.ok ? "" : mapped.refusal.message;
  return source === "" ? { kind: "unknown", sentence } : { kind: "none", source, sentence };
}

function undecidedOf(
  text: string,
  question: Omit<GradeQuestion, "accept">,
  standing: Standing,
): Undecided | undefined {
  if (standing.kind === "refused") return undefined;
  const reading = readGrade(text);
  if (reading.ok) {
    const [first, second] = reading.value;
    const to = question.to ?? second?.party ?? otherThan(question.from ?? first.party);
    const from = reading.value.find(({ party }) => party !== to);
    const named = reading.value.find(({ party }) => party === to);
    return from && { from, to, named };
  }
  if (reading.refusal.kind === "unusable") return undefined;
  const [named, name] = splitParty(text);
  const party = named ?? question.from ?? (question.to && otherThan(question.to));
  return party && { from: customGrade(party, name), to: question.to ?? otherThan(party), named: undefined };
}

function otherThan(party: PartyId): PartyId {
  return partyIds(CCC_PCC).find((id) => id !== party)!;
}
