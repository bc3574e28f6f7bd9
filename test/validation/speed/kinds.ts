/** A long register of every kind, twelve columns wide, with faults on none, some or all of its lines. Made up throughout. */
import type { RegisterKind } from "../../../src/registers";
import { Formulas, GridBuilder, type Snapshot } from "../../../src/workbook";

type Value = string | number | Day | null;
interface Day {
  readonly day: number;
}
interface Column {
  readonly header: string;
  readonly sound: (line: number) => Value;
  /** What stands on a line with a fault; the same as on a sound one where it says nothing. */
  readonly faulty?: (line: number) => Value;
}
interface Kind {
  readonly kind: RegisterKind;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Labels of rows below the lines. */
  readonly stated?: readonly string[];
}

const DATE = 1;
const WORK = ["Review of", "Re-tender of", "Joint team for", "Shared contract for", "Redesign of"];
const WHAT = ["highways", "waste collection", "payroll", "legal advice", "school transport", "archives"];
const AREAS = ["CCC - Adults", "PCC - Places", "CCC - Education", "PCC - Resources"];
const BANDS = ["Senior Manager Pay Band 1", "Senior Manager Pay Band 2", "Director Pay Band B"];

const one = (value: Value) => (): Value => value;
const day = (line: number): Value => ({ day: 43_556 + (line % 900) - ((line % 900) % 7) });
const dayAsText = (line: number): Value => `${(line % 28) + 1} May 2019`;
const name = (line: number): Value => `${WORK[line % 5]!} ${WHAT[(line >> 3) % 6]!}, ward ${line}`;
const misspelt = (line: number): Value => `${WORK[line % 5]!} \u0430rchives  ward ${line} `;
const bothCouncils = one("CCC and PCC");
const council = (line: number): Value => (line % 2 ? "CCC" : "PCC");
const amount = (line: number): Value => 5 + ((line * 7_919) % 900);
/** Halves of an odd number of pounds, the first a pound more. */
const half = (line: number, second: number): number => 3 + ((line * 7_919) % 900) - second;
const amountAsText = (line: number): Value => `1,${String(100 + (line % 900))}`;

const NAMED: Column = { header: "Initiative", sound: name, faulty: misspelt };
const COUNCIL: Column = { header: "Council", sound: council, faulty: one(null) };
const NOTE: Column = {
  header: "Notes",
  sound: (line) => `Agreed with finance, entry ${line}`,
  faulty: (line) => `Call j.brown${line}@example.org or 01632 960${String(100 + (line % 900))}`,
};
const money = (header: string): Column => ({ header, sound: amount, faulty: amountAsText });
const date = (header: string): Column => ({ header, sound: day, faulty: dayAsText });
const words = (header: string, ...values: readonly string[]): Column => ({
  header,
  sound: (line) => values[line % values.length]!,
  faulty: (line) => (line % 2 ? "TBC" : null),
});
const post: Column = {
  header: "Job title",
  sound: (line) => `Head of ${WHAT[line % 6]!}, area ${line}`,
  faulty: (line) => `Head of ${WHAT[line % 6]!}, aera ${line >> 1}`,
};
const area: Column = { header: "Service area", sound: one("Education"), faulty: (line) => AREAS[line % 4]! };
const grade: Column = { header: "Grade", sound: one("Grade 7"), faulty: (line) => BANDS[line % 3]! };

