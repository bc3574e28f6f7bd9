/** Headers of columns whose cells name something and count nothing, even where they look like numbers or dates. */
import { comparableWords } from "../text";

const CODES =
  /\b(?:ref|refs|reference|references|id|ids|code|codes|cost centres?|account|ledger|gl|post no|post number|employee number|payroll number|phone|telephone|tel|mobile|postcode|uprn|para|paragraph|section|clause|version)\b|^(?:no|number|item)$/;

/** `isCode("Cost centre")` and `isCode("Ref.")` are true; `isCode("Number of posts")` is not. */
export function isCode(header: string): boolean {
  return header !== "" && CODES.test(comparableWords(header));
}
