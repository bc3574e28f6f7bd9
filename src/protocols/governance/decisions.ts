/** What a register of decisions records: what was decided, for which council, by whom. */
import type { ApprovingBody, PartyId } from "../../partnership";
import { comparableWords } from "../../text";
import type { Context } from "../context";
import { linesOf, type Line } from "../lines";
import { partiesNamed } from "../people/posts";

export interface Decision {
  readonly line: Line;
  readonly what: string;
  /** The councils it is recorded for: by their column, or by the body where that is one council's alone. */
  readonly councils: readonly PartyId[];
  /** The bodies of the papers that its text names. */
  readonly bodies: readonly ApprovingBody[];
  /** False where it was refused, put off or is still to come. */
  readonly isTaken: boolean;
}

const NOT_TAKEN =
  /\b(?:refused?|rejected?|declined|deferred|postponed|withdrawn|not (?:agreed|approved|supported)|pending|awaited|awaiting|tb[ac]|to come|planned|due)\b/;
const BOTH = /\b(?:both|joint|all|each)\b/;

const read = new WeakMap<Context, readonly Decision[]>();

/** Several rules ask for them; they are read once. */
export function decisions(context: Context): readonly Decision[] {
  let all = read.get(context);
  if (!all) read.set(context, (all = readAll(context)));
  return all;
}

function readAll(context: Context): Decision[] {
  const named = new Map<string, readonly ApprovingBody[]>();
  return [...linesOf(context, "decisions")].map((line) => {
    const body = line.text("body");
    const bodies = named.get(body) ?? bodiesIn(context, body);
    named.set(body, bodies);
    return {
      line,
      what: line.text("decision"),
      councils: councilsOf(context, line, bodies),
      bodies,
      isTaken: !NOT_TAKEN.test(comparableWords(`${line.text("outcome")} ${line.text("status")}`)),
    };
  });
}

function councilsOf(context: Context, line: Line, bodies: readonly ApprovingBody[]): PartyId[] {
  const named = line.text("council");
  if (BOTH.test(comparableWords(named))) return context.partnership.parties.map(({ id }) => id);
  const councils = partiesNamed(context, `${named} ${line.text("body")}`);
  if (councils.length > 0) return councils;
  const owners = new Set(bodies.map(({ party }) => party));
  const [owner] = owners;
  return owners.size === 1 && owner ? [owner] : [];
}

/** The longest names first: `Shared Services Governance Group` is no `Governance Group` of somebody else's. */
function bodiesIn(context: Context, text: string): ApprovingBody[] {
  let words = ` ${comparableWords(text)} `;
  const names = context.papers.bodies
    .flatMap((body) => [body.name, ...body.otherNames].map((name) => [comparableWords(name), body] as const))
    .sort(([a], [b]) => b.length - a.length);
  const found = new Set<ApprovingBody>();
  for (const [name, body] of names) {
    if (!words.includes(` ${name} `)) continue;
    found.add(body);
    words = words.replaceAll(` ${name} `, " | ");
  }
  return [...found];
}

/** Decisions on one matter, whoever took them; a decision in words of its own is a matter of its own. */
export function byMatter(all: readonly Decision[]): Decision[][] {
  const matters = new Map<string, Decision[]>();
  for (const decision of all) {
    const matter = comparableWords(decision.what);
    if (matter === "") continue;
    const same = matters.get(matter);
    if (same) same.push(decision);
    else matters.set(matter, [decision]);
  }
  return [...matters.values()];
}

/** The councils that have taken a decision on a matter. */
export function takenBy(matter: readonly Decision[]): Set<PartyId> {
  return new Set(matter.flatMap(({ isTaken, councils }) => (isTaken ? councils : [])));
}

export const POLICY = /\bpolic(?:y|ies)\b/;
export const APPOINTMENT = /\bappoint(?:s|ed|ing|ment|ments)?\b/;
