/** The preview calls with the very arguments Excel would hand over: the examples must give what they say. */
import { readCatalogue } from "../../../taskpane/catalogue";
import { handingOf } from "../../../taskpane/catalogue/handed";
import { openExcel } from "../../functions/excel";

const excel = openExcel();
const catalogue = readCatalogue(excel.metadata as never, {});
const named = (name: string) => catalogue.find((each) => each.name === name)!;

function handed(formula: string, cells: Readonly<Record<string, unknown[][]>> = {}): unknown[] {
  const handing = handingOf(named(/JWA\.(\w+)/.exec(formula)![1]!), formula);
  if (!handing.ok) throw new Error(handing.sentence);
  expect(handing.value.references).toEqual(Object.keys(cells));
  return handing.value.given((reference) => cells[reference]!);
}

test("ranges come as rows, single options alone, what is left out as null, text as text", () => {
  expect(handed('=JWA.COST_SHARE(A2:A3,"82:18",2,B1)', { "A2:A3": [[1], [2]], B1: [[0]] })).toEqual([
    [[1], [2]],
    [["82:18"]],
    "2",
    0,
    null,
  ]);
});

test("the same cells are asked for once", () => {
  expect(handed("=JWA.SHARE_DRIFT(A1:B1,A1:B1)", { "A1:B1": [[63, 37]] })).toEqual([
    [[63, 37]],
    [[63, 37]],
    null,
  ]);
});

test.each([
  ["=JWA.COST_SHARE(100.01)", [[50.01, 50]]],
  ["=JWA.COST_SETTLE({300,100;50,150})", [[50, -50]]],
  ['=JWA.COST_SHARE(100.01,"50:50","PCC")', [[50]]],
  ["=JWA.SAVINGS_GAP({4.5,4.5},{0.45,0;0.771,0.798},,TRUE)", [[3.279, 6.981]]],
  ['=JWA.GRADE_MAP("DPB C",,,,"inferred")', [["Senior Manager Pay Band 4"]]],
  ['=JWA.NOTICE_END(DATE(2019,3,31),"agreement")', [[43921]]],
  ['=JWA.AMOUNT("(1,781)","£000")', [[-1781000]]],
])("%s gives %p", (formula, expected) => {
  expect(excel.spill(/JWA\.(\w+)/.exec(formula)![1]!, ...handed(formula))).toEqual(expected);
});

test("what Excel would have to work out first is named", () => {
  expect(handingOf(named("NOTICE_END"), '=JWA.NOTICE_END(TODAY(),"agreement")')).toEqual({
    ok: false,
    sentence:
      "TODAY() in “notice date” is worked out by Excel, so the value shows once the formula is in a cell.",
  });
  expect(handingOf(named("AMOUNT"), "=JWA.AMOUNT((A1)")).toMatchObject({ ok: false });
  expect(handingOf(named("NOTICE_END"), '=JWA.NOTICE_END(A1,"agreement",3)')).toMatchObject({
    sentence: "There are more arguments than the function takes.",
  });
});
