/** The validator knows the templates: what is right has no finding, and each fault planted in them has its own. */
import { layOut, TEMPLATES, type Line } from "../../src/template";
import { CATALOGUE } from "../../src/protocols";
import { validate, type Choice } from "../../src/validation";
import type { CellValue, Snapshot } from "../../src/workbook";
import type { Book, BookSheet } from "../../xlsx/book/book";
import { GridBuilder, parseArea } from "../../xlsx";
import { changed, day, FILLED, filledWith, snapshotOf, TODAY, type Filled } from "../support/filledTemplate";

const NEXT_YEARS = day(2031, 6, 2);

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  "%s as it comes",
  (id, template) => {
    const snapshot = snapshotOf(template);
    test.each<[string, Choice]>([
      ["whenever it is", {}],
      ["today", { today: TODAY }],
      ["years from now", { today: NEXT_YEARS }],
    ])("has no finding, %s", (_, choice) => {
      const { findings, rules } = validate(snapshot, choice);
      expect(findings).toEqual([]);
      expect(rules.failed).toEqual([]);
    });
    test("says which template it is", () => {
      expect(snapshot.template).toEqual({ id, version: "1.0.0" });
    });
  },
);

test("a workbook filled as it should be has no finding, and nothing to put right", () => {
  const template = filledWith("blank", FILLED);
  expect(validate(snapshotOf(template), { today: TODAY }).findings).toEqual([]);
  expect(checksOf(FILLED)).toEqual([]);
});

test.each(TEMPLATES.map((template) => [template.id, template] as const))(
  "the registers of %s are known for certain",
  (_, template) => {
    const { registers, candidates } = validate(snapshotOf(template), { today: TODAY });
    expect(candidates).toEqual([]);
    for (const { confidence, why } of registers) {
      expect(confidence).toBe(1);
      expect(why).toMatch(/^the template’s own table \w+$/);
    }
  },
);

test("every register of a filled workbook is the one it is meant to be", () => {
  const { registers } = validate(snapshotOf(filledWith("blank", FILLED)), { today: TODAY });
  expect(registers.map(({ kind, sheet }) => [kind, sheet])).toEqual([
    ["service schedule", "Services"],
    ["posts new", "Posts"],
    ["posts changed", "Posts"],
    ["posts deleted", "Posts"],
    ["savings with FTE", "Posts"],
    ["grade register", "Grades"],
    ["cost shares", "CostShares"],
    ["savings plan", "Savings"],
    ["business case", "BusinessCase"],
    ["decisions", "Decisions"],
    ["agreements", "Agreements"],
    ["timetable", "Timetable"],
  ]);
});

test("in a workbook of no template the tables' names say nothing", () => {
  const snapshot: Snapshot = { ...snapshotOf(TEMPLATES[0]!), template: null };
  for (const { why } of validate(snapshot).registers) expect(why).not.toContain("template");
});

/** Changes one line of a table. */
function line(table: string, at: number, change: Line): Filled {
  return changed(table, (lines) =>
    lines.map((each, index) => (index === at ? { ...each, ...change } : each)),
  );
}

function more(table: string, ...added: Line[]): Filled {
  return changed(table, (lines) => [...lines, ...added]);
}

const CASE = layOut(TEMPLATES[1]!);
const CONSIDERATIONS = CASE.sheets.find(({ name }) => name === "BusinessCase")!.blocks.at(-1)!;
const businessCase = (change: (lines: Line[]) => Line[]): Filled => ({
  ...FILLED,
  BusinessCase: change(
    CONSIDERATIONS.cells.slice(1, 11).map(([consideration, evidence, state]): Line => ({
      consideration: consideration!.value,
      evidence: evidence!.value,
      state: state!.value,
    })),
  ),
});

test("a business case with evidence for each consideration has no finding", () => {
  const filled = businessCase((lines) => lines);
  expect(validate(snapshotOf(filledWith("blank", filled)), { today: TODAY }).findings).toEqual([]);
});

