/** Lists of posts that say line by line what becomes of each. */
import { recognise } from "../../src/registers";
import { validate } from "../../src/validation";
import { snapshotOf, sheetOf, workbook, type Rows } from "./snapshots";

const TEAM: Rows = [
  ["Job title", "Grade", "FTE", "Employees", "Plan for the post", "Staff"],
  ["Scanning Supervisor", "P3", 1, 1, "Remove", "At risk"],
  ["Scanning Clerk", "P1", 3, 3, "Unchanged", ""],
  ["Post Room Lead", "P2", 1, 1, "Unchanged", ""],
  ["Records Officer", "P2", 1, 1, "Remove", "No impact"],
];

/** `HR-07 D6`, for a sheet with a title. */
function told(title: string, rows: Rows): string[] {
  const { findings } = validate(snapshotOf([sheetOf([[title], ...rows], { name: "Team" })]), {
    rules: ["HR-07"],
  });
  return findings.map(({ rule, cells }) => `${rule} ${cells}`);
}

test.each(["Plan for the post", "Intended", "Decision on structure", "Action"])(
  "under %s, a post that stays is not said to go",
  (header) => {
    const rows = [TEAM[0]!.map((cell) => (cell === "Plan for the post" ? header : cell)), ...TEAM.slice(1)];
    expect(told("Posts removed and amended", rows)).toEqual(["HR-07 D6,F6"]);
  },
);

test.each(["Retained", "Stays as is", "Remains", "As now", "Keep"])("%s is a post that stays", (word) => {
  const rows = TEAM.map((row) => row.map((cell) => (cell === "Unchanged" ? word : cell)));
  expect(told("Posts removed and amended", rows)).toEqual(["HR-07 D6,F6"]);
});

test("of a line that says neither, nothing is told", () => {
  const rows = TEAM.map((row) => [...row]);
  rows[3]![4] = "Under discussion with Unison";
  rows.push(["Courier", "P1", 1, 1, "Remove", "At risk"], ["Driver", "P1", 2, 2, "Unchanged", ""]);
  expect(told("Posts removed and amended", rows)).toEqual(["HR-07 D6,F6"]);
});

test("remarks in words of their own leave a list of deleted posts what its title says", () => {
  const rows = TEAM.map((row) => [...row]);
  rows[0]![4] = "Remarks";
  for (const [at, text] of ["New system in April", "Unchanged", "Change of supplier", ""].entries())
    rows[at + 1]![4] = text;
  expect(told("Posts removed", rows).length).toBeGreaterThan(1);
});

/** What a table is taken for without a title that tells. */
function known(rows: Rows): string[] {
  return recognise(workbook([["Print and scanning team, November 2018"], ...rows])).registers.map(
    ({ kind, why }) => `${kind}: ${why}`,
  );
}

test("posts with their grades and numbers, each with what becomes of it, need no title", () => {
  expect(known(TEAM)).toEqual([
    "posts deleted: columns Job title; under “Plan for the post” stands what becomes of each post",
  ]);
  const created = TEAM.map((row) => row.map((cell) => (cell === "Remove" ? "New post" : cell)));
  expect(known(created)[0]).toContain("posts new");
  expect(told("Print and scanning team", TEAM)).toEqual(["HR-07 D6,F6"]);
});

test("without grades, with people's names, or where a line says another thing, it is not certain", () => {
  expect(known(TEAM.map((row) => row.filter((_, at) => at !== 1)))).toEqual([]);
  const people = ["Employee name", "A Tester", "B Tester", "C Tester", "D Tester"];
  expect(known(TEAM.map((row, at) => [people[at]!, ...row]))).toEqual([]);
  const other = TEAM.map((row) => [...row]);
  other[2]![4] = "Moves to Ely";
  expect(known(other)).toEqual([]);
  const kept = TEAM.map((row) => row.map((cell) => (cell === "Remove" ? "Unchanged" : cell)));
  expect(known(kept)).toEqual([]);
});
