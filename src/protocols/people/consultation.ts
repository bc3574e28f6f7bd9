import { source } from "../../partnership";
import { dayText, fromSerial, LAST_SERIAL } from "../../text";
import { counted } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { listedConsultations } from "./consultationList";
import { isConsultation, isOfOthers, ofWhom, stepOf, type Consultation } from "./consultationWords";
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
    "A consultation that a timetable starts and closes again in fewer than 30 days, the first and the last day both counted: on two lines, on one with both days in a cell, or in any table with a column for its start and one for its end. Where a week or a month is given, the longest it can mean counts; where the line itself says 45 days, those. It is an error where staff or unions are consulted, and a warning where a timetable does not say who is. Consultations of the public, parents or others are left alone.",
  remedy:
    "Move the closing date so that the consultation lasts at least the required days, both ends counted. Where a date is wrong, correct it.",
  reads: "tables",
  options: { days: { standard: 30, about: "the least a consultation may last, in days" } },
  *check(context) {
    const least = context.option("days");
    for (const register of context.registers("timetable")) {
      for (const one of consultations(datedLines(context, register)))
        yield* tooShort(register.table.sheet, one, least);
    }
    for (const table of context.tables) {
      for (const one of listedConsultations(context, table)) yield* tooShort(table.sheet, one, least);
    }
  },
};

function* tooShort(sheet: number, one: Consultation, least: number): Generator<Draft> {
  const { starts, closes, first, last } = one;
  const days = last - first + 1;
  const wanted = Math.max(least, one.stated);
  if (days >= wanted || days < 1) return;
  const enough = first + wanted - 1;
  const day = enough <= LAST_SERIAL ? fromSerial(enough) : null;
  const owed =
    wanted > least
      ? `it is to last ${wanted} by the timetable's own words`
      : `it has to last not less than ${least}`;
  yield {
    sheet,
    cells: one.cells,
    severity: one.isOfStaff ? "error" : "warning",
    message: `The consultation starts on ${starts} and closes on ${closes}: ${counted(days, "day")} with both counted, where ${owed}. Close it ${day ? `on ${dayText(day)} or later` : "later"}, or correct the dates.`,
    found: counted(days, "day"),
    expected: `${counted(wanted, "day")} or more`,
  };
}

/** Starts one after another are one consultation's, and so are closing dates; the first and the last of them count. */
function* consultations(lines: readonly DatedLine[]): Generator<Consultation> {
  const steps = lines
    .flatMap((line) => {
      const step = isOfOthers(line.action) ? null : stepOf(line.action);
      return step ? [{ line, step, at: step === "start" ? line.earliest : line.latest }] : [];
    })
    .sort((a, b) => a.at - b.at || b.step.localeCompare(a.step));
  let start: DatedLine | undefined;
  let end: DatedLine | undefined;
  let said: string[] = [];
  for (const { line, step } of steps) {
    if (step === "start" && end) {
      if (start) yield between(start, end, said);
      start = end = undefined;
      said = [];
    }
    if (step === "start") start ??= line;
    else if (start) end = line;
    if (start) said.push(line.action);
  }
  if (start && end) yield between(start, end, said);
  for (const line of lines) {
    if (!line.isSpan || !isConsultation(line.action) || isOfOthers(line.action)) continue;
    const [first, last] = [fromSerial(line.earliest), fromSerial(line.latest)];
    if (!first || !last) continue;
    yield {
      cells: [line.cell],
      starts: dayText(first),
      closes: dayText(last),
      first: line.earliest,
      last: line.latest,
      ...ofWhom([line.action]),
    };
  }
}

function between(start: DatedLine, end: DatedLine, said: readonly string[]): Consultation {
  return {
    cells: [start.cell, end.cell],
    starts: start.shown,
    closes: end.shown,
    first: start.earliest,
    last: end.latest,
    ...ofWhom(said),
  };
}