/** The rule, what is planted, and where its finding stands. */
const PROTOCOL_FAULTS: readonly [rule: string, what: string, filled: Filled, where: string][] = [
  [
    "FIN-02",
    "a shared director not at 50:50",
    line("CostShares", 1, { line: "Service Director: Education", basis: "70:30" }),
    "CostShares D7",
  ],
  [
    "FIN-02",
    "the same in capitals",
    line("CostShares", 1, { line: "SHARED SERVICE DIRECTOR", basis: "51:49" }),
    "CostShares D7",
  ],
  ["FIN-03", "a share ten points from its driver", line("CostShares", 0, { basis: "50:50" }), "CostShares"],
  [
    "FIN-06",
    "an initiative under two names",
    more("Savings", { ...FILLED.Savings![0]!, ref: "SAV-04", initiative: "Payroll system (one)" }),
    "Savings",
  ],
  [
    "FIN-09",
    "an approximate figure among firm ones",
    line("Savings", 0, { year1: "Circa £120k" }),
    "Savings J6",
  ],
  ["FIN-10", "a mid-year saving counted in full", line("Savings", 0, { year1: 240 }), "Savings"],
  ["FIN-12", "a saving of no council", line("Savings", 0, { council: null }), "Savings C6"],
  ["FIN-12", "a saving of a stranger", line("Savings", 0, { council: "Fenland" }), "Savings C6"],
  ["FIN-13", "a cost without a basis", line("CostShares", 0, { basis: null }), "CostShares D6"],
  ["HR-01", "a joint post with one grade", line("PostsNew", 0, { grade2: null }), "Posts"],
  [
    "HR-02",
    "a grade of the other council",
    line("PostsNew", 1, { grade1: "Senior Manager Pay Band 3" }),
    "Posts",
  ],
  [
    "HR-03",
    "a pair that contradicts the papers",
    line("PostsNew", 0, { grade2: "Senior Manager Pay Band 4" }),
    "Posts",
  ],
  ["HR-16", "a grade in short", line("PostsNew", 1, { grade1: "DPB C" }), "Posts"],
  ["HR-04", "a new post without a grade", line("PostsNew", 1, { grade1: null }), "Posts"],
  ["HR-05", "a joint post without an employer", line("PostsNew", 0, { employer: null }), "Posts I6"],
  ["HR-05", "a joint post without a section 113 reference", line("PostsNew", 0, { s113: null }), "Posts J6"],
  ["HR-06", "a consultation of 29 days", line("Timetable", 1, { date: day(2026, 4, 29) }), "Timetable"],
  [
    "HR-07",
    "a held post marked as no impact",
    line("PostsDeleted", 0, { status: "No impact", note: "No impact" }),
    "Posts",
  ],
  [
    "HR-07",
    "nobody's post marked at risk",
    line("PostsDeleted", 1, { status: "At risk", note: "Employee at risk" }),
    "Posts",
  ],
  ["HR-08", "a holder and no FTE", line("PostsChanged", 0, { holders: 1, fte: 0 }), "Posts"],
  [
    "HR-09",
    "a post deleted under two titles",
    more(
      "PostsDeleted",
      { ...FILLED.PostsDeleted![0]!, title: "Director - Systems" },
      { ...FILLED.PostsDeleted![0]!, title: "Director: Systems" },
    ),
    "Posts",
  ],
  [
    "HR-10",
    "employers out of balance",
    more("PostsNew", ...["Estates", "Legal", "Audit"].flatMap((area) => joint(area))),
    "Posts",
  ],
  [
    "HR-11",
    "no assistant director in one council",
    changed("PostsNew", ([first, second]) => [first!, second!]),
    "Posts",
  ],
  [
    "HR-12",
    "a joint post listed as one council's",
    more("PostsNew", { ...FILLED.PostsNew![1]!, title: "Service Director: Education" }),
    "Posts",
  ],
  [
    "HR-13",
    "an appointment by one committee",
    more("Decisions", {
      ...FILLED.Decisions![0]!,
      ref: "D-03",
      decision: "Appointment of the shared Service Director: Digital",
      body: "Staffing and Appeals Committee",
    }),
    "Decisions",
  ],
  ["HR-14", "a timetable out of order", line("Timetable", 3, { date: day(2026, 4, 15) }), "Timetable"],
  ["HR-15", "the wrong statute", line("PostsNew", 0, { s113: "s.133 agreement" }), "Posts J6"],
  ["SRV-01", "a service without a host", line("Services", 0, { host: null }), "Services E6"],
  ["SRV-01", "a host to be decided", line("Services", 0, { host: "TBD" }), "Services E6"],
  [
    "SRV-02",
    "a description that contradicts the arrangement",
    line("Services", 0, { description: "Could be transitional not long term" }),
    "Services C6",
  ],
  [
    "SRV-04",
    "two services that overlap",
    more(
      "Services",
      { ...FILLED.Services![0]!, ref: "A3", name: "Visual Impairment Service" },
      { ...FILLED.Services![0]!, ref: "A4", name: "Sensory Impaired Service" },
    ),
    "Services",
  ],
  ["SRV-06", "a misspelt service", line("Services", 0, { name: "Schools Adminssions" }), "Services B6"],
  ["INF-01", "an e-mail address", line("Savings", 0, { note: "Ask jane.doe@example.gov.uk" }), "Savings"],
  [
    "INF-01",
    "a National Insurance number",
    line("PostsDeleted", 0, { note: "Employee at risk, AB123456C" }),
    "Posts",
  ],
  [
    "INF-02",
    "a service without an information sharing agreement",
    line("Services", 0, { isa: null }),
    "Services I6",
  ],
  [
    "INF-02",
    "agreements with none on information",
    changed("Agreements", (lines) => lines.filter(({ kind }) => kind !== "Information sharing")),
    "Agreements",
  ],
  ["TEC-01", "a system without sign-off", line("Decisions", 0, { signOff: null }), "Decisions I6"],
  ["TEC-02", "a saving after its contract", line("Savings", 0, { contractEnd: day(2027, 3, 31) }), "Savings"],
  [
    "GOV-01",
    "a decision of one council",
    more("Decisions", {
      ...FILLED.Decisions![0]!,
      ref: "D-03",
      decision: "Move the enquiry desk",
      signOff: "Not IT",
    }),
    "Decisions",
  ],
  ["GOV-01", "a body of the other council", line("Decisions", 0, { body: "Cabinet" }), "Decisions D6"],
  ["GOV-02", "a consideration left out", businessCase((lines) => lines.slice(1)), "BusinessCase"],
  [
    "GOV-02",
    "a consideration without evidence",
    businessCase((lines) => lines.map((each, at) => (at === 3 ? { ...each, evidence: null } : each))),
    "BusinessCase B9",
  ],
  ["GOV-03", "a review overdue", line("Agreements", 2, { reviewed: day(2025, 10, 1) }), "Agreements J8"],
  [
    "GOV-04",
    "benefits reported once",
    more("Timetable", {
      date: day(2027, 5, 20),
      action: "Report on non-financial benefits",
      kind: "Meeting",
    }),
    "Timetable",
  ],
  [
    "GOV-05",
    "a change without an impact assessment",
    line("Decisions", 0, { decision: "Change the payroll service", impact: null }),
    "Decisions",
  ],
  ["GOV-06", "assurance never reviewed", changed("Timetable", (lines) => lines.slice(0, 4)), "Timetable"],
  [
    "SOV-02",
    "a policy of one council",
    more("Decisions", {
      ...FILLED.Decisions![0]!,
      ref: "D-03",
      decision: "New charging policy for adult services",
      signOff: "Not IT",
    }),
    "Decisions",
  ],
  [
    "SOV-03",
    "a council renamed",
    line("Decisions", 0, { decision: "Change the name of Peterborough City Council" }),
    "Decisions",
  ],
  ["AIM-01", "an initiative of no area", line("Savings", 0, { area: null }), "Savings D6"],
  ["AIM-01", "an area nobody agreed", line("Savings", 0, { area: "Football" }), "Savings D6"],
  ["WB-01", "a number kept as text", line("Savings", 0, { year1: "120" }), "Savings"],
  ["WB-12", "a look-alike letter", line("Savings", 0, { initiative: "One pаyroll system" }), "Savings B6"],
  ["WB-13", "a reference used twice", line("Savings", 1, { ref: "SAV-01" }), "Savings A6:A7"],
  ["WB-13", "a decision's reference used twice", line("Decisions", 1, { ref: "D-01" }), "Decisions A6:A7"],
  ["WB-14", "a date kept as text", line("Decisions", 0, { date: "17 March 2026" }), "Decisions E6"],
  ["WB-15", "an impossible date", line("Decisions", 0, { date: 150_000 }), "Decisions E6"],
  ["WB-16", "a decision on a Saturday", line("Decisions", 0, { date: day(2026, 3, 21) }), "Decisions E6"],
  [
    "WB-20",
    "one saving of the other sign",
    changed("Savings", (lines) => [
      ...lines,
      ...lines.slice(0, 2).map((each, at) => ({
        ...each,
        ref: `SAV-1${at}`,
        initiative: `Other ${at === 0 ? "fleet" : "legal"} saving`,
      })),
      { ...lines[0]!, ref: "SAV-19", initiative: "Archive store", full: null, year1: -60, year2: -60 },
    ]),
    "Savings",
  ],
  ["WB-22", "a year of two digits", line("Decisions", 0, { date: "17/03/26" }), "Decisions E6"],
];

