/** What a register of decisions records: what was decided, for which council, by whom. */
import type { Role } from "../../registers";
import type { ApprovingBody, PartyId } from "../../partnership";
import { findParty } from "../../partnership";
import { columnsOf, type Register } from "../../registers";
import { comparable, comparableWords } from "../../text";
import type { Cell } from "../../workbook";
import type { Context } from "../context";
import { councilOver, councilsByHeading } from "../councilOver";
import { Line, linesOf } from "../lines";
import { partiesNamed } from "../people/posts";

export interface Decision {
  readonly line: Line;
  readonly what: string;
  /**
   * The councils it is recorded for: by their column; by the body where that is one council's alone; or, where no
   * column tells, by the heading or the title it stands under.
   */
  readonly councils: readonly PartyId[];
  /** The bodies of the papers that its text names. */
  readonly bodies: readonly ApprovingBody[];
  /** False where it was refused, put off or is still to come. */
  readonly isTaken: boolean;
  /** True where a report was only noted: nothing was decided that another council would have to agree. */
  readonly isNoted: boolean;
}

const NOT_TAKEN =
  /\b(?:refused?|rejected?|declined|deferred|postponed|withdrawn|not (?:agreed|approved|supported)|pending|awaited|awaiting|tb[ac]|to come|planned|due|scheduled|forthcoming|proposed|draft|not (?:yet )?(?:taken|considered|started))\b/;
/** In a sentence of the minutes, “planned works” are no plan to decide. */
const REFUSED =
  /\b(?:refused?|rejected?|declined|defer(?:red)?|postponed?|withdrawn|not (?:to )?(?:agreed?|approved?|supported?))\b/;
const SENTENCE = 6;
const NOTED =
  /^(?:(?:report |update )?noted|received|considered|commented|discussed|for information|information)\b/;
const BOTH = /\b(?:both|joint|all|each)\b/;

const read = new WeakMap<Context, readonly Decision[]>();

/**
 * What every register of decisions records; a line with columns of each council is a decision of each. Several rules
 * ask for them; they are read once.
 */
export function decisions(context: Context): readonly Decision[] {
  let all = read.get(context);
  if (!all) read.set(context, (all = readAll(context)));
  return all;
}

function readAll(context: Context): Decision[] {
  const read: Read = { bodies: new Map(), councils: new Map(), above: new Map() };
  const columns = new Map<Register, PartyId[]>();
  return [...linesOf(context, "decisions")].flatMap((line) => {
    const councils = columns.get(line.register) ?? byCouncil(line.register);
    columns.set(line.register, councils);
    if (councils.length < 2) return [decisionOf(context, line, read)];
    return councils
      .map((party) => new Line(context, line.register, line.row, party))
      .filter((own) => OF_A_COUNCIL.some((role) => own.has(role) && !own.isBlank(role)))
      .map((own) => decisionOf(context, own, read));
  });
}

