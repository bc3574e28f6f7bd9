import { comparableWords, dayText, fromSerial } from "../../text";
import { source } from "../../partnership";
import type { Context } from "../context";
import type { Rule } from "../rule";
import type { Line } from "../lines";
import { linesOf } from "../lines";

/** Half a year, and as long again as a cycle of meetings takes. */
const LONGEST_MONTHS = 8;
const DAYS_A_MONTH = 365.25 / 12;

const BENEFITS = /\bnon financial benefits?\b/;

export const benefitsReported: Rule = {
  id: "GOV-04",
  schedule: 8,
  title: "Non-financial benefits not reported twice a year",
  severity: "note",
  source: source("scrutiny", "4.3 Benefits"),
  clause:
    "Non-financial benefits are reported on twice a year through the appropriate member governance in both councils.",
  about:
    "Reports on non-financial benefits in a timetable or a register of decisions that are too far apart for two a year, or of which there is one alone. The papers do not say how far apart: the option does. Nothing is said of a workbook that has no such report.",
  remedy:
    "Add the report that is missing to the programme, so that members of both councils hear of non-financial benefits twice a year.",
  reads: ["timetable", "decisions"],
  options: {
    months: { standard: LONGEST_MONTHS, about: "the longest time between two reports, in months" },
  },
  *check(context) {
    const reports = [...dated(context)].sort((a, b) => a.day - b.day);
    const months = context.option("months");
    if (reports.length === 1) {
      const [{ line, day }] = reports as [Dated];
      yield {
        sheet: line.sheet,
        cells: line.cells("date"),
        message: `One report of non-financial benefits is listed, on ${dayText(fromSerial(day)!)}. They are to be reported twice a year in each council: add the other one.`,
      };
    }
    for (const [at, { line, day }] of reports.entries()) {
      const before = reports[at - 1];
      if (!before || day - before.day <= months * DAYS_A_MONTH) continue;
      yield {
        sheet: line.sheet,
        cells: line.cells("date"),
        message: `Non-financial benefits are reported on ${dayText(fromSerial(before.day)!)} and then on ${dayText(fromSerial(day)!)}. They are to be reported twice a year: add a report between the two.`,
      };
    }
  },
};

interface Dated {
  readonly line: Line;
  readonly day: number;
}

function* dated(context: Context): Generator<Dated> {
  for (const line of linesOf(context, "timetable", "decisions")) {
    const what = line.has("action") ? line.text("action") : line.text("decision");
    const day = line.day("date");
    if (day !== null && BENEFITS.test(comparableWords(what))) yield { line, day };
  }
}
