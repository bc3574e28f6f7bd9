import { source } from "../../partnership";
import { addMonths, comparableWords, dayText, fromSerial, toSerial } from "../../text";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { linesOf, type Line } from "../lines";

const ASSURANCE =
  /\b(?:tests? of (?:local )?assurance|local assurance|assurance (?:test|review)|(?:light touch|six month|6 month|twelve month|12 month)[a-z ]* (?:review|repeat) of assurance)\b/;
const LIGHT = /\b(?:light touch|six month|6 month|interim|review)\b/;
/** A council's committees meet every month or two. */
const LATE_DAYS = 62;

export const assuranceReview: Rule = {
  id: "GOV-06",
  schedule: 8,
  title: "Assurance not reviewed after six and twelve months",
  severity: "note",
  source: source("consultation", "Appendix 1, Mitigation"),
  clause:
    "After a local test of assurance, a light-touch review takes place after six months and the test is repeated after twelve.",
  about:
    "A timetable or register of decisions with a local test of assurance, and no review of it about six months later or no second test about twelve months later. Two months late are let pass.",
  remedy: "Add the review after six months and the repeated test after twelve months, each with its date.",
  reads: ["timetable", "decisions"],
  *check(context) {
    const steps = [...assurances(context)].sort((a, b) => a.day - b.day);
    const first = steps.find(({ isReview }) => !isReview);
    if (!first) return;
    const later = steps.filter(({ day }) => day > first.day);
    const missing = ([6, 12] as const).filter((months) => {
      const due = toSerial(addMonths(fromSerial(first.day)!, months));
      return !later.some(({ day }) => Math.abs(day - due) <= LATE_DAYS);
    });
    if (missing.length === 0) return;
    const due = missing.map((months) => {
      const day = dayText(addMonths(fromSerial(first.day)!, months));
      return months === 6 ? `a light-touch review about ${day}` : `a repeated test about ${day}`;
    });
    yield {
      sheet: first.line.sheet,
      cells: first.line.cells("date"),
      message: `The test of assurance of ${dayText(fromSerial(first.day)!)} is to be followed by ${due.join(" and by ")}, and no line says so. Add ${missing.length === 1 ? "it" : "them"}.`,
    };
  },
};

function* assurances(context: Context): Generator<{ line: Line; day: number; isReview: boolean }> {
  for (const line of linesOf(context, "timetable", "decisions")) {
    const words = comparableWords(line.has("action") ? line.text("action") : line.text("decision"));
    const day = line.day("date");
    if (day !== null && ASSURANCE.test(words)) yield { line, day, isReview: LIGHT.test(words) };
  }
}
