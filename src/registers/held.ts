/** What the cells of columns tell of their roles, where headers alone are not enough or say another thing. */
import type { PartyId } from "../partnership";
import { comparableWords } from "../text";
import type { Reading } from "./reading";
import type { Vocabulary } from "./headers";
import { contentsOf, type Contents } from "./contents";
import type { Role } from "./roles";
import type { FoundTable, TableColumnFound } from "./table";
import { councilAndRest } from "./words";

/** Headers that say too little by themselves; with such cells below them they head these roles. */
const WITH_CELLS: readonly { role: Role; cells: Contents; words: RegExp }[] = [
  // Where nothing is hosted, the council that leads is the one that the line is of.
  { role: "council", cells: "councils", words: /^lead (?:council|authority)$/ },
  {
    role: "host",
    cells: "councils",
    words:
      /^(?:lead|leads|led by|lead (?:party|partner|organisation|body)|provider|provided by|run by|managed by|delivered by|operated by|responsible (?:council|authority)|accountable (?:council|body)|who (?:hosts|leads|runs)(?: it)?)$/,
  },
];
/** Headers of what a decision is about, in a table that names the bodies that decide. */
const MATTER =
  /^(?:items?|item title|titles?|topic|report|report titles?|proposals?|policy|policies|appointments?|issue|recommendations?|what|description|projects?|schemes?|initiatives?|service|business case|post|change|matter.*|subject.*|agenda item|item for decision)$/;
/** What an agreement is about, in a list of them that gives it no other name. */
const COVERED =
  /^(?:subject(?: matter)?|titles?|names?|purpose|covers|what it covers|documents?|description)$/;
const OF_AGREEMENTS: ReadonlySet<Role> = new Set<Role>(["review", "last review", "end", "notice"]);
/** Of these there is one a council, where decisions of several councils stand in one line. */
const BY_COUNCIL: ReadonlySet<Role> = new Set<Role>(["body", "outcome", "date", "paper"]);

/** The roles of a column, the likeliest first, once its cells have been looked at. */
export function rolesByCells(
  { sheet, table, words: vocabulary }: Reading,
  { index, header }: TableColumnFound,
  roles: readonly Role[],
  wanted: readonly Role[],
): readonly Role[] {
  const cells = contentsOf(sheet, table, index);
  const words = comparableWords(header);
  const only = WITH_CELLS.find((one) => one.cells === cells && one.words.test(words));
  if (only && wanted.includes(only.role) && roles.every((role) => !wanted.includes(role))) return [only.role];
  if (cells === "arrangements" && wanted.includes("arrangement")) return ["arrangement"];
  if (cells === "agreements" && wanted.includes("agreement") && roles.length === 0) return ["agreement"];
  if (wanted.includes("agreement") && roles.every((role) => !wanted.includes(role)) && COVERED.test(words)) {
    return listsAgreements(vocabulary, table) ? ["agreement"] : roles;
  }
  if (cells === "considerations" && wanted.includes("consideration")) return ["consideration"];
  if (!wanted.includes("body")) return roles;
  if (cells === "bodies" && roles[0] !== "decision") return ["body"];
  if (cells === "outcomes") {
    const own = roles.filter((role) => role !== "decision" && role !== "outcome");
    return own.length === 0 || roles.includes("outcome") ? ["outcome", ...own] : [...own, "outcome"];
  }
  if (cells === "councils") return roles.length > 0 ? roles : ["council"];
  return roles;
}

const lists = new WeakMap<Vocabulary, WeakMap<FoundTable, boolean>>();

/** Whether other headers are those of a list of agreements, none of which names them; looked for once a table. */
function listsAgreements(words: Vocabulary, table: FoundTable): boolean {
  let known = lists.get(words);
  if (!known) lists.set(words, (known = new WeakMap<FoundTable, boolean>()));
  let found = known.get(table);
  if (found === undefined) {
    const roles = new Set(table.columns.flatMap(({ header }) => words.rolesOf(header)));
    found = !roles.has("agreement") && [...OF_AGREEMENTS].some((role) => roles.has(role));
    known.set(table, found);
  }
  return found;
}

interface Held {
  readonly column: TableColumnFound;
  readonly role: Role;
  readonly party: PartyId | null;
}

