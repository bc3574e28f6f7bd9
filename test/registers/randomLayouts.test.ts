/** Layouts that the workbooks of test/layouts showed to be misread, each as small as it can be. */
import { profileOf, recognise } from "./asRead";
import { findTables } from "../../src/registers";
import { areaName } from "../../src/workbook";
import { workbook, type Rows } from "./snapshots";

const PLAN = ["Initiative", "2019/20", "2020/21"];
const LINES: Rows = [
  ["Joint procurement", 120, 150],
  ["Shared depot", 80, 60],
];
const POSTS: Rows = [
  ["Service area", "Job title", "Grade", "FTE"],
  ["CCC - Adults", "Head of Review", "Director Pay Band C", 1],
];

describe("what stands between a title and its table", () => {
  test.each([
    "As at 31 March 2019",
    "31 March 2019",
    "Position at month 6",
    "Figures in £000",
    "(£000)",
    "Draft",
    "Draft for comment",
    "Source: finance system",
    "Version 2",
    "Last updated 3 April 2019",
  ])("“%s” is no title", (line) => {
    const [table] = findTables(workbook([["New posts"], [line], [], ...POSTS]));
    expect([table!.title, table!.subtitle]).toEqual(["New posts", line]);
    expect(recognise([["New posts"], [line], ...POSTS])).toEqual(["posts new A3:D4"]);
  });
  test.each(["Draft savings plan", "Final list of posts", "At risk register", "Date of review and host"])(
    "“%s” is one",
    (title) =>
      expect(findTables(workbook([["Programme board"], [title], PLAN, ...LINES]))[0]!.title).toBe(title),
  );
  test("alone it is the title for want of another", () => {
    expect(findTables(workbook([["As at 31 March 2019"], PLAN, ...LINES]))[0]!.title).toBe(
      "As at 31 March 2019",
    );
  });
  test("its unit is the table's", () => {
    const { unit, unitFrom } = profileOf([["Savings plan"], ["All figures in £000"], PLAN, ...LINES], 1);
    expect([unit?.name, unitFrom]).toEqual(["£000", "title"]);
  });
});

test("the table's own title counts before the sheet's name", () => {
  const changed: Rows = [
    ["Posts changed"],
    ["Service area", "Job title", "FTE"],
    ["CCC - Adults", "Head of Review", 1],
    ["PCC - Roads", "Head of Works", 1],
  ];
  expect(recognise(changed, { name: "New posts" })).toEqual(["posts changed A2:C4"]);
  expect(recognise(changed.slice(1), { name: "Posts changed" })).toEqual(["posts changed A1:C3"]);
});

test("agreements are known by their type or notice, whatever the title", () => {
  const rows = (header: string): Rows => [
    ["Agreement", header, "Parties"],
    ["Loan of directors", "s113", "CCC and PCC"],
    ["Data of joint teams", "information sharing", "CCC and PCC"],
  ];
  expect(recognise(rows("Agreement type"))).toEqual(["agreements A1:C3"]);
  expect(recognise(rows("Remarks"))).toEqual([]);
});

test("a row of units is a header also where figures stand left of the labels", () => {
  const [table] = findTables(
    workbook([
      ["2019/20", "2020/21", "Initiative"],
      ["£000", "£000", null],
      [120, 150, "Joint procurement"],
      [80, 60, "Shared depot"],
    ]),
  );
  expect([table!.headerTop, table!.headerRow]).toEqual([0, 1]);
  expect(table!.columns.map(({ header }) => header)).toEqual(["2019/20 £000", "2020/21 £000", "Initiative"]);
});

describe("below a blank row", () => {
  const tables = (rows: Rows): string[] => findTables(workbook(rows)).map(({ area }) => areaName(area));
  const CASE: Rows = [
    ["Consideration", "Evidence", "State"],
    ["Strategic fit", "Paper 1", "met"],
    ["Impact on outcomes", "Paper 2", "met"],
    [],
    ["Needs and demand", "Paper 3", "met"],
    ["Economies of scale", "Paper 4", "met"],
    ["Workforce requirements", "Paper 5", "met"],
  ];
  test("lines of words only go on", () => expect(tables(CASE)).toEqual(["A1:C7"]));
  test("so do lines with a date or a figure kept as text", () => {
    const rows: Rows = [
      ["Date", "Action", "Who"],
      [42_811, "Briefing", "HR"],
      [],
      ["28/3/17", "Consultation starts", "HR"],
      [42_857, "Consultation closes", "HR"],
    ];
    expect(tables(rows)).toEqual(["A1:C5"]);
  });
  test("a heading over lines like those above is of the same table", () => {
    const rows: Rows = [
      PLAN,
      ["Phase one"],
      ...LINES,
      ["Subtotal", 200, 210],
      [],
      ["Phase two"],
      ["Payroll", 10, 20],
      ["Subtotal", 10, 20],
      ["Total", 210, 230],
    ];
    expect(tables(rows)).toEqual(["A1:C10"]);
  });
  test("a title over another header is not, nor is a note", () => {
    expect(
      tables([
        ...POSTS,
        [],
        ["Savings"],
        ["Initiative", "2019/20", "2020/21", "Notes"],
        ["Depot", 1, 2, "-"],
      ]),
    ).toEqual(["A1:D2", "A5:D6"]);
    expect(tables([PLAN, ...LINES, [], ["Figures are recurring."]])).toEqual(["A1:C3"]);
  });
});

describe("headers", () => {
  test("a misspelt one beside a year, or beside a word that alone tells nothing", () => {
    const plan: Rows = [
      ["2021/22", "Inititaive"],
      ["£501k", "Property valuation"],
      ["£524k", "Emergency planning"],
    ];
    expect(recognise(plan)).toEqual(["savings plan A1:B3"]);
    const businessCase: Rows = [
      ["Evidence", "Points to conider"],
      ["Paper 1", "Strategic fit"],
      ["Paper 2", "Needs and demand"],
    ];
    expect(recognise(businessCase)).toEqual(["business case A1:B3"]);
  });
  test("a misspelt word that heads several columns may head either", () => {
    const rows: Rows = [
      ["Agreemnet", "Agreement type", "Start"],
      ["Loan of directors", "s113", 43_389],
    ];
    expect(recognise(rows)).toEqual(["agreements A1:C2"]);
  });
  test("“Budget area” over words names lines and is no budget", () => {
    const rows: Rows = [
      ["Savings and posts"],
      ["Savings £000", "WTE", "Budget area"],
      [258, 3, "Highways"],
      [638, 6.5, "Waste disposal"],
    ];
    expect(recognise(rows)).toEqual(["savings with FTE A2:C4"]);
  });
});