function joint(area: string): Line[] {
  const post = FILLED.PostsNew![0]!;
  return [
    { ...post, title: `Service Director: ${area}`, employer: "CCC" },
    { ...FILLED.PostsNew![1]!, title: `Assistant Director: ${area}` },
    { ...FILLED.PostsNew![2]!, title: `Assistant Director: ${area}` },
  ];
}

test.each(PROTOCOL_FAULTS)("%s: %s", (rule, _, filled, where) => {
  const { findings, rules } = validate(snapshotOf(filledWith("blank", filled)), { today: TODAY });
  expect(rules.failed).toEqual([]);
  expect(places(findings)).toContainEqual(expect.stringMatching(new RegExp(`^${rule} ${where}`)));
});

/** Rules that rest on Cheshire's paper, in the schedule of its councils. */
const CHESHIRE_FAULTS: readonly [rule: string, what: string, fault: Line, where: string][] = [
  ["SRV-03", "a transitional service without an end", { review: null }, "Services"],
  ["SRV-05", "a service without a service level", { level: null, agreement: null }, "Services"],
];

test.each(CHESHIRE_FAULTS)("%s: %s", (rule, _, fault, where) => {
  const hosts = ["Cheshire East", "Cheshire West and Chester"];
  const sound = FILLED.Services!.slice(0, 2).map((each, at) => ({ ...each, host: hosts[at]! }));
  const check = (lines: readonly Line[]) =>
    places(
      validate(snapshotOf(filledWith("service-schedule", { Services: lines })), { today: TODAY }).findings,
    );
  expect(check(sound)).toEqual([]);
  expect(check(sound.map((each) => ({ ...each, ...fault })))).toContainEqual(
    expect.stringMatching(new RegExp(`^${rule} ${where}`)),
  );
});

