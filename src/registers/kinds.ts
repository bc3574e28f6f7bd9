/**
 * The registers by which councils keep their sharing, as data: which columns tell one apart, and the words
 * officers head them with. A word that is missing is added here and nowhere else.
 *
 * Sources of the shapes: the published tables named with each kind.
 */
import { comparableWords } from "../text";

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
  | "service schedule";

/** What a column of a register holds. */
export type Role =
  | "initiative"
  | "label"
  | "year"
  | "note"
  | "proposed"
  | "achieved"
  | "pressures"
  | "at risk"
  | "money"
  | "fte"
  | "budget"
  | "actual"
  | "variance"
  | "service area"
  | "job title"
  | "grade"
  | "holders"
  | "status"
  | "change"
  | "date"
  | "action"
  | "ref"
  | "name"
  | "description"
  | "host"
  | "arrangement";

/** Headers by role, in the form `comparableWords` gives; a trailing `*` takes any ending. */
export const HEADERS: Readonly<Record<Exclude<Role, "year" | "money">, readonly string[]>> = {
  initiative: [
    "initiative*",
    "savings initiative*",
    "saving*proposal",
    "savings proposal*",
    "savings area*",
    "savings line",
    "project",
    "programme",
    "scheme",
    "workstream",
    "work stream",
    "proposal",
    "saving",
  ],
  label: [
    "directorate",
    "department",
    "service",
    "budget area",
    "budget heading",
    "cost centre",
    "line",
    "item",
    "category",
  ],
  note: [
    "note",
    "notes",
    "comment*",
    "remarks",
    "additional information",
    "further information",
    "narrative",
    "explanation",
  ],
  proposed: [
    "savings proposed*",
    "proposed saving*",
    "proposed",
    "approved saving*",
    "savings approved*",
    "savings target*",
    "planned saving*",
  ],
  achieved: ["achieved*", "savings achieved*", "delivered*", "achieved anticipated*", "anticipated*"],
  pressures: ["in year pressure*", "pressure*", "offsetting pressure*"],
  "at risk": ["net at risk*", "at risk*", "unachieved*", "net unachieved*", "savings at risk*", "net risk*"],
  fte: ["fte*", "full time equivalent*", "wte*"],
  budget: ["budget*", "annual budget*", "revised budget*", "current budget*"],
  actual: ["actual*", "outturn*", "spend to date*", "expenditure to date*"],
  variance: [
    "variance*",
    "forecast variance*",
    "outturn variance*",
    "over under spend*",
    "overspend underspend*",
  ],
  "service area": ["service area*", "service directorate", "area of service"],
  "job title": ["job title*", "post title*", "post", "job", "role", "position", "post name"],
  grade: ["grade*", "pay grade*", "pay band*", "band"],
  holders: [
    "number of post holders*",
    "no of post holders*",
    "post holders*",
    "postholders*",
    "number of postholders*",
    "holders*",
    "posts occupied*",
  ],
  status: ["status*", "state", "rag*"],
  change: ["to", "change*", "proposed change*", "nature of change*", "minor change*"],
  date: ["date*", "when", "week commencing", "by when", "deadline"],
  action: ["action*", "activity", "activities", "milestone*", "event*", "task*", "step*"],
  ref: ["ref", "ref no", "reference*", "no", "number", "id", "code"],
  name: ["name", "service name", "service", "name of service", "shared service"],
  description: ["description*", "detail*", "scope*", "service description"],
  host: [
    "host*",
    "proposed host*",
    "lead authority",
    "lead council",
    "hosted by",
    "host authority",
    "host council",
  ],
  arrangement: ["arrangement*", "type of arrangement"],
};

export interface KindSpec {
  readonly kind: RegisterKind;
  /** Roles that must each have a column. */
  readonly needs: readonly Role[];
  /** Roles that make it surer. */
  readonly helps: readonly Role[];
  /** Roles that make it another register. */
  readonly bars: readonly Role[];
  /** Words in the title or the sheet's name that tell it apart from registers of the same shape. */
  readonly titled?: RegExp;
  /** How many columns of years, or of money, it must have. */
  readonly years?: number;
  /** What its rows must hold besides lines. */
  readonly rows?: "stated figures" | "no stated figures";
  readonly example: string;
}

