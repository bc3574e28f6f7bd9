/** Savings and shares under headers that do not say so: what tells them all the same, and what does not. */
import { findTables, recognise, SUBTOTAL, TOTAL } from "../../src/registers";
import type { Sheet } from "../../src/workbook";
import { workbook, type Rows } from "./snapshots";

const read = (rows: Rows, more: Partial<Sheet> = {}): string[] =>
  recognise(workbook(rows, more)).registers.map(
    ({ kind, columns }) =>
      `${kind}: ${columns.map(({ role, header, year, party }) => [role, year, party, `“${header}”`].filter(Boolean).join(" ")).join(", ")}`,
  );

describe("savings by what the title says", () => {
  test.each<[string, Rows, string[]]>([
    [
      "the labels are the initiatives",
      [["Savings by theme"], ["Theme", "2019/20", "2020/21"], ["Digital", 5, 6], ["Workforce", 7, 8]],
      ["savings plan: initiative “Theme”, year 2019/20 “2019/20”, year 2020/21 “2020/21”"],
    ],
    [
      "the name, not the reference or the owner",
      [
        ["Savings proposals"],
        ["Ref", "Owner", "Title", "2019/20"],
        ["A1", "A Tester", "Brokerage", 5],
        ["A2", "B Tester", "Transport", 7],
      ],
      ["savings plan: initiative “Title”, year 2019/20 “2019/20”"],
    ],
    [
      "one column of amounts and no year",
      [
        ["Ideas", "Estimated saving", "Difficulty"],
        ["Share depots", "£12k", "hard"],
        ["Print less", "£3k", "easy"],
      ],
      ["savings plan: initiative “Ideas”, amount “Estimated saving”"],
    ],
    [
      "of a gross and a net saving the net one",
      [
        ["Business case", "Gross saving £", "Net saving £"],
        ["One platform", 310000, 225000],
        ["One payroll", 145000, 125000],
      ],
      ["savings plan: initiative “Business case”, amount “Net saving £”"],
    ],
    [
      "stated figures that speak of savings",
      [
        ["Stream", "2019/20 £m"],
        ["Digital", 0.4],
        ["Found to date", 0.4],
        ["Savings requirement", 4.5],
        ["Shortfall", 4.1],
      ],
      ["savings progress: initiative “Stream”, year 2019/20 “2019/20 £m”"],
    ],
    [
      "another kind of money by project and year is none",
      [
        ["Capital programme"],
        ["Scheme", "2018/19", "2019/20"],
        ["New crossing", 8200, 15100],
        ["School places", 2000, 21000],
      ],
      [],
    ],
    [
      "a year over a monitor's figures leaves it one",
      [
        ["Monitoring of approved savings"],
        ["Directorate", "2018/19 Approved savings", "2018/19 Achieved", "2018/19 At risk"],
        ["Adults", 800, 500, 300],
        ["Places", 90, 90, 0],
      ],
      [
        "savings monitor: label “Directorate”, proposed 2018/19 “2018/19 Approved savings”, achieved 2018/19 “2018/19 Achieved”, at risk 2018/19 “2018/19 At risk”",
      ],
    ],
  ])("%s", (_, rows, expected) => expect(read(rows)).toEqual(expected));
});

test("a column whose cells name councils is the council's, whatever its header", () => {
  expect(
    read([
      ["Initiative", "Where", "2019/20"],
      ["Joint procurement", "CCC", 120],
      ["Shared depot", "P'boro", 80],
      ["One print contract", "Both", 30],
    ]),
  ).toEqual(["savings plan: initiative “Initiative”, council “Where”, year 2019/20 “2019/20”"]);
});

test("a council and a short year over one column", () => {
  expect(
    read([
      ["Initiative", "CCC 19/20 £", "PCC 19/20 £"],
      ["Joint procurement", 120, 60],
    ]),
  ).toEqual([
    "savings plan: initiative “Initiative”, year 2019/20 CCC “CCC 19/20 £”, year 2019/20 PCC “PCC 19/20 £”",
  ]);
});

describe("shares of costs", () => {
  test("with a line a council", () => {
    expect(
      read([
        ["Team", "Authority", "Basis", "%"],
        ["Payroll", "CCC", "Headcount", 71],
        ["Payroll", "PCC", "Headcount", 29],
      ]),
    ).toEqual(["cost shares: label “Team”, council “Authority”, basis “Basis”"]);
  });
  test("a basis and a council alone are none", () => {
    expect(
      read([
        ["Officer", "Council", "Basis", "Room"],
        ["A Tester", "CCC", "Fixed term", "B1"],
        ["B Tester", "PCC", "Permanent", "B2"],
      ]),
    ).toEqual([]);
  });
  test("with a host, in other words", () => {
    expect(
      read([
        ["Service", "Host", "Gross budget £", "Split", "CE £", "CWaC £"],
        ["Archives", "CWaC", 400, "50:50", 200, 200],
        ["Payroll", "CE", 600, "50:50", 300, 300],
      ]),
    ).toEqual([
      "cost shares: label “Service”, host “Host”, amount “Gross budget £”, basis “Split”, party CEC “CE £”, party CWACC “CWaC £”",
    ]);
  });
});

describe("rows of totals", () => {
  const kinds = (rows: Rows): string =>
    findTables(workbook(rows))
      .map(({ rowKinds }) =>
        [...rowKinds].map((kind) => (kind === TOTAL ? "T" : kind === SUBTOTAL ? "S" : "·")).join(""),
      )
      .join(" ");
  const HEAD = ["Service", "Budget £000", "Actual £000"];
  test("a section's total right above the total of all", () => {
    expect(
      kinds([
        HEAD,
        ["Roads", 1, 1],
        ["Highways total", 1, 1],
        ["Waste", 2, 2],
        ["Environment total", 2, 2],
        ["Total", 3, 3],
      ]),
    ).toBe("·S·ST");
  });
  test("a section's total with no total of all", () => {
    expect(
      kinds([HEAD, ["Grants", 1, 1], ["Total receipts", 1, 1], ["Pay", 2, 2], ["Total payments", 2, 2]]),
    ).toBe("·S·S");
  });
  test("a total of all stays one, however it is called", () => {
    expect(
      kinds([HEAD, ["Grants", 1, 1], ["Total adults", 1, 1], ["Pay", 2, 2], ["Total expenditure", 3, 3]]),
    ).toBe("·S·T");
  });
});
