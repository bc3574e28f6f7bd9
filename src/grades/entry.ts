/** One line of a grade register, and the two that the papers give. */
import { citation, source, type PartyId } from "../partnership";
import { readGrade, type Grade } from "./grade";

/**
 * How well a pair is attested. `stated`: a paper or a decision puts the two grades on one post. `inferred`: they
 * were concluded from posts that are merely alike. `none`: it was decided that there is no equivalent.
 */
export type Evidence = "stated" | "inferred" | "none";

export interface GradeEntry {
  readonly from: Grade;
  readonly toParty: PartyId;
  /** Undefined where the evidence is `none`. */
  readonly to: Grade | undefined;
  readonly evidence: Evidence;
  readonly source: string;
  /** Excel day numbers; undefined is open. */
  readonly validFrom: number | undefined;
  readonly validTo: number | undefined;
}

/**
 * The pairs that can be read out of the published papers: one that the consultation states for five new posts, one
 * that its deleted posts only suggest. Nothing else is published, and neither pair says anything of pay.
 */
export const BUILT_IN_PAIRS: readonly GradeEntry[] = [
  pair("Director Pay Band B", "Senior Manager Pay Band 3", "stated", "8.6: five joint service directors"),
  pair(
    "Director Pay Band C",
    "Senior Manager Pay Band 4",
    "inferred",
    "8.5: the deleted service directors of each council",
  ),
];

function pair(ccc: string, pcc: string, evidence: Evidence, section: string): GradeEntry {
  const to = known(pcc);
  return {
    from: known(ccc),
    toParty: to.party,
    to,
    evidence,
    source: citation(source("consultation", section)),
    validFrom: undefined,
    validTo: undefined,
  };
}

function known(name: string): Grade {
  const reading = readGrade(name);
  if (!reading.ok) throw new Error(`The built-in register holds a grade that can't be read: ${name}`);
  return reading.value[0];
}

/** The same pair seen from the other council. */
export function reversed(entry: GradeEntry): GradeEntry | undefined {
  return entry.to && { ...entry, from: entry.to, toParty: entry.from.party, to: entry.from };
}

/** The built-in pairs as a register is laid out on a sheet, headers first, each read both ways. */
export function builtInTable(): string[][] {
  const rows = BUILT_IN_PAIRS.flatMap((entry) => [entry, reversed(entry)!]).map((entry) => [
    entry.from.party,
    entry.from.name,
    entry.toParty,
    entry.to!.name,
    entry.evidence,
    entry.source,
    "",
    "",
  ]);
  return [REGISTER_COLUMNS.map(([, header]) => header), ...rows];
}

/** The columns of a register: what it is called inside, as it is headed, and other headings people use. */
export const REGISTER_COLUMNS = [
  ["fromParty", "from party", ["from council", "party from", "council from"]],
  ["fromGrade", "from grade", ["grade from", "from pay band", "from band"]],
  ["toParty", "to party", ["to council", "party to", "council to"]],
  ["toGrade", "to grade", ["grade to", "to pay band", "to band", "equivalent grade"]],
  ["evidence", "evidence", ["basis of evidence", "evidence level", "status of evidence"]],
  ["source", "source", ["reference", "authority", "document", "decision"]],
  ["validFrom", "valid from", ["effective from", "start date", "from date"]],
  ["validTo", "valid to", ["effective to", "end date", "to date", "valid until"]],
] as const;
