/** Registers known by what stands in their cells, where their headers say nothing that is known. */
import { recognise } from "../../src/registers";
import { workbook, type Rows } from "./snapshots";

/** What a sheet is taken for, `timetable 0.65`, and what it is asked about, `? savings plan`. */
function said(rows: Rows, name = "Sheet1"): string[] {
  const { registers, candidates } = recognise(workbook(rows, { name }));
  return [
    ...registers.map(({ kind, confidence }) => `${kind} ${confidence}`),
    ...candidates.map(({ kind }) => `? ${kind}`),
  ];
}

const WHO_AND_WHEN: Rows = [
  ["Papers sent to staff and unions", "5 September 2018", "HR"],
  ["Drop-in sessions in both offices", "12 September 2018", "HR"],
  ["Answers published with the final structure", "19 October 2018", "Directors"],
];

test("a column of dates beside one of words, under a title about a timetable, is a timetable", () => {
  const rows: Rows = [["Consultation timetable"], ["What will happen", "By", "Led by"], ...WHO_AND_WHEN];
  expect(said(rows)).toEqual(["timetable 0.65"]);
  const [register] = recognise(workbook(rows)).registers;
  expect(register!.why).toBe("columns What will happen and By; under “By” stand dates");
  expect(said([["Letters received"], ["What will happen", "By", "Led by"], ...WHO_AND_WHEN])).toEqual([]);
});

const SAVINGS: Rows = [
  ["What we are doing", "Lead officer", "18/19", "19/20"],
  ["Single print supplier", "A Tester", 40, 85],
  ["Hybrid mail for council tax bills", "B Tester", 12, 36],
  ["Fewer copiers in shared offices", "A Tester", 9, 18],
];

test("years beside names, under a title about savings, are a plan; under another they are not", () => {
  expect(said([["Savings from joint print and post"], ...SAVINGS])).toEqual(["savings plan 1"]);
  expect(said(SAVINGS, "Savings 2018")).toEqual(["savings plan 1"]);
  expect(said([["Capital schemes"], ...SAVINGS])).toEqual([]);
});

test("who says that it is one is taken at their word, and the column is known by its cells", () => {
  const given = workbook([["Joint savings"], ...SAVINGS], { name: "Joint" });
  const { registers, unheeded } = recognise(given, {
    tables: [{ sheet: "Joint", range: "A2:D5", kind: "savings plan" }],
  });
  expect(unheeded).toEqual([]);
  expect(registers[0]!.columns.map(({ role }) => role)).toEqual(["initiative", "year", "year"]);
});

test("posts are known by their grades, and by a title that says what becomes of them", () => {
  const rows: Rows = [
    ["Who", "Where", "Pay"],
    ["Head of Brokerage", "Adults", "Senior Manager Pay Band 2"],
    ["Finance Manager", "Resources", "Pay Band 4"],
    ["Head of Review", "Education", "Director Pay Band B"],
  ];
  expect(said([["Posts to be deleted"], ...rows])).toEqual(["posts deleted 0.65"]);
  expect(said([["People on secondment"], ...rows])).toEqual([]);
});

test("a column of the ten considerations is a business case", () => {
  const rows: Rows = [
    ["Heading", "Where it is shown", "By whom"],
    ["Strategic fit", "Paper 1", "Finance"],
    ["Impact on outcomes", "Paper 1", "Finance"],
    ["Economies of scale", "Paper 3", "Finance"],
    ["Workforce requirements", "Paper 4", "Finance"],
  ];
  expect(said(rows)).toEqual(["business case 0.65"]);
});

test("bases and a column a council are cost shares", () => {
  const rows: Rows = [
    ["What is paid for", "How", "CCC £", "PCC £"],
    ["Joint director of education", "50:50", 60, 60],
    ["Systems team licences", "60:40", 90, 60],
    ["Trading standards laboratory", "population", 77, 23],
  ];
  expect(said([["How costs are shared"], ...rows])).toEqual(["cost shares 0.65"]);
  expect(said([["Visits to the offices"], ...rows])).toEqual([]);
});

test("bodies beside matters, under a title about decisions, are decisions", () => {
  const rows: Rows = [
    ["Matter", "Goes to", "Lead"],
    ["Joint director of education", "Cabinet", "HR"],
    ["Shared audit service", "General Purposes Committee", "Audit"],
    ["Move of the contact centre", "Full Council", "Property"],
  ];
  expect(said([["Decisions still needed"], ...rows])).toEqual(["decisions 0.75"]);
});

test("councils beside services are asked about under a title about shared services", () => {
  const rows: Rows = [
    ["What", "Run by", "Lead"],
    ["School music lessons", "CCC", "A Tester"],
    ["Trading standards advice", "Peterborough City Council", "A Tester"],
    ["Internal audit team", "PCC", "B Tester"],
  ];
  expect(said([["Shared services"], ...rows])).toEqual(["? service schedule"]);
  expect(said([["Visits"], ...rows])).toEqual([]);
});

describe("a word within a longer header, where one role alone can be meant and the cells agree", () => {
  test.each<[string, Rows]>([
    [
      "posts deleted 0.61",
      [
        ["Posts to be deleted"],
        ["Post being deleted", "Service area"],
        ["Head of Brokerage", "Adults"],
        ["Finance Manager", "Resources"],
      ],
    ],
    [
      "service schedule 0.75",
      [
        ["Service name", "Hosting council name"],
        ["Internal audit", "CCC"],
        ["Music service", "PCC"],
      ],
    ],
    [
      "savings monitor 0.68",
      [
        ["Directorate", "Savings £k (planned)", "Savings £k (delivered)", "Savings £k unachieved"],
        ["Adults", 120, 90, 30],
        ["Places", 60, 60, 0],
      ],
    ],
    [
      "budget monitor 0.6",
      [
        ["Service", "Full budget £", "Provisional outturn £", "Variance £"],
        ["Adults", 1200, 1150, -50],
        ["Places", 600, 640, 40],
      ],
    ],
  ])("%s", (expected, rows) => {
    expect(said(rows)).toEqual([expected]);
  });

  test.each(["Committee date", "Post code", "Budget holder", "Old grade"])(
    "%p is the name of another thing",
    (header) => {
      const rows: Rows = [
        ["Service name", header, "Decision sought"],
        ["Internal audit", "first", "one"],
        ["Music service", "second", "two"],
      ];
      const roles = recognise(workbook(rows)).registers.flatMap(({ columns }) => columns);
      expect(roles.filter((column) => column.header === header)).toEqual([]);
    },
  );
});