/** Enough lines for a column's formulas to make a pattern. */
const LONGER = more(
  "CostShares",
  ...[4, 5, 6, 7].map((at): Line => ({
    ref: `CS-0${at}`,
    line: `Licence ${at}`,
    amount: at * 100,
    basis: "50:50",
  })),
);

/** What somebody does to the workbook itself: types over a formula, hides, merges, takes the protection off. */
const WORKBOOK_FAULTS: readonly [rule: string, what: string, edit: (book: Book) => Book, where: string][] = [
  [
    "FIN-01",
    "shares typed that do not add up",
    (book) => typed(typed(book, "CostShares", "I7", 70_000.52), "CostShares", "J7", 70_000.52),
    "CostShares",
  ],
  ["FIN-11", "a total of FTE typed wrongly", (book) => typed(book, "Posts", "E65", -3.5), "Posts E65"],
  ["WB-02", "a total typed wrongly", (book) => typed(book, "Savings", "J46", 200), "Savings J46"],
  [
    "WB-03",
    "a total that stops short",
    (book) => withFormula(book, "Savings", "J46", "SUM(J6:J6)"),
    "Savings J46",
  ],
  ["WB-04", "a number typed over a formula", (book) => typed(book, "CostShares", "H7", 0.5), "CostShares H7"],
  [
    "WB-05",
    "a formula unlike its neighbours",
    (book) => withFormula(book, "CostShares", "H6", "D6*2"),
    "CostShares H6",
  ],
  ["WB-06", "an error value", (book) => typed(book, "Savings", "J6", { error: "#REF!" }), "Savings J6"],
  [
    "WB-09",
    "a hidden line inside a total",
    (book) =>
      onSheet(withFormula(book, "Savings", "J46", "SUM(J6:J45)"), "Savings", (sheet) => ({
        ...sheet,
        rows: [...sheet.rows.filter(({ row }) => row !== 5), { row: 5, hidden: true }],
      })),
    "Savings",
  ],
  [
    "WB-10",
    "a link to another workbook",
    (book) => withFormula(book, "Savings", "J6", "[1]Plan!A1"),
    "Savings J6",
  ],
  [
    "WB-11",
    "merged lines",
    (book) => onSheet(book, "Savings", (sheet) => ({ ...sheet, merges: [parseArea("A6:A7")!] })),
    "Savings",
  ],
  ["WB-21", "manual calculation", (book) => ({ ...book, calculation: "manual" }), ""],
];

