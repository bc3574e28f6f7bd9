import { callsOurs, readArgument, readCall } from "../../../taskpane/catalogue";
import { blockOf } from "../../../taskpane/catalogue/cellsOf";

test("a call is taken apart", () => {
  expect(readCall('=JWA.COST_SHARE( A2:A9 ,"82:18",,-3,TRUE)')).toEqual({
    name: "COST_SHARE",
    arguments: [
      { kind: "reference", text: "A2:A9" },
      { kind: "literal", value: "82:18", text: '"82:18"' },
      { kind: "omitted" },
      { kind: "literal", value: -3, text: "-3" },
      { kind: "literal", value: true, text: "TRUE" },
    ],
  });
  expect(readCall("=_xldudf_JWA_AMOUNT(A2)")?.name).toBe("AMOUNT");
  expect(readCall("=jwa.amount(a2)")?.name).toBe("AMOUNT");
});

test.each([
  ["=JWA.AMOUNT(A2)+1"],
  ["=1+JWA.AMOUNT(A2)"],
  ["=SUM(JWA.AMOUNT(A2))"],
  ["=JWA.AMOUNT(A2)*(1)"],
  ["JWA.AMOUNT"],
  ["=SUM(A2)"],
  ["="],
])("%s is not one call of ours", (formula) => {
  expect(readCall(formula)).toBeNull();
});

test.each([
  ["", { kind: "omitted" }],
  ["'Savings 2019'!$C$3", { kind: "reference", text: "'Savings 2019'!$C$3" }],
  ["Savings[Amount]", { kind: "reference", text: "Savings[Amount]" }],
  ["D1#", { kind: "reference", text: "D1#" }],
  ["Shares", { kind: "reference", text: "Shares" }],
  ["82%", { kind: "literal", value: 0.82, text: "82%" }],
  ['"the ""old"" scale"', { kind: "literal", value: 'the "old" scale', text: '"the ""old"" scale"' }],
  [
    '{1,-2;"a",TRUE}',
    {
      kind: "array",
      rows: [
        [1, -2],
        ["a", true],
      ],
      text: '{1,-2;"a",TRUE}',
    },
  ],
  ["DATE(2019,3,31)", { kind: "literal", value: 43555, text: "DATE(2019,3,31)" }],
  ["DATE(2019,A1,31)", { kind: "expression", text: "DATE(2019,A1,31)" }],
  ["SUM(A1:A3)", { kind: "expression", text: "SUM(A1:A3)" }],
  ["A1:A3*2", { kind: "expression", text: "A1:A3*2" }],
  ["#N/A", { kind: "expression", text: "#N/A" }],
])("the argument %p", (text, expected) => {
  expect(readArgument(text)).toEqual(expected);
});

test.each([
  ["=ROUND(JWA.COST_SHARE(A2),0)", true],
  ["=_xldudf_JWA_COST_SHARE(A2)", true],
  ["=jwa.amount(A1)", true],
  ["JWA.AMOUNT is a function", false],
  ["=NOTJWA.AMOUNT(A1)", false],
  ["=SUM(A1)", false],
])("whether %p calls a function of ours", (formula, expected) => {
  expect(callsOurs(formula)).toBe(expected);
});

test("cells of an address keep their sheet and their dollars", () => {
  const block = blockOf("'Savings 2019'!$A2:C$9")!;
  expect([block.rows, block.columns]).toEqual([8, 3]);
  expect(block.cell(1, 2)).toBe("'Savings 2019'!$C3");
  expect(block.part(0, 1, 7, 1)).toBe("'Savings 2019'!$B2:$B$9");
});

test.each(["A:A", "4:9", "Shares", "Savings[Amount]", "[1]Sheet1!A1", "D1#"])("%s is no block", (text) => {
  expect(blockOf(text)).toBeNull();
});
