/**
 * Words that tell what a column holds wherever they stand in a longer header (“Hosting council name”), as data. They
 * count only where no known header fits, where one role alone can be meant, and where the cells agree.
 */
import { comparableWords } from "../text";
import type { Role, WordlessRole } from "./roles";

/** What the cells below must be, so that a word in a header is taken at its word. */
export type Holds = "figures" | "words";

interface Phrases {
  readonly role: Exclude<Role, WordlessRole>;
  readonly holds: Holds;
  /** In the form `comparableWords` gives. */
  readonly any: readonly string[];
  /** One of these must stand in the header too. */
  readonly with?: readonly string[];
}

const PHRASES: readonly Phrases[] = [
  { role: "host", holds: "words", any: ["host", "hosts", "hosted", "hosting"] },
  {
    role: "job title",
    holds: "words",
    any: ["post", "posts", "job", "role"],
    with: ["being", "title", "name", "deleted", "removed", "created", "affected", "changing", "changed"],
  },
  { role: "grade", holds: "words", any: ["grade", "pay band"] },
  { role: "fte", holds: "figures", any: ["fte", "wte"] },
  { role: "initiative", holds: "words", any: ["initiative", "initiatives", "savings proposal"] },
  { role: "action", holds: "words", any: ["milestone", "milestones", "action", "activity"] },
  { role: "basis", holds: "words", any: ["basis"], with: ["share", "sharing", "split", "apportionment"] },
  { role: "body", holds: "words", any: ["cabinet", "committee", "decision maker"] },
  {
    role: "decision",
    holds: "words",
    any: ["decision", "approval"],
    with: ["required", "sought", "requested", "wanted", "title"],
  },
  { role: "agreement", holds: "words", any: ["agreement"], with: ["name", "title"] },
  {
    role: "proposed",
    holds: "figures",
    any: ["saving", "savings"],
    with: ["planned", "proposed", "approved", "target"],
  },
  {
    role: "achieved",
    holds: "figures",
    any: ["saving", "savings"],
    with: ["achieved", "delivered", "made"],
  },
  {
    role: "at risk",
    holds: "figures",
    any: ["saving", "savings"],
    with: ["at risk", "unachieved", "undeliverable"],
  },
  { role: "budget", holds: "figures", any: ["budget"] },
  { role: "actual", holds: "figures", any: ["actual", "actuals", "outturn", "spend", "spent"] },
  { role: "variance", holds: "figures", any: ["variance", "overspend", "underspend"] },
];

/** A header of more words is a sentence. */
const WORDS_AT_MOST = 6;
/** What turns a word into the name of something else: `committee date`, `budget code`. */
const OF_ANOTHER =
  /\b(?:dates?|by|codes?|no|number|ref|reference|holder|holders|manager|owner|officer|status|reason|reasons|comments?|notes?|from|to|old|new|current|proposed by|approved by|variance (?:reason|explanation)|per cent|%)\b/;

export interface Phrase {
  readonly role: Role;
  readonly holds: Holds;
  /** The word that tells. */
  readonly word: string;
}

const known = new Map<string, Phrase | null>();
const KNOWN_AT_MOST = 10_000;

/** The one role a longer header can mean by a word in it; null where it could mean none, or several. */
export function phraseIn(header: string): Phrase | null {
  let found = known.get(header);
  if (found !== undefined) return found;
  found = read(comparableWords(header));
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(header, found);
  return found;
}

function read(words: string): Phrase | null {
  if (words === "" || words.split(" ").length > WORDS_AT_MOST || OF_ANOTHER.test(words)) return null;
  const said = ` ${words} `;
  const firstOf = (any: readonly string[]): string | undefined =>
    any.find((one) => said.includes(` ${one} `));
  const meant = PHRASES.flatMap(({ role, holds, any, with: others }) => {
    const word = firstOf(any);
    if (word === undefined || (others && firstOf(others) === undefined)) return [];
    return [{ role, holds, word }];
  });
  return meant.length === 1 ? meant[0]! : null;
}
