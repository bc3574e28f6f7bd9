import { source } from "../../partnership";
import { comparable, comparableWords, counted, quote } from "../../text";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { blankOrGiven, together, type OnLine } from "../together";
import { proposalsWithout, unansweredIn } from "./proposals";

/** What is done to an existing service, policy, strategy or function. */
const CHANGE =
  /\b(?:chang(?:e|es|ed|ing)|clos(?:e|es|ed|ing|ure)|restructur\w*|reorganis\w*|transfer\w*|merg(?:e|es|ed|ing|er)|reduc\w*|withdraw\w*|integrat\w*|combin\w*|replac\w*|delet\w*|outsourc\w*|redesign\w*|rationalis\w*|consolidat\w*)\b/;
const OF_WHAT =
  /\b(?:services?|polic(?:y|ies)|strateg(?:y|ies)|functions?|teams?|structures?|posts?|directorates?|centres?|librar(?:y|ies)|museums?|schools?|depots?|stores?|sites?|offices?)\b/;
/** A line of a business case that asks for the assessment. */
const ASSESSMENT = /\b(?:impact assess(?:ment|ments|ed)|equality analysis|eia|eqia|equia)\b/;

export const impactAssessment: Rule = {
  id: "GOV-05",
  schedule: 8,
  title: "Impact assessment missing",
  severity: "warning",
  source: source("committee", "4.4"),
  clause:
    "Impact assessments relevant to both parties are undertaken when changes are proposed to an existing service, policy, strategy or function. Equalities impact assessments are required for changes, where appropriate, through the business case.",
  about:
    "A decision or an initiative of savings that by its own words changes a service, policy, strategy or function, in a table with a column for impact assessments, where that column is blank or still to be decided. A line of a business case that asks for an impact assessment and gives no evidence of one is a note. Where nothing asks for an assessment, nothing is said.",
  remedy: "Enter the impact assessment and its date, for both councils. Where none is needed, say why.",
  reads: ["decisions", "savings plan", "savings progress", "business case"],
  *check(context) {
    yield* together(
      unassessed(context),
      (count, named, { draft: { found }, alike }) =>
        `${counted(count, "line")} change what a council does, and their ${quote(alike.split("\u0001")[0]!)} is ${blankOrGiven(found)}${named}. Enter each assessment and its date, or say why none is needed.`,
    );
    for (const { line, role } of unansweredIn(context, ASSESSMENT)) {
      const written = line.text(role);
      yield {
        sheet: line.sheet,
        cells: line.cells(role),
        severity: "note",
        message: `${quote(line.text("consideration"))} stands in this business case, and its ${quote(line.header(role))} is ${blankOrGiven(written)}. Enter the assessment and its date, or say why none is needed.`,
        ...(written === "" ? {} : { found: written }),
        source: source("scrutiny", "9.3 Equalities Implications"),
      };
    }
  },
};

function* unassessed(context: Context): Generator<OnLine> {
  for (const { line, what } of proposalsWithout(context, "impact assessment")) {
    const words = comparableWords(what);
    if (!CHANGE.test(words) || !OF_WHAT.test(words)) continue;
    const written = line.text("impact assessment");
    const header = line.header("impact assessment");
    yield {
      name: what,
      alike: `${header}\u0001${comparable(written)}`,
      draft: {
        sheet: line.sheet,
        cells: line.cells("impact assessment"),
        message: `${quote(what)} changes what a council does, and its ${quote(header)} is ${blankOrGiven(written)}. Enter the assessment and its date, or say why none is needed.`,
        ...(written === "" ? {} : { found: written }),
      },
    };
  }
}
