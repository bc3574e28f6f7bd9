/** How the cells of a template look: inputs, workings and outputs told apart, and by more than their colour. */

export interface LookPlan {
  /** A number format as en-GB Excel lists it. */
  readonly format: string;
  readonly fill?: string;
  readonly color?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly indent?: number;
  /** The colour of a thin line on all four sides. */
  readonly border?: string;
  /** The colour of a thicker line above: totals. */
  readonly topBorder?: string;
  /** True where the cell can be typed into on a protected sheet. */
  readonly unlocked?: boolean;
}

export const COLORS = {
  ink: "#1F2A30",
  quiet: "#4A5A63",
  head: "#17474E",
  onHead: "#FFFFFF",
  line: "#9FB3B6",
  input: "#FFFBEA",
  working: "#F0F2F3",
  output: "#DCEEEC",
  wrong: "#FBE3E0",
  onWrong: "#8B1A10",
  blue: "#CFE2F8",
  green: "#D6EBD3",
  amber: "#FDE7BE",
  red: "#F8CFCB",
  firm: "#17474E",
  approximate: "#7FB5AE",
  toFind: "#D98324",
} as const;

/** What a column holds. */
export type Kind =
  | "text"
  | "words"
  | "choice"
  | "date"
  | "money"
  | "thousands"
  | "number"
  | "fte"
  | "count"
  | "part"
  | "points";
/** Who fills a cell: a person, or a formula on the way to a result, or one that is the result. */
export type Part = "input" | "working" | "output";

const FORMATS: Readonly<Record<Kind, string>> = {
  text: "@",
  words: "General",
  choice: "General",
  date: "dd/mm/yyyy",
  money: "#,##0.00",
  thousands: "#,##0",
  number: "General",
  fte: "0.00",
  count: "0",
  part: "0.0%",
  points: "0.00",
};
const KINDS = Object.keys(FORMATS) as Kind[];
const NUMBERS: readonly Kind[] = ["money", "thousands", "number", "fte", "count", "part", "points"];

const PARTS: Readonly<Record<Part, Omit<LookPlan, "format">>> = {
  input: { fill: COLORS.input, unlocked: true },
  working: { fill: COLORS.working, italic: true, color: COLORS.quiet },
  output: { fill: COLORS.output, bold: true },
};

function cellLook(part: Part, kind: Kind): LookPlan {
  return {
    color: COLORS.ink,
    ...PARTS[part],
    // A formula's cell must not be of the format for text: it would show itself and not its result.
    format: part === "input" || FORMATS[kind] !== "@" ? FORMATS[kind] : "General",
    border: COLORS.line,
    vertical: "top",
    ...(NUMBERS.includes(kind)
      ? { horizontal: "right", indent: 1 }
      : kind === "date"
        ? { horizontal: "center" }
        : { horizontal: "left", indent: 1, wrap: true }),
  };
}

type CellLook = `${Part} ${Kind}`;
const CELLS = Object.fromEntries(
  (["input", "working", "output"] as const).flatMap((part) =>
    KINDS.map((kind) => [`${part} ${kind}`, cellLook(part, kind)] as const),
  ),
) as Readonly<Record<CellLook, LookPlan>>;

const SINGLE = {
  plain: { format: "General", color: COLORS.ink },
  title: { format: "General", color: COLORS.head, size: 18, bold: true },
  heading: { format: "General", color: COLORS.head, size: 13, bold: true },
  about: { format: "General", color: COLORS.quiet, vertical: "top" },
  "about beside": { format: "General", color: COLORS.quiet, vertical: "top", indent: 1, horizontal: "left" },
  label: {
    format: "General",
    color: COLORS.ink,
    bold: true,
    vertical: "top",
    horizontal: "left",
    indent: 1,
    border: COLORS.line,
  },
  header: {
    format: "General",
    fill: COLORS.head,
    color: COLORS.onHead,
    bold: true,
    wrap: true,
    horizontal: "left",
    indent: 1,
    vertical: "center",
    border: COLORS.line,
  },
  /** A header whose words are the user's: the years. */
  "header input": {
    format: "@",
    fill: COLORS.head,
    color: COLORS.onHead,
    bold: true,
    italic: true,
    wrap: true,
    horizontal: "left",
    indent: 1,
    vertical: "center",
    border: COLORS.line,
    unlocked: true,
  },
  "key input": {
    format: "General",
    fill: COLORS.input,
    color: COLORS.ink,
    border: COLORS.line,
    horizontal: "left",
    indent: 1,
    vertical: "top",
  },
  /** Values beside their labels, all to the left. */
  "field date": { ...CELLS["input date"], horizontal: "left", indent: 1 },
  "field count": { ...CELLS["output count"], horizontal: "left", indent: 1, size: 14 },
  fixed: {
    format: "General",
    color: COLORS.ink,
    wrap: true,
    horizontal: "left",
    indent: 1,
    vertical: "top",
    border: COLORS.line,
  },
  link: {
    format: "General",
    color: "#0B5563",
    bold: true,
    horizontal: "left",
    indent: 1,
    vertical: "top",
    border: COLORS.line,
  },
  "total label": {
    format: "General",
    bold: true,
    horizontal: "left",
    indent: 1,
    color: COLORS.ink,
    topBorder: COLORS.head,
  },
  total: {
    format: "#,##0",
    bold: true,
    color: COLORS.ink,
    fill: COLORS.output,
    horizontal: "right",
    indent: 1,
    topBorder: COLORS.head,
  },
  "total fte": {
    format: "0.00",
    bold: true,
    color: COLORS.ink,
    fill: COLORS.output,
    horizontal: "right",
    indent: 1,
    topBorder: COLORS.head,
  },
  "total money": {
    format: "#,##0.00",
    bold: true,
    color: COLORS.ink,
    fill: COLORS.output,
    horizontal: "right",
    indent: 1,
    topBorder: COLORS.head,
  },
} as const satisfies Record<string, LookPlan>;

export type LookName = CellLook | keyof typeof SINGLE;

/** A total looks as its column does: of -20.5 posts it must not say -21. */
export function totalLook(kind: Kind): LookName {
  return kind === "fte" ? "total fte" : kind === "money" ? "total money" : "total";
}

export const LOOKS: Readonly<Record<LookName, LookPlan>> = { ...SINGLE, ...CELLS };

export function lookOf(part: Part, kind: Kind): LookName {
  return `${part} ${kind}`;
}
