import {
  gradeEvidence,
  gradesEvidence,
  mapGrade,
  mapGrades,
  readCouncil,
  readRegister,
  type GradeQuestion,
  type GradeRegister,
} from "../../src/grades";
import type { CellValue } from "../../src/workbook";

const HEADERS = [
  "from party",
  "from grade",
  "to party",
  "to grade",
  "evidence",
  "source",
  "valid from",
  "valid to",
];
const PAPER = "Shared Management Proposals, consultation document (CCC and PCC, 2017)";
const EIGHT_FIVE = `${PAPER}, 8.5: the deleted service directors of each council`;
const EIGHT_SIX = `${PAPER}, 8.6: five joint service directors`;

const party = (name: string) => {
  const read = readCouncil(name, "to");
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
};
const CCC = party("CCC");
const PCC = party("PCC");

function register(...rows: CellValue[][]): GradeRegister {
  const read = readRegister([HEADERS, ...rows]);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}
function mapped(text: string, question: GradeQuestion = {}): string {
  const result = mapGrade(text, question);
  return result.ok ? result.value : `${result.refusal.kind}: ${result.refusal.message}`;
}

describe("with the papers' pairs alone", () => {
  test.each([
    ["CCC Director Pay Band B", {}, "Senior Manager Pay Band 3"],
    ["SMPB 3", {}, "Director Pay Band B"],
    ["DPB B", { to: PCC, from: CCC }, "Senior Manager Pay Band 3"],
    ["DPB C", { accept: "inferred" }, "Senior Manager Pay Band 4"],
    ["SM Band 4", { accept: "inferred" }, "Director Pay Band C"],
    ["CCC Director Pay Band B PCC Senior Manager Pay Band 3", { to: PCC }, "Senior Manager Pay Band 3"],
    ["CCC Director Pay Band B PCC Senior Manager Pay Band 3", { to: CCC }, "Director Pay Band B"],
    ["CCC Director Pay Band B PCC Senior Manager Pay Band 3", { from: CCC }, "Senior Manager Pay Band 3"],
    ["DPB C SMPB 4", { to: PCC, accept: "inferred" }, "Senior Manager Pay Band 4"],
  ] as const)("%s %j gives %s", (text, question, expected) => {
    expect(mapped(text, question)).toBe(expected);
  });

  test.each([
    [
      "DPB C",
      {},
      `unknown: CCC Director Pay Band C to PCC Senior Manager Pay Band 4 is only inferred, not stated. To take it, set accept to "inferred"; to settle it, add a stated entry to a register. Source: ${EIGHT_FIVE}.`,
    ],
    [
      "DPB A",
      { accept: "inferred" },
      "unknown: No equivalent in PCC is published for CCC Director Pay Band A. If HR has decided one, add it to a register and give that range as register.",
    ],
    [
      "DPB B",
      { to: CCC },
      "unusable: “DPB B” is a grade of CCC already. Give the other council to map it to: PCC.",
    ],
    [
      "DPB B",
      { from: PCC },
      "unusable: “DPB B” is a grade of CCC, but it is to be mapped from PCC. Check the grade or the council.",
    ],
    [
      "DPB B",
      { from: CCC, to: CCC },
      "unusable: Both councils asked for are CCC. Map from one council to the other, for example from CCC to PCC.",
    ],
    [
      "DPB B SMPB 3",
      {},
      "unusable: “DPB B SMPB 3” holds a grade of each council. Say which one is wanted, for example to = PCC.",
    ],
    [
      "DPB B SMPB 4",
      { to: PCC },
      `unusable: “DPB B SMPB 4” contradicts the register, where CCC Director Pay Band B goes with PCC Senior Manager Pay Band 3. Correct the cell, or record the decision in a register. Source: ${EIGHT_SIX}.`,
    ],
    [
      "DPB A SMPB 3",
      { to: PCC },
      `unusable: “DPB A SMPB 3” contradicts the register, where PCC Senior Manager Pay Band 3 goes with CCC Director Pay Band B. Correct the cell, or record the decision in a register. Source: ${EIGHT_SIX}.`,
    ],
    [
      "DPB A SMPB 5",
      { to: PCC },
      "unknown: No equivalent in PCC is published for CCC Director Pay Band A. If HR has decided one, add it to a register and give that range as register.",
    ],
  ] as const)("%s %j is refused: %s", (text, question, expected) => {
    expect(mapped(text, question)).toBe(expected);
  });

  test("evidence comes with the source, and none where nothing is published", () => {
    const known = ["DPB B", "SM Band 4", "DPB A"].map((text) => gradeEvidence(text));
    expect(known.map((one) => one.ok && Object.values(one.value))).toEqual([
      ["Senior Manager Pay Band 3", "stated", EIGHT_SIX],
      ["Director Pay Band C", "inferred", EIGHT_FIVE],
      ["", "none", ""],
    ]);
  });
});

