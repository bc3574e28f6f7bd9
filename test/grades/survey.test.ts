import fc from "fast-check";
import { readCouncil, readRegister, surveyGrades } from "../../src/grades";
import { valueOf } from "../support/answers";

const PCC = valueOf(readCouncil("PCC", "to"));
const CCC = valueOf(readCouncil("CCC", "from"));
const BOTH = "CCC Director Pay Band B PCC Senior Manager Pay Band 3";

test("every spelling of a grade is one grade, the most frequent first", () => {
  const [bandC, ...rest] = surveyGrades(
    [
      ["dpb-c", 2],
      ["Director Pay Band C", 6],
      ["CCC DPB C", 1],
    ],
    {},
  );
  expect(rest).toEqual([]);
  expect(bandC).toMatchObject({
    read: "CCC Director Pay Band C",
    spellings: ["Director Pay Band C", "dpb-c", "CCC DPB C"],
    cells: 9,
    standing: { kind: "inferred", grade: "Senior Manager Pay Band 4" },
    undecided: { to: "PCC", from: { party: "CCC", band: "C" } },
  });
});

test("what needs a decision comes before what is settled", () => {
  const kinds = surveyGrades(
    [
      ["DPB B", 100],
      ["DPB C", 1],
      ["DPB A", 2],
      ["Director Pay Band 3", 3],
      ["Grade 10", 9],
    ],
    {},
  ).map(({ spellings, standing }) => [spellings[0], standing.kind]);
  expect(kinds).toEqual([
    ["DPB C", "inferred"],
    ["Grade 10", "unknown"],
    ["DPB A", "unknown"],
    ["Director Pay Band 3", "refused"],
    ["DPB B", "stated"],
  ]);
});

test("what is unknown says what to do, and what can't be used can't be decided", () => {
  const [unknown, refused] = surveyGrades(
    [
      ["DPB A", 1],
      ["DPB B/C", 1],
    ],
    {},
  );
  expect(unknown!.standing).toEqual({
    kind: "unknown",
    sentence:
      "No equivalent in PCC is published for CCC Director Pay Band A. If HR has decided one, add it to a register and give that range as register.",
  });
  expect(refused!.standing).toMatchObject({
    kind: "refused",
    sentence: expect.stringContaining("says more than a grade"),
  });
  expect(refused!.undecided).toBeUndefined();
});

test("both councils' grades in a cell map once it is said which is wanted", () => {
  expect(surveyGrades([[BOTH, 5]], {})[0]).toMatchObject({ asksWhich: true, standing: { kind: "refused" } });
  expect(surveyGrades([[BOTH, 5]], { to: PCC })[0]).toMatchObject({
    read: "CCC Director Pay Band B and PCC Senior Manager Pay Band 3",
    asksWhich: false,
    standing: { kind: "stated", grade: "Senior Manager Pay Band 3" },
  });
  const [pair] = surveyGrades([["CCC DPB A PCC SMPB 2", 1]], { to: PCC });
  expect(pair).toMatchObject({
    standing: { kind: "unknown" },
    undecided: { from: { name: "Director Pay Band A" }, named: { name: "Senior Manager Pay Band 2" } },
  });
});

test("a name of no published structure can be decided once its council is known", () => {
  expect(surveyGrades([["Grade 10", 1]], {})[0]!.undecided).toBeUndefined();
  expect(surveyGrades([["Grade 10", 1]], { from: CCC })[0]!.undecided).toMatchObject({
    from: { party: "CCC", name: "Grade 10" },
    to: "PCC",
  });
  expect(surveyGrades([["PCC Grade 9", 1]], {})[0]!.undecided).toMatchObject({
    from: { party: "PCC" },
    to: "CCC",
  });
});

test("what a register denies is none, with its source", () => {
  const register = valueOf(
    readRegister([
      ["from party", "from grade", "to party", "to grade", "evidence", "source"],
      ["CCC", "DPB A", "PCC", "", "none", "Minute 4"],
    ]),
  );
  expect(surveyGrades([["DPB A", 1]], { register })[0]!.standing).toMatchObject({
    kind: "none",
    source: "Minute 4",
  });
});

test("no cell is lost or counted twice", () => {
  const text = fc.oneof(
    fc.constantFrom("DPB B", "dpb b", "SM Band 3", BOTH, "Grade 10", "DPB 3", "nonsense"),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(text, fc.integer({ min: 1, max: 99 })), { selector: ([each]) => each }),
      (counts) => {
        const surveyed = surveyGrades(counts, {});
        const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
        expect(sum(surveyed.map(({ cells }) => cells))).toBe(sum(counts.map(([, cells]) => cells)));
        expect(surveyed.flatMap(({ spellings }) => spellings).sort()).toEqual(
          counts.map(([each]) => each).sort(),
        );
        expect(new Set(surveyed.map(({ key }) => key)).size).toBe(surveyed.length);
      },
    ),
  );
});
