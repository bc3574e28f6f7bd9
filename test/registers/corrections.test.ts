/** What is asked instead of guessed, and what the user says of tables and columns. */
import fc from "fast-check";
import { KINDS, recognise, ROLES, type Corrections, type Role } from "../../src/registers";
import { areaName } from "../../src/workbook";
import { sheetOf, snapshotOf, workbook, type Rows } from "./snapshots";

const asked = (rows: Rows, more: Corrections = {}): string[] =>
  recognise(workbook(rows), more).candidates.map(
    ({ kind, area, missing }) => `${kind} ${areaName(area)}: ${missing.join("; ")}`,
  );
const known = (rows: Rows, more: Corrections): string[] =>
  recognise(workbook(rows), more).registers.map(({ kind, area }) => `${kind} ${areaName(area)}`);

const POSTS: Rows = [
  ["Service area", "Job title", "Grade"],
  ["CCC - Adults", "Head of Review", "DPB B"],
];
const PLAN: Rows = [
  ["Thing", "2019/20 £000"],
  ["Joint procurement", 120],
  ["Shared depot", 80],
];
const at = { sheet: "Plan", range: "A1:C9" };

describe("a table that may be a register is asked about", () => {
  test("each kind it may be, and what would settle it", () => {
    expect(asked(POSTS)).toEqual([
      "posts deleted A1:C2: a title, or a name of the sheet, with the word “deleted”",
      "posts new A1:C2: a title, or a name of the sheet, with the word “new”",
      "posts changed A1:C2: a title, or a name of the sheet, with the word “changed”",
    ]);
  });
  test.each<[string, Rows, string[]]>([
    [
      "a budget without what was spent",
      [
        ["Service", "Budget £000", "Variance £000"],
        ["Adults", 10, -2],
      ],
      ["budget monitor A1:C2: a column “Actual”"],
    ],
    [
      "initiatives whose year nobody says",
      [
        ["Initiative", "Amount £000"],
        ["Joint procurement", 120],
      ],
      ["savings plan A1:B2: a column of figures headed by a year, such as 2019/20"],
    ],
    [
      "contacts, which are nothing of the kind",
      [
        ["Name", "Telephone"],
        ["Service desk", "01223 000000"],
        ["Switchboard", "01733 000000"],
      ],
      [],
    ],
  ])("%s", (_, rows, expected) => expect(asked(rows)).toEqual(expected));
});

describe("corrections", () => {
  test("say what a table is; nothing is asked then", () => {
    const said: Corrections = { tables: [{ ...at, kind: "posts new" }] };
    expect(known(POSTS, said)).toEqual(["posts new A1:C2"]);
    expect(asked(POSTS, said)).toEqual([]);
    expect(recognise(workbook(POSTS), said).registers[0]).toMatchObject({
      confidence: 1,
      why: "it is said to be one",
    });
  });
  test("say that a table is none, though it looks like one", () => {
    const rows: Rows = [["Initiative", "2019/20 £000"], ...PLAN.slice(1)];
    expect(known(rows, {})).toEqual(["savings plan A1:B3"]);
    expect(known(rows, { tables: [{ ...at, kind: "none" }] })).toEqual([]);
    expect(recognise(workbook(rows), { tables: [{ ...at, kind: "none" }] }).tables).toHaveLength(1);
  });
  test("say what a column is", () => {
    expect(known(PLAN, {})).toEqual([]);
    expect(known(PLAN, { columns: [{ sheet: "plan", range: "A:A", role: "initiative" }] })).toEqual([
      "savings plan A1:B3",
    ]);
  });
  test("say that a column is none", () => {
    const rows: Rows = [
      ["Initiative", "2018/19 £000", "2019/20 £000"],
      ["Joint procurement", 1, 2],
      ["Depot", 3, 4],
    ];
    const [register] = recognise(workbook(rows), {
      columns: [{ sheet: "Plan", range: "B1", role: "none" }],
    }).registers;
    expect(register!.columns.map(({ header }) => header)).toEqual(["Initiative", "2019/20 £000"]);
  });
  test("give a column its year and its council", () => {
    const rows: Rows = [
      ["Initiative", "First £000", "2019/20 £000"],
      ["Joint procurement", 1, 2],
      ["Depot", 3, 4],
    ];
    const [register] = recognise(workbook(rows), {
      columns: [{ sheet: "Plan", range: "B1", role: "year", year: "2018/19" }],
    }).registers;
    expect(register!.columns.map(({ year }) => year)).toEqual(["", "2018/19", "2019/20"]);
  });
  test("name an area in which no table was found", () => {
    const rows: Rows = [
      ["Post", "Grade"],
      ["Head of Review", "DPB B"],
    ];
    const sheet = sheetOf([["x", "y", "z", "w"], ["1", "2"], ...rows]);
    const { registers } = recognise(snapshotOf([sheet]), {
      tables: [{ sheet: "Plan", range: "A3:B4", kind: "posts deleted" }],
    });
    expect(registers.map(({ kind, area }) => `${kind} ${areaName(area)}`)).toEqual(["posts deleted A3:B4"]);
  });

  test.each<[string, Corrections, string]>([
    [
      "no such sheet",
      { tables: [{ sheet: "Elsewhere", range: "A1", kind: "none" }] },
      "There is no sheet of this name. Write it as on the sheet's tab.",
    ],
    [
      "no cells",
      { tables: [{ sheet: "Plan", range: "the table", kind: "none" }] },
      "These are no cells. Write them as Excel does, for example A3:D20.",
    ],
    [
      "no table there",
      { columns: [{ sheet: "Plan", range: "K40", role: "grade" }] },
      "There is no table in these cells. Name a cell of the column, for example its header.",
    ],
    [
      "a kind the rules could not read",
      { tables: [{ ...at, kind: "savings monitor" }] },
      "This can't be read as a register of the kind “savings monitor”: it lacks a column “Proposed”, a column “Achieved” and a column “At risk”. Say which column that is, for example by correcting its header.",
    ],
  ])("%s is said, and nothing else changes", (_, said, why) => {
    const { unheeded, candidates } = recognise(workbook(POSTS), said);
    expect(unheeded.map((one) => one.why)).toEqual([why]);
    expect(candidates).toEqual(recognise(workbook(POSTS)).candidates);
  });
});

