import { source } from "../../partnership";
import { comparableWords, listed, quote } from "../../text";
import { APPOINTMENT, byMatter, cellsOf, decisions, type Decision } from "../governance/decisions";
import type { Rule } from "../rule";

/** Who appoints, as the papers say: a committee of each council. */
const COMMITTEES = /\b(?:staffing and appeals|employment) committee\b/i;
const SENIOR = /\b(?<!\b(?:assistant|asst) )(?:director|directors|chief executive|head of paid service)\b/;

export const bothCommittees: Rule = {
  id: "HR-13",
  schedule: 4,
  title: "Appointment without both committees",
  severity: "warning",
  source: source("consultation", "10.1 and 10.2"),
  clause:
    "Candidates for the joint director posts are interviewed before members of both Peterborough's Employment Committee and Cambridgeshire's Staffing and Appeals Committee; the committee of the employing council agrees the appointment, and the other endorses the sharing.",
  about:
    "The appointment of a joint director or chief executive in a register of decisions that names the committee of one council and not of the other, unless it says that the post is one council's. Assistant directors are left alone: the papers have the Executive Director appoint them.",
  remedy:
    "Add the decision of the other council's committee with its date. Where the post is one council's alone, say so on the line.",
  reads: ["decisions"],
  *check(context) {
    const wanted = context.papers.bodies.filter(({ name }) => COMMITTEES.test(name));
    if (wanted.length < 2) return;
    for (const matter of byMatter(decisions(context))) {
      const words = comparableWords(matter[0]!.what);
      if (!matter.some(isAppointment) || !SENIOR.test(words)) continue;
      if (!/\b(?:joint|shared)\b/.test(words) && !isJoint(context.papers.jointPosts, words)) continue;
      const named = new Set(matter.flatMap(({ bodies, isTaken }) => (isTaken ? bodies : [])));
      const missing = wanted.filter((body) => !named.has(body));
      if (
        missing.length === 0 ||
        (missing.length === wanted.length && !matter.some(({ isTaken }) => isTaken))
      )
        continue;
      yield {
        sheet: matter[0]!.line.sheet,
        cells: cellsOf(matter),
        message: `${quote(matter[0]!.what)} is recorded without ${listed(missing.map(({ name, party }) => `${party}'s ${name}`))}. A joint post is filled before both committees: enter that decision with its date, or say that the post is one council's.`,
      };
    }
  },
};

/** By its own words, the heading they stand under, or the way it came out. */
function isAppointment({ line, what }: Decision): boolean {
  return APPOINTMENT.test(comparableWords(`${what} ${line.header("decision")} ${line.text("outcome")}`));
}

function isJoint(
  posts: readonly { title: string; otherTitles: readonly string[] }[],
  words: string,
): boolean {
  return posts.some(({ title, otherTitles }) =>
    [title, ...otherTitles].some((one) => ` ${words} `.includes(` ${comparableWords(one)} `)),
  );
}