/** The first that fits best wins; the published example is what each is known from. */
export const KINDS: readonly KindSpec[] = [
  {
    kind: "savings monitor",
    needs: ["proposed", "achieved", "at risk"],
    helps: ["pressures", "label"],
    bars: [],
    example: "savings monitoring report, 2022/23",
  },
  {
    kind: "budget monitor",
    needs: ["budget", "actual"],
    helps: ["variance", "label"],
    bars: ["proposed"],
    example: "CCC Place and Economy finance report, October 2018",
  },
  {
    kind: "savings progress",
    needs: ["initiative"],
    helps: ["note"],
    bars: ["job title", "proposed"],
    years: 1,
    rows: "stated figures",
    example: "PCC scrutiny report, 9 January 2019, section 9.1",
  },
  {
    kind: "savings plan",
    needs: ["initiative"],
    helps: [],
    bars: ["job title", "proposed"],
    years: 1,
    rows: "no stated figures",
    example: "PCC scrutiny report, 9 January 2019, Shared Services Allocation",
  },
  {
    kind: "savings with FTE",
    needs: ["money", "fte"],
    helps: [],
    bars: ["job title", "budget"],
    titled: /\bsavings?\b/,
    example: "shared management consultation, 2017, section 7.2",
  },
  {
    kind: "posts deleted",
    needs: ["job title"],
    helps: ["service area", "grade", "holders", "note"],
    bars: [],
    titled: /\b(?:delet\w*|removed?)\b/,
    example: "shared management consultation, 2017, section 8.5",
  },
  {
    kind: "posts new",
    needs: ["job title"],
    helps: ["service area", "grade", "fte", "status"],
    bars: [],
    titled: /\bnew\b/,
    example: "shared management consultation, 2017, section 8.6",
  },
  {
    kind: "posts changed",
    needs: ["job title"],
    helps: ["service area", "change", "fte", "holders"],
    bars: [],
    titled: /\b(?:chang\w*|amend\w*)\b/,
    example: "shared management consultation, 2017, section 8.7",
  },
  {
    kind: "timetable",
    needs: ["date", "action"],
    helps: [],
    bars: ["job title"],
    example: "shared management consultation, 2017, section 9.3",
  },
  {
    kind: "service schedule",
    needs: ["name", "host"],
    helps: ["ref", "description", "arrangement"],
    bars: ["job title"],
    example: "Cheshire Shared Services update, 5 March 2009, appendix 1",
  },
];

interface Pattern {
  readonly role: Role;
  readonly test: RegExp;
  readonly length: number;
}

const PATTERNS: readonly Pattern[] = Object.entries(HEADERS)
  .flatMap(([role, words]) =>
    words.map((word) => ({
      role: role as Role,
      test: new RegExp(`^${word.replace(/\*/g, ".*")}$`),
      length: word.replace(/\*/g, "").length,
    })),
  )
  .sort((a, b) => b.length - a.length);

const known = new Map<string, readonly Role[]>();
const KNOWN_AT_MOST = 10_000;
/** What a header says beside its name: a year, a unit in brackets or at its end. */
const TRIMMINGS = /\b(?:19|20)\d{2}\s?\d{2}\b|£\s?(?:000s?|k|m|bn)?|\b000s?\b/g;

/** The roles a header may have, the likeliest first. */
export function rolesOfHeader(header: string): readonly Role[] {
  let roles = known.get(header);
  if (roles) return roles;
  const whole = comparableWords(header);
  const bare = whole.replace(TRIMMINGS, " ").replace(/\s+/g, " ").trim();
  const matching = PATTERNS.filter(({ test }) => test.test(whole) || (bare !== "" && test.test(bare)));
  roles = [...new Set(matching.map(({ role }) => role))];
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(header, roles);
  return roles;
}

export function isHeaderWord(header: string): boolean {
  return rolesOfHeader(header).length > 0;
}