describe("with a register of HR's own", () => {
  test("a stated row settles an inferred pair, both ways", () => {
    const own = register(["CCC", "DPB C", "PCC", "SMPB 4", "stated", "Decision 12", 0, 0]);
    expect(mapped("Director Pay Band C", { register: own })).toBe("Senior Manager Pay Band 4");
    expect(mapped("Senior Manager Pay Band 4", { register: own })).toBe("Director Pay Band C");
    expect(mapped("DPB B", { register: own })).toBe("Senior Manager Pay Band 3");
  });

  test("a row overrides the papers' pair in both directions", () => {
    const own = register(["CCC", "DPB B", "PCC", "SMPB 2", "stated", "", "", ""]);
    expect(mapped("DPB B", { register: own })).toBe("Senior Manager Pay Band 2");
    expect(mapped("SMPB 2", { register: own })).toBe("Director Pay Band B");
    expect(mapped("SMPB 3", { register: own })).toMatch(/^unknown: No equivalent in CCC is published/);
    const evidence = gradeEvidence("DPB B", { register: own });
    expect(evidence.ok && evidence.value.source).toBe("the register, row 2");
  });

  test("a row of its own direction comes before a row read backwards", () => {
    const own = register(
      ["CCC", "DPB A", "PCC", "SMPB 1", "stated", "", "", ""],
      ["PCC", "SMPB 1", "CCC", "DPB D", "stated", "", "", ""],
    );
    expect(mapped("DPB A", { register: own })).toBe("Senior Manager Pay Band 1");
    expect(mapped("SMPB 1", { register: own })).toBe("Director Pay Band D");
  });

  test("several open rows are candidates, none of them chosen", () => {
    const own = register(
      ["CCC", "DPB A", "PCC", "SMPB 1", "stated", "", "", ""],
      ["CCC", "DPB A", "PCC", "SMPB 2", "inferred", "", "", ""],
    );
    expect(mapped("DPB A", { register: own })).toBe(
      "unknown: CCC Director Pay Band A has several entries for PCC: Senior Manager Pay Band 1 (stated) and Senior Manager Pay Band 2 (inferred). Keep one of them open, or give the others a “valid to” date.",
    );
    expect(mapped("DPB A SMPB 1", { register: own, to: PCC })).toBe("Senior Manager Pay Band 1");
    expect(gradeEvidence("DPB A", { register: own }).ok).toBe(false);
  });

  test("many to one is no single answer read backwards", () => {
    const own = register(["CCC", "DPB C", "PCC", "SMPB 3", "stated", "", "", ""]);
    expect(mapped("DPB C", { register: own })).toBe("Senior Manager Pay Band 3");
    expect(mapped("DPB B", { register: own })).toBe("Senior Manager Pay Band 3");
    expect(mapped("SMPB 3", { register: own })).toMatch(
      /^unknown: .* several entries for CCC: Director Pay Band C \(stated\) and Director Pay Band B \(stated\)\./,
    );
  });

  test("the same pair twice is one pair, by its better evidence", () => {
    const own = register(
      ["CCC", "DPB A", "PCC", "SMPB 1", "inferred", "", "", ""],
      ["CCC", "Director Pay Band A", "PCC", "SM Band 1", "stated", "", "", ""],
    );
    expect(mapped("DPB A", { register: own })).toBe("Senior Manager Pay Band 1");
  });

  test("an open row comes before ended ones, the latest start among open ones", () => {
    const own = register(
      ["CCC", "DPB B", "PCC", "SMPB 1", "stated", "", 42736, 43921],
      ["CCC", "DPB B", "PCC", "SMPB 2", "stated", "", 43922, ""],
      ["CCC", "DPB B", "PCC", "SMPB 5", "stated", "", 43922 + 365, ""],
      ["CCC", "DPB B", "PCC", "SMPB 6", "stated", "", "", ""],
    );
    expect(mapped("DPB B", { register: own })).toBe("Senior Manager Pay Band 5");
    expect(mapped("SMPB 2", { register: own })).toMatch(/^unknown: No equivalent in CCC is published/);
  });

  test("where all have ended nothing is known, and the last end is named", () => {
    const own = register(
      ["CCC", "DPB B", "PCC", "SMPB 1", "stated", "", 42736, 43555],
      ["CCC", "DPB B", "PCC", "SMPB 2", "stated", "", 43556, 43921],
    );
    expect(mapped("DPB B", { register: own })).toBe(
      "unknown: The register’s entry for CCC Director Pay Band B to PCC ended on 31 March 2020. Add the entry that follows it and leave its “valid to” blank.",
    );
    expect(mapped("SMPB 2", { register: own })).toMatch(
      /PCC Senior Manager Pay Band 2 to CCC ended on 31 March 2020/,
    );
    expect(mapped("DPB B SMPB 2", { register: own, to: PCC })).toMatch(/ended on 31 March 2020/);
  });

  test("evidence none says that there is no equivalent", () => {
    const own = register(["CCC", "DPB C", "PCC", "", "none", "Decision 14", "", ""]);
    expect(mapped("DPB C", { register: own, accept: "inferred" })).toBe(
      "unknown: CCC Director Pay Band C has no equivalent in PCC: the register says so. Source: Decision 14.",
    );
    const evidence = gradeEvidence("DPB C", { register: own });
    expect(evidence.ok && evidence.value).toEqual({ grade: "", evidence: "none", source: "Decision 14" });
    expect(mapped("DPB C SMPB 4", { register: own, to: PCC })).toMatch(
      /contradicts the register, where CCC Director Pay Band C has no equivalent in PCC\./,
    );
    expect(mapped("SMPB 4", { register: own, accept: "inferred" })).toMatch(/^unknown: No equivalent in CCC/);
  });

  test("grades of no known structure are matched by what a reader sees", () => {
    const own = register(
      ["CCC", "Grade 10", "PCC", "Grade 12+", "stated", "", "", ""],
      ["PCC", "P5", "CCC", "P5", "stated", "", "", ""],
    );
    expect(mapped("grade\u00A010", { register: own })).toBe("Grade 12+");
    expect(mapped("CCC Grade 10", { register: own })).toBe("Grade 12+");
    expect(mapped("Grade 12+", { register: own })).toBe("Grade 10");
    expect(mapped("Grade 12", { register: own })).toMatch(
      /^unknown: “Grade 12” is not a grade of a structure/,
    );
    expect(mapped("P5", { register: own })).toBe(
      "unusable: “P5” is a grade of PCC and CCC. Say whose it is, for example from = PCC.",
    );
    expect(mapped("P5", { register: own, from: PCC })).toBe("P5");
    expect(mapped("PCC P5", { register: own })).toBe("P5");
  });
});

