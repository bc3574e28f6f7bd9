/** Whose a post is, by the words of a cell, a heading or a title. */
import { findParty, type Partnership, type Party, type PartyId } from "../../partnership";
import { comparable, comparableWords } from "../../text";
import type { Context } from "../context";

export type Owner = PartyId | "joint";

/** Joint commissioning and shared lives are services, whoever's they are. */
export const JOINT_AREA =
  /^(?:joint(?! commissioning| venture)|shared(?! lives| ownership)|both(?: councils)?)\b/;
/** A title seldom says whose the post is; `Joint Commissioning Manager` does not. */
export const JOINT_TITLE =
  /^(?:joint|shared) (?:(?:executive|corporate|service|assistant|deputy) )*(?:director|head)\b/;

/** `CCC – Children's, Families and Communities` is CCC's; `Joint - …` and `CCC and PCC – …` both councils'. */
export function ownerOf(context: Context, text: string, joint: RegExp): Owner | null {
  let words = comparable(text);
  if (words === "") return null;
  if (joint.test(words)) return "joint";
  const named = new Set<PartyId>();
  for (;;) {
    const next = startOf(context.partnership.parties, words);
    if (!next) break;
    named.add(next.party);
    words = words.slice(next.length).replace(/^ ?(?:and\b|&|\/|,|\+) ?/, "");
  }
  const [first] = named;
  return named.size > 1 ? "joint" : (first ?? null);
}

/** The council a text begins with. A name that is also a place's has to stand apart: `Peterborough - Adults`. */
export function startOf(parties: readonly Party[], words: string): { party: PartyId; length: number } | null {
  let longest: { party: PartyId; length: number } | null = null;
  for (const { id, starts } of startsOf(parties)) {
    for (const { start, isPlace } of starts) {
      if (!words.startsWith(start) || start.length <= (longest?.length ?? 0)) continue;
      const after = words.slice(start.length);
      const isApart = isPlace ? /^(?: ?(?:$|[-:,/&+(;.|])| and )/.test(after) : !/^[a-z0-9]/.test(after);
      if (isApart) longest = { party: id, length: start.length };
    }
  }
  return longest;
}

interface Starts {
  readonly id: PartyId;
  readonly starts: readonly { readonly start: string; readonly isPlace: boolean }[];
}

const starting = new WeakMap<readonly Party[], readonly Starts[]>();

/** The names of each party as texts are compared; long lists ask for them on every line. */
function startsOf(parties: readonly Party[]): readonly Starts[] {
  let known = starting.get(parties);
  if (!known) {
    known = parties.map(({ id, name, otherNames }) => ({
      id,
      starts: [name, id, ...otherNames].map((called) => ({
        start: comparable(called),
        isPlace: otherNames.includes(called),
      })),
    }));
    starting.set(parties, known);
  }
  return known;
}

/** The council, or councils, that a cell names and says nothing else of. */
export function councilsIn(context: Context, text: string): PartyId[] {
  const party = findParty(context.partnership, text)?.id;
  return party ? [party] : partiesNamed(context, text);
}

/** The councils a text names, by short or full name, in the order of the partnership. */
export function partiesNamed(context: Context, text: string): PartyId[] {
  const all = namesOf(context.partnership);
  // Most texts name nobody; that is soon seen of plain ones.
  if (PLAIN.test(text)) {
    const plain = text.toLowerCase();
    if (!all.some(({ begins }) => begins.some((word) => plain.includes(word)))) return [];
  }
  const words = ` ${comparableWords(text)} `;
  return all.filter(({ called }) => called.some((name) => words.includes(name))).map(({ id }) => id);
}

interface Named {
  readonly id: PartyId;
  /** Its names in the form in which texts are compared, between spaces. */
  readonly called: readonly string[];
  /** The first word of each. */
  readonly begins: readonly string[];
}

const PLAIN = /^[\x20-\x7E]*$/;
const known = new WeakMap<Partnership, readonly Named[]>();

function namesOf(partnership: Partnership): readonly Named[] {
  let named = known.get(partnership);
  if (!named) {
    named = partnership.parties.map(({ id, name }) => {
      const called = [id, name].map(comparableWords);
      return {
        id,
        called: called.map((one) => ` ${one} `),
        begins: called.map((one) => one.split(" ")[0]!),
      };
    });
    known.set(partnership, named);
  }
  return named;
}
