import fc from "fast-check";
import type { Argument, Value } from "../../../workbench/engine/engine";
import { readMetadata, type FunctionMetadata } from "../../../workbench/functions";
import { marshal } from "../../../workbench/functions/marshal";

function taking(parameters: object[], file: object = {}): FunctionMetadata {
  const entry = {
    id: "FN",
    name: "FN",
    result: {},
    parameters: parameters.map((p, at) => ({ name: `p${at + 1}`, ...p })),
  };
  return readMetadata(JSON.stringify({ ...file, functions: [entry] }), "CONTOSO").functions[0]!;
}
const value = (of: Value): Argument => ({ kind: "value", value: of });
const array = (values: Value[][]): Argument => ({ kind: "array", values });
const cells = (values: Value[][]): Argument => ({
  kind: "range",
  sheet: "s",
  area: { top: 0, left: 0, bottom: values.length - 1, right: values[0]!.length - 1 },
  values,
});
const omitted: Argument = { kind: "omitted" };
const NA = { error: "#N/A" };
const passed = (metadata: FunctionMetadata, given: Argument[], blanks: "zero" | "null" = "zero") => {
  const outcome = marshal(metadata, given, blanks);
  return outcome.kind === "call" ? outcome.values : outcome;
};
const VALUE_ERROR = { kind: "error", error: { error: "#VALUE!" } };

describe("blank cells", () => {
  test.each([
    ["any", "scalar", "zero", 0],
    ["any", "scalar", "null", null],
    ["any", "matrix", "zero", [[0]]],
    ["any", "matrix", "null", [[0]]],
    ["number", "scalar", "null", 0],
    ["string", "scalar", "null", ""],
    ["boolean", "scalar", "null", false],
    ["string", "matrix", "null", [[""]]],
    ["number", "matrix", "null", [[0]]],
  ] as const)("%s %s with blanks as %s: %j", (type, dimensionality, blanks, expected) => {
    expect(passed(taking([{ type, dimensionality }]), [cells([[null]])], blanks)).toEqual([expected]);
  });
});

describe("what is left out", () => {
  const optional = { optional: true };
  test.each<[string, object[], Argument[], unknown]>([
    ["an optional at the end", [{}, optional, optional], [value(1)], [1, null, null]],
    ["an optional between commas", [{}, optional, {}], [value(1), omitted, value(3)], [1, null, 3]],
    ["an optional range", [{}, { ...optional, dimensionality: "matrix" }], [value(1)], [1, null]],
    ["a required number between commas", [{ type: "number" }, {}], [omitted, value(1)], [0, 1]],
    ["a required range between commas", [{ dimensionality: "matrix" }, {}], [omitted, value(1)], [[[0]], 1]],
    ["all of a repeating parameter", [{}, { repeating: true }], [value(1)], [1, null]],
    ["one of a repeating parameter", [{ repeating: true }], [value(1), omitted, value(3)], [[1, null, 3]]],
  ])("%s", (_, parameters, given, expected) => {
    expect(passed(taking(parameters), given)).toEqual(expected);
  });

  test("a required value is asked for by name", () => {
    expect(passed(taking([{}, { name: "basis" }]), [value(1)])).toEqual({
      kind: "error",
      error: {
        error: "#VALUE!",
        message: "CONTOSO.FN needs a value for basis, and none was given. Add it to the formula.",
      },
    });
  });

  test("too many values are refused", () => {
    expect(passed(taking([{}]), [value(1), value(2)])).toEqual({
      kind: "error",
      error: { error: "#VALUE!", message: "CONTOSO.FN takes 1 value, and 2 were given. Remove the others." },
    });
  });
});

describe("shapes", () => {
  test.each<[string, object, Argument[], unknown]>([
    ["a value for a range", { dimensionality: "matrix" }, [value(5)], [[[5]]]],
    ["a cell for a range", { dimensionality: "matrix" }, [cells([[5]])], [[[5]]]],
    ["a cell for a value", {}, [cells([[5]])], [5]],
    [
      "a range for a range",
      { dimensionality: "matrix" },
      [
        cells([
          [1, "a"],
          [true, null],
        ]),
      ],
      [
        [
          [1, "a"],
          [true, 0],
        ],
      ],
    ],
    ["an array for a range", { dimensionality: "matrix" }, [array([[1, 2]])], [[[1, 2]]]],
    ["values for a repeating value", { repeating: true }, [value(1), cells([[2]])], [[1, 2]]],
    [
      "ranges for a repeating range",
      { repeating: true, dimensionality: "matrix" },
      [value(1), cells([[2, 3]])],
      [[[[1]], [[2, 3]]]],
    ],
    ["a date", {}, [cells([[46000.5]])], [46000.5]],
  ])("%s", (_, parameter, given, expected) => {
    expect(passed(taking([parameter]), given)).toEqual(expected);
  });
});

