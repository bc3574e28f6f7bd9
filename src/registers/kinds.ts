/**
 * The registers by which councils keep their sharing, as data: which columns tell one apart.
 *
 * Sources of the shapes: the published tables named with each kind.
 */
import { STANDARD_WORDS, type Vocabulary } from "./headers";
import type { Role } from "./roles";

export type RegisterKind =
  | "savings plan"
  | "savings progress"
  | "savings monitor"
  | "savings with FTE"
  | "budget monitor"
  | "posts deleted"
  | "posts new"
  | "posts changed"
  | "timetable"
  | "service schedule"
  | "cost shares"
  | "grade register"
  | "business case"
  | "decisions"
  | "agreements";

export interface KindSpec {
  readonly kind: RegisterKind;
  /** Roles that must each have a column. */
  readonly needs: readonly Role[];
  /** Roles that make it surer. */
  readonly helps: readonly Role[];
  /** Roles it may have, which tell nothing of what it is. */
  readonly may?: readonly Role[];
  /** Roles that make it another register. */
  readonly bars: readonly Role[];
  /** Words in the title or the sheet's name that tell it apart from registers of the same shape. */
  readonly titled?: {
    readonly words: RegExp;
    readonly example: string;
    /** Roles any of which tells as much. */
    readonly unless?: readonly Role[];
  };
  /** How many columns of years it must have, unless one column names the year of each line. */
  readonly years?: number;
  /** How many columns of figures must be headed by a council's name. */
  readonly parties?: number;
  /** A column of each council that stands for one that is needed: outcomes by council tell whose decision each is. */
  readonly givenBy?: { readonly need: Role; readonly by: Role };
  /** Roles that are of one year: last year's actual beside this year's budget is a page of a budget book. */
  readonly ofOneYear?: readonly Role[];
  /** What its rows must hold besides lines. */
  readonly rows?: "stated figures" | "no stated figures";
  /** A role that may stand for another it needs, under a title of these words only. */
  readonly instead?: { readonly of: Role; readonly role: Role; readonly words: RegExp };
  readonly example: string;
}