describe("words of the workbook's own", () => {
  test("make a header known, with any ending where a star says so", () => {
    expect(known(PLAN, { words: [{ role: "initiative", word: "Thing" }] })).toEqual(["savings plan A1:B3"]);
    const rows: Rows = [["Things to do", "2019/20 £000"], ...PLAN.slice(1)];
    expect(known(rows, { words: [{ role: "initiative", word: "thing" }] })).toEqual([]);
    expect(known(rows, { words: [{ role: "initiative", word: "thing*" }] })).toHaveLength(1);
  });
  test("come before ours", () => {
    const rows: Rows = [
      ["Initiative", "Comment", "2019/20 £000"],
      ["Joint procurement", "CCC", 1],
      ["Depot", "PCC", 2],
    ];
    const [register] = recognise(workbook(rows), { words: [{ role: "council", word: "Comment" }] }).registers;
    expect(register!.columns[1]!.role).toBe("council");
  });
  test("are words and no patterns", () => {
    for (const word of [".*", "(((", "[a-", "a{9999}", "*", "\\"])
      expect(known(PLAN, { words: [{ role: "initiative", word }] })).toEqual([]);
  });
});

describe("misspelt headers", () => {
  const roleOf = (header: string): [Role, string?][] =>
    recognise(
      workbook([
        ["Initiative", header, "2019/20 £000"],
        ["Joint procurement", "x", 1],
        ["Depot", "y", 2],
      ]),
    )
      .registers.flatMap(({ columns }) => columns)
      .filter(({ index }) => index === 1)
      .map(({ role, meant }) => [role, ...(meant ? [meant] : [])] as [Role, string?]);

  test("are read where one role is meant, and it is said", () => {
    const [register] = recognise(
      workbook([
        ["Initative", "2019/20 £000"],
        ["Joint procurement", 120],
        ["Shared depot", 80],
      ]),
    ).registers;
    expect(register).toMatchObject({
      kind: "savings plan",
      confidence: 0.95,
      why: "columns Initative and 2019/20 £000; “Initative” is taken for “initiative”",
    });
  });
  test.each<[string, [Role, string?][]]>([
    ["Oportunity area", [["opportunity area", "opportunity area"]]],
    ["Comittee", []],
    ["Coments", [["note", "comment"]]],
    ["Employee", []],
    ["Nots", []],
  ])("%s", (header, expected) => expect(roleOf(header)).toEqual(expected));
});

test("no correction breaks recognition, whatever is written", () => {
  const place = {
    sheet: fc.constantFrom("Plan", "PLAN ", "Elsewhere", ""),
    range: fc.oneof(
      fc.constantFrom("A1", "A1:C9", "B:B", "2:3", "XFD1048576", "C3:A1", ""),
      fc.string({ maxLength: 8 }),
    ),
  };
  const corrections: fc.Arbitrary<Corrections> = fc.record({
    tables: fc.array(
      fc.record({ ...place, kind: fc.constantFrom(...KINDS.map(({ kind }) => kind), "none" as const) }),
      {
        maxLength: 4,
      },
    ),
    columns: fc.array(fc.record({ ...place, role: fc.constantFrom(...ROLES, "none" as const) }), {
      maxLength: 4,
    }),
    words: fc.array(fc.record({ role: fc.constantFrom(...ROLES), word: fc.string({ maxLength: 10 }) }), {
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(fc.constantFrom(POSTS, PLAN), corrections, (rows, said) => {
      const { registers, tables } = recognise(workbook(rows), said);
      for (const { table, kind, columns } of registers) {
        expect(tables).toContain(table);
        // Rules rely on what a kind needs.
        for (const role of KINDS.find((spec) => spec.kind === kind)!.needs)
          expect(columns.map((column) => column.role)).toContain(role);
      }
    }),
    { numRuns: 500 },
  );
});
