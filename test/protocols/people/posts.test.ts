/** Whose a post is, told from what stands around it. */
import { validate } from "../../../src/validation";
import { sheetOf, snapshotOf } from "../../registers/snapshots";

const BOTH = "CCC Director Pay Band B PCC Senior Manager Pay Band 3";

/** True where the one post of a register is taken for joint: HR-01 then misses a grade. */
function isJoint(area: string, title: string, sheet = "New posts"): boolean {
  const rows = [
    ["Proposed new posts"],
    ["Service area", "Job title", "Grade"],
    [area, title, "Director Pay Band B"],
    ["Joint – People", "Service Director: Education", BOTH],
  ];
  const { findings } = validate(snapshotOf([sheetOf(rows, { name: sheet })]), { rules: ["HR-01"] });
  return findings.some(({ cells }) => cells === "C3");
}

test.each([
  ["Joint – People", "Head of Review"],
  ["Shared: People", "Head of Review"],
  ["CCC and PCC – People", "Head of Review"],
  ["PCC/CCC", "Head of Review"],
  ["Both councils", "Head of Review"],
  ["People", "Joint Assistant Director: Reviews"],
  ["Peterborough City Council & Cambridgeshire County Council", "Head of Review"],
])("%s, %s is a joint post", (area, title) => expect(isJoint(area, title)).toBe(true));

test.each([
  ["CCC – People", "Head of Review"],
  ["CCC People", "Joint Assistant Director: Reviews"],
  ["Joint Commissioning", "Head of Review"],
  ["Shared Lives", "Head of Review"],
  ["People", "Joint Commissioning Manager"],
  ["People", "Head of Review"],
  ["", "Head of Review"],
])("%s, %s is not taken for one", (area, title) => expect(isJoint(area, title)).toBe(false));

test("a council in a column of its own, or in the sheet's name alone, tells whose the posts are", () => {
  const grades = (rows: string[][], name: string): string[] =>
    validate(snapshotOf([sheetOf(rows, { name })]), { rules: ["HR-02"] }).findings.map(({ cells }) => cells);
  const rows = [
    ["New posts"],
    ["Council", "Job title", "Grade"],
    ["PCC", "Head of Review", "Director Pay Band B"],
    ["CCC", "Head of Support", "Director Pay Band B"],
  ];
  expect(grades(rows, "Posts")).toEqual(["C3"]);
  expect(
    grades([["New posts"], ["Job title", "Grade"], ["Head of Review", "Director Pay Band B"]], "PCC posts"),
  ).toEqual(["B3"]);
});

test("posts deleted twice, and areas without an assistant director, do not hang on the order of the sheets", () => {
  const deleted = [
    ["Posts to be deleted"],
    ["Service area", "Job title", "Grade"],
    ["CCC – People", "Service Director – Learning", "Director Pay Band C"],
    ["CCC – People", "Service Director – Families", "Director Pay Band C"],
  ];
  const added = [
    ["New posts"],
    ["Service area", "Job title", "Grade"],
    ["Joint – People", "Service Director: Education", BOTH],
    ["CCC – People", "Assistant Director: Education", "Director Pay Band C"],
  ];
  const sheets = [
    sheetOf(deleted, { name: "People" }),
    sheetOf(deleted.slice(0, 3), { name: "Schools" }),
    sheetOf(added, { name: "New" }),
  ];
  const told = (all: typeof sheets): string[] =>
    validate(snapshotOf(all), { rules: ["HR-09", "HR-11"] })
      .findings.map(({ rule, sheet, cells }) => `${rule} ${sheet} ${cells}`)
      .sort();
  expect(told(sheets)).toEqual(["HR-09 Schools B3", "HR-11 New B3"]);
  expect(told([...sheets].reverse())).toEqual(told(sheets));
});
