/** Headers that are not known as a whole, and are understood by a word in them. */
import { STANDARD_WORDS } from "../../src/registers/headers";
import { phrasesIn } from "../../src/registers/phrases";
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
    ["Hosting council name", ["host"]],
    ["Host officer", []],
    ["Basis of the split", ["basis"]],
    ["Basis", []],
    ["Approved 2019/20 saving £000", ["proposed"]],
    ["Saving delivered of the approved", ["proposed", "achieved"]],
    ["Budget holder of the post", []],
    ["What each of the two councils must do by when and at what cost to whom", []],
  ])("%s: %j", (header, roles) => {
    expect(phrasesIn(header).map(({ role }) => role)).toEqual(roles);
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
    // A word that may mean either of two columns whose cells are alike means none.
    expect(kinds(["Post held, employer", "Grade", "FTE", "Status"], ["Planner", "P1", 1, "vacant"])).toEqual(
      [],
    );
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
