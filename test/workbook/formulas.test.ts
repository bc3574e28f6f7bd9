import { translateFormulaToR1C1 } from "@borgar/fx";
import fc from "fast-check";
import { asTyped, cellName, Formulas } from "../../src/workbook";

function r1c1(text: string, row: number, column: number): string {
  const formulas = new Formulas();
  formulas.set(row, column, text);
  return formulas.r1c1(row, column);
}

const direct = (text: string, row: number, column: number): string =>
  translateFormulaToR1C1(text, cellName(row, column)).replace(/^=/, "");

describe("R1C1", () => {
  test.each([
    ["B4*C4", 3, 3, "RC[-2]*RC[-1]"],
    ["SUM($B$4:B7)", 7, 1, "SUM(R4C2:R[-1]C)"],
    ["B$4+$C5", 4, 3, "R4C[-2]+RC3"],
    ["LOG10(B4)", 3, 2, "LOG10(RC[-1])"],
    ["SUM(B:B)", 3, 2, "SUM(C[-1])"],
    ["SUM(4:9)", 19, 2, "SUM(R[-16]:R[-11])"],
    ["Plan!B4", 3, 2, "Plan!RC[-1]"],
    ["'Plan 2'!B4&\"B4\"", 3, 2, "'Plan 2'!RC[-1]&\"B4\""],
    ["Rate.Q1*B1", 0, 2, "Rate.Q1*RC[-1]"],
    ["Q1_2019+B1", 0, 2, "Q1_2019+RC[-1]"],
  ])("%s in row %d, column %d is %s", (text, row, column, expected) => {
    expect(r1c1(text, row, column)).toBe(expected);
  });

  test("the same formula filled down has one R1C1 form", () => {
    const formulas = new Formulas();
    for (let row = 0; row < 50; row++) formulas.set(row, 3, `IF(B${row + 1}>0,B${row + 1}*$C$1,0)`);
    const forms = new Set(Array.from({ length: 50 }, (_, row) => formulas.r1c1(row, 3)));
    expect([...forms]).toEqual(["IF(RC[-2]>0,RC[-2]*R1C3,0)"]);
  });

  test("a name with a number in it is no reference, however the rows go on", () => {
    const formulas = new Formulas();
    formulas.set(0, 0, "Rate.Q1*2");
    formulas.set(1, 0, "Rate.Q2*2");
    formulas.set(2, 0, "\u00C9tat3*2");
    formulas.set(3, 0, "\u00C9tat4*2");
    expect(["Rate.Q1*2", "Rate.Q2*2"]).toEqual([formulas.r1c1(0, 0), formulas.r1c1(1, 0)]);
    expect(formulas.r1c1(2, 0)).not.toBe(formulas.r1c1(3, 0));
  });

  test("a formula nothing can read is given back as it is", () => {
    for (const text of ["((", "SUM(", "@@", "=1+", "{", "'", "B4 B5 +", "#REF!"]) {
      expect(() => r1c1(text, 3, 3)).not.toThrow();
    }
  });
});

/** Pieces of formulas, of every kind that is told apart. */
const dollar = fc.constantFrom("", "$");
const column = fc.constantFrom("A", "B", "Z", "AA", "ABC", "XFD", "b");
const row = fc.integer({ min: 1, max: 1_048_576 }).map(String);
const nearRow = fc.integer({ min: 1, max: 60 }).map(String);
const reference = fc.tuple(dollar, column, dollar, fc.oneof(nearRow, row)).map((parts) => parts.join(""));
const piece = fc.oneof(
  { weight: 5, arbitrary: reference },
  { weight: 3, arbitrary: fc.tuple(reference, reference).map(([a, b]) => `${a}:${b}`) },
  fc.tuple(column, column).map(([a, b]) => `${a}:${b}`),
  fc.tuple(dollar, nearRow, nearRow).map(([fixed, a, b]) => `${fixed}${a}:${fixed}${b}`),
  fc.constantFrom(
    "0.5",
    "1E5",
    '"A1 and B$2"',
    '"say ""C3"""',
    "TRUE",
    "Rate.Q1",
    "Q1_2019",
    "Rates",
    "Lines[[#This Row],[A1]]",
    "Plan!B4",
    "'Plan B4'!$B4",
    "[1]Sheet1!C5",
    "{1,2;3,4}",
    "#REF!",
  ),
);
const formula = fc
  .array(fc.tuple(fc.constantFrom("+", "-", "*", "/", "&", "<="), piece), { minLength: 1, maxLength: 5 })
  .chain((parts) => {
    const inner = parts.map(([operator, text], index) => (index === 0 ? text : operator + text)).join("");
    return fc.constantFrom(
      inner,
      `SUM(${inner})`,
      `LOG10(${inner})`,
      `IF(${inner},B4,-C$5)`,
      `ATAN2( ${inner} ,A1)`,
    );
  });