test.each(WORKBOOK_FAULTS)("%s: %s", (rule, _, edit, where) => {
  const snapshot = snapshotOf(filledWith("blank", LONGER), edit);
  const { findings, rules } = validate(snapshot, { today: TODAY });
  expect(rules.failed).toEqual([]);
  expect(places(findings)).toContainEqual(expect.stringMatching(new RegExp(`^${rule} ${where}`)));
});

/** What no filled template can break, and why. */
const OUT_OF_REACH: Readonly<Record<string, string>> = {
  "FIN-04": "reads savings progress; the template works out what is identified and the gap",
  "FIN-05": "reads savings progress",
  "FIN-07": "reads a savings monitor",
  "FIN-08": "the titles of its plans say that each year is incremental, and they are locked",
  "SOV-01": "its plan has a column for the council; the allocation of the worked example is tried by itself",
};

test("every rule of the protocols is planted, or said to be out of reach", () => {
  const planted = new Set([...PROTOCOL_FAULTS, ...CHESHIRE_FAULTS, ...WORKBOOK_FAULTS].map(([rule]) => rule));
  const rest = CATALOGUE.map(({ id }) => id).filter((id) => !id.startsWith("WB-") && !planted.has(id));
  expect(rest.sort()).toEqual(Object.keys(OUT_OF_REACH).sort());
});

test("SOV-01: one line for both councils in the allocation", () => {
  const allocation = TEMPLATES[1]!.sheets
    .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.is === "table" ? [piece.table] : [])))
    .find(({ name }) => name === "Allocations")!;
  const lines = allocation.lines.map((each, at) =>
    at === 0 ? { ...each, area: "CCC and PCC combined budget" } : each,
  );
  const { findings } = validate(snapshotOf(filledWith("worked-example", { Allocations: lines })));
  expect(places(findings)).toContainEqual(expect.stringMatching(/^SOV-01 Targets/));
});

function places(findings: readonly { rule: string; sheet: string; cells: string }[]): string[] {
  return findings.map(({ rule, sheet, cells }) => `${rule} ${sheet} ${cells}`);
}

function onSheet(book: Book, name: string, change: (sheet: BookSheet) => BookSheet): Book {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** A cell with another value; its formula, where it had one, is gone. */
function typed(book: Book, name: string, cell: string, value: CellValue): Book {
  const { top, left } = parseArea(cell)!;
  return onSheet(book, name, (sheet) => {
    const grid = new GridBuilder();
    for (let row = 0; row < sheet.grid.rowCount; row++)
      for (let column = 0; column < sheet.grid.columnCount; column++) {
        const isIt = row === top && column === left;
        const style = sheet.grid.style(row, column);
        grid.addValue(row, column, isIt ? value : sheet.grid.value(row, column), style);
      }
    const formulas = sheet.formulas.filter(({ row, column }) => row !== top || column !== left);
    return { ...sheet, grid: grid.build(), formulas };
  });
}

function withFormula(book: Book, name: string, cell: string, formula: string): Book {
  const { top: row, left: column } = parseArea(cell)!;
  return onSheet(typed(book, name, cell, 1), name, (sheet) => ({
    ...sheet,
    formulas: [...sheet.formulas, { row, column, formula }],
  }));
}

function checksOf(filled: Filled): string[] {
  return layOut(filledWith("blank", filled)).sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ cells }) =>
      cells
        .flat()
        .flatMap(({ formula, value }) =>
          formula?.includes('"OK"') && value !== "OK" && value !== "" && typeof value === "string"
            ? [value]
            : [],
        ),
    ),
  );
}
