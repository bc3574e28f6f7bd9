/** Findings that the workbooks of test/layouts showed to be missing or needless, each as small as it can be. */
import { validate } from "../../src/validation";
import type { Sheet } from "../../src/workbook";
import { workbook, type Given } from "../registers/snapshots";

const found = (rule: string, rows: Given[][], more: Partial<Sheet> = {}): string[] =>
  validate(workbook(rows, more), { rules: [rule] }).findings.map(
    ({ severity, cells }) => `${severity} ${cells}`,
  );

describe("WB-13", () => {
  test.each(["Period", "FY", "Budget year"])("an initiative has a line for each %s", (header) => {
    const rows: Given[][] = [
      ["Initiative", header, "Saving £000"],
      ["Joint procurement", "2019/20", 70],
      ["Joint procurement", "2020/21", 50],
    ];
    expect(found("WB-13", rows)).toEqual([]);
    expect(found("WB-13", [...rows, ["Joint procurement", "2020/21", 50]])).toEqual(["warning A3:A4"]);
  });
  test("and for each council, whatever the column is called", () => {
    const rows: Given[][] = [
      ["Initiative", "Council benefiting", "2019/20 £000"],
      ["Joint procurement", "CCC", 70],
      ["Joint procurement", "PCC", 50],
    ];
    expect(found("WB-13", rows)).toEqual([]);
  });
});

describe("WB-02", () => {
  test.each(["Spend to date £000", "CCC share £000"])("“%s” is added up", (header) => {
    expect(
      found("WB-02", [
        ["Item", header],
        ["Depot", 70],
        ["Fleet", 50],
        ["Total", 170],
      ]),
    ).toEqual(["error B4"]);
  });
  test.each(["Date", "Share", "Year to"])("“%s” is not", (header) => {
    expect(
      found("WB-02", [
        ["Item", header],
        ["Depot", 70],
        ["Fleet", 50],
        ["Total", 170],
      ]),
    ).toEqual([]);
  });
});

describe("FIN-11", () => {
  const rows = (header: string): Given[][] => [
    ["Savings and posts"],
    ["Service", "Saving £000", header],
    ["Adults", 70, 1.5],
    ["Roads", 50, 2],
    ["Total", 120, 4],
  ];
  test.each(["Full time equivalent", "Full-time equivalents", "Whole time equivalent", "WTE", "FTE posts"])(
    "a total of “%s”",
    (header) => {
      expect(found("FIN-11", rows(header))).toEqual(["error C5"]);
      expect(found("WB-02", rows(header))).toEqual([]);
    },
  );
});

test("HR-07 reads the note of a post whatever its header", () => {
  const rows = (header: string): Given[][] => [
    ["Posts to be deleted"],
    ["Service area", "Job title", "Grade", "Number of post holders", header],
    ["CCC - Adults", "Head of Review", "Director Pay Band C", 2, "No impact"],
  ];
  expect(found("HR-07", rows("Explanation"))).toEqual(["error D3:E3"]);
  expect(found("HR-07", rows("Narrative"))).toEqual(["error D3:E3"]);
});

test("TEC-02 counts amounts that are written with their unit", () => {
  const rows: Given[][] = [
    ["Initiative", "Contract end", "2019/20", "2020/21"],
    ["Contact centre platform", "30 September 2019", "£100k", "£120k"],
    ["Telephony", "30 September 2019", "£100k", "£0k"],
  ];
  expect(found("TEC-02", rows)).toEqual(["warning D2"]);
});

test("GOV-02 sees a consideration without evidence that stands alone in its row", () => {
  const wanted = [
    "Strategic fit",
    "Impact on outcomes",
    "Financial and non-financial benefits",
    "Operational and financial baseline and efficiency",
    "Needs and demand",
    "Local identity, diversity and demography",
    "Economies of scale",
    "Potential for quality improvement",
    "Workforce requirements",
    "Deliverability and transition plans including governance and cost",
  ];
  const rows: Given[][] = [["Consideration", "Evidence"], ...wanted.map((name) => [name, "Paper of 2019"])];
  rows[5]![1] = null;
  expect(found("GOV-02", rows)).toEqual(["note B6"]);
});

test.each(["Close the second archive store", "Close two branch libraries", "Merge the contact centres"])(
  "GOV-05: “%s” changes a service",
  (decision) => {
    const rows: Given[][] = [
      ["Decision", "Council", "Body", "Outcome", "Impact assessment"],
      [decision, "CCC", "General Purposes Committee", "agreed", null],
      [decision, "PCC", "Cabinet", "agreed", "EIA of 2018"],
    ];
    expect(found("GOV-05", rows)).toEqual(["warning E2"]);
  },
);

test("WB-12 and WB-31 read the grades and councils of a grade register", () => {
  const rows: Given[][] = [
    ["From council", "From grade", "To council", "To grade", "Evidence"],
    ["CCC", "Direct\u043Er Pay Band B", "PCC ", "Senior Manager Pay Band 3", "stated"],
    ["PCC", "Senior Manager Pay Band 3", "CCC", " Director Pay Band B", "stated"],
  ];
  expect(found("WB-12", rows)).toEqual(["warning B2"]);
  expect(found("WB-31", rows)).toEqual(["note C2,D3"]);
});

test("SRV-03 names the blank of the only transitional service where other lines have dates", () => {
  const rows: Given[][] = [
    ["Name", "Arrangement", "Host", "Review date"],
    ["Farms Estate", "Long-term", "Cheshire East Council", "3 March 2011"],
    ["Emergency Planning", "Transitional", "Cheshire West and Chester Council", null],
  ];
  expect(found("SRV-03", rows)).toEqual(["warning D3"]);
  expect(
    found("SRV-03", [rows[0]!, ["Farms Estate", "Long-term", "Cheshire East Council", null], rows[2]!]),
  ).toEqual(["note D1"]);
});

describe("WB-07", () => {
  const rows = (...lines: Given[]): Given[][] => [
    ["Initiative", "2019/20"],
    ...lines.map((figure, at): Given[] => [`Line ${at}`, figure]),
  ];
  test("of two units as rare as one another the same is named whatever the order", () => {
    expect(found("WB-07", rows("£120k", "£1.2m"))).toEqual(["warning B3"]);
    expect(found("WB-07", rows("£1.2m", "£120k"))).toEqual(["warning B2"]);
  });
  test("the header's own unit is never the odd one", () => {
    const under = (...lines: Given[]): Given[][] => [
      ["Initiative", "2019/20 £m"],
      ...rows(...lines).slice(1),
    ];
    expect(found("WB-07", under("£120k", "£1.2m", "£85k"))).toEqual(["warning B2,B4"]);
  });
});

test("FIN-09 tells an approximate line, and not what is identified because of it", () => {
  const rows = (item: Given, identified: Given): Given[][] => [
    ["Initiative", "2019/20"],
    ["Joint procurement", item],
    ["Shared depot", "£1.2m"],
    ["Identified", identified],
    ["Target", "£4.5m"],
  ];
  expect(found("FIN-09", rows("circa £1.0m", "approximately £2.2m"))).toEqual(["warning B2"]);
  expect(found("FIN-09", rows("£1.0m", "approximately £2.2m"))).toEqual(["warning B4"]);
});
