/** What the cells of a column say of it, whatever its header is called: bodies, outcomes, councils and the like. */
import { comparableWords } from "../text";
import { TEXT, type Sheet } from "../workbook";
import { considerationsIn } from "./considerations";
import { isUnstated } from "./quantity";
import { HEADING, LINE, type FoundTable } from "./table";
import { partyOfHeader } from "./words";

export type Contents =
  "bodies" | "outcomes" | "councils" | "arrangements" | "considerations" | "agreements" | "ticks" | "prose";

/** How many cells of a column are read. */
const READ_AT_MOST = 60;
/** Fewer cells than this tell nothing. */
const FEWEST = 2;
/** How many considerations make a list of them. */
const FEWEST_CONSIDERATIONS = 6;
/** A longer text says what was decided, not how it came out. */
const LONGEST_OUTCOME = 5;
const LONGEST_BODY = 9;

const COUNCIL = /^(?:the )?(?:city |county )?council$|\bfull council$/;
const BODY = /\b(?:committee|cabinet|governance group|programme board|joint board|decision notice|cmdn|gpc)$/;
const WHEN = /\s(?:on\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:[a-z]{3,9}\s)?(?:\d{1,2}\s)?(?:\d{2}|\d{4})$/;
const OUTCOME =
  /^(?:(?:not |part |partly |fully )?(?:agreed|approved|approve(?!d| \w)|endorsed|noted|deferred|refused|rejected|declined|adopted|supported|recommended|resolved|withdrawn|appointed|ratified|accepted|received|considered|postponed|carried|confirmed)|called in|pending|planned|awaited|awaiting)\b/;
const ARRANGEMENT =
  /^(?:long(?:er)? ?term|continuing|permanent|ongoing|transition(?:al)?|temporary|interim|short ?term)$/;

const TICK = /^(?:x|y|yes|✓|✔|✗|√|1|•|host|ü)$/;
const AGREEMENT =
  /\b(?:agreements?|s ?113|section 113|isas?|dsas?|mou|memorandum|protocol|licences?|lease|deed)\b/;

const known = new WeakMap<FoundTable, Map<number, Contents | null>>();

/** What most of a column's texts are; null where they are of no kind that is known. */
export function contentsOf(sheet: Sheet, table: FoundTable, column: number): Contents | null {
  let ofTable = known.get(table);
  if (!ofTable) known.set(table, (ofTable = new Map<number, Contents | null>()));
  let found = ofTable.get(column);
  if (found === undefined) ofTable.set(column, (found = read(sheet, table, column)));
  return found;
}

function read(sheet: Sheet, table: FoundTable, column: number): Contents | null {
  const texts = textsOf(sheet, table, column);
  // Of two columns to be ticked one may hold a single mark.
  if (texts.length > 0 && texts.every((words) => TICK.test(words))) return "ticks";
  if (texts.length < FEWEST) return null;
  const share = (is: (words: string) => boolean): number => texts.filter(is).length / texts.length;
  if (share(isBody) >= 0.6) return "bodies";
  if (share(isOutcome) >= 0.6) return "outcomes";
  if (share((words) => partyOfHeader(words) !== null || BOTH.test(words)) >= 0.5) return "councils";
  if (share((words) => ARRANGEMENT.test(words)) >= 0.8) return "arrangements";
  const named = texts.map(considerationsIn).filter(({ length }) => length > 0);
  if (new Set(named.flat()).size >= FEWEST_CONSIDERATIONS && named.length >= texts.length * 0.6)
    return "considerations";
  if (share((words) => AGREEMENT.test(words)) >= 0.6) return "agreements";
  return share((words) => words.includes(" ")) >= 0.6 ? "prose" : null;
}

const BOTH = /^(?:both|both councils|joint)$/;

function textsOf({ grid }: Sheet, table: FoundTable, column: number): string[] {
  const texts: string[] = [];
  for (let at = 0; at < table.rowKinds.length && texts.length < READ_AT_MOST; at++) {
    const kind = table.rowKinds[at];
    const row = table.bodyTop + at;
    if ((kind !== LINE && kind !== HEADING) || grid.kind(row, column) !== TEXT) continue;
    const text = grid.text(row, column);
    if (text.trim() !== "" && !isUnstated(text)) texts.push(comparableWords(text));
  }
  return texts;
}

/** `General Purposes Committee`, `Cabinet 24 September 2018`; a council alone is no body. */
function isBody(words: string): boolean {
  if (words.split(" ").length > LONGEST_BODY || partyOfHeader(words) !== null) return false;
  const bare = words
    .replace(WHEN, "")
    .replace(/ (?:ccc|pcc)$/, "")
    .replace(/^(?:ccc|pcc) /, "");
  return BODY.test(bare) || COUNCIL.test(bare);
}

function isOutcome(words: string): boolean {
  return OUTCOME.test(words) && words.split(" ").length <= LONGEST_OUTCOME;
}
