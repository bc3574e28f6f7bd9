/** Posts as the registers of posts list them. */
import { findParty, type PartyId } from "../../partnership";
import { columnOf, HEADING, LINE, rolesOfHeader, type Fate, type Register, type Role } from "../../registers";
import { comparable, comparableWords } from "../../text";
import { cellName, type Cell, type Sheet } from "../../workbook";
import type { Context } from "../context";
import { councilOver } from "../councilOver";
import { kindsByLine } from "./fates";
import { JOINT_AREA, JOINT_TITLE, ownerOf, partiesNamed, startOf, type Owner } from "./owners";

export { councilsIn, partiesNamed } from "./owners";

export const POST_REGISTERS: readonly Exclude<Fate, "kept">[] = [
  "posts deleted",
  "posts new",
  "posts changed",
];

export interface Post {
  readonly register: Register;
  readonly row: number;
  /** What becomes of it, which a list of several kinds says line by line; null where nothing does. */
  readonly kind: Fate | null;
  /** The council whose post it is, `joint`, or null where nothing says. */
  readonly of: Owner | null;
  readonly area: string;
  readonly title: string;
  /** In the order of the columns, blank ones too. */
  readonly grades: readonly GradeCell[];
}

/** A cell under a header of grades. */
export interface GradeCell {
  readonly column: number;
  /** As written; `""` where blank. */
  readonly text: string;
  /** The council whose grades the column holds, where its header says so. */
  readonly under: PartyId | null;
}

export function* posts(context: Context, ...kinds: Fate[]): Generator<Post> {
  for (const register of context.registers(...POST_REGISTERS)) {
    for (const post of postsOf(context, register)) if (post.kind && kinds.includes(post.kind)) yield post;
  }
}

function* postsOf(context: Context, register: Register): Generator<Post> {
  const { table } = register;
  const sheet = context.sheet(table.sheet);
  const { grid } = sheet;
  const reader = (column: number | undefined): ((row: number) => string) =>
    column === undefined ? () => "" : reading(sheet, column);
  const areaAt = reader(columnOf(register, "service area")?.index);
  const titleAt = reader(columnOf(register, "job title")?.index);
  const councilAt = reader(table.columns.find(({ header }) => isCouncilHeader(header))?.index);
  const employerAt = reader(columnFor(register, "employer") ?? undefined);
  const gradeColumns = gradeColumnsOf(context, register);
  const kindAt = kindsByLine(context, register);
  const ofAll = councilOver(context, table);
  let heading: Owner | null = null;
  for (const [at, rowKind] of table.rowKinds.entries()) {
    const row = table.bodyTop + at;
    if (rowKind === HEADING)
      heading = ownerOf(context, labelOf(grid, row, register.area), JOINT_AREA) ?? heading;
    if (rowKind !== LINE) continue;
    const area = areaAt(row);
    const title = titleAt(row);
    const of =
      ownerOf(context, area, JOINT_AREA) ??
      ownerOf(context, councilAt(row), JOINT_AREA) ??
      ownerOf(context, title, JOINT_TITLE) ??
      heading ??
      ofAll ??
      // Who employs the holder of a post as it stands has the post; of one still to be filled that is not said.
      (kindAt(row) === "posts deleted" ? ownerOf(context, employerAt(row), JOINT_AREA) : null);
    const grades = gradeColumns.map(({ column, under }) => ({
      column,
      under,
      text: grid.text(row, column).trim(),
    }));
    yield { register, row, kind: kindAt(row), of, area, title, grades };
  }
}

/** What a column says at a row; a cell merged over several rows says it for each of them. */
function reading({ grid, merges }: Sheet, column: number): (row: number) => string {
  const tall = new Map<number, number>();
  for (const { top, bottom, left } of merges)
    if (left === column) for (let row = top + 1; row <= bottom; row++) tall.set(row, top);
  return (row) => grid.text(tall.get(row) ?? row, column).trim();
}

function labelOf(grid: Sheet["grid"], row: number, { left, right }: Register["area"]): string {
  for (let column = left; column <= right; column++)
    if (!grid.isBlank(row, column)) return grid.text(row, column).trim();
  return "";
}

/** A column that says whose the post is. The council that employs the holder of a joint post is another matter. */
function isCouncilHeader(header: string): boolean {
  const words = comparableWords(header);
  return COUNCIL.test(words) || rolesOfHeader(header)[0] === "council";
}

const COUNCIL = /^(?:council|councils|authority|organisation|partner|party)$/;
const GRADE_HEADER = /\b(?:grades?|bands?|grading)\b/;
const BESIDE_COUNCIL =
  /\b(?:(?:pay )?(?:grades?|bands?|grading)|current|existing|proposed|new|in|at|for|of|the|equivalent)\b/g;

/** The columns that hold grades, of one council each or of both. */
export function gradeColumnsOf(
  context: Context,
  register: Register,
): { column: number; under: PartyId | null }[] {
  const own = columnOf(register, "grade")?.index;
  return register.table.columns.flatMap(({ index, header }) => {
    const words = comparableWords(header);
    const isGrade = GRADE_HEADER.test(words);
    const called = isGrade ? words.replace(BESIDE_COUNCIL, " ").replace(/\s+/g, " ").trim() : "";
    const [named, another] = isGrade ? partiesNamed(context, header) : [];
    const under = findParty(context.partnership, called)?.id ?? (another ? null : (named ?? null));
    const isKnown = index === own || under !== null || (isGrade && rolesOfHeader(header)[0] === "grade");
    return isKnown ? [{ column: index, under }] : [];
  });
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