/** Columns that say whose they are, in a table where more than one council has such: `CCC date`, `PCC date`. */
export function heldBy(
  { sheet, table, words }: Reading,
  columns: readonly TableColumnFound[],
  wanted: readonly Role[],
): Held[] {
  if (wanted.includes("host")) return ticked(sheet, table, words, columns);
  if (!wanted.includes("body")) return [];
  const found = columns.flatMap((column) => {
    const { party, rest } = councilAndRest(column.header);
    if (party === null) return [];
    const cells = contentsOf(sheet, table, column.index);
    const named = words.rolesOf(rest).find((role) => BY_COUNCIL.has(role));
    const role: Role | undefined =
      cells === "bodies"
        ? "body"
        : cells === "outcomes"
          ? "outcome"
          : IS_OUTCOME.test(rest)
            ? "outcome"
            : named;
    return role ? [{ column, role, party }] : [];
  });
  const recorded = resolutions(sheet, table, words, columns);
  if (recorded.length > 0) return recorded;
  const taken = new Set<string>();
  const first = found.filter(({ role, party }) => {
    const key = `${party} ${role}`;
    return !taken.has(key) && taken.add(key);
  });
  // One council's column is a column like others.
  return first.filter(({ role, party }) => first.some((one) => one.role === role && one.party !== party));
}

/** A column a council, in which a mark says that it hosts the service; none where a column names the host. */
function ticked(
  sheet: Reading["sheet"],
  table: Reading["table"],
  words: Reading["words"],
  columns: readonly TableColumnFound[],
): Held[] {
  if (columns.some(({ header }) => words.rolesOf(header).includes("host") && !councilAndRest(header).party))
    return [];
  const marks = columns.flatMap((column): Held[] => {
    const { party, rest } = councilAndRest(column.header);
    const isHost = rest === "" || /^(?:hosts?|hosted|hosting|leads?)$/.test(rest);
    return party && isHost && contentsOf(sheet, table, column.index) === "ticks"
      ? [{ column, role: "host", party }]
      : [];
  });
  return new Set(marks.map(({ party }) => party)).size > 1 ? marks : [];
}

/** Beside the item of an agenda, what a column “Decision” holds in sentences is how it came out. */
function resolutions(
  sheet: Reading["sheet"],
  table: Reading["table"],
  words: Reading["words"],
  columns: readonly TableColumnFound[],
): Held[] {
  const item = columns.find(({ header }) => AGENDA.test(comparableWords(header)));
  const decision = columns.find(({ header }) =>
    /^decisions?(?: made| taken)?$/.test(comparableWords(header)),
  );
  if (!item || !decision || !isProse(contentsOf(sheet, table, decision.index))) return [];
  const hasOutcome = columns.some(
    ({ index, header }) =>
      words.rolesOf(header).includes("outcome") || contentsOf(sheet, table, index) === "outcomes",
  );
  if (hasOutcome) return [];
  return [
    { column: item, role: "decision", party: null },
    { column: decision, role: "outcome", party: null },
  ];
}

const AGENDA = /^(?:agenda items?|items?|subject|matter|report|report title|proposal|topic|issue)$/;
const IS_OUTCOME = /^(?:decision|approval|approved|outcome|status|result|agreed)$/;

/** What was decided, where no header says so: the matter, beside the bodies that decided and how it came out. */
export function isOnMatters(
  { sheet, table }: Reading,
  columns: readonly TableColumnFound[],
  wanted: readonly Role[],
  taken: ReadonlyMap<number, { readonly role: Role }>,
): TableColumnFound | null {
  if (!wanted.includes("decision")) return null;
  const roles = new Set([...taken.values()].map(({ role }) => role));
  if (!roles.has("body") && !roles.has("outcome")) return null;
  const hasBodies = [...taken].some(
    ([index, { role }]) => role === "body" && contentsOf(sheet, table, index) === "bodies",
  );
  const byCouncil = [...taken.values()].filter(({ role }) => role === "outcome").length > 1;
  if (!hasBodies && !byCouncil) return null;
  const free = columns.filter(({ index }) => !taken.has(index));
  // A report is a paper of a decision, and where nothing else says it, what the decision is about.
  const headed = columns.find(({ index, header }) => {
    const own = taken.get(index)?.role;
    return (own === undefined || own === "paper") && MATTER.test(comparableWords(header));
  });
  if (headed) return headed;
  if (!roles.has("outcome")) return null;
  // Matters stand first; what stands behind the bodies is about them.
  const before = Math.min(...taken.keys());
  return free.find(({ index }) => index < before && isProse(contentsOf(sheet, table, index))) ?? null;
}

function isProse(cells: Contents | null): boolean {
  return cells === "prose" || cells === "agreements";
}
