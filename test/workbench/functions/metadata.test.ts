import { helpOf, readMetadata } from "../../../workbench/functions";

const read = (file: unknown, namespace = "CONTOSO") =>
  readMetadata(typeof file === "string" ? file : JSON.stringify(file), namespace);
const one = (entry: object, file: object = {}) => read({ ...file, functions: [entry] });
const add = {
  id: "ADD",
  name: "add",
  description: "Adds",
  result: { dimensionality: "matrix" },
  parameters: [
    { name: "first", type: "number" },
    { name: "more", dimensionality: "matrix", repeating: true },
  ],
};

describe("functions.json", () => {
  test("gives full names in capitals, with parameters and defaults as documented", () => {
    const { functions, problems } = one(add);
    expect(problems).toEqual([]);
    expect(functions[0]).toEqual({
      id: "ADD",
      fullName: "CONTOSO.ADD",
      description: "Adds",
      helpUrl: null,
      result: "matrix",
      parameters: [
        {
          name: "first",
          description: "",
          type: "number",
          dimensions: "scalar",
          isOptional: false,
          repeats: false,
          choices: [],
        },
        {
          name: "more",
          description: "",
          type: "any",
          dimensions: "matrix",
          isOptional: false,
          repeats: true,
          choices: [],
        },
      ],
      requiresAddress: false,
      requiresParameterAddresses: false,
      isStream: false,
      isCancelable: false,
      isVolatile: false,
      takesErrors: false,
    });
  });

  test.each([
    ["the file", { allowErrorForDataTypeAny: true }, {}, true],
    ["the function", {}, { allowErrorForDataTypeAny: true }, true],
    ["neither", {}, {}, false],
    ["a word that is no true", { allowErrorForDataTypeAny: "true" }, {}, false],
  ])("takes errors where %s says so", (_, file, entry, expected) => {
    expect(one({ ...add, ...entry }, file).functions[0]?.takesErrors).toBe(expected);
  });

  test.each([
    [
      { stream: true, volatile: true },
      { isStream: true, isVolatile: false },
    ],
    [
      { stream: true, requiresStreamAddress: true },
      { isStream: true, requiresAddress: true },
    ],
    [{ requiresStreamAddress: true }, { requiresAddress: false }],
    [
      { cancelable: true, volatile: true, requiresAddress: true },
      { isCancelable: true, isVolatile: true, requiresAddress: true },
    ],
    [{ requiresParameterAddresses: true }, { requiresParameterAddresses: true }],
  ])("options %j", (options, expected) => {
    expect(one({ ...add, options }).functions[0]).toMatchObject(expected);
  });

  test("tells in the help what can be picked, by an enum whose id is in any case", () => {
    const enums = [
      {
        id: "Day",
        type: "string",
        values: [
          { name: "MON", stringValue: "mon", tooltip: "Monday" },
          { name: "TUE", stringValue: "tue" },
          7,
        ],
      },
    ];
    const parameters = [{ name: "day", description: "Which day", customEnumId: "DAY", optional: true }];
    expect(helpOf(one({ ...add, parameters }, { enums }).functions[0]!)).toEqual({
      name: "CONTOSO.ADD",
      description: "Adds",
      isVolatile: false,
      parameters: [
        {
          name: "day",
          description: "Which day. One of: mon (Monday), tue",
          isOptional: true,
          repeats: false,
        },
      ],
    });
  });

  test.each([
    ["{", "functions.json is not JSON, so the add-in has no custom functions. Build the add-in again."],
    ["[]", 'functions.json has no list of functions. It must look like { "functions": [ … ] }.'],
    ["null", 'functions.json has no list of functions. It must look like { "functions": [ … ] }.'],
    [
      '{"__proto__":{"functions":[]}}',
      'functions.json has no list of functions. It must look like { "functions": [ … ] }.',
    ],
    [" ".repeat(6 * 1024 * 1024), "functions.json is larger than 5 MB and was not read."],
    [JSON.stringify({ functions: Array(5001).fill({}) }), "functions.json lists more than 5000 functions."],
  ])("refuses a file that is none (%#)", (file, problem) => {
    expect(read(file)).toEqual({ functions: [], problems: [problem] });
  });

  test("refuses a namespace that can't stand in a formula", () => {
    expect(read({ functions: [] }, "1 A").problems).toEqual([
      "The manifest's namespace for custom functions is “1 A”. It must begin with a letter and hold only letters, digits, underscores and periods, as CONTOSO.",
    ]);
  });

  test.each([
    [{ id: "=A1" }, "=A1", "its id must begin with a letter"],
    [{ id: "ADD", name: "A B" }, "A B", "its name must begin with a letter"],
    [7, "number 1", "its id must begin with a letter"],
    [{ ...add, parameters: {} }, "add", "its parameters must be a list."],
    [{ ...add, parameters: Array(256).fill({ name: "p" }) }, "add", "it has more than 255 parameters."],
    [{ ...add, parameters: [{}] }, "add", "each of its parameters needs a name."],
    [
      { ...add, parameters: [{ name: "p", type: "date" }] },
      "add",
      "the type of p must be any, number, string or boolean.",
    ],
    [
      { ...add, parameters: [{ name: "p", dimensionality: "cube" }] },
      "add",
      "the dimensionality of p must be scalar or matrix.",
    ],
    [
      { ...add, parameters: [{ name: "p", repeating: true }, { name: "q" }] },
      "add",
      "only its last parameter may repeat.",
    ],
    [
      { ...add, options: { stream: true, requiresAddress: true } },
      "add",
      "stream and requiresAddress exclude each other: use requiresStreamAddress.",
    ],
    [
      { ...add, result: {}, options: { requiresParameterAddresses: true } },
      "add",
      "requiresParameterAddresses needs a result whose dimensionality is matrix.",
    ],
  ])("leaves out what Excel would not register (%#)", (entry, name, why) => {
    const { functions, problems } = read({ functions: [entry, { ...add, id: "OTHER", name: "OTHER" }] });
    expect(functions.map((metadata) => metadata.fullName)).toEqual(["CONTOSO.OTHER"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`The custom function ${name} was left out: ${why}`);
  });

  test("leaves out ids that clash but for periods and underscores", () => {
    const { functions, problems } = read({
      functions: [
        { ...add, id: "A.B", name: "AB1" },
        { ...add, id: "A_B", name: "AB2" },
      ],
    });
    expect(functions).toHaveLength(1);
    expect(problems).toEqual([
      "The custom function AB2 was left out: its name or id is taken by an earlier one.",
    ]);
  });
});