/** Decisions whose column of a role is to be looked at, each cell once. */
export function* withColumn(context: Context, role: Role): Generator<Decision> {
  const seen = new Set<string>();
  for (const decision of decisions(context)) {
    if (!decision.line.has(role)) continue;
    const [cell] = decision.line.cells(role);
    const key = `${decision.line.sheet} ${cell?.row} ${cell?.column}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield decision;
  }
}

const OF_A_COUNCIL = ["body", "outcome", "date"] as const;

function byCouncil(register: Register): PartyId[] {
  const parties = OF_A_COUNCIL.flatMap((role) => columnsOf(register, role)).flatMap(
    ({ party }) => party ?? [],
  );
  return [...new Set(parties)];
}

/** What cells were read as: a register has few bodies and councils, on many lines. */
interface Read {
  readonly bodies: Map<string, readonly ApprovingBody[]>;
  readonly councils: Map<string, readonly PartyId[]>;
  /** For each register, the council that stands above a row of it. */
  readonly above: Map<Register, (row: number) => PartyId | null>;
}

function decisionOf(context: Context, line: Line, read: Read): Decision {
  const body = line.text("body");
  const bodies = read.bodies.get(body) ?? bodiesIn(context, body);
  read.bodies.set(body, bodies);
  const cells = `${line.text("council")}\u0001${body}`;
  const councils = line.party
    ? [line.party]
    : (read.councils.get(cells) ?? councilsOf(context, line, bodies));
  if (!line.party) read.councils.set(cells, councils);
  const above =
    councils.length === 0 && !line.has("council") && !isOfGroup(bodies) ? aboveOf(context, line, read) : null;
  const outcome = comparableWords(line.text("outcome"));
  return {
    line,
    what: line.text("decision"),
    councils: above ? [above] : councils,
    bodies,
    isTaken: isTaken(context, line, outcome),
    isNoted: NOTED.test(outcome),
  };
}

/** Whether one of the bodies is the councils' together: a title over it then says nothing of whose decision it is. */
function isOfGroup(bodies: readonly ApprovingBody[]): boolean {
  return bodies.some(({ name, party }) => party === undefined && !OF_EACH.test(comparableWords(name)));
}

function aboveOf(context: Context, { register, row }: Line, { above }: Read): PartyId | null {
  let at = above.get(register);
  if (!at) {
    const byHeading = councilsByHeading(context, register);
    const ofAll = councilOver(context, register.table);
    at = (each) => byHeading(each) ?? ofAll;
    above.set(register, at);
  }
  return at(row);
}

function isTaken(context: Context, line: Line, outcome: string): boolean {
  if (outcome.split(" ").length > SENTENCE) return !REFUSED.test(outcome);
  if (NOT_TAKEN.test(`${outcome} ${comparableWords(line.text("status"))}`)) return false;
  if (line.has("outcome") && outcome === "" && line.party) return false;
  const day = line.day("date");
  return outcome !== "" || day === null || context.today === null || day <= context.today;
}

function councilsOf(context: Context, line: Line, bodies: readonly ApprovingBody[]): PartyId[] {
  const named = line.text("council");
  if (BOTH.test(comparableWords(named))) return context.partnership.parties.map(({ id }) => id);
  const ids = context.partnership.parties.map(({ id }) => id);
  const written = new Set(
    [named, ...named.split(/[/,;&+]| and /i)].flatMap(
      (one) => findParty(context.partnership, comparable(one))?.id ?? [],
    ),
  );
  if (written.size > 0) return ids.filter((id) => written.has(id));
  const councils = partiesNamed(context, `${named} ${line.text("body")}`);
  if (councils.length > 0) return councils;
  const owners = new Set(bodies.map(({ party }) => party));
  const [owner] = owners;
  return owners.size === 1 && owner ? [owner] : [];
}

/** Each council has one of these, whichever of them the papers name it for. */
const OF_EACH = /^(?:(?:the )?(?:full )?council)$/;

/** The longest names first: `Shared Services Governance Group` is no `Governance Group` of somebody else's. */
function bodiesIn(context: Context, text: string): ApprovingBody[] {
  let words = ` ${comparableWords(text)} `;
  const names = context.papers.bodies
    .flatMap((body) => [body.name, ...body.otherNames].map((name) => [comparableWords(name), body] as const))
    .sort(([a], [b]) => b.length - a.length);
  const found = new Set<ApprovingBody>();
  for (const [name, body] of names) {
    if (!words.includes(` ${name} `)) continue;
    found.add(OF_EACH.test(name) ? { ...body, party: undefined } : body);
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

/** Where a matter is named on the sheet that names it first, each cell once. */
export function cellsOf(matter: readonly Decision[]): Cell[] {
  const sheet = matter[0]?.line.sheet;
  const cells = matter.flatMap(({ line }) => (line.sheet === sheet ? line.cells("decision") : []));
  return cells.filter(
    ({ row, column }, at) => cells.findIndex((one) => one.row === row && one.column === column) === at,
  );
}

/** The councils that have taken a decision on a matter. */
export function takenBy(matter: readonly Decision[]): Set<PartyId> {
  return new Set(matter.flatMap(({ isTaken, councils }) => (isTaken ? councils : [])));
}

export const POLICY = /\bpolic(?:y|ies)\b/;
export const APPOINTMENT = /\bappoint(?:s|ed|ing|ment|ments)?\b/;
