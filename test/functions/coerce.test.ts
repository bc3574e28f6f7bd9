import fc from "fast-check";
import { isErrorName, optionalRange, optionalWord, range, single } from "../../functions/coerce";

test.each<[string, unknown, unknown]>([
  ["a number", 5, [[5]]],
  ["a text", "x", [["x"]]],
  ["a blank cell as null", null, [[null]]],
  ["a blank cell not given at all", undefined, [[null]]],
  ["one cell", [[5]], [[5]]],
  [
    "a block",
    [
      [1, "", null],
      [true, 0, "x"],
    ],
    [
      [1, "", null],
      [true, 0, "x"],
    ],
  ],
  ["rows that are no rows", [1, 2], [[1], [2]]],
  ["an error object", [[{ code: "#N/A", message: "no" }]], [["#N/A"]]],
  ["an error by its name", [[{ error: "#REF!" }, 1]], [["#REF!", 1]]],
  ["a rich error", [[{ type: "Error", basicType: "Error", basicValue: "#DIV/0!" }]], [["#DIV/0!"]]],
  ["a rich number", [[{ type: "FormattedNumber", basicValue: 12.5 }]], [[12.5]]],
  ["an object of no kind", [[{ some: "thing" }]], [["#VALUE!"]]],
  ["a list in a cell", [[[1, 2]]], [["#VALUE!"]]],
])("as a range, %s is %j", (_what, argument, expected) => {
  expect(range(argument)).toEqual(expected);
});

test("a column of numbers is passed on, not copied", () => {
  const column = [[1], [2]];
  expect(range(column)).toBe(column);
});

test("a left-out range is null, a blank cell is not", () => {
  expect(optionalRange(null)).toBeNull();
  expect(optionalRange(undefined)).toBeNull();
  expect(optionalRange([[0]])).toEqual([[0]]);
});

test("a single value out of a range of one cell; a larger range can't be meant", () => {
  expect(single([["PCC"]])).toBe("PCC");
  expect(single([[null]])).toBeNull();
  expect(single([[]])).toBeNull();
  expect(single([[1, 2]])).toBe("#VALUE!");
  expect(single([[1], [2]])).toBe("#VALUE!");
});

test("a word is left out by nothing, by empty text and by a blank cell", () => {
  expect([null, undefined, "", 0, [[0]]].map(optionalWord)).toEqual([null, null, null, null, null]);
  expect(["PCC", 1, true].map(optionalWord)).toEqual(["PCC", "1", "TRUE"]);
});

test("the names of errors are told from other text", () => {
  expect(["#N/A", "#VALUE!", "#DIV/0!"].every(isErrorName)).toBe(true);
  expect(["#1 priority", "N/A", "#N/A ", 5, null].some(isErrorName)).toBe(false);
});

test("whatever comes in, a range of plain cells comes out", () => {
  fc.assert(
    fc.property(fc.anything(), (argument) => {
      for (const row of range(argument)) {
        for (const cell of row) {
          expect(cell === null || ["number", "string", "boolean"].includes(typeof cell)).toBe(true);
        }
      }
    }),
  );
});
