import { source } from "../../partnership";
import { isUnstated } from "../../registers";
import { comparableWords, quote } from "../../text";
import type { Rule } from "../rule";
import { withColumn } from "./decisions";

/** What is done to an existing service, policy, strategy or function. */
const CHANGE =
  /\b(?:chang(?:e|es|ed|ing)|clos(?:e|es|ed|ing|ure)|restructur\w*|reorganis\w*|transfer\w*|merg(?:e|es|ed|ing|er)|reduc\w*|withdraw\w*|integrat\w*|combin\w*|replac\w*|delet\w*|outsourc\w*|redesign\w*)\b/;
const OF_WHAT =
  /\b(?:services?|polic(?:y|ies)|strateg(?:y|ies)|functions?|teams?|structures?|posts?|directorates?|centres?|librar(?:y|ies)|museums?|schools?|depots?|stores?|sites?|offices?)\b/;

export const impactAssessment: Rule = {
  id: "GOV-05",
  schedule: 8,
  title: "Impact assessment missing",
  severity: "warning",
  source: source("committee", "4.4"),
  clause:
    "Impact assessments relevant to both parties are undertaken when changes are proposed to an existing service, policy, strategy or function.",
  about:
    "A decision that changes a service, policy, strategy or function, in a register with a column for impact assessments, where that column is blank or still to be decided.",
  remedy: "Enter the impact assessment and its date, for both councils. Where none is needed, say why.",
  reads: ["decisions"],
  *check(context) {
    for (const { line, what } of withColumn(context, "impact assessment")) {
      const written = line.text("impact assessment");
      const words = comparableWords(what);
      if (!CHANGE.test(words) || !OF_WHAT.test(words)) continue;
      if (!line.isBlank("impact assessment") && !isUnstated(written)) continue;
      yield {
        sheet: line.sheet,
        cells: line.cells("impact assessment"),
        message: `${quote(what)} changes what a council does, and its ${quote(line.header("impact assessment"))} is ${written === "" ? "blank" : `given as ${quote(written)}`}. Enter the assessment and its date, or say why none is needed.`,
        ...(written === "" ? {} : { found: written }),
      };
    }
  },
};
