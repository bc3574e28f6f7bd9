/** Headers that are not known as a whole, and are understood by a word in them. */
import { STANDARD_WORDS, looseRoles } from "../../src/registers/headers";
import { recognise } from "../../src/registers";
import { workbook } from "./snapshots";

describe("a word in a header", () => {
  test.each([
    ["Post held", ["job title"]],
    ["Roles in scope", []],
    ["Post affected by the review", ["job title"]],
    ["Reports to post", []],
    ["Filled WTE", ["fte"]],
    ["Cost per FTE", []],
    ["People in role", ["holders"]],
    ["Evaluated pay band", ["grade"]],
    ["Grade review date", ["date"]],
    ["What we will do", ["action"]],
    ["Task owner", []],
    ["Who employs", []],
    ["Employing body of the holder", ["holders", "employer"]],
  ])("%s: %j", (header, roles) => {
    expect(looseRoles(header).map(({ role }) => role)).toEqual(roles);
  });

  test("tells a register only where other columns bear it out", () => {
    const kinds = (headers: string[], line: (string | number)[]): string[] =>
      recognise(
        workbook([
          ["New posts"],
          headers,
          line,
          line.map((cell) => (typeof cell === "string" ? `${cell} 2` : cell)),
        ]),
      ).registers.map(({ kind }) => kind);
    expect(kinds(["Post held", "Grade", "FTE", "Status"], ["Planner", "P1", 1, "vacant"])).toEqual([
      "posts new",
    ]);
    expect(kinds(["Post held", "Room", "Desk", "Phone"], ["Planner", "A", 1, "yes"])).toEqual([]);
  });
});

describe("a header misspelt", () => {
  test.each([
    ["Garde", "grade"],
    ["Grdae", "grade"],
    ["Trade", ""],
    ["Graze", ""],
    ["Great", ""],
  ])("%s is taken for “%s”", (header, meant) => {
    expect(STANDARD_WORDS.reading(header).meant).toBe(meant);
  });
});
