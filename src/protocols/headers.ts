/** Headers of columns whose cells name something and count nothing, even where they look like numbers or dates. */
import { comparableWords } from "../text";

const CODES =
  /\b(?:ref|refs|reference|references|id|ids|code|codes|cost centres?|account|ledger|gl|post no|post number|employee number|payroll number|phone|telephone|tel|mobile|postcode|uprn|para|paragraph|section|clause|version|sku|barcode|extension|ext|fax|room|plot|lot|vrm|registration)\b|^(?:no|number|item)$/;
/** `Invoice no` and `Order number` name; `Total number` and `Average no` count. */
const NUMBERED =
  /^(?!.*\b(?:total|overall|average|mean|target|actual|planned|maximum|minimum|max|min|current|expected|estimated|revised|estimate)\b)\w+(?: \w+)? (?:no|number)$/;

/** `isCode("Cost centre")` and `isCode("Ref.")` are true; `isCode("Number of posts")` is not. */
export function isCode(header: string): boolean {
  if (header === "") return false;
  const words = comparableWords(header);
  return CODES.test(words) || NUMBERED.test(words);
}

const PARTS =
  /^(?:lead |host )?(?:council|councils|authority|party|partner|organisation|directorate|department|service area|area|location|site|(?:financial |budget )?year|period|type|category|subjective)$/;

/** Columns that part lines of the same name: one initiative often has a line for each council and each year. */
export function partsLines(header: string): boolean {
  return PARTS.test(comparableWords(header));
}
