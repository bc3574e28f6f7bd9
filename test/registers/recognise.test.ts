import {
  columnOf,
  columnsOf,
  readQuantity,
  isHeaderWord,
  isUnstated,
  recognise,
  rolesOfHeader,
  SURE_ENOUGH,
} from "../../src/registers";
import { workbook, type Rows } from "./snapshots";

const kindsOf = (rows: Rows, name = "Sheet1"): string[] =>
  recognise(workbook(rows, { name })).registers.map(({ kind }) => kind);

test.each<[string, Rows, string]>([
  [
    "savings plan",
    [
      ["Initiative", "2019/20 £000"],
      ["Joint procurement", 120],
      ["Shared depot", 80],
    ],
    "Sheet1",
  ],
  [
    "savings progress",
    [
      ["Initiative", "2019/20 £000"],
      ["Joint procurement", 120],
      ["Identified", 120],
      ["Still to find", 80],
    ],
    "Sheet1",
  ],
  [
    "savings monitor",
    [
      ["Directorate", "Savings proposed", "Achieved", "At risk"],
      ["Adults", 10, 8, 2],
    ],
    "Sheet1",
  ],
  [
    "savings with FTE",
    [["Savings by service"], ["Service", "Saving £", "FTE"], ["Adults", -500, -6.5]],
    "Sheet1",
  ],
  [
    "budget monitor",
    [
      ["Service", "Budget £000", "Actual £000", "Variance £000"],
      ["Adults", 10, 8, -2],
    ],
    "Sheet1",
  ],
  [
    "posts deleted",
    [["Posts deleted"], ["Service area", "Job title", "Grade"], ["CCC - Adults", "Head of Review", "DPB B"]],
    "Sheet1",
  ],
  [
    "posts new",
    [
      ["Service area", "Job title", "Grade"],
      ["CCC - Adults", "Head of Review", "DPB B"],
    ],
    "New posts",
  ],
  [
    "posts changed",
    [
      ["Service area", "Job title", "Proposed change"],
      ["CCC - Adults", "Head of Review", "Line manager"],
    ],
    "Minor changes",
  ],
  [
    "timetable",
    [
      ["Date", "Action"],
      ["3 April 2017", "Consult"],
    ],
    "Sheet1",
  ],
  [
    "service schedule",
    [
      ["Ref", "Name", "Proposed host"],
      ["A1", "Farms Estate", "Cheshire East"],
    ],
    "Sheet1",
  ],
])("%s is recognised", (kind, rows, name) => expect(kindsOf(rows, name)).toEqual([kind]));

test.each<[string, Rows]>([
  [
    "posts under no title that says what becomes of them",
    [
      ["Service area", "Job title", "Grade"],
      ["CCC - Adults", "Head of Review", "DPB B"],
    ],
  ],
  [
    "a list of contacts",
    [
      ["Name", "Telephone"],
      ["Service desk", "01223 000000"],
      ["Switchboard", "01733 000000"],
    ],
  ],
  [
    "money and FTE that are no savings",
    [["Establishment"], ["Service", "Cost £", "FTE"], ["Adults", 500, 6.5]],
  ],
])("%s are left unrecognised", (_, rows) => expect(kindsOf(rows)).toEqual([]));

test("each column has one role, and years are read from headers", () => {
  const [register] = recognise(
    workbook([
      ["Ref", "Initiative", "2019/20 £000", "2020/21 £000", "Comment"],
      [1, "Joint procurement", 120, 150, "on track"],
    ]),
  ).registers;
  expect(columnOf(register!, "initiative")?.index).toBe(1);
  expect(columnsOf(register!, "year").map(({ index, year }) => [index, year])).toEqual([
    [2, "2019/20"],
    [3, "2020/21"],
  ]);
  expect(new Set(register!.columns.map(({ index }) => index)).size).toBe(register!.columns.length);
  expect(register!.confidence).toBeGreaterThanOrEqual(SURE_ENOUGH);
  expect(register!.why).toMatch(/^columns .*Initiative.*2019\/20/);
});

test.each([
  ["Job Title", "job title"],
  ["JOB TITLE(S)", "job title"],
  ["Proposed Host", "host"],
  ["Net at risk £000", "at risk"],
  ["2019/20 Budget", "budget"],
  ["Number of post-holders", "holders"],
  ["\u0422\u043E", "change"],
])("the header %p is read as %s", (header, role) => expect(rolesOfHeader(header)[0]).toBe(role));

test.each([
  ["-£500k", -500_000, "£000", 1000, false],
  ["Circa £1.0m", 1_000_000, "£m", 100_000, true],
  ["approximately £2.3m", 2_300_000, "£m", 100_000, true],
  ["-6.5FTE", -6.5, "FTE", 0.1, false],
  ["84%", 84, "%", 1, false],
  ["(1,781)", -1781, "none", 1, false],
  ["\u2212£500k", -500_000, "£000", 1000, false],
  ["c. £30k", 30_000, "£000", 1000, true],
  ["~£30k", 30_000, "£000", 1000, true],
  [" £1,850 ", 1850, "£", 1, false],
])("%p states a figure", (text, value, unit, place, approximate) => {
  const read = readQuantity(text);
  expect(read && { ...read, unit: read.unit.name, place: Number(read.place.toPrecision(12)) }).toEqual({
    value,
    unit,
    place,
    approximate,
  });
});

