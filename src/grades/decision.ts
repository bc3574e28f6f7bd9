/** A decision of HR about two grades, as the row it becomes in a register. */
import type { PartyId } from "../partnership";
import { answer, comparableWords, dayText, quote, toSerial, unusable, type Answer, type Day } from "../text";
import type { CellValue } from "../workbook";
import { REGISTER_COLUMNS } from "./entry";
import type { Grade } from "./grade";
import { gradeEvidence } from "./map";
import { readRegister } from "./sheet";

export interface Decision {
  readonly from: Grade;
  readonly toParty: PartyId;
  /** As it was typed; empty records that there is no equivalent. */
  readonly toGrade: string;
  /** Who decided: a person or a body. */
  readonly who: string;
  readonly why: string;
  readonly when: Day;
}

/** What a register made by the pane has beside the columns every register has. */
const DECIDED = ["decided by", "decided on", "reason"] as const;

/** The headers of a new register. */
export const REGISTER_HEADERS: readonly string[] = [
  ...REGISTER_COLUMNS.map(([, header]) => header),
  ...DECIDED,
];
/** Headers under which a date stands. */
export const DATE_HEADERS: readonly string[] = ["valid from", "valid to", "decided on"];

const LONGEST_WHO = 100;
const LONGEST_WHY = 500;

type Row = readonly CellValue[];

/** What is asked for where it is missing. */
export const SAY_WHO = "Say who decided: a name or a body, for example Employment Committee.";
export const SAY_WHY = "Say why, for example the minute or the job evaluation it rests on.";

/**
 * The row that records a decision in a register, in the order of its headers. An accepted or chosen pair is
 * `stated`, for a decision puts the two grades together; the source says who decided, when and why. It holds from
 * the day of the decision.
 *
 * Refuses a decision without a name or a reason, a grade that can't be read, a register that has no place for who and
 * why, and one where the new row would stand beside another that is as new and says something else.
 *
 * @param register the register as it lies on the sheet, headers first
 */
export function decisionRow(register: readonly Row[], decision: Decision): Answer<CellValue[]> {
  const who = plain(decision.who);
  const why = plain(decision.why);
  if (!who) return unusable(SAY_WHO);
  if (!why) return unusable(SAY_WHY);
  if (who.length > LONGEST_WHO) return unusable(`Say who decided in at most ${LONGEST_WHO} characters.`);
  if (why.length > LONGEST_WHY) return unusable(`Say why in at most ${LONGEST_WHY} characters.`);
  const headers = (register[0] ?? []).map((cell) => columnOf(cell));
  if (!headers.includes("source") && !(headers.includes("decided by") && headers.includes("reason"))) {
    return unusable(
      "The register has no column for who decided and why. Add a column headed source to it, then record the decision again.",
    );
  }
  const on = dayText(decision.when);
  const toGrade = plain(decision.toGrade);
  const cells: Readonly<Record<string, CellValue>> = {
    "from party": decision.from.party,
    "from grade": decision.from.name,
    "to party": decision.toParty,
    "to grade": toGrade || null,
    evidence: toGrade ? "stated" : "none",
    source: `Decision of ${who}, ${on}: ${why}`,
    "valid from": toSerial(decision.when),
    "decided by": who,
    "decided on": toSerial(decision.when),
    reason: why,
  };
  const row = headers.map((header) => (header === null ? null : (cells[header] ?? null)));
  const read = readRegister([...register, row]);
  if (!read.ok) return read;
  const known = gradeEvidence(`${decision.from.party} ${decision.from.name}`, {
    to: decision.toParty,
    from: decision.from.party,
    register: read.value,
  });
  if (known.ok && known.value.source === cells.source) return answer(row);
  if (known.ok && !headers.includes("source")) return answer(row);
  const before = known.ok ? `it says ${quote(known.value.source)}` : known.refusal.message;
  return unusable(
    `The register has a newer or equally new row for this grade: ${before} Correct that row in the sheet, or give it a “valid to” date, then record the decision again.`,
  );
}

function columnOf(cell: CellValue): string | null {
  if (typeof cell !== "string") return null;
  const words = comparableWords(cell);
  for (const [, header, others] of REGISTER_COLUMNS) {
    if ([header, ...others].some((name) => comparableWords(name) === words)) return header;
  }
  return DECIDED.find((header) => header === words) ?? null;
}

/** One line, without what a cell would not show. */
function plain(text: string): string {
  return text.replace(/[\s\u0000-\u001F\u007F]+/g, " ").trim();
}
