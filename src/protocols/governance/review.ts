import { source } from "../../partnership";
import { isUnstated } from "../../registers";
import { addMonths, comparable, counted, dayText, fromSerial, quote, toSerial } from "../../text";
import type { Context } from "../context";
import { exampleDay } from "../exampleDay";
import { linesOf, type Line } from "../lines";
import type { Rule } from "../rule";
import { blankOrGiven, together, type OnLine } from "../together";

export const annualReview: Rule = {
  id: "GOV-03",
  schedule: 8,
  title: "Annual review missing or overdue",
  severity: "warning",
  source: source("committee", "2.8 (clause 4 of the agreement)"),
  clause:
    "A formal review is completed every year by the Senior Responsible Officer, for the annual strategic business case.",
  about:
    "An agreement whose next review is blank, or still to be decided, or more than the months set after its start or its last review; and one whose review lies before the day of the check, where that day is known.",
  remedy:
    "Enter the day of the next review, no more than a year after the last. Where it has passed, hold the review and record it.",
  reads: ["agreements"],
  options: { months: { standard: 12, about: "the longest time from one review to the next, in months" } },
  *check(context) {
    yield* together(
      ofReviews(context, context.option("months")),
      (count, named, { draft: { found }, alike }) =>
        `${counted(count, "agreement")} are to be reviewed every year, and their ${quote(alike.split("\u0001")[0]!)} is ${blankOrGiven(found)}${named}. Enter the day of the next review of each${exampleDay(context)}.`,
    );
  },
};

function* ofReviews(context: Context, months: number): Generator<OnLine> {
  for (const line of linesOf(context, "agreements")) {
    if (!line.has("review") || line.isBlank("agreement")) continue;
    const says = faultOf(line, months, context.today, exampleDay(context));
    if (!says) continue;
    const written = line.text("review");
    const isOpen = line.isBlank("review") || isUnstated(written);
    yield {
      name: line.text("agreement"),
      // What is wrong with a day that is given is each line's own.
      alike: `${line.header("review")}\u0001${isOpen ? comparable(written) : `at ${line.row}`}`,
      draft: { sheet: line.sheet, cells: line.cells("review"), ...says },
    };
  }
}

function faultOf(
  line: Line,
  months: number,
  today: number | null,
  example: string,
): { message: string; found?: string } | null {
  const name = quote(line.text("agreement"));
  const header = quote(line.header("review"));
  const written = line.text("review");
  if (line.isBlank("review") || isUnstated(written)) {
    return {
      message: `${name} is to be reviewed every year, and its ${header} is ${blankOrGiven(written)}. Enter the day of the next review${example}.`,
      ...(written === "" ? {} : { found: written }),
    };
  }
  const review = line.day("review");
  const start = line.day("start");
  const last = line.day("last review");
  if (review === null) return null;
  const shown = dayText(fromSerial(review)!);
  if (today !== null && review < today && (last === null || last < review)) {
    return {
      message: `The review of ${name} was due on ${shown}, which is past. Hold it, and enter the day of the next one.`,
      found: shown,
    };
  }
  if (last !== null && last <= review) {
    const next = toSerial(addMonths(fromSerial(last)!, months));
    if (review <= next) return null;
    return {
      message: `${name} was last reviewed on ${dayText(fromSerial(last)!)}, and the next review is on ${shown}: later than ${months} months after. Bring it forward to ${dayText(fromSerial(next)!)} or earlier.`,
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