describe("a range of grades", () => {
  const ask = { to: null, from: null, register: null };

  test("keeps its shape, blanks stay blank, refusals stay in place", () => {
    const result = mapGrades({
      ...ask,
      accept: null,
      grades: [
        ["DPB B", 0],
        [null, "  "],
        [true, { error: "#N/A" }],
        ["TBC", 7],
      ],
    });
    expect(result.ok && result.value).toEqual([
      ["Senior Manager Pay Band 3", ""],
      ["", ""],
      [
        {
          kind: "unusable",
          message: "TRUE is not a grade. Write the grade, for example Director Pay Band B.",
        },
        {
          kind: "unusable",
          message: "There is an error, #N/A, in place of a grade. Put that cell right first.",
        },
      ],
      [
        { kind: "unknown", message: expect.stringMatching(/^“TBC” is not a grade/) },
        { kind: "unknown", message: expect.stringMatching(/^“7” is not a grade/) },
      ],
    ]);
  });

  test("is refused whole where a council, accept or the register can't be read", () => {
    const refusals = [
      mapGrades({ ...ask, accept: null, grades: [["DPB B"]], to: "Cheshire" }),
      mapGrades({ ...ask, accept: "maybe", grades: [["DPB B"]] }),
      gradesEvidence({ ...ask, grades: [["DPB B"]], register: [[0, 0]] }),
    ];
    expect(refusals.map((one) => !one.ok && one.refusal.message)).toEqual([
      "“Cheshire” given as “to” is not one of the councils. Use CCC or PCC.",
      '“maybe” given as “accept” can’t be read. Use "stated", or "inferred" to take pairs that are only inferred.',
      "The first row of the register must hold its headers; “from party”, “from grade”, “to party”, “to grade” and “evidence” are missing. It needs from party, from grade, to party, to grade and evidence; source, valid from and valid to may follow.",
    ]);
  });

  test("no cell ever mentions pay", () => {
    const known = gradesEvidence({ ...ask, grades: [["DPB B"], ["SM Band 4"], ["DPB A"]] });
    expect(JSON.stringify(known)).not.toMatch(/£|salary|\d{2},\d{3}/);
  });
});
