import { source } from "../../partnership";
import { isUnstated } from "../../registers";
import { comparableWords, quote } from "../../text";
import { withColumn } from "../governance/decisions";
import type { Rule } from "../rule";

const TECHNOLOGY =
  /\b(?:ict|it (?:system|service|project|proposal|platform|contract|strategy|infrastructure)s?|software|hardware|digital|technology|systems?|platform|network|erp|crm|cloud|hosting|licences?)\b/;
const NO_TECHNOLOGY = /\b(?:school|education|health|care|banding|committee|grading|pay|road) systems?\b/;

export const technologySignOff: Rule = {
  id: "TEC-01",
  schedule: 7,
  title: "IT proposal without the IT & Digital Service's sign-off",
  severity: "warning",
  source: source("agreement", "Schedule 7 – Technology Sharing Protocol"),
  clause:
    "The councils' shared IT & Digital Service manages the technology and systems requirements of IT proposals within any shared service or combined team.",
  about:
    "A decision on technology or systems, in a register with a column for sign-off, where that column is blank or still to be decided. The papers speak of no form of sign-off, so registers without such a column are left alone.",
  remedy: "Ask the shared IT & Digital Service to sign the proposal off, and enter who did and when.",
  reads: ["decisions"],
  *check(context) {
    for (const { line, what } of withColumn(context, "sign off")) {
      const words = comparableWords(what).replace(NO_TECHNOLOGY, " ");
      if (!TECHNOLOGY.test(words)) continue;
      const written = line.text("sign off");
      if (!line.isBlank("sign off") && !isUnstated(written)) continue;
      yield {
        sheet: line.sheet,
        cells: line.cells("sign off"),
        message: `${quote(what)} concerns technology, and its ${quote(line.header("sign off"))} is ${written === "" ? "blank" : `given as ${quote(written)}`}. Enter who signed it off for the IT & Digital Service and when, for example “IT & Digital Service, 3 September 2018”.`,
        ...(written === "" ? {} : { found: written }),
      };
    }
  },
};