describe("declared types", () => {
  test.each<[string, Value, unknown]>([
    ["number", "12.5", 12.5],
    ["number", " 1,234.50 ", 1234.5],
    ["number", "(5)", -5],
    ["number", "-£3", -3],
    ["number", "12%", 0.12],
    ["number", "1e3", 1000],
    ["number", true, 1],
    ["number", "1,23", VALUE_ERROR],
    ["number", "twelve", VALUE_ERROR],
    ["number", "", VALUE_ERROR],
    ["number", "9".repeat(400), VALUE_ERROR],
    ["string", 12.5, "12.5"],
    ["string", 0.1 + 0.2, "0.3"],
    ["string", 1e21, "1E+21"],
    ["string", 0.0000001, "0.0000001"],
    ["string", 1e-10, "1E-10"],
    ["string", true, "TRUE"],
    ["string", "a", "a"],
    ["boolean", 2, true],
    ["boolean", 0, false],
    ["boolean", "true", true],
    ["boolean", "yes", VALUE_ERROR],
    ["any", "12", "12"],
    ["any", false, false],
  ])("%s from %j", (type, given, expected) => {
    const scalar = passed(taking([{ type }]), [value(given)]);
    const matrix = passed(taking([{ type, dimensionality: "matrix" }]), [cells([[given]])]);
    expect(scalar).toEqual(expected === VALUE_ERROR ? VALUE_ERROR : [expected]);
    expect(matrix).toEqual(expected === VALUE_ERROR ? VALUE_ERROR : [[[expected]]]);
  });
});

describe("errors in arguments", () => {
  const allowed = { allowErrorForDataTypeAny: true };
  const matrix = { dimensionality: "matrix" };
  test.each<[string, FunctionMetadata, Argument[], unknown]>([
    ["end the call", taking([{}]), [value(NA)], { kind: "error", error: NA }],
    [
      "end the call from within a range",
      taking([matrix]),
      [cells([[1], [NA]])],
      { kind: "error", error: NA },
    ],
    [
      "reach any where allowed",
      taking([{}], allowed),
      [value(NA)],
      [{ type: "CustomFunctionError", code: "#N/A" }],
    ],
    [
      "reach ranges of any where allowed",
      taking([matrix], allowed),
      [cells([[1, NA]])],
      [[[1, { type: "CustomFunctionError", code: "#N/A" }]]],
    ],
    [
      "end the call of a typed parameter even there",
      taking([{ type: "number" }], allowed),
      [value(NA)],
      { kind: "error", error: NA },
    ],
    [
      "that are not there yet are waited for",
      taking([matrix], allowed),
      [cells([[{ error: "#BUSY!" }]])],
      { kind: "busy" },
    ],
  ])("%s", (_, metadata, given, expected) => {
    expect(passed(metadata, given)).toEqual(expected);
  });
});

test("whatever is given, what is passed on is plain JSON with one entry a parameter", () => {
  const anyValue = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(NA),
  );
  const parameter = fc.record({
    type: fc.constantFrom("any", "number", "string", "boolean"),
    dimensionality: fc.constantFrom("scalar", "matrix"),
    optional: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(parameter, { maxLength: 4 }),
      fc.array(anyValue, { maxLength: 4 }),
      fc.boolean(),
      (parameters, values, allows) => {
        const metadata = taking(parameters, { allowErrorForDataTypeAny: allows });
        const outcome = marshal(
          metadata,
          values.map((of) => cells([[of]])),
          "null",
        );
        if (outcome.kind !== "call") return;
        expect(outcome.values).toHaveLength(parameters.length);
        expect(outcome.values).not.toContain(undefined);
        expect(JSON.parse(JSON.stringify(outcome.values))).toEqual(outcome.values);
      },
    ),
  );
});
