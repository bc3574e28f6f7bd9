/**
 * Which grade of one council answers to which of the other.
 *
 * A register of HR's own comes before the papers:
 * - A row answers for its own direction. Read backwards it answers too, as long as no row has that direction.
 * - A built-in pair stands, both ways, until the register has a row from either of its grades to the other council.
 * - Functions know no today. So a row without a `valid to` comes before rows with one, and among those without one
 *   the latest `valid from` counts, even where that day is still to come. Where all have ended, nothing is known.
 * - Rows that count at the same time and name different grades are candidates: none of them is chosen.
 */
import type { PartyId } from "../partnership";
import { BUILT_IN_PAIRS, reversed, type Evidence, type GradeEntry } from "./entry";
import type { Grade } from "./grade";

/** What a register says of a grade. No candidate and nothing ended: it says nothing. */
export interface Lookup {
  readonly candidates: readonly GradeEntry[];
  /** The last entry to end, where all have ended. */
  readonly ended: GradeEntry | undefined;
}

const STRENGTH: Readonly<Record<Evidence, number>> = { stated: 2, inferred: 1, none: 0 };
const BOTH_WAYS = BUILT_IN_PAIRS.map((entry) => [entry, reversed(entry)!] as const);

export class GradeRegister {
  private readonly byDirection = new Map<string, GradeEntry[]>();
  private readonly byTarget = new Map<string, Set<string>>();
  private readonly holders = new Map<string, Set<PartyId>>();

  constructor(entries: readonly GradeEntry[]) {
    for (const entry of entries) {
      const direction = directionOf(entry.from, entry.toParty);
      const there = this.byDirection.get(direction);
      if (there) there.push(entry);
      else this.byDirection.set(direction, [entry]);
      this.note(entry.from);
      if (!entry.to) continue;
      this.note(entry.to);
      const backwards = directionOf(entry.to, entry.from.party);
      this.byTarget.set(backwards, (this.byTarget.get(backwards) ?? new Set()).add(direction));
    }
  }

  /** The councils that have a grade of this name in the register, by the part of its key after the council. */
  partiesWith(name: string): readonly PartyId[] {
    return [...(this.holders.get(name) ?? [])];
  }

  lookup(grade: Grade, to: PartyId): Lookup {
    const own = this.byDirection.get(directionOf(grade, to));
    if (own) return current(own);
    const backwards = this.backwards(grade, to);
    const candidates = distinct([...backwards.candidates, ...this.builtIn(grade, to)]);
    return { candidates, ended: candidates.length ? undefined : backwards.ended };
  }

  private backwards(grade: Grade, to: PartyId): Lookup {
    const candidates: GradeEntry[] = [];
    let ended: GradeEntry | undefined;
    for (const direction of this.byTarget.get(directionOf(grade, to)) ?? []) {
      const now = current(this.byDirection.get(direction)!);
      for (const entry of now.candidates) if (entry.to?.key === grade.key) candidates.push(reversed(entry)!);
      if (now.ended?.to?.key === grade.key) ended = later(ended, reversed(now.ended)!);
    }
    return { candidates, ended };
  }

  private builtIn(grade: Grade, to: PartyId): GradeEntry[] {
    return BOTH_WAYS.filter(
      (pair) => !pair.some((entry) => this.byDirection.has(directionOf(entry.from, entry.toParty))),
    )
      .flat()
      .filter((entry) => entry.from.key === grade.key && entry.toParty === to);
  }

  private note(grade: Grade): void {
    const name = grade.key.slice(grade.party.length + 1);
    this.holders.set(name, (this.holders.get(name) ?? new Set()).add(grade.party));
  }
}

/** The papers' pairs alone. */
export const BUILT_IN_REGISTER = new GradeRegister([]);

function directionOf(grade: Grade, to: PartyId): string {
  return `${grade.key} > ${to}`;
}

function current(entries: readonly GradeEntry[]): Lookup {
  const open = entries.filter((entry) => entry.validTo === undefined);
  if (!open.length) return { candidates: [], ended: entries.reduce(later) };
  const latest = Math.max(...open.map((entry) => entry.validFrom ?? 0));
  return {
    candidates: distinct(open.filter((entry) => (entry.validFrom ?? 0) === latest)),
    ended: undefined,
  };
}

function later(one: GradeEntry | undefined, other: GradeEntry): GradeEntry {
  return one && one.validTo! >= other.validTo! ? one : other;
}

/** One entry a target grade: the best attested, and the first of those. */
function distinct(entries: readonly GradeEntry[]): GradeEntry[] {
  const best = new Map<string, GradeEntry>();
  for (const entry of entries) {
    const target = entry.to?.key ?? "";
    const known = best.get(target);
    if (!known || STRENGTH[entry.evidence] > STRENGTH[known.evidence]) best.set(target, entry);
  }
  return [...best.values()];
}