test("a formula read through what is known of its shape is what the parser makes of it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(formula, fc.nat(60), fc.nat(30)), { minLength: 1, maxLength: 12 }),
      (given) => {
        const formulas = new Formulas();
        given.forEach(([text, down, across], index) => {
          formulas.set(down, across, text);
          expect(formulas.r1c1(down, across)).toBe(direct(text, down, across));
          // Filled down: often the same shape, from the cache this time.
          const filled = text.replace(
            /(?<![$\d"])\b([A-Z]{1,2})(\d{1,2})\b/g,
            (_, letters: string, digits: string) => `${letters}${Number(digits) + 1}`,
          );
          formulas.set(down + 1, across + 100 + index, filled);
          expect(formulas.r1c1(down + 1, across + 100 + index)).toBe(
            direct(filled, down + 1, across + 100 + index),
          );
        });
      },
    ),
    { numRuns: 300 },
  );
});

describe("formulas that are shared", () => {
  test("each cell has its own text and all have one R1C1 form", () => {
    const formulas = new Formulas();
    const base = formulas.setBase(3, 3, "B4*$C$1");
    formulas.setShared(4, 3, base);
    formulas.setShared(9, 5, base);
    expect(formulas.a1(3, 3)).toBe("B4*$C$1");
    expect(formulas.a1(4, 3)).toBe("B5*$C$1");
    expect(formulas.a1(9, 5)).toBe("D10*$C$1");
    expect(new Set([formulas.r1c1(3, 3), formulas.r1c1(4, 3), formulas.r1c1(9, 5)])).toEqual(
      new Set(["RC[-2]*R1C3"]),
    );
    expect(formulas.count).toBe(3);
  });
  test("where there is none, there is none", () => {
    const formulas = new Formulas();
    expect([formulas.has(0, 0), formulas.a1(0, 0), formulas.r1c1(0, 0), formulas.spill(0, 0)]).toEqual([
      false,
      "",
      "",
      null,
    ]);
  });
  test("an array formula fills its area, all but its own cell", () => {
    const formulas = new Formulas();
    formulas.set(1, 1, "A2:A4*2");
    formulas.setSpill(1, 1, { top: 1, left: 1, bottom: 3, right: 1 });
    expect([formulas.isFilled(1, 1), formulas.isFilled(2, 1), formulas.isFilled(4, 1)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test.each([
  ["_xldudf_JWA_COST_SHARE(B4:B9)", "JWA.COST_SHARE(B4:B9)"],
  ["_xldudf_JWA_AMOUNT(A1)+_xldudf_JWA_AMOUNT(A2)", "JWA.AMOUNT(A1)+JWA.AMOUNT(A2)"],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "XLOOKUP(A1,B:B,C:C)"],
  ["_xlfn._xlws.FILTER(A1:A9,B1:B9)", "FILTER(A1:A9,B1:B9)"],
  ["_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)", "LAMBDA(x,x+1)"],
  ["SUM(A1)", "SUM(A1)"],
])("%s is typed as %s", (stored, typed) => expect(asTyped(stored)).toBe(typed));
