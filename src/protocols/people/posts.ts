/** Posts as the registers of posts list them. */
import type { Party, PartyId } from "../../partnership";
import {
  columnOf,
  LINE,
  rolesOfHeader,
  rowsOf,
  type Register,
  type RegisterKind,
  type Role,
} from "../../registers";
import { comparable, comparableWords } from "../../text";
import { cellName, type Cell } from "../../workbook";
import type { Context } from "../context";

export const POST_REGISTERS: readonly RegisterKind[] = ["posts deleted", "posts new", "posts changed"];

export interface Post {
  readonly register: Register;
  readonly row: number;
  /** The council whose post it is, `joint`, or null where nothing says. */
  readonly of: PartyId | "joint" | null;
  readonly area: string;
  readonly title: string;
  /** As written; `""` where blank. */
  readonly grade: string;
}

export function* posts(context: Context, ...kinds: RegisterKind[]): Generator<Post> {
  for (const register of context.registers(...kinds)) {
    const { name, grid } = context.sheet(register.table.sheet);
    const text = (row: number, column: number | undefined): string =>
      column === undefined ? "" : grid.text(row, column).trim();
    const areas = columnOf(register, "service area")?.index;
    const titles = columnOf(register, "job title")?.index;
    const grades = columnOf(register, "grade")?.index;
    const council = register.table.columns.find(({ header }) => COUNCIL.test(comparableWords(header)))?.index;
    const ofAll = onlyParty(context, `${register.table.title} ${name}`);
    for (const row of rowsOf(register.table, LINE)) {
      const area = text(row, areas);
      const title = text(row, titles);
      const of =
        ownerOf(context, area, JOINT_AREA) ??
        ownerOf(context, text(row, council), JOINT_AREA) ??
        ownerOf(context, title, JOINT_TITLE) ??
        ofAll;
      yield { register, row, of, area, title, grade: text(row, grades) };
    }
  }
}

/** A column that says whose the post is. The council that employs the holder of a joint post is another matter. */
const COUNCIL = /^(?:council|councils|authority|organisation|partner|party)$/;
/** Joint commissioning and shared lives are services, whoever's they are. */
const JOINT_AREA = /^(?:joint(?! commissioning| venture)|shared(?! lives| ownership)|both(?: councils)?)\b/;
/** A title seldom says whose the post is; `Joint Commissioning Manager` does not. */
const JOINT_TITLE =
  /^(?:joint|shared) (?:(?:executive|corporate|service|assistant|deputy) )*(?:director|head)\b/;

/** `CCC – Children's, Families and Communities` is CCC's; `Joint - …` and `CCC and PCC – …` both councils'. */
function ownerOf(context: Context, text: string, joint: RegExp): Post["of"] {
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

function startOf(parties: readonly Party[], words: string): { party: PartyId; length: number } | null {
  for (const { id, name } of parties) {
    for (const called of [name, id]) {
      const start = comparable(called);
      if (words.startsWith(start) && !/[a-z0-9]/.test(words.charAt(start.length)))
        return { party: id, length: start.length };
    }
  }
  return null;
}

/** The one council that a title or a sheet's name speaks of; null where it names none or several. */
function onlyParty(context: Context, text: string): PartyId | null {
  const [first, second] = partiesNamed(context, text);
  return first && !second && !/\b(?:joint|shared)\b/.test(comparableWords(text)) ? first : null;
}

/** The councils a text names, by short or full name, in the order of the partnership. */
export function partiesNamed(context: Context, text: string): PartyId[] {
  const words = ` ${comparableWords(text)} `;
  return context.partnership.parties
    .filter(({ id, name }) => [id, name].some((called) => words.includes(` ${comparableWords(called)} `)))
    .map(({ id }) => id);
}

/** A title in plain words without the council, or the word joint, that it begins with. */
export function bareTitle(context: Context, title: string): string {
  let words = comparable(title);
  for (;;) {
    const party = startOf(context.partnership.parties, words);
    const length =
      party?.length ?? /^(?:joint|shared)(?= (?:service|assistant|executive) )/.exec(words)?.[0].length;
    if (length === undefined || length >= words.length) return comparableWords(words);
    words = words.slice(length).replace(/^(?:[^a-z0-9]|and\b)+/, "");
  }
}

/** The column of a role, also in a register of a kind that seldom has one. */
export function columnFor(register: Register, role: Role): number | null {
  const own = columnOf(register, role);
  if (own) return own.index;
  const taken = new Set(register.columns.map(({ index }) => index));
  const other = register.table.columns.find(
    ({ index, header }) => !taken.has(index) && rolesOfHeader(header)[0] === role,
  );
  return other?.index ?? null;
}

/** The cell that names a post. */
export function titleCell({ register, row }: Post): Cell {
  return { row, column: columnOf(register, "job title")?.index ?? register.area.left };
}

/** Where a post stands, for a message about another: `8.5 Deleted posts B9`. */
export function placeOf(context: Context, post: Post): string {
  const { row, column } = titleCell(post);
  return `${context.sheet(post.register.table.sheet).name} ${cellName(row, column)}`;
}

/** A post's title with nothing in it that people write in several ways. */
export function plainTitle(title: string): string {
  return comparableWords(title)
    .split(" ")
    .filter((word) => word !== "and")
    .map((word) => word.replace(/ies$/, "y").replace(/s$/, ""))
    .join(" ");
}

/** By the names of their sheets, and on each from the top. */
export function byPlace(context: Context): (a: Post, b: Post) => number {
  const name = ({ register }: Post): string => context.sheet(register.table.sheet).name;
  return (a, b) =>
    (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0) ||
    a.row - b.row ||
    titleCell(a).column - titleCell(b).column;
}
