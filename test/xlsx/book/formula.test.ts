import fc from "fast-check";
import { scan } from "../../../xlsx/book/formula/scan";
import { mayGiveSeveral, stored } from "../../../xlsx/book/formula/stored";
import { shifter } from "../../../xlsx/book/formula/shift";
import { Formulas, columnName } from "../../../src/workbook";
import { typed } from "../../../xlsx/book/formula/typed";

const JWA = { functionNamespaces: ["JWA"] };

/** As a person types it, and as a file holds it. */
const PAIRS: readonly (readonly [typed: string, stored: string])[] = [
  ["SUM(A1:A9)", "SUM(A1:A9)"],
  ["JWA.COST_SHARE(A2:A9)", "_xldudf_JWA_COST_SHARE(A2:A9)"],
  ["JWA.A(JWA.B(1),2)", "_xldudf_JWA_A(_xldudf_JWA_B(1),2)"],
  ["OTHER.FN(1)", "OTHER.FN(1)"],
  ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["SORT(FILTER(A1:B9,B1:B9>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>1))"],
  ["NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ["STDEV.S(A1:A9)+IFS(A1,1)", "_xlfn.STDEV.S(A1:A9)+_xlfn.IFS(A1,1)"],
  ['"XLOOKUP("&A1', '"XLOOKUP("&A1'],
  ["'XLOOKUP(1)'!A1", "'XLOOKUP(1)'!A1"],
  ["LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
  ["LAMBDA(a,b,a+b)(1,2)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)"],
  ["MAP(A1:A3,LAMBDA(v,v*v))+v", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*_xlpm.v))+v"],
  ["BYROW(A1:B3,SUM)", "_xlfn.BYROW(A1:B3,_xleta.SUM)"],
  ["SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["SUM('My sheet'!$A$1#)*2", "SUM(_xlfn.ANCHORARRAY('My sheet'!$A$1))*2"],
  ["IF(A1=#N/A,1,#REF!)", "IF(A1=#N/A,1,#REF!)"],
  ["Posts[FTE]*Posts[@FTE]", "Posts[FTE]*Posts[[#This Row],[FTE]]"],
  ["Posts[@[Post title]]", "Posts[[#This Row],[Post title]]"],
  ["SUM(Posts[@[A]:[B]])", "SUM(Posts[[#This Row],[A]:[B]])"],
];

test.each(PAIRS)("%s is stored as %s, and read back", (person, file) => {
  expect(stored(person, JWA)).toBe(file);
  expect(typed(file)).toBe(person);
});

test.each([
  ["[@FTE]*2", "Posts[[#This Row],[FTE]]*2"],
  ["SUM([@[A b]:[C]])", "SUM(Posts[[#This Row],[A b]:[C]])"],
  ["[@]", "Posts[#This Row]"],
])("inside its table, %s is stored as %s, and read back", (person, file) => {
  expect(stored(person, { ...JWA, table: "Posts" })).toBe(file);
  expect(typed(file, "Posts")).toBe(person);
});

test("@ says something in a dynamic array only", () => {
  expect(stored("@A1:A9+1", { ...JWA, isDynamic: true })).toBe("_xlfn.SINGLE(A1:A9)+1");
  expect(typed("_xlfn.SINGLE(A1:A9)+1")).toBe("@A1:A9+1");
  expect(stored("@INDEX(A:A,2)*2", { ...JWA, isDynamic: true })).toBe("_xlfn.SINGLE(INDEX(A:A,2))*2");
  expect(stored("@A1:A9+1", JWA)).toBe("A1:A9+1");
});

test.each([
  ["JWA.BASES()", true],
  ["1+jwa.bases()", true],
  ["SEQUENCE(3)", true],
  ["SUM(A1#)", true],
  ["SUM(A1:A3)", false],
  ['"SEQUENCE(3)"', false],
  ["#REF!+1", false],
])("%s may give several cells: %s", (formula, answer) => {
  expect(mayGiveSeveral(formula, ["JWA"])).toBe(answer);
});

test("whatever is scanned, the pieces joined are the formula", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."A1$.,()[]'\"@#! é+JWA_".split("")) }), (formula) => {
      expect(
        scan(formula)
          .map(({ text }) => text)
          .join(""),
      ).toBe(formula);
    }),
  );
});

test.each([
  ["A1*2+SUM($A$1:A1)", "B6*2+SUM($A$1:B6)"],
  ["A$1+$A1", "B$1+$A6"],
  ["'A1'!A1&\"A1\"&LOG10(A1)", "'A1'!B6&\"A1\"&LOG10(B6)"],
  ["Sheet1!A1:B2", "Sheet1!B6:C7"],
  ["Posts[A1]+Rate", "Posts[A1]+Rate"],
  ["SUM(A:A)", null],
  ["SUM($1:2)", null],
])("%s filled one column right and five rows down is %s", (formula, shifted) => {
  expect(shifter(formula, 0, 0)(5, 1)).toBe(shifted);
});

test("what is filled without the parser is what the parser fills", () => {
  const cell = fc
    .tuple(fc.boolean(), fc.integer({ min: 3, max: 60 }), fc.boolean(), fc.integer({ min: 5, max: 999 }))
    .map(
      ([fixedColumn, column, fixedRow, row]) =>
        `${fixedColumn ? "$" : ""}${columnName(column)}${fixedRow ? "$" : ""}${row}`,
    );
  const formula = fc.array(
    fc.oneof(
      cell,
      cell.map((one) => `SUM(${one},"A1")`),
      fc.constant("Rate"),
    ),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(
      formula,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 9 }),
      (pieces, row, column) => {
        const text = pieces.join("+");
        const formulas = new Formulas();
        formulas.setShared(row, column, formulas.setBase(0, 0, text));
        expect(shifter(text, 0, 0)(row, column)).toBe(formulas.a1(row, column));
      },
    ),
  );
});
