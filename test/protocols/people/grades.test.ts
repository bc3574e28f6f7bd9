/** Pairs of grades, and how long a register says that they hold. */
import { validate } from "../../../src/validation";
import { snapshotOf, sheetOf } from "../../registers/snapshots";
import { dayOf } from "../../layouts/register";

const POSTS = [
  ["New posts"],
  ["Service area", "Job title", "Grade", "FTE"],
  [
    "Joint – Libraries",
    "Head of Joint Collections",
    "CCC Director Pay Band C PCC Senior Manager Pay Band 4",
    1,
  ],
];

/** What HR-03 says of a pair that a register of the workbook records until some day. */
function told(header: string, until: string | number | null): string[] {
  const grades = [
    ["CCC grade", "PCC grade", "Decided by", header],
    ["Director Pay Band C", "Senior Manager Pay Band 4", "Both committees", until],
    ["Director Pay Band B", "Senior Manager Pay Band 3", "Both committees", null],
  ];
  const snapshot = snapshotOf([
    sheetOf(POSTS, { name: "New" }),
    sheetOf(grades, { name: "Grade equivalents" }),
  ]);
  const report = validate(snapshot, { rules: ["HR-03"], today: dayOf(2018, 12, 10) });
  expect(report.registers.map(({ kind }) => kind)).toContain("grade register");
  return report.findings.map(({ rule }) => rule);
}

test.each([
  ["Valid to", "31 March 2022"],
  ["Until", "31/12/2018"],
  ["Ends", "10 December 2018"],
  ["Expires", "December 2018"],
  ["Valid until", "further notice"],
  ["End", "n/a"],
  ["Valid to", null],
])("a pair that holds, under %s, until %s holds today", (header, until) =>
  expect(told(header, until)).toEqual([]),
);

test.each([
  ["Valid to", "31 March 2018"],
  ["Ended", "9 December 2018"],
  ["Until", "November 2018"],
])("a pair that held, under %s, until %s holds no more", (header, until) =>
  expect(told(header, until)).toEqual(["HR-03"]),
);
