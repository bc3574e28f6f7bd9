import { comparableWords, quote } from "../../text";
import type { Context } from "../context";
import { linesOf } from "../lines";
import { partiesNamed } from "../people/posts";
import type { Rule } from "../rule";
import { SOVEREIGNTY } from "./clause";

const RENAMES =
  /\brenam(?:e|es|ed|ing)\b|\bchang(?:e|es|ed|ing) (?:of |in |to )?(?:the )?(?:name|names)\b|\bnew name\b|\bname (?:is |to be )?changed\b/;
/** Whose name it is: not a team's, a service's or a building's. */
const OF_A_COUNCIL = /\b(?:councils?|authority|authorities)\b/;
const OF_SOMETHING_ELSE =
  /\b(?:service|services|team|teams|directorate|department|post|posts|job|title|committee|board|group|building|office|school|centre|programme|project|company)\b/;

export const changeOfName: Rule = {
  id: "SOV-03",
  schedule: 9,
  title: "Change of a council's name",
  severity: "warning",
  source: SOVEREIGNTY,
  clause: "There will be no change in the name of either council.",
  about:
    "A decision or a step of a timetable that changes a council's name. Names of teams, services and posts are free.",
  remedy: "Take the line out, or have it put to both councils as a change of the agreement.",
  reads: ["decisions", "timetable"],
  *check(context) {
    for (const line of linesOf(context, "decisions", "timetable")) {
      const role = line.has("action") ? "action" : "decision";
      const what = line.text(role);
      if (!renamesCouncil(context, what)) continue;
      yield {
        sheet: line.sheet,
        cells: line.cells(role),
        message: `${quote(what)} would change a council's name. The agreement guarantees both names: take the line out, or put it to both councils as a change of the agreement itself.`,
        found: what,
      };
    }
  },
};

function renamesCouncil(context: Context, what: string): boolean {
  const words = comparableWords(what);
  if (!RENAMES.test(words)) return false;
  const isCouncils = OF_A_COUNCIL.test(words) || partiesNamed(context, what).length > 0;
  return isCouncils && !OF_SOMETHING_ELSE.test(words);
}
