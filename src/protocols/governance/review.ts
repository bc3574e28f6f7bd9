import { source } from "../../partnership";
import { isUnstated } from "../../registers";
import { addMonths, dayText, fromSerial, quote, toSerial } from "../../text";
import type { Rule } from "../rule";
import { linesOf, type Line } from "../lines";

export const annualReview: Rule = {
  id: "GOV-03",
  schedule: 8,
  title: "Annual review missing or overdue",
  severity: "warning",
  source: source("committee", "2.8 (clause 4 of the agreement)"),
  clause:
    "A formal review is completed every year by the Senior Responsible Officer, for the annual strategic business case.",
  about:
    "An agreement whose next review is blank, or still to be decided, or more than the months set after its start or its last review; and one whose review lies before the day of the check, where that day is known. Under a heading that speaks of the end, a blank is an agreement that goes on, and a day that has passed one that has ended.",
  remedy:
    "Enter the day of the next review, no more than a year after the last. Where it has passed, hold the review and record it.",
  reads: ["agreements"],
  yieldsTo: ["WB-32"],
  options: { months: { standard: 12, about: "the longest time from one review to the next, in months" } },
  *check(context) {
    const months = context.option("months");
    for (const line of linesOf(context, "agreements")) {
      if (!line.has("review") || line.isBlank("agreement")) continue;
      const says = faultOf(line, months, context.today);
      if (says) yield { sheet: line.sheet, cells: line.cells("review"), ...says };
    }
  },
};

function faultOf(
  line: Line,
  months: number,
  today: number | null,
): { message: string; found?: string } | null {
  const name = quote(line.text("agreement"));
  const header = quote(line.header("review"));
  // An agreement that has no end is one that goes on; its review is another matter.
  const isEnd = !/review/i.test(line.header("review"));
  if (isEnd && (line.isBlank("review") || isUnstated(line.text("review")))) return null;
  const written = line.text("review");
  if (line.isBlank("review") || isUnstated(written)) {
    const is = line.isBlank("review") ? "blank" : `given as ${quote(written)}`;
    return {
      message: `${name} is to be reviewed every year, and its ${header} is ${is}. Enter the day of the next review, for example 31 March 2027.`,
    };
  }
  const review = line.day("review");
  const start = line.day("start");
  if (review === null) return null;
  const shown = dayText(fromSerial(review)!);
  if (today !== null && review < today) {
    if (isEnd) {
      return {
        message: `${name} ended on ${shown}, by its ${header}. Renew it, or say in the list that it has ended.`,
        found: shown,
      };
    }
    return {
      message: `The review of ${name} was due on ${shown}, which is past. Hold it, and enter the day of the next one.`,
      found: shown,
    };
  }
  if (start === null || start > review) return null;
  // Later than a year after the start only tells something while no review can have been held since.
  const due = toSerial(addMonths(fromSerial(start)!, months));
  if (review <= due || (today !== null && today > due) || today === null) return null;
  return {
    message: `${name} starts on ${dayText(fromSerial(start)!)} and is reviewed on ${shown} for the first time: later than ${months} months after. Bring the review forward to ${dayText(fromSerial(due)!)} or earlier.`,
    found: shown,
  };
}
