import { failure, success } from "../../../workbench/functions/answer";

const VALUE = { error: "#VALUE!" };
const cantShow = (why: string) => ({ ...VALUE, message: `The function's result can't be shown. ${why}` });

describe("results", () => {
  test.each<[string, unknown, unknown]>([
    ["a number", 12.5, 12.5],
    ["a text", "a", "a"],
    ["an empty text", "", ""],
    ["a boolean", true, true],
    ["null, which shows as 0", null, 0],
    ["a text longer than a cell", "a".repeat(32768), VALUE],
    [
      "rows",
      [
        [1, "a"],
        [null, false],
      ],
      [
        [1, "a"],
        [0, false],
      ],
    ],
    ["an error of the runtime's", { valueType: "CustomFunctionError", code: "#NUM!" }, { error: "#NUM!" }],
    [
      "one with a message",
      { valueType: "CustomFunctionError", code: "#N/A", message: "Not known." },
      { error: "#N/A", message: "Not known." },
    ],
    [
      "one whose message Excel does not show",
      { valueType: "CustomFunctionError", code: "#NUM!", message: "No." },
      { error: "#NUM!" },
    ],
    [
      "one that can't be returned",
      { valueType: "CustomFunctionError", code: "#REF!", message: "No." },
      { ...VALUE, message: "No." },
    ],
    [
      "errors among rows",
      [[1], [{ type: "Error", basicValue: "#VALUE!", message: "Here." }]],
      [[1], [{ ...VALUE, message: "Here." }]],
    ],
    ["a formatted number", { type: "FormattedNumber", basicValue: 5, numberFormat: "0.00" }, 5],
    ["an entity", { type: "Entity", text: "Ely", basicType: "Error", basicValue: "#VALUE!" }, "Ely"],
    ["a web image", { type: "WebImage", basicType: "Error", basicValue: "#VALUE!" }, VALUE],
    ["an object that is nothing", { a: 1 }, VALUE],
    ["an object with a prototype for a value", JSON.parse('{"__proto__":{"basicValue":5}}'), VALUE],
    ["an object within an object", { basicValue: { basicValue: 1 } }, VALUE],
    ["an array within a cell", [[[1]]], [[VALUE]]],
    ["nothing", [], cantShow("It must give rows of cells, as [[1, 2], [3, 4]], and gave a list or nothing.")],
    [
      "an empty row",
      [[]],
      cantShow("It must give rows of cells, as [[1, 2], [3, 4]], and gave a list or nothing."),
    ],
    [
      "a list",
      [1, 2],
      cantShow("It must give rows of cells, as [[1, 2], [3, 4]], and gave a list or nothing."),
    ],
    [
      "ragged rows",
      [[1, 2], [3]],
      cantShow("Its rows must be of one length: the first has 2, and row 2 differs."),
    ],
    [
      "more columns than a sheet has",
      [Array(16385).fill(1)],
      cantShow("Its result is larger than a sheet of Excel can take."),
    ],
    [
      "more cells than Excel reads",
      Array(1_000_001).fill([1, 2, 3, 4, 5]),
      cantShow("Its result is larger than a sheet of Excel can take."),
    ],
  ])("%s", (_, given, expected) => {
    expect(success(given)).toEqual(expected);
  });
});

describe("failures by the runtime's codes", () => {
  test.each<[unknown, unknown, unknown]>([
    ["NaN", 0, VALUE],
    ["Not known.", 1, { error: "#N/A", message: "Not known." }],
    ["", 2, VALUE],
    ["", 3, VALUE],
    ["The batch.", 4, { ...VALUE, message: "The batch." }],
    ["no message", 5, { error: "#DIV/0!" }],
    ["Infinity", 6, { error: "#NUM!" }],
    ["Wrong.", 7, { ...VALUE, message: "Wrong." }],
    ["", 8, { error: "#NULL!" }],
    ["", 9, { error: "#NAME?" }],
    [null, 10, { error: "#NAME?" }],
    [{ toString: 1 }, 99, VALUE],
    [7, "__proto__", VALUE],
  ])("%j with code %j", (value, code, expected) => {
    expect(failure(value, code)).toEqual(expected);
  });
});