test.each([
  "",
  "Initiative 1",
  "Contract 5",
  "£1m to £2m",
  "Band 4",
  "about 3 people",
  "3 April 2017",
  "TBC",
  "1.234,50",
  "x".repeat(50) + "1",
])("%p states none", (text) => expect(readQuantity(text)).toBeNull());

test.each([
  "TBC",
  "tbc",
  "TBD",
  "T.B.C.",
  "To be confirmed",
  "n/a",
  "N/A",
  "?",
  "not yet known",
  " pending ",
])("%p says that there is no figure yet", (text) => expect(isUnstated(text)).toBe(true));
test.each(["", "0", "nil", "Cheshire East", "TBC by Finance in May", "-"])("%p does not", (text) =>
  expect(isUnstated(text)).toBe(false),
);

test("columns a register may have are read and make it neither surer nor less sure", () => {
  const [bare] = recognise(
    workbook([
      ["Initiative", "2019/20 £000"],
      ["Joint procurement", 120],
      ["Shared depot", 80],
    ]),
  ).registers;
  const [full] = recognise(
    workbook([
      ["Initiative", "Council", "Start date", "2019/20 £000", "Full year £000"],
      ["Joint procurement", "CCC", "1 October 2019", 120, 240],
      ["Shared depot", "PCC", "1 April 2019", 80, 80],
    ]),
  ).registers;
  expect(full!.confidence).toBe(bare!.confidence);
  expect(full!.columns.map(({ role, index }) => [role, index])).toEqual([
    ["initiative", 0],
    ["council", 1],
    ["start", 2],
    ["year", 3],
    ["full year", 4],
  ]);
});

test("a column of figures under “Council” is an amount, and a full year with its year is a year", () => {
  const [register] = recognise(
    workbook([["Savings"], ["Service", "Council £", "FTE"], ["Adults", -500, -6.5], ["Roads", -20, -1]]),
  ).registers;
  expect(columnOf(register!, "money")?.index).toBe(1);
  const [plan] = recognise(
    workbook([
      ["Initiative", "2019/20 full year effect £000"],
      ["Joint procurement", 120],
      ["Shared depot", 80],
    ]),
  ).registers;
  expect(columnsOf(plan!, "year").map(({ year }) => year)).toEqual(["2019/20"]);
});

test.each(["from", "end", "Council", "Review", "until"])("%p alone makes no row a header", (word) =>
  expect(isHeaderWord(word)).toBe(false),
);

describe("the template's own registers", () => {
  test.each<[string, Rows, string]>([
    [
      "cost shares",
      [
        ["Line", "Amount £", "Basis", "CCC £", "PCC £"],
        ["Executive director", 100.01, "50:50", 50.01, 50],
      ],
      "Sheet1",
    ],
    [
      "cost shares",
      [
        ["Service", "Annual cost £", "Agreed basis", "Cambridgeshire County Council share", "Share of PCC"],
        ["Internal audit", 100, "62:38", 62, 38],
      ],
      "Sheet1",
    ],
    [
      "grade register",
      [
        ["from party", "from grade", "to party", "to grade", "evidence"],
        ["CCC", "Director Pay Band B", "PCC", "Senior Manager Pay Band 3", "stated"],
      ],
      "Sheet1",
    ],
    [
      "business case",
      [
        ["Consideration", "Evidence", "State"],
        ["Strategic fit", "Paper of 9 January 2019", "met"],
      ],
      "Sheet1",
    ],
    [
      "decisions",
      [
        ["Decision", "Council", "Body", "Date", "Outcome"],
        ["Endorse the agreement", "CCC", "General Purposes Committee", 43363, "agreed"],
      ],
      "Sheet1",
    ],
    [
      "agreements",
      [
        ["Agreement", "Agreement type", "Parties", "Start", "Notice (months)"],
        ["Loan of directors", "s113", "CCC and PCC", 43000, 6],
      ],
      "Agreements",
    ],
  ])("%s", (kind, rows, name) => {
    expect(kindsOf(rows, name)).toEqual([kind]);
  });

  test("a council's column is known by its council", () => {
    const { registers } = recognise(
      workbook([
        ["Line", "Amount £", "Basis", "CCC £", "PCC £", "CCC driver", "PCC driver"],
        ["Internal audit", 100, "62:38", 62, 38, 1240, 760],
      ]),
    );
    expect(columnsOf(registers[0]!, "party").map(({ index, party }) => [index, party])).toEqual([
      [3, "CCC"],
      [4, "PCC"],
    ]);
    expect(columnsOf(registers[0]!, "driver").map(({ index, party }) => [index, party])).toEqual([
      [5, "CCC"],
      [6, "PCC"],
    ]);
  });

  test.each([
    [
      "a list that only mentions agreements",
      [
        ["Name", "Agreement"],
        ["Audit", "yes"],
        ["Legal", "no"],
      ],
    ],
    [
      "the basis of figures, not of shares",
      [
        ["Line", "Basis of figure", "2019/20 £"],
        ["Audit", "firm", 3],
      ],
    ],
  ] as [string, Rows][])("%s is none of them", (_what, rows) => {
    expect(kindsOf(rows)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:agreements|cost shares)$/)]),
    );
  });
});
