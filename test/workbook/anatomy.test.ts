import fc from "fast-check";
import { anatomy, areaName, Formulas, resolve, type Area } from "../../src/workbook";

function partsOf(text: string, row = 9, column = 3) {
  const formulas = new Formulas();
  formulas.set(row, column, text);
  return anatomy(formulas.r1c1(row, column));
}

function summedAreas(text: string, row = 9, column = 3): string[] | null {
  const { summed } = partsOf(text, row, column);
  return summed && summed.map((reference) => areaName(resolve(reference, row, column, 100, 10)!));
}

describe("what is added up", () => {
  test.each([
    ["SUM(B4:B7)", ["B4:B7"]],
    ["SUM(B4:B7,B9)", ["B4:B7", "B9"]],
    ["B4+B5+SUM(B7:B9)", ["B4", "B5", "B7:B9"]],
    ["SUBTOTAL(9,B4:B7)", ["B4:B7"]],
    ["SUBTOTAL(109,B4:B7)", ["B4:B7"]],
    ["AGGREGATE(9,5,B4:B7)", ["B4:B7"]],
    ["SUM(B:B)", ["B1:B100"]],
    ["(B4+B5)", ["B4", "B5"]],
  ])("%s adds %p", (text, areas) => expect(summedAreas(text)).toEqual(areas));
  test.each([
    "B4-B5",
    "SUM(B4:B7)*2",
    "SUBTOTAL(1,B4:B7)",
    "AVERAGE(B4:B7)",
    "ROUND(SUM(B4:B7),0)",
    "SUM(Total)",
    "SUM([1]Plan!B4)",
    "SUM()",
    "5",
  ])("%s does something else", (text) => expect(summedAreas(text)).toBeNull());
});

describe("numbers typed in", () => {
  test.each([
    ["B4*0.82", [0.82]],
    ["B4*82%", [0.82]],
    ["ROUND(B4*1.05,2)", [1.05]],
    ["IF(B4>100,B4,0)", []],
    ["B4+-3", [-3]],
    ["VLOOKUP(B4,D:E,2)", []],
    ["1+2", [1, 2]],
  ])("%s has %p", (text, constants) => expect(partsOf(text).constants).toEqual(constants));
});

describe("references", () => {
  test("a sheet of this workbook, and one of another", () => {
    expect(partsOf("'Plan 2'!B4").references[0]).toMatchObject({ sheet: "Plan 2", workbook: "", name: "" });
    expect(partsOf("[1]Plan!B4").references[0]).toMatchObject({ sheet: "Plan", workbook: "1" });
    expect(partsOf("'[Old tracker.xlsx]Plan 2'!B4").references[0]).toMatchObject({
      sheet: "Plan 2",
      workbook: "Old tracker.xlsx",
    });
  });
  test.each([
    "Rate",
    "Lines[Amount]",
    "Lines[[#This Row],[Amount]]",
    "[@Amount]",
    "[@[Amount £]]*2",
    "[Amount]",
  ])("%s is of this workbook", (text) => {
    for (const { workbook } of partsOf(text).references) expect(workbook).toBe("");
  });
  test("a name of another workbook is of that workbook", () => {
    expect(partsOf("[1]!Rate").references[0]?.workbook).toBe("1");
  });
  test("what falls off the sheet resolves to nothing", () => {
    const [reference] = anatomy("R[-5]C").references;
    expect(resolve(reference!, 2, 0)).toBeNull();
    expect(resolve(reference!, 6, 0)).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
  });
});

test.each([
  ["B4+-B5", ["+-"]],
  ["B4--B5", ["--"]],
  ["++B4", ["++"]],
  ["SUMPRODUCT(--(B4:B7=1))", ["--"]],
  ["-B4", []],
  ["B4-B5", []],
  ["B4+5%", []],
])("two operators in a row: %s", (text, doubled) => expect(partsOf(text).doubled).toEqual(doubled));

test("calls are named in capitals, with their arguments", () => {
  const [lookup] = partsOf("vlookup(B4,D:E,2,FALSE)").calls;
  expect(lookup).toMatchObject({ name: "VLOOKUP" });
  expect(lookup!.arguments.map(({ is }) => is)).toEqual(["reference", "reference", "number", "boolean"]);
  expect(partsOf("JWA.COST_SHARE(B4)").calls[0]?.name).toBe("JWA.COST_SHARE");
});

test("no text whatever makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => void anatomy(text)));
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "SUM(",
          ")",
          "R[1]C",
          "+",
          "-",
          "{",
          "}",
          '"',
          "'",
          "[1]",
          "!",
          ",",
          "%",
          "#",
          "@",
          "LET(",
          "LAMBDA(",
        ),
        { maxLength: 14 },
      ),
      (parts) => void anatomy(parts.join("")),
    ),
  );
});

test("a reference resolved is the area it was written for", () => {
  const cell = fc.record({ row: fc.nat(200), column: fc.nat(200) });
  fc.assert(
    fc.property(cell, cell, cell, fc.tuple(fc.boolean(), fc.boolean()), (at, a, b, [fixRows, fixColumns]) => {
      const area: Area = {
        top: Math.min(a.row, b.row),
        left: Math.min(a.column, b.column),
        bottom: Math.max(a.row, b.row),
        right: Math.max(a.column, b.column),
      };
      const text = areaName(area).replace(
        /([A-Z]+)(\d+)/g,
        (_, letters: string, digits: string) =>
          `${fixColumns ? "$" : ""}${letters}${fixRows ? "$" : ""}${digits}`,
      );
      const [reference] = partsOf(`SUM(${text})`, at.row, at.column).references;
      expect(resolve(reference!, at.row, at.column)).toEqual(area);
    }),
  );
});
