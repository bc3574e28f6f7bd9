/**
 * Headers in other words than the table of synonyms has: abbreviated, in the plural, in another order, with a word
 * beside the name, or two names with a stroke between. Read only where a header is not known as it stands.
 */
import { comparable, comparableWords } from "../text";

/** Words of headers that mean another word of them. */
const MEANS: Readonly<Record<string, string>> = {
  acc: "account",
  agr: "agreement",
  auth: "council",
  authority: "council",
  authoritie: "council",
  organisation: "council",
  partner: "council",
  benefitting: "benefiting",
  desc: "description",
  descr: "description",
  dept: "department",
  dir: "directorate",
  fcast: "forecast",
  fin: "financial",
  gr: "grade",
  hc: "headcount",
  nr: "number",
  no: "number",
  num: "number",
  programmed: "planned",
  programe: "programme",
  program: "programme",
  serv: "service",
  sect: "section",
  var: "variance",
  yr: "year",
};
/** Words that say nothing of which column it is. */
const IDLE: ReadonlySet<string> = new Set([
  "a",
  "an",
  "the",
  "of",
  "for",
  "our",
  "each",
  "this",
  "key",
  "main",
  "relevant",
  "indicative",
  "if",
  "any",
  "known",
  "applicable",
]);
const PLURALS = /(?<=[a-z]{3})(?<!s|u|i)s$/;
/** A note on a header, which is no part of its name: `Unachieved (net)`. */
const BRACKETED = /[([{][^)\]}]*[)\]}]/g;
/** What parts two names of one column: `Grade / band`. */
const PARTS = /\s*[/|]\s*/;
const PARTS_AT_MOST = 3;

/** The words of a header as they are compared: each as the word it means, none that is idle. */
export function foldedWords(words: string): string[] {
  return words
    .replace(/\bf cast\b/g, "forecast")
    .split(" ")
    .map((word) => {
      const one = word.replace(PLURALS, "");
      return MEANS[one] ?? one;
    })
    .filter((word) => word !== "" && !IDLE.has(word));
}

/** The same words in whatever order: `title of the post` and `post title` have one key. */
export function keyOf(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

/** What else a header may say: without what stands in brackets, and each of two names by itself. */
export function partsOfHeader(header: string): string[] {
  const bare = header.replace(BRACKETED, " ");
  const own = comparableWords(bare);
  const whole = own !== "" && own !== comparableWords(header) ? [bare] : [];
  const parts = comparable(bare).split(PARTS);
  return parts.length > 1 && parts.length <= PARTS_AT_MOST ? [...whole, ...parts] : whole;
}
