/** Which of the considerations of a business case a text names, in other words than the papers' as well. */
import { CCC_PCC_PAPERS } from "../partnership";
import { comparableWords } from "../text";

/** What tells each consideration of the papers from the others, in plain words. */
const TELLING: Readonly<Record<string, RegExp>> = {
  "Strategic fit": /\bstrategic (?:fit|case|alignment)\b|\bfit with strategy\b/,
  "Impact on outcomes": /\boutcomes?\b/,
  "Financial and non-financial benefits": /\bbenefits?\b/,
  "Operational and financial baseline and efficiency": /\bbaselines?\b/,
  "Needs and demand": /\bneeds? (?:and )?(?:demand|analysis|assessment)\b|\bdemand(?: and needs?)?\b/,
  "Local identity, diversity and demography": /\blocal identity\b|\bdiversity\b|\bdemograph\w*\b/,
  "Economies of scale": /\beconom(?:y|ies) of scale\b/,
  "Potential for quality improvement": /\bquality\b/,
  "Workforce requirements": /\bworkforce\b|\bstaffing (?:requirements?|implications?)\b/,
  "Deliverability and transition plans including governance and cost":
    /\bdeliverab(?:le|ility)\b|\btransition (?:plans?|arrangements?|and)\b/,
};

const LONGEST = 120;

/** Whether a heading names a consideration of the papers. */
export function meansConsideration(text: string, consideration: string): boolean {
  const words = comparableWords(text);
  if (words === "" || words.length > LONGEST) return false;
  return words === comparableWords(consideration) || TELLING[consideration]?.test(words) === true;
}

/** The considerations that a heading names. */
export function considerationsIn(text: string): string[] {
  return CCC_PCC_PAPERS.businessCase.map(({ name }) => name).filter((name) => meansConsideration(text, name));
}