/** The first that fits best wins; the published example is what each is known from. */
export const KINDS: readonly KindSpec[] = [
  {
    kind: "savings monitor",
    needs: ["proposed", "achieved", "at risk"],
    helps: ["pressures", "label"],
    may: ["council"],
    bars: [],
    example: "savings monitoring report, 2022/23",
  },
  {
    kind: "budget monitor",
    needs: ["budget", "actual"],
    ofOneYear: ["budget", "actual"],
    helps: ["variance", "label"],
    bars: ["proposed"],
    example: "CCC Place and Economy finance report, October 2018",
  },
  {
    kind: "savings progress",
    needs: ["initiative"],
    helps: ["note"],
    may: [
      "opportunity area",
      "contract end",
      "impact assessment",
      "sign off",
      "council",
      "start",
      "full year",
      "period",
      "amount",
      "party",
    ],
    bars: ["job title", "proposed"],
    years: 1,
    rows: "stated figures",
    example: "PCC scrutiny report, 9 January 2019, section 9.1",
  },
  {
    kind: "savings plan",
    needs: ["initiative"],
    helps: [],
    may: [
      "opportunity area",
      "contract end",
      "impact assessment",
      "sign off",
      "note",
      "council",
      "start",
      "full year",
      "period",
      "amount",
      "party",
    ],
    bars: ["job title", "proposed"],
    years: 1,
    rows: "no stated figures",
    example: "PCC scrutiny report, 9 January 2019, Shared Services Allocation",
  },
  {
    kind: "savings with FTE",
    needs: ["money", "fte"],
    helps: [],
    may: ["council"],
    bars: ["job title", "budget"],
    titled: { words: /\b(?:savings?|reductions?|efficienc(?:y|ies))\b/, example: "savings" },
    example: "shared management consultation, 2017, section 7.2",
  },
  {
    kind: "posts deleted",
    needs: ["job title"],
    helps: ["service area", "grade", "holders", "note"],
    may: ["council"],
    bars: [],
    titled: {
      words:
        /^out$|\b(?:delet\w*|remov(?:e|ed|al|als|ing)|disestablish\w*|del|(?:posts?|roles?|jobs?) (?:(?:to|that(?: will)?) (?:go|come out|leave|be lost)|coming out|leaving|lost|going|ceas(?:e|es|ing)))\b/,
      example: "deleted",
    },
    example: "shared management consultation, 2017, section 8.5",
  },
  {
    kind: "posts new",
    needs: ["job title"],
    helps: ["service area", "grade", "fte", "status"],
    may: ["employer", "s113 reference", "council"],
    bars: [],
    titled: {
      words:
        /^in$|\b(?:(?:posts?|roles?|jobs?) proposed|proposed (?:posts?|roles?|jobs?)|new|creat(?:e|ed|ing|ion)|(?:to be|being) established|additional (?:posts?|roles?|jobs?)|(?:posts?|roles?|jobs?) (?:coming|to come) in)\b/,
      example: "new",
    },
    example: "shared management consultation, 2017, section 8.6",
  },
  {
    kind: "posts changed",
    needs: ["job title"],
    helps: ["service area", "change", "fte", "holders"],
    may: ["employer", "s113 reference", "council"],
    bars: [],
    titled: {
      words: /\b(?:chang\w*|amend\w*|alter(?:ed|ing|ations?)|re-?grad(?:ed|ing))\b/,
      example: "changed",
    },
    example: "shared management consultation, 2017, section 8.7",
  },
  {
    kind: "timetable",
    needs: ["date", "action"],
    helps: [],
    may: ["start"],
    bars: ["job title"],
    // Plans of every sort have tasks with a start and an end.
    instead: { of: "date", role: "start", words: /\b(?:timetables?|time ?lines?|key dates|milestones?)\b/ },
    example: "shared management consultation, 2017, section 9.3",
  },
  {
    kind: "service schedule",
    needs: ["name", "host"],
    helps: ["ref", "description", "arrangement"],
    may: [
      "opportunity area",
      "data sharing",
      "review",
      "end",
      "note",
      "cost share",
      "service level",
      "service agreement",
    ],
    bars: ["job title"],
    example: "Cheshire Shared Services update, 5 March 2009, appendix 1",
  },
  {
    kind: "cost shares",
    needs: ["basis"],
    helps: ["label", "amount"],
    may: ["party", "driver", "note", "ref", "service area", "name", "description", "host", "council"],
    bars: ["job title", "initiative"],
    parties: 2,
    example: "the template's sheet CostShares",
  },
  {
    kind: "grade register",
    needs: ["from grade", "to grade"],
    helps: [],
    may: ["from party", "to party", "evidence", "source"],
    bars: ["job title", "fte", "holders", "employer", "s113 reference"],
    example: "the template's sheet Grades",
  },
  {
    kind: "business case",
    needs: ["consideration"],
    helps: [],
    may: ["evidence", "status", "note", "source"],
    bars: ["job title"],
    example: "the template's sheet BusinessCase",
  },
  {
    kind: "decisions",
    needs: ["decision", "body"],
    helps: ["outcome", "paper"],
    may: ["opportunity area", "impact assessment", "sign off", "council", "date", "note", "ref", "status"],
    bars: ["job title", "host"],
    givenBy: { need: "body", by: "outcome" },
    example: "the template's sheet Decisions",
  },
  {
    kind: "agreements",
    needs: ["agreement"],
    helps: ["agreement kind", "notice"],
    may: ["council", "start", "review", "last review", "end", "date", "ref", "status", "note"],
    bars: ["host", "job title", "initiative", "decision"],
    titled: { words: /\bagreements?\b/, example: "agreements", unless: ["agreement kind", "notice"] },
    example: "the template's sheet Agreements",
  },
];

/** What the tables of our templates are, by their names; in other workbooks these names say nothing. */
export const TEMPLATE_TABLES: ReadonlyMap<string, RegisterKind> = new Map([
  ["Services", "service schedule"],
  ["PostsNew", "posts new"],
  ["PostsChanged", "posts changed"],
  ["PostsDeleted", "posts deleted"],
  ["PostSavings", "savings with FTE"],
  ["Grades", "grade register"],
  ["CostShares", "cost shares"],
  ["Savings", "savings plan"],
  ["Allocations", "savings plan"],
  ["BusinessCase", "business case"],
  ["Decisions", "decisions"],
  ["Agreements", "agreements"],
  ["Timetable", "timetable"],
]);

/** Roles that tell no register apart. Their words (`from`, `end`, `council`) stand in cells as often as over them. */
export const SIDE_ROLES: ReadonlySet<Role> = new Set(
  KINDS.flatMap(({ may }) => may ?? []).filter((role) =>
    KINDS.every(({ needs, helps, bars }) => ![...needs, ...helps, ...bars].includes(role)),
  ),
);

/** `isKind("savings plan")` is true: for what people write into a sheet. */
export function isKind(text: string): text is RegisterKind {
  return KINDS.some(({ kind }) => kind === text);
}

export function isHeaderWord(header: string, words: Vocabulary = STANDARD_WORDS): boolean {
  return words.rolesOf(header).some((role) => !SIDE_ROLES.has(role));
}

/** The registers whose lines are savings. */
export const SAVINGS_REGISTERS: readonly RegisterKind[] = [
  "savings plan",
  "savings progress",
  "savings monitor",
  "savings with FTE",
];
