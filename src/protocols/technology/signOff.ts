import { source } from "../../partnership";
import { comparable, comparableWords, counted, quote } from "../../text";
import type { Context } from "../context";
import { proposalsWithout, unansweredIn } from "../governance/proposals";
import type { Rule } from "../rule";
import { blankOrGiven, together, type OnLine } from "../together";

const TECHNOLOGY =
  /\b(?:ict|it (?:system|service|project|proposal|platform|contract|strategy|infrastructure)s?|software|hardware|digital|technology|systems?|platform|network|erp|crm|cloud|hosting|licences?)\b/;
const NO_TECHNOLOGY =
  /\b(?:(?:school|education|health|care|banding|committee|grading|pay|road|whole|heating|drainage|alarm|sprinkler|sewerage) systems?|(?:road|highways?|transport|bus|cycle|footpath|learning|resource|library|touring|carers?|support|family) networks?|(?:alcohol|premises|taxi|street trading|scrap metal|gambling|animal|skip) licences?)\b/;
/** `IT` stands for technology where it is written in capitals among small letters. */
const IT = /\bIT\b/;

/** Headers that ask the shared service, and no other officer. */
const OF_TECHNOLOGY = /\b(?:it|ict|digital|technology)\b/;
const PLAIN = /^sign(?:ed)? off(?: (?:by|date|dated|on|status|given|obtained|received|y n))?$/;
/** A line of a business case that asks for the sign-off. */
const ASKED =
  /\b(?:it|ict|digital|technology)(?: and)?(?: digital)?(?: services?)? (?:sign off|signed off|clearance|approval)\b|\b(?:sign off|signed off|cleared|clearance|approved|approval|agreed) (?:by|of|from) (?:the )?(?:it|ict|digital|technology)\b|\btechnology and systems? requirements\b/;

const EXAMPLE = "for example “IT & Digital Service, 3 September 2018”";

export const technologySignOff: Rule = {
  id: "TEC-01",
  schedule: 7,
  title: "IT proposal without the IT & Digital Service's sign-off",
  severity: "warning",
  source: source("agreement", "Schedule 7 – Technology Sharing Protocol"),
  clause:
    "The councils' shared IT & Digital Service manages the technology and systems requirements of IT proposals within any shared service or combined team.",
  about:
    "A decision or an initiative of savings on technology or systems, in a table with a column for sign-off, where that column is blank or still to be decided. In a table of savings a column headed only Sign-off may be another officer's, and gives a note; one that names finance or legal is left alone. A line of a business case that asks for IT's sign-off and gives no evidence of it is a note. The papers speak of no form of sign-off, so tables that do not ask for one are left alone.",
  remedy: "Ask the shared IT & Digital Service to sign the proposal off, and enter who did and when.",
  reads: ["decisions", "savings plan", "savings progress", "business case"],
  *check(context) {
    yield* together(
      unsigned(context),
      (count, named, { draft: { found }, alike }) =>
        `${counted(count, "line")} concern technology, and their ${quote(alike.split("\u0001")[0]!)} is ${blankOrGiven(found)}${named}. Enter who signed each off for the IT & Digital Service and when, ${EXAMPLE}.`,
    );
    for (const { line, role } of unansweredIn(context, ASKED)) {
      const written = line.text(role);
      yield {
        sheet: line.sheet,
        cells: line.cells(role),
        severity: "note",
        message: `${quote(line.text("consideration"))} stands in this business case, and its ${quote(line.header(role))} is ${blankOrGiven(written)}. Enter who signed it off for the IT & Digital Service and when, ${EXAMPLE}.`,
        ...(written === "" ? {} : { found: written }),
      };
    }
  },
};

function* unsigned(context: Context): Generator<OnLine> {
  for (const { line, what, isSaving } of proposalsWithout(context, "sign off")) {
    if (!isOnTechnology(what)) continue;
    const header = line.header("sign off");
    const isNamed = OF_TECHNOLOGY.test(comparableWords(header));
    if (isSaving && !isNamed && !PLAIN.test(comparableWords(header))) continue;
    const written = line.text("sign off");
    yield {
      name: what,
      alike: `${header}\u0001${comparable(written)}`,
      draft: {
        sheet: line.sheet,
        cells: line.cells("sign off"),
        ...(isSaving && !isNamed ? { severity: "note" } : {}),
        message: `${quote(what)} concerns technology, and its ${quote(header)} is ${blankOrGiven(written)}. Enter who signed it off for the IT & Digital Service and when, ${EXAMPLE}.`,
        ...(written === "" ? {} : { found: written }),
      },
    };
  }
}

function isOnTechnology(what: string): boolean {
  const words = comparableWords(what).replace(NO_TECHNOLOGY, " ");
  return TECHNOLOGY.test(words) || (IT.test(what) && /[a-z]/.test(what));
}
