/** The sheet Lists: the words that columns take, and the limits that checks are set by. */
import { citation, source } from "../partnership";
import { DEFAULT_TOLERANCE } from "../sharing";
import { input } from "./columns";
import type { Placed } from "./places";
import type { PlanName } from "./plan";
import type { ListSpec, SheetSpec, TableSpec, TemplateSpec } from "./spec";

export interface Limit {
  readonly name: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** The table whose checks need it. */
  readonly for: string;
}

const LIMITS: readonly Limit[] = [
  {
    name: "Least_consultation_days",
    what: "Least length of a consultation",
    value: 30,
    unit: "days, first and last counted",
    source: citation(source("consultation", "9.3 and 11.1")),
    for: "Timetable",
  },
  {
    name: "Drift_tolerance",
    what: "How far an agreed share may be from its driver",
    value: DEFAULT_TOLERANCE,
    unit: "percentage points",
    source:
      "Shared Services Methodology, South Hams Audit Committee, 28 March 2024; the papers of the two councils give none",
    for: "CostShares",
  },
  {
    name: "Review_months",
    what: "Time from one review of an agreement to the next",
    value: 12,
    unit: "months",
    source: citation(source("committee", "2.8 (clause 4 of the agreement)")),
    for: "Agreements",
  },
];

/** The limits that a template's own sheets need. */
export function limitsOf({ sheets }: TemplateSpec): Limit[] {
  return LIMITS.filter((limit) =>
    sheets.some(({ pieces }) =>
      pieces.some((piece) => piece.is === "table" && piece.table.name === limit.for),
    ),
  );
}

/** The sheet, and how its words and figures are named once it is known where they stand. */
export function listsSheet(
  { lists }: TemplateSpec,
  limits: readonly Limit[],
): { sheet: SheetSpec; names: (places: Placed) => PlanName[] } {
  const longest = Math.max(...lists.map(({ words }) => words.length));
  const table: TableSpec = {
    name: "Lists",
    title: "Words that the columns take",
    columns: lists.map(({ name, header, words }) =>
      input(name, header, "words", Math.max(18, ...words.map((word) => Math.min(34, word.length + 2)))),
    ),
    lines: Array.from({ length: longest }, (_, at) =>
      Object.fromEntries(lists.map(({ name, words }) => [name, words[at] ?? null])),
    ),
    rows: longest,
    isFixed: true,
  };
  const limitTable: TableSpec = {
    name: "Limits",
    title: "Limits that the checks are set by",
    columns: [
      input("what", "Limit", "words", 34),
      input("value", "Set to", "number", 12),
      input("unit", "Unit", "words", 26),
      input("source", "Stated in", "words", 34),
    ],
    lines: limits.map(({ what, value, unit, source: from }) => ({ what, value, unit, source: from })),
    rows: limits.length,
    isFixed: true,
  };
  return {
    sheet: {
      name: "Lists",
      title: "Lists",
      about:
        "The allowed words and the limits that the other sheets use. They are locked: what is written here is what the checks take.",
      tabColor: "#7A8A90",
      orientation: "landscape",
      isOnePage: true,
      pieces: [
        { is: "table", table },
        ...(limits.length > 0 ? [{ is: "table", table: limitTable } as const] : []),
      ],
    },
    names: (places) => [
      ...lists.map((list) => listName(list, places)),
      ...limits.map(({ name, what }, at) => ({
        name,
        formula: `Lists!${cellAt(places.columnArea("Limits", "value"), at)}`,
        comment: what,
      })),
    ],
  };
}

/** Only the filled cells: a list with blanks in it lets every entry pass. */
function listName({ name, header, words }: ListSpec, places: Placed): PlanName {
  const area = places.columnArea("Lists", name);
  const first = area.split(":")[0]!;
  const last = cellAt(area, words.length - 1);
  return { name, formula: `Lists!${first === last ? first : `${first}:${last}`}`, comment: header };
}

/** A cell of a column's area, counted from 0. */
function cellAt(area: string, at: number): string {
  const [, letter, row] = /^\$([A-Z]+)\$(\d+)/.exec(area)!;
  return `$${letter}$${Number(row) + at}`;
}
