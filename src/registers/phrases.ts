/**
 * Words that tell what a column holds wherever they stand in a longer header (“Hosting council name”, “Post held”), as
 * data. They say less than a whole header does: they count only where no known header fits, where one role alone can
 * be meant and the cells agree, open no table, and never speak for another register.
 */
import { bareHeader } from "./headers";
import type { Role, WordlessRole } from "./roles";

/** What the cells below must mostly be, so that a word in a header is taken at its word. */
export type Holds = "figures" | "words" | "dates";

export interface Phrase {
  readonly role: Exclude<Role, WordlessRole>;
  readonly holds: Holds;
  /** In the form `bareHeader` gives. */
  readonly words: RegExp;
  /** One of these must stand in the header too. */
  readonly beside?: RegExp;
  /** Words beside which they mean something else. */
  readonly not?: RegExp;
}

/** What turns a word into the name of something else: `committee date`, `budget code`. */
const OF_ANOTHER =
  /\b(?:dates?|by|codes?|no|number|ref|reference|holder|holders|manager|owner|officer|status|reason|reasons|comments?|notes?|from|to|old|new|current|proposed by|approved by|variance (?:reason|explanation)|per cent)\b|%/;

const PHRASES: readonly Phrase[] = [
  { role: "host", holds: "words", words: /\b(?:hosts?|hosted|hosting)\b/, not: OF_ANOTHER },
  {
    role: "job title",
    holds: "words",
    words: /\b(?:posts?|roles?|jobs?|positions?|designations?)\b/,
    not: /\b(?:no|number|ref|reference|id|code|holders?|incumbents?|grades?|bands?|fte|wte|status|type|reports?|managers?|line|family|description|date|responsible|lead|owner|council|location|base|impact|effect|outcome|in)\b/,
  },
  {
    role: "grade",
    holds: "words",
    words: /\b(?:grades?|pay bands?|salary bands?)\b/,
    not: /\b(?:date|review|points?|cost|evaluation)\b/,
  },
  {
    role: "fte",
    holds: "figures",
    words: /\b(?:fte|wte|ftes|full time equivalents?)\b/,
    not: /\b(?:cost|per)/,
  },
  {
    role: "holders",
    holds: "figures",
    words: /\b(?:post ?holders?|holders?|incumbents?|headcount|in post|people|employees|staff)\b/,
    not: /\b(?:fte|wte|budget|cost|risk|scope|consulted)\b/,
  },
  {
    role: "initiative",
    holds: "words",
    words: /\b(?:initiatives?|savings proposal)\b/,
    not: OF_ANOTHER,
  },
  {
    role: "date",
    holds: "dates",
    words: /\b(?:dates?|week|deadline)\b/,
    not: /\b(?:birth|updated?|printed)\b/,
  },
  {
    role: "action",
    holds: "words",
    words:
      /\b(?:actions?|activit(?:y|ies)|milestones?|events?|tasks?|steps?|stages?)\b|^what (?:is to |will |must |should |we will )?(?:happens?|be done|take place|done|do|we do)\b/,
    not: /\b(?:date|owner|no|number|ref|status|by)\b/,
  },
  { role: "employer", holds: "words", words: /\bemploy(?:er|ing|ed)\b/, not: /\b(?:cost|date)\b/ },
  {
    role: "basis",
    holds: "words",
    words: /\bbasis\b/,
    beside: /\b(?:share|sharing|split|apportionment)\b/,
    not: OF_ANOTHER,
  },
  { role: "body", holds: "words", words: /\b(?:cabinet|committee|decision maker)\b/, not: OF_ANOTHER },
  {
    role: "decision",
    holds: "words",
    words: /\b(?:decision|approval)\b/,
    beside: /\b(?:required|sought|requested|wanted|title)\b/,
    not: OF_ANOTHER,
  },
  {
    role: "agreement",
    holds: "words",
    words: /\bagreement\b/,
    beside: /\b(?:name|title)\b/,
    not: OF_ANOTHER,
  },
  {
    role: "proposed",
    holds: "figures",
    words: /\bsavings?\b/,
    beside: /\b(?:planned|proposed|approved|target)\b/,
    not: OF_ANOTHER,
  },
  {
    role: "achieved",
    holds: "figures",
    words: /\bsavings?\b/,
    beside: /\b(?:achieved|delivered|made)\b/,
    not: OF_ANOTHER,
  },
  {
    role: "at risk",
    holds: "figures",
    words: /\bsavings?\b/,
    beside: /\b(?:at risk|unachieved|undeliverable)\b/,
    not: OF_ANOTHER,
  },
  { role: "budget", holds: "figures", words: /\bbudget\b/, not: OF_ANOTHER },
  {
    role: "actual",
    holds: "figures",
    words: /\b(?:actuals?|outturn|spend|spent)\b/,
    not: OF_ANOTHER,
  },
  {
    role: "actual",
    holds: "figures",
    words:
      /^(?:actual )?(?:spend|spent|expenditure|paid)(?: up)? (?:to|at) (?:the )?(?:end (?:of )?)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|month|period|p\d|q\d|quarter)/,
  },
  { role: "variance", holds: "figures", words: /\b(?:variance|overspend|underspend)\b/, not: OF_ANOTHER },
];

/** A longer header, or one of more words, is a sentence. */
const LONGEST = 80;
const WORDS_AT_MOST = 8;

const known = new Map<string, readonly Phrase[]>();
const KNOWN_AT_MOST = 50_000;

/** What a header may mean by a word in it; which of them it does, the cells below tell. */
export function phrasesIn(header: string): readonly Phrase[] {
  let found = known.get(header);
  if (found !== undefined) return found;
  found = read(header);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(header, found);
  return found;
}

function read(header: string): readonly Phrase[] {
  if (header === "" || header.length > LONGEST) return [];
  const said = bareHeader(header);
  if (said.split(" ").length > WORDS_AT_MOST) return [];
  return PHRASES.filter(
    ({ words, beside, not }) => words.test(said) && beside?.test(said) !== false && !not?.test(said),
  );
}
