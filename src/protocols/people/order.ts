import { source } from "../../partnership";
import { cellName } from "../../workbook";
import type { Rule } from "../rule";
import { datedLines, type DatedLine } from "./timetable";

/** Where more than one step in so many goes backwards, the list is not kept by date at all. */
const KEPT_BY_DATE = 4;
/** However long a list is, so many steps backwards are its way of keeping and no slips. */
const SLIPS = 10;

export const timetableOrder: Rule = {
  id: "HR-14",
  schedule: 4,
  title: "Timetable out of order",
  severity: "warning",
  source: source("consultation", "9.3"),
  clause:
    "The steps of the change are set out in a timetable, by date, so that the processes of the two councils stay aligned.",
  about:
    "A line of a timetable dated before the line above it. A week or a month counts as any day in it, so May may stand above or below 12 May. Each phase, and each workstream, place or council with its lines in one block, is read by itself; a line that begins after the one above it may end before; a list that is kept newest first, or not by date at all, is left alone.",
  remedy:
    "Check the date against the programme: a wrong month or year is the usual cause. Where the steps are right, put them in order.",
  isGeneral: true,
  reads: ["timetable"],
  *check(context) {
    for (const register of context.registers("timetable")) {
      const lines = datedLines(context, register);
      const breaks = stepsBack(lines).filter(({ above, below }) => !startsInOrder(above, below));
      const slips = Math.min(SLIPS, Math.floor((lines.length - 1) / KEPT_BY_DATE));
      if (breaks.length > Math.max(1, slips)) continue;
      for (const { above, below, suspects } of breaks) {
        yield {
          sheet: register.table.sheet,
          cells: suspects.map(({ cell }) => cell),
          message: `${below.shown} (${placeOf(below)}) stands below ${above.shown} (${placeOf(above)}), which is later. Put the lines in order of date, or correct the date that is wrong.`,
          found: below.shown,
        };
      }
    }
  },
};

/** A long step may end after a short one that begins later. */
function startsInOrder(above: DatedLine, below: DatedLine): boolean {
  return above.starts !== null && below.starts !== null && above.starts <= below.starts;
}

interface StepBack {
  readonly above: DatedLine;
  readonly below: DatedLine;
  /** The lines one of which is in the wrong place: one where the lines around it tell which. */
  readonly suspects: readonly DatedLine[];
}

function stepsBack(lines: readonly DatedLine[]): StepBack[] {
  const found: StepBack[] = [];
  // The last line that moved the dates on, and the last day the line before it allows.
  let above: DatedLine | undefined;
  let before = -Infinity;
  for (const [at, line] of lines.entries()) {
    if (above?.run !== line.run) {
      above = line;
      before = -Infinity;
    } else if (line.latest >= above.earliest) {
      if (line.earliest < above.earliest) continue;
      before = above.earliest;
      above = line;
    } else {
      const next = lines[at + 1];
      const fitsWithoutUpper = line.latest >= before;
      const fitsWithoutLower = next?.run !== line.run || next.latest >= above.earliest;
      const suspects =
        fitsWithoutUpper === fitsWithoutLower ? [above, line] : [fitsWithoutUpper ? above : line];
      found.push({ above, below: line, suspects });
      // A line that is merely too early changes nothing for the lines below it.
      if (fitsWithoutLower && !fitsWithoutUpper) continue;
      above = line;
      if (!fitsWithoutUpper) before = -Infinity;
    }
  }
  return found;
}

function placeOf({ cell }: DatedLine): string {
  return cellName(cell.row, cell.column);
}
