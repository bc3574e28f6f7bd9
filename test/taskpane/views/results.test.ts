import { readCouncil } from "../../../src/grades";
import type { SelectedTexts } from "../../../taskpane/excel";
import { gradeMapFormula, resultBlocks, targetOf } from "../../../taskpane/views/grades/results";
import { spelt } from "../../../taskpane/views/grades/words";
import { valueOf } from "../../support/answers";

const PCC = valueOf(readCouncil("PCC", "to"));
const CCC = valueOf(readCouncil("CCC", "from"));
const SELECTED: SelectedTexts = {
  sheet: "Posts",
  areas: [
    { address: "C3:C5", top: 2, left: 2, rows: 3, columns: 1, cells: Int32Array.of(0, -1, 1) },
    { address: "C9", top: 8, left: 2, rows: 1, columns: 1, cells: Int32Array.of(2) },
  ],
  texts: ["DPB B", "DPB A", "sm band 3"],
  counts: [1, 1, 1],
  cellsRead: 4,
  cellsLeft: 0,
  freeColumn: 5,
};

test("results go to the same rows of the column that was picked", () => {
  expect(targetOf(SELECTED, " f ")).toEqual({ ok: true, column: 5, addresses: ["F3:F5", "F9"] });
});

test.each([
  ["", "Write the letters of a column, such as F."],
  ["7", "Write the letters of a column, such as F."],
  ["XFE", "Write the letters of a column, such as F."],
  ["c", "The grades themselves are there. Choose a column beside them."],
])("column %p is refused", (letters, sentence) => {
  expect(targetOf(SELECTED, letters)).toEqual({ ok: false, sentence });
});

test("two columns of grades don't fall off the sheet", () => {
  const wide = { ...SELECTED, areas: [{ ...SELECTED.areas[0]!, columns: 2 }] };
  expect(targetOf(wide, "XFD")).toMatchObject({ ok: false });
});

test("values are each cell's grade; blanks and what maps to nothing stay blank", () => {
  const blocks = resultBlocks(SELECTED, 5, "values", {}, undefined, null);
  const texts = blocks.map(({ rows, content }) =>
    Array.from({ length: rows }, (_, at) => (content.kind === "values" ? content.at(at) : "")),
  );
  expect(texts).toEqual([["Senior Manager Pay Band 3", "", ""], ["Director Pay Band B"]]);
});

test("one formula fills each rectangle", () => {
  const blocks = resultBlocks(SELECTED, 5, "formulas", { to: PCC }, undefined, "GradeRegister[#All]");
  expect(blocks.map(({ top, left, content }) => [top, left, content])).toEqual([
    [2, 5, { kind: "formula", formula: '=JWA.GRADE_MAP(C3:C5,"PCC",,GradeRegister[#All])' }],
    [8, 5, { kind: "formula", formula: '=JWA.GRADE_MAP(C9,"PCC",,GradeRegister[#All])' }],
  ]);
});

test.each([
  [{}, null, "=JWA.GRADE_MAP(C3)"],
  [{ from: CCC }, null, '=JWA.GRADE_MAP(C3,,"CCC")'],
  [{}, "'Our grades'!$B$3:$H$9", "=JWA.GRADE_MAP(C3,,,'Our grades'!$B$3:$H$9)"],
])("what is not given is left out: %p and %p", (councils, register, formula) => {
  expect(gradeMapFormula("C3", councils, register)).toBe(formula);
});

test("many spellings are told in few words", () => {
  expect(spelt(["a", "b\n c", "d", "e", "f"])).toBe("“a”, “b c”, “d” and 2 more");
});