/** The fifteen kinds, filled up to twelve columns with such as belong to no register. */
export const LONG_KINDS: readonly Kind[] = [
  {
    kind: "savings plan",
    title: "Savings plan, £000",
    columns: [
      NAMED,
      COUNCIL,
      date("Contract end"),
      NOTE,
      money("2019/20"),
      money("2020/21"),
      money("2021/22"),
    ],
  },
  {
    kind: "savings progress",
    title: "Savings to date, £000",
    columns: [NAMED, COUNCIL, NOTE, money("2019/20"), money("2020/21")],
    stated: ["Savings identified to date", "Still to find"],
  },
  {
    kind: "savings monitor",
    title: "Savings monitoring, £000",
    columns: [
      { header: "Directorate", sound: name, faulty: misspelt },
      money("Proposed"),
      money("Achieved"),
      money("Pressures"),
      money("Net at risk"),
    ],
  },
  {
    kind: "savings with FTE",
    title: "Savings from management posts",
    columns: [
      { header: "Area", sound: name, faulty: misspelt },
      money("Saving £000"),
      { header: "FTE", sound: (line) => (line % 9) / 2, faulty: one("2.5FTE") },
    ],
  },
  {
    kind: "budget monitor",
    title: "Budget monitoring, £000",
    columns: [
      { header: "Service", sound: name, faulty: misspelt },
      money("Budget"),
      money("Actual"),
      money("Variance"),
    ],
  },
  {
    kind: "posts deleted",
    title: "Posts to be deleted",
    columns: [
      post,
      area,
      grade,
      { header: "Number of post holders", sound: one(0), faulty: one("2.5") },
      NOTE,
    ],
  },
  {
    kind: "posts new",
    title: "New posts",
    columns: [
      post,
      area,
      grade,
      { header: "FTE", sound: one(1), faulty: one("1 FTE") },
      words("Status", "Vacant", "Filled"),
    ],
  },
  {
    kind: "posts changed",
    title: "Changed posts",
    columns: [
      post,
      area,
      { header: "Change", sound: (line) => `Head of ${WHAT[(line + 1) % 6]!}`, faulty: one(null) },
    ],
  },
  {
    kind: "timetable",
    title: "Consultation timetable",
    columns: [date("Date"), { header: "Action", sound: name, faulty: misspelt }],
  },
  {
    kind: "service schedule",
    title: "Shared services",
    columns: [
      { header: "Ref", sound: (line) => line + 1, faulty: (line) => line >> 1 },
      { header: "Service name", sound: name, faulty: misspelt },
      { header: "Host", sound: council, faulty: one("Fenland DC") },
      words("Arrangement", "Long-term", "Transitional"),
      date("Review date"),
      NOTE,
    ],
  },
  {
    kind: "cost shares",
    title: "Cost shares",
    columns: [
      { header: "Line", sound: name, faulty: misspelt },
      { header: "Amount £", sound: (line) => half(line, 0) + half(line, 1), faulty: amountAsText },
      { header: "Basis", sound: one("50:50"), faulty: one("60:50") },
      { header: "CCC £", sound: (line) => half(line, 0), faulty: amountAsText },
      { header: "PCC £", sound: (line) => half(line, 1) },
    ],
  },
  {
    kind: "grade register",
    title: "Grade equivalents",
    columns: [
      { header: "From council", sound: one("CCC"), faulty: one(null) },
      {
        header: "From grade",
        sound: (line) => `Grade ${line}`,
        faulty: (line) => `Senior Manger Pay Band ${line % 5}`,
      },
      { header: "To council", sound: one("PCC"), faulty: one("CCC") },
      { header: "To grade", sound: (line) => `Grade ${line}`, faulty: one("TBC") },
      words("Evidence", "stated", "inferred"),
    ],
  },
  {
    kind: "business case",
    title: "Business case",
    columns: [
      { header: "Consideration", sound: name, faulty: misspelt },
      words("Evidence", "Paper of May", "Appendix 2"),
      words("Status", "done", "in progress"),
    ],
  },
  {
    kind: "decisions",
    title: "Decisions",
    columns: [
      { header: "Decision", sound: name, faulty: misspelt },
      { header: "Council", sound: bothCouncils, faulty: council },
      { header: "Body", sound: one("Both councils"), faulty: one(null) },
      date("Date"),
      words("Outcome", "agreed", "deferred"),
    ],
  },
  {
    kind: "agreements",
    title: "Agreements",
    columns: [
      { header: "Agreement", sound: name, faulty: misspelt },
      words("Agreement type", "Section 113", "Delegation"),
      COUNCIL,
      date("Start date"),
      date("Review date"),
      { header: "Notice months", sound: one(12), faulty: one("a year") },
    ],
  },
];

const WIDTH = 12;

/** `longRegister(spec, 1000, 100)` has 1,000 lines, and a fault on every hundredth. */
export function longRegister(
  { title, columns, stated = [] }: Kind,
  lines: number,
  faultEvery: number,
): Snapshot {
  const grid = new GridBuilder();
  grid.addText(0, 0, title);
  const wide = [...columns];
  while (wide.length < WIDTH)
    wide.push({ header: `Local code ${wide.length}`, sound: (line) => `C${line % 97}` });
  wide.forEach(({ header }, column) => grid.addText(1, column, header));
  for (let line = 0; line < lines; line++) {
    const isFaulty = faultEvery > 0 && line % faultEvery === faultEvery - 1;
    wide.forEach(({ sound, faulty = sound }, column) => {
      const value = (isFaulty ? faulty : sound)(line);
      if (value === null) return;
      if (typeof value === "string") grid.addText(line + 2, column, value);
      else if (typeof value === "number") grid.addNumber(line + 2, column, value);
      else grid.addNumber(line + 2, column, value.day, DATE);
    });
  }
  stated.forEach((label, at) => {
    grid.addText(lines + 2 + at, 0, label);
    columns.forEach(({ header }, column) => {
      if (/^20/.test(header)) grid.addNumber(lines + 2 + at, column, 100);
    });
  });
  return {
    dateSystem: 1900,
    calculation: "auto",
    isIterative: false,
    styles: [
      { format: "General", locked: true },
      { format: "dd/mm/yyyy", locked: true },
    ],
    sheets: [
      {
        name: "Register",
        visibility: "visible",
        isProtected: false,
        grid: grid.build(),
        formulas: new Formulas(),
        hiddenRows: [],
        hiddenColumns: [],
        merges: [],
        tables: [],
        validations: [],
      },
    ],
    names: [],
    externalLinks: [],
    template: null,
  };
}
