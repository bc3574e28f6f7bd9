import { source } from "../../partnership";
import { comparable, dayText, fromSerial, LAST_SERIAL } from "../../text";
import type { Rule } from "../rule";
import { counted } from "../figures";
import { datedLines, type DatedLine } from "./timetable";

export const shortConsultation: Rule = {
  id: "HR-06",
  schedule: 4,
  title: "Consultation shorter than 30 days",
  severity: "error",
  source: source("consultation", "9.3 and 11.1"),
  clause:
    "The consultation with trade unions and affected staff lasts not less than 30 days: so the councils announced it for the shared posts of 2017.",
  about:
    "A consultation that a timetable starts and closes again in fewer than 30 days, the first and the last day both counted. Where a week or a month is given, the longest it can mean counts. It is an error where staff or unions are consulted, and a warning where the timetable does not say who is.",
  remedy:
    "Move the closing date so that the consultation lasts at least the required days, both ends counted. Where a date is wrong, correct it.",
  reads: ["timetable"],
  options: { days: { standard: 30, about: "the least a consultation may last, in days" } },
  *check(context) {
    const least = context.option("days");
    for (const register of context.registers("timetable")) {
      for (const { start, end, isOfStaff } of consultations(datedLines(context, register))) {
        const days = end.latest - start.earliest + 1;
        if (days >= least) continue;
        const enough = start.earliest + least - 1;
        const day = enough <= LAST_SERIAL ? fromSerial(enough) : null;
        yield {
          sheet: register.table.sheet,
          cells: [start.cell, end.cell],
          severity: isOfStaff ? "error" : "warning",
          message: `The consultation starts on ${start.shown} and closes on ${end.shown}: ${counted(days, "day")} with both counted, where it has to last not less than ${least}. Close it ${day ? `on ${dayText(day)} or later` : "later"}, or correct the dates.`,
          found: counted(days, "day"),
          expected: `${counted(least, "day")} or more`,
        };
      }
    }
  },
};

interface Consultation {
  readonly start: DatedLine;
  readonly end: DatedLine;
  readonly isOfStaff: boolean;
}

/** Starts one after another are one consultation's, and so are closing dates; the first and the last of them count. */
function* consultations(lines: readonly DatedLine[]): Generator<Consultation> {
  const steps = lines
    .flatMap((line) => {
      const step = stepOf(line.action);
      return step ? [{ line, step, at: step === "start" ? line.earliest : line.latest }] : [];
    })
    .sort((a, b) => a.at - b.at || b.step.localeCompare(a.step));
  let start: DatedLine | undefined;
  let end: DatedLine | undefined;
  let isOfStaff = false;
  for (const { line, step } of steps) {
    if (step === "start" && end) {
      if (start) yield { start, end, isOfStaff };
      start = end = undefined;
      isOfStaff = false;
    }
    if (step === "start") start ??= line;
    else if (start) end = line;
    if (start) isOfStaff ||= STAFF.test(comparable(line.action));
  }
  if (start && end) yield { start, end, isOfStaff };
}

const CONSULTATION = /\bconsult(?:ations?|ing|ed|s)?\b/;
const GOES_ON = /^\s*(?:it |will |is to |to )*(?:start|launch|commenc|beg|open|clos|end|finish|conclud)/;
const STAFF = /\b(?:staff|employees?|unions?|workforce|redundanc(?:y|ies)|post-?holders?|at risk)\b/;
const STARTS =
  /\b(?:start(?:s|ed|ing)?|launch(?:e[sd]|ing)?|commenc(?:es?|ed|ing|ement)|beg[iau]n(?:s|ning)?|opens?|opened|opening)\b/;
const CLOSES =
  /\b(?:clos(?:es?|ed|ing|ure)|ends?|ended|ending|finish(?:es|ed)?|conclud(?:es?|ed)|conclusion|deadline|last (?:day|date))\b/;
/** Meetings within a consultation, what goes before it and what comes of it are neither its start nor its end. */
const ASIDE =
  /\b(?:pre|before|prior to|informal|draft|after|following|subject to|outcome|results?|feedback|fed back|analys\w+|consider\w*|report\w*|meetings?|briefings?|sessions?|drop-?ins?|workshops?|121s?|121's|one to ones?|nominations?|book\w*|regist\w+)\b/;

/** Whether an action starts a consultation or closes it; null where it does neither, or both. */
export function stepOf(action: string): "start" | "close" | null {
  const text = comparable(action);
  if (!CONSULTATION.test(text)) return null;
  const found = new Set<"start" | "close">();
  let isOfIt = false;
  for (const clause of text.split(/[.;:,()]| and | then /)) {
    // In `consultation opens on 3 April and closes on 12 May` the second half goes on about the first.
    isOfIt = CONSULTATION.test(clause) || (isOfIt && GOES_ON.test(clause));
    if (!isOfIt || ASIDE.test(clause)) continue;
    if (STARTS.test(clause)) found.add("start");
    if (CLOSES.test(clause)) found.add("close");
  }
  const [only, other] = found;
  return only && !other ? only : null;
}
