/** What a finding asks for is heard where it is given, and its examples lead nowhere wrong. */
import { validate } from "../../src/validation";
import { sheetOf, snapshotOf, type Rows } from "../registers/snapshots";

const DAY = 43_444; // 10 December 2018
const said = (rows: Rows, rule: string): string[] =>
  validate(snapshotOf([sheetOf(rows, { name: "Decisions" })]), { rules: [rule], today: DAY }).findings.map(
    ({ message }) => message,
  );

const decisions = (matter: string, note = ""): Rows => [
  ["Register of decisions"],
  ["Decision", "Council", "Decision maker", "Date", "Note"],
  ["Joint director of public health", "CCC", "General Purposes Committee", 43_400, ""],
  ["Joint director of public health", "PCC", "Cabinet", 43_401, ""],
  [matter, "CCC", "General Purposes Committee", 43_402, note],
];

test("a decision of one council alone is asked about", () => {
  expect(said(decisions("Salt for winter roads"), "GOV-01")).toEqual([
    expect.stringContaining("say in the register that it concerns CCC alone"),
  ]);
});

test.each([
  ["Salt for winter roads (CCC only)", ""],
  ["Salt for winter roads – CCC alone", ""],
  ["Salt for winter roads", "Concerns Cambridgeshire County Council only"],
  ["Salt for winter roads", "Only CCC is concerned"],
])("%j with the note %j has said so", (matter, note) => {
  expect(said(decisions(matter, note), "GOV-01")).toEqual([]);
});

test("that it concerns the other council alone answers nothing", () => {
  expect(said(decisions("Salt for winter roads (PCC only)"), "GOV-01")).toHaveLength(1);
});

test.each([
  ["CCC", "Director Pay Band B"],
  ["PCC", "Senior Manager Pay Band 3"],
  ["Joint", "CCC Director Pay Band B PCC Senior Manager Pay Band 3"],
])("a blank grade of a post of %s gets an example that could stand there", (council, example) => {
  const rows: Rows = [
    ["New posts"],
    ["Council", "Job title", "Grade", "FTE"],
    [council, "Head of Placements", null, 1],
    ["CCC", "Head of Reablement", "Director Pay Band C", 1],
    ["PCC", "Head of Review", "Senior Manager Pay Band 4", 1],
  ];
  expect(said(rows, "HR-04")).toEqual([expect.stringContaining(`for example ${example}, or`)]);
});

test("the example of a day lies ahead of the check", () => {
  const rows: Rows = [
    ["Agreements register"],
    ["Agreement", "Parties", "Start", "Next review"],
    ["Loan of directors", "CCC and PCC", 43_000, "tbc"],
  ];
  expect(said(rows, "GOV-03")).toEqual([expect.stringContaining("for example 31 March 2019.")]);
});
