/** `jwa grades`: what a grade answers to in the other council, and how well that is evidenced. */
import { BUILT_IN_PAIRS, gradeEvidence, mapGrade, readCouncil } from "../../src/grades";
import type { PartyId } from "../../src/partnership";
import { CLEAN, FOUND, WrongUse } from "../exit";
import { wrapped } from "../output/line";

export interface GradesOptions {
  readonly to?: string;
  readonly from?: string;
  readonly accept?: string;
}

const LOOK = { colour: false, width: 100 };

export function gradesCommand(grades: readonly string[], options: GradesOptions): number {
  if (grades.length === 0) {
    for (const { from, to, evidence, source } of BUILT_IN_PAIRS) {
      process.stdout.write(
        `${from.party} ${from.name} = ${to ? `${to.party} ${to.name}` : "none"}: ${evidence}\n  ${wrapped(source, "  ", LOOK)}\n`,
      );
    }
    process.stdout.write("Nothing else is published. No pair says anything of what the grades pay.\n");
    return CLEAN;
  }
  const accept = options.accept?.toLowerCase();
  if (accept !== undefined && accept !== "inferred" && accept !== "stated") {
    throw new WrongUse(`--accept takes inferred or stated, not “${options.accept}”.`);
  }
  const question = {
    to: council(options.to, "--to"),
    from: council(options.from, "--from"),
    accept,
  } as const;
  let unknown = false;
  for (const grade of grades) {
    const mapped = mapGrade(grade, question);
    const evidence = gradeEvidence(grade, question);
    process.stdout.write(`${grade}\n`);
    if (mapped.ok)
      process.stdout.write(`  ${mapped.value}${evidence.ok ? ` (${evidence.value.evidence})` : ""}\n`);
    else process.stdout.write(`  ${wrapped(mapped.refusal.message, "  ", LOOK)}\n`);
    if (mapped.ok && evidence.ok) process.stdout.write(`  ${wrapped(evidence.value.source, "  ", LOOK)}\n`);
    unknown ||= !mapped.ok;
  }
  return unknown ? FOUND : CLEAN;
}

function council(name: string | undefined, option: string): PartyId | undefined {
  if (name === undefined) return undefined;
  const found = readCouncil(name, option);
  if (!found.ok) throw new WrongUse(found.refusal.message);
  return found.value;
}
