/** Headers and labels of finance tables in other words, each to what a rule says of the table. */
import { recognise } from "../../../src/registers";
import { validate } from "../../../src/validation";
import { workbook, type Rows } from "../../registers/snapshots";

const said = (rows: Rows, ...rules: string[]): string[] =>
  validate(workbook(rows), { rules }).findings.map(({ rule, cells }) => `${rule} ${cells}`);
const kinds = (rows: Rows): string[] => recognise(workbook(rows)).registers.map(({ kind }) => kind);

test.each(["No of WTE", "No. FTE", "Nos of FTE"])("“%s” is added up", (header) => {
  const rows: Rows = [
    ["New posts"],
    ["Job title", "Grade", header],
    ["Analyst", "P3", 2],
    ["Planner", "P4", 1.5],
    ["Total", null, 4],
  ];
  expect(said(rows, "FIN-11")).toEqual(["FIN-11 C5"]);
});

test("a number that is a reference is not", () => {
  const rows: Rows = [
    ["Contracts"],
    ["Contract", "No.", "Value £"],
    ["Cleaning", 17, 5],
    ["Post", 18, 6],
    ["Total", 2, 11],
  ];
  expect(said(rows, "WB-02")).toEqual([]);
});

test("councils without a year go with a whole that names one", () => {
  const rows: Rows = [
    ["Savings £000"],
    ["Proposal", "CCC", "PCC", "2021/22 total"],
    ["Depots", 10, 5, 15],
    ["Fleet", null, null, 20],
    ["Stores", 8, 4, 12],
  ];
  expect(said(rows, "FIN-12")).toEqual(["FIN-12 D4"]);
});

test("with wholes of two years nothing tells which the councils' parts come to", () => {
  const rows: Rows = [
    ["Savings £000"],
    ["Proposal", "CCC", "PCC", "2021/22 total", "2022/23 total"],
    ["Depots", 10, 5, 15, 17],
    ["Fleet", 9, 4, 20, 13],
  ];
  expect(said(rows, "FIN-12")).toEqual([]);
});

test("a sign that differs is told where each line names its year", () => {
  const rows: Rows = [
    ["Savings"],
    ["Initiative", "Council", "Year", "Amount £000"],
    ["Depots", "CCC", "2021/22", 10],
    ["Depots", "PCC", "2021/22", 12],
    ["Fleet", "CCC", "2021/22", -14],
    ["Fleet", "PCC", "2021/22", 15],
    ["Stores", "CCC", "2022/23", 16],
    ["Investment in stores", "PCC", "2022/23", -2],
    ["Print", "PCC", "2022/23", 3],
    ["Post", "CCC", "2022/23", 4],
    ["Rota", "CCC", "2022/23", 6],
    ["Rota", "PCC", "2022/23", 7],
    ["Lifts", "PCC", "2022/23", 2],
  ];
  expect(said(rows, "WB-20")).toEqual(["WB-20 D5"]);
});

test.each([
  ["Spend to 31 Dec", "Year end forecast"],
  ["Spent to end of September", "Projected year end"],
  ["CCC spend", "Balance"],
])("“%s” beside a budget is a budget monitor", (spent, forecast) => {
  const rows: Rows = [
    ["Month by month"],
    ["Line", "Approved budget", spent, forecast],
    ["Depots", 100, 70, 95],
    ["Fleet", 80, 60, 90],
  ];
  expect(kinds(rows)).toEqual(["budget monitor"]);
});

test("spend to save is none", () => {
  const rows: Rows = [
    ["Reserve"],
    ["Line", "Opening", "Spend to save"],
    ["Depots", 100, 70],
    ["Fleet", 80, 60],
  ];
  expect(kinds(rows)).toEqual([]);
});

test("the line of both councils is found beside who holds it", () => {
  const rows: Rows = [
    ["Outturn £000"],
    ["Budget manager", "Area of spend", "Budget", "Actual"],
    ["Head of property", "CCC offices", 100, 90],
    ["Head of property", "CCC and PCC archive store", 60, 61],
  ];
  expect(said(rows, "SOV-01")).toEqual(["SOV-01 B4"]);
});

test("shares in per cent are added up though one council's cost has a name that is not known", () => {
  const rows: Rows = [
    ["Shares"],
    ["Service", "Basis", "CCC %", "PCC %", "Cost £", "CCC cost £", "City part £"],
    ["Archives", "Population", 60, 40, 1000, 600, 400],
    ["Coroner", "Population", 70, 40, 2000, 1400, 600],
  ];
  expect(said(rows, "FIN-01")).toEqual(["FIN-01 C4:D4"]);
});

test("shares of Peterboro are Peterborough's", () => {
  const rows: Rows = [
    ["Apportionment £"],
    ["Item", "Annual cost", "Basis", "Cambs share", "Peterboro share"],
    ["Archives", 1000, "60:40", 600, 300],
    ["Coroner", 2000, "60:40", 1200, 800],
  ];
  expect(said(rows, "FIN-01")).toEqual(["FIN-01 D3:E3"]);
});

test("a formula that shows an error is told once", () => {
  const rows: Rows = [
    ["Line", "Budget £", "Actual £", "Variance £"],
    ...["Depots", "Fleet", "Stores", "Print", "Post"].map((name, at) => [
      name,
      100,
      90,
      at === 2
        ? { formula: "C4-#REF!", result: { error: "#REF!" as const } }
        : { formula: `C${at + 2}-B${at + 2}`, result: -10 },
    ]),
  ];
  expect(said(rows, "WB-05", "WB-06")).toEqual(["WB-06 D4"]);
});
