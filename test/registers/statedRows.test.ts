/** Rows that state a figure about the lines, with their year before or after their name, and tables of progress in words. */
import { GAP, IDENTIFIED, LINE, recognise, TARGET, TOTAL } from "../../src/registers";
import { kindOfLabel } from "../../src/registers/words";
import { validate } from "../../src/validation";
import { workbook, type Rows } from "./snapshots";

test.each<[string, number]>([
  ["2021/22 target", TARGET],
  ["FY 2021/22 savings target", TARGET],
  ["21/22 Target", TARGET],
  ["Agreed target", TARGET],
  ["2021/22 gap", GAP],
  ["2021-22 still to find", GAP],
  ["Identified for 2021/22", IDENTIFIED],
  ["Savings identified in 2021/22", IDENTIFIED],
  ["2021/22 total", TOTAL],
  ["Channel shift 2021/22", LINE],
  ["2021/22 contract", LINE],
  ["Vacancy target raised", LINE],
])("%s", (label, kind) => {
  expect(kindOfLabel(label)).toBe(kind);
});

const said = (rows: Rows, rule: string): string[] =>
  validate(workbook(rows), { rules: [rule] }).findings.map(({ cells, message }) => `${cells}: ${message}`);

const PROGRESS: Rows = [
  ["Where the savings for 2021/22 have got to"],
  ["Presented to Scrutiny on 2 March 2021, £000"],
  ["Savings proposal", "Amount", "Current position"],
  ["Fewer depots", 120, "lease given up"],
  ["Shared registrars", 80, "team formed"],
  ["Found so far", 210, null],
  ["2021/22 target", 300, null],
];

test("beside what is saved, a position is how far it has got, and the target is none of the items", () => {
  expect(recognise(workbook(PROGRESS)).registers.map(({ kind }) => kind)).toEqual(["savings progress"]);
  expect(said(PROGRESS, "FIN-04")).toEqual([
    "B6: “£210k” is stated as identified, but the 2 items come to £200k. Add the item that is missing, or correct the figure.",
  ]);
});

test("beside a grade, a position is a post", () => {
  const rows: Rows = [
    ["Savings from posts 2021/22"],
    ["Scheme", "Position", "Grade", "2021/22"],
    ["Merge depots", "Depot manager", "P4", 40],
    ["Merge stores", "Store keeper", "P2", 30],
  ];
  expect(recognise(workbook(rows)).registers.filter(({ kind }) => kind.startsWith("savings"))).toEqual([]);
});

test("lines on both sides of what is stated leave open which of them it is stated of", () => {
  const rows: Rows = [
    ["Savings 2021/22, £000"],
    ["Savings proposal", "2021/22"],
    ["Fewer depots", 120],
    ["Shared registrars", 80],
    ["Identified", 200],
    ["Sum we were set", 300],
    ["Gap", 100],
    ["Target", 300],
  ];
  expect(said(rows, "FIN-04")).toEqual([]);
});

test("the title gives the year of the one column of amounts, so that progress can be set against a plan", () => {
  const rows: Rows = [
    ["Split of the target (MTFP 2020/21)"],
    ["Savings proposal", "2021/22 £000", "2022/23 £000"],
    ["Fewer depots", 150, 150],
    ["Shared registrars", 80, 80],
    [],
    [],
    [],
    ["Savings in 2021/22: what is there", null, null],
    ["£000 unless said otherwise", null, null],
    ["Workstream", "Secured or found", "Remarks"],
    ["Fewer depots", 120, "lease given up"],
    ["Shared registrars", 80, "team formed"],
    ["Still to find", 30, null],
    ["Target", 230, null],
  ];
  expect(said(rows, "FIN-05")).toEqual([
    expect.stringMatching(
      /^B11: “Fewer depots” shows £120k for 2021\/22, £30k less than the £150k allocated/,
    ),
  ]);
});
