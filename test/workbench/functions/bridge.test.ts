import fc from "fast-check";
import type { Argument, FunctionPlace, Value } from "../../../workbench/engine/engine";
import { FunctionBridge, readMetadata, type BridgeOptions } from "../../../workbench/functions";
import type { Entry } from "../../../workbench/richapi";

const FUNCTIONS = [
  { id: "SUM", name: "SUM", parameters: [{ name: "range", dimensionality: "matrix" }] },
  { id: "ONE", name: "ONE", parameters: [{ name: "value" }], options: { cancelable: true } },
  { id: "NOW", name: "NOW", parameters: [], options: { volatile: true } },
  { id: "TICK", name: "TICK", parameters: [{ name: "value" }], options: { stream: true } },
  {
    id: "WHERE",
    name: "WHERE",
    parameters: [{ name: "value" }, { name: "range", dimensionality: "matrix", optional: true }],
    result: { dimensionality: "matrix" },
    options: { requiresAddress: true, requiresParameterAddresses: true },
  },
];

const value = (of: Value): Argument => ({ kind: "value", value: of });
const column = (values: Value[], top = 0): Argument => ({
  kind: "range",
  sheet: "s1",
  area: { top, left: 0, bottom: top + values.length - 1, right: 0 },
  values: values.map((cell) => [cell]),
});

/** A bridge with a grid that only remembers, and an add-in that only listens. */
function setUp(options: Partial<BridgeOptions> = {}) {
  const fired: Entry[][] = [];
  const recalculated: FunctionPlace[][] = [];
  const bridge = new FunctionBridge({
    functions: readMetadata(JSON.stringify({ functions: FUNCTIONS }), "NS").functions,
    fire: (entries) => fired.push([...entries]),
    sheetName: (sheet) => (sheet === "s1" ? "Sheet1" : "It's here"),
    ...options,
  });
  bridge.onAnswers((cells) => recalculated.push([...cells]));
  const call = (name: string, given: Argument[], row = 0, sheet = "s1") =>
    bridge.call({ name: `NS.${name}`, arguments: given, sheet, row, column: 0 });
  /** One calculation of the grid. */
  const calculate = <T>(work: () => T, holds: (place: FunctionPlace) => boolean = () => true): T => {
    bridge.calculating();
    const result = work();
    bridge.calculated(holds);
    return result;
  };
  const messages = () =>
    fired.flat().map(([category, type, target, message]) => ({
      category,
      type,
      target,
      message: JSON.parse(message) as never,
    }));
  return { bridge, fired, recalculated, call, calculate, messages };
}
const told = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("calls", () => {
  test("of one calculation go out together, in their order, once the add-in listens", () => {
    const { bridge, fired, call, calculate, messages } = setUp();
    const first = calculate(() => [call("SUM", [column([1, null])], 0), call("ONE", [value("a")], 1)]);
    expect(first).toEqual([undefined, undefined]);
    expect(fired).toEqual([]);
    bridge.listens();
    expect(fired).toHaveLength(1);
    expect(messages()).toEqual([
      { category: 1, type: 1000, target: "", message: [1, "SUM", [[[1], [0]]], null, 0, null] },
      { category: 1, type: 1000, target: "", message: [2, "ONE", ["a"], null, 1, null] },
    ]);
  });

  test("outside a calculation go out a little later", async () => {
    const { bridge, fired, call } = setUp();
    bridge.listens();
    call("ONE", [value(1)]);
    expect(fired).toEqual([]);
    await told();
    expect(fired).toHaveLength(1);
  });

  test("are answered, the cells that asked calculated again, and the answer kept", async () => {
    const { bridge, fired, recalculated, call, calculate } = setUp();
    bridge.listens();
    calculate(() => [call("ONE", [value("a")], 0), call("SUM", [column([1])], 1)]);
    bridge.results([
      [2, true, [[3, 4]], [0]],
      [1, true, "b", [0]],
    ]);
    await told();
    expect(recalculated).toEqual([
      [
        { sheet: "s1", row: 1, column: 0 },
        { sheet: "s1", row: 0, column: 0 },
      ],
    ]);
    expect(calculate(() => [call("ONE", [value("a")], 0), call("SUM", [column([1])], 1)])).toEqual([
      "b",
      [[3, 4]],
    ]);
    expect(fired).toHaveLength(1);
  });

  test("of the same by another cell are calls of their own; again by the same cell they are not", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => [call("ONE", [value(1)], 0), call("ONE", [value(1)], 0), call("ONE", [value(1)], 1)]);
    expect(messages()).toHaveLength(2);
  });

  test("with other values are asked again, and what was answered before is forgotten", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("ONE", [value(1)]));
    bridge.results([[1, true, "one"]]);
    expect(calculate(() => call("ONE", [value(2)]))).toBeUndefined();
    bridge.results([[2, true, "two"]]);
    expect(calculate(() => call("ONE", [value(2)]))).toBe("two");
    expect(calculate(() => call("ONE", [value(1)]))).toBeUndefined();
    expect(messages()).toHaveLength(3);
  });

  test("two in one formula have an answer each", () => {
    const { bridge, call, calculate } = setUp();
    bridge.listens();
    const both = () => [call("ONE", [value(1)]), call("ONE", [value(2)])];
    calculate(both);
    bridge.results([
      [1, true, "one"],
      [2, true, "two"],
    ]);
    expect(calculate(both)).toEqual(["one", "two"]);
    expect(calculate(both)).toEqual(["one", "two"]);
  });

  test("say where they come from where that is asked for", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("WHERE", [value(1), column([1, 2], 4)], 2, "s2"));
    expect(messages()[0]!.message).toEqual([
      1,
      "WHERE",
      [1, [[1], [2]]],
      "'It''s here'!A3",
      0,
      [null, "Sheet1!A5:A6"],
    ]);
  });

  test("from elsewhere with the same values are new only where the place is asked for", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    for (const top of [0, 5])
      calculate(() => [call("SUM", [column([1], top)], 0), call("WHERE", [column([1], top)], 1)]);
    expect(messages().map(({ message }) => message[1])).toEqual(["SUM", "WHERE", "WHERE"]);
  });

  test("of what no add-in brings are #NAME?", () => {
    expect(setUp().call("NONE", [])).toEqual({ error: "#NAME?" });
  });

  test("wait for arguments that wait themselves", () => {
    const { bridge, fired, call, calculate } = setUp();
    bridge.listens();
    expect(calculate(() => call("SUM", [column([{ error: "#BUSY!" }])]))).toBeUndefined();
    expect(fired).toEqual([]);
  });

  test("of one value with a range are made for each cell and spill", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    expect(calculate(() => call("ONE", [column([1, 2])]))).toBeUndefined();
    expect(messages().map(({ message }) => message[2])).toEqual([[1], [2]]);
    bridge.results([[1, true, "one"]]);
    expect(calculate(() => call("ONE", [column([1, 2])]))).toBeUndefined();
    bridge.results([[2, true, "two"]]);
    expect(calculate(() => call("ONE", [column([1, 2])]))).toEqual([["one"], ["two"]]);
  });

  test("blanks follow the switch at once", () => {
    let blanks: "zero" | "null" = "zero";
    const { bridge, call, calculate, messages } = setUp({ blanks: () => blanks });
    bridge.listens();
    calculate(() => call("ONE", [column([null])]));
    blanks = "null";
    calculate(() => call("ONE", [column([null])]));
    expect(
      messages()
        .filter(({ type }) => type === 1000)
        .map(({ message }) => message[2]),
    ).toEqual([[0], [null]]);
  });
});

describe("what is no longer wanted", () => {
  test("is cancelled when the formula's values change, and its late answer ignored", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("ONE", [value(1)]));
    calculate(() => call("ONE", [value(2)]));
    expect(messages().map(({ type, message }) => [type, message])).toEqual([
      [1000, [1, "ONE", [1], null, 1, null]],
      [1001, { invocationId: 1 }],
      [1000, [2, "ONE", [2], null, 1, null]],
    ]);
    bridge.results([[1, true, "late"]]);
    expect(calculate(() => call("ONE", [value(2)]))).toBeUndefined();
  });

  test("is cancelled when the formula is deleted", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("ONE", [value(1)]));
    calculate(
      () => undefined,
      () => false,
    );
    expect(messages().at(-1)).toMatchObject({ type: 1001, message: { invocationId: 1 } });
    expect(bridge.pending).toBe(0);
  });

  test("is not even sent where the add-in did not listen yet", () => {
    const { bridge, call, calculate, messages } = setUp();
    calculate(() => call("ONE", [value(1)]));
    calculate(() => call("ONE", [value(2)]));
    bridge.listens();
    expect(messages().map(({ message }) => message[2])).toEqual([[2]]);
  });

  test("is not cancelled where the function can't be", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("SUM", [value(1)]));
    calculate(
      () => undefined,
      () => false,
    );
    expect(messages()).toHaveLength(1);
    expect(bridge.pending).toBe(0);
  });
});

describe("streams and volatile functions", () => {
  test("a stream goes on answering until its formula is gone", async () => {
    const { bridge, recalculated, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("TICK", [value(1)]));
    for (const [at, tick] of [10, 20].entries()) {
      bridge.results([[1, true, tick]]);
      await told();
      expect(recalculated).toHaveLength(at + 1);
      expect(calculate(() => call("TICK", [value(1)]))).toBe(tick);
    }
    calculate(() => call("TICK", [value(2)]));
    expect(messages().map(({ type }) => type)).toEqual([1000, 1001, 1000]);
  });

  test("a volatile function is asked at every calculation but the one its own answer brings", async () => {
    const { bridge, recalculated, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("NOW", []));
    bridge.results([[1, true, 1]]);
    await told();
    expect(calculate(() => call("NOW", []))).toBe(1);
    expect(messages()).toHaveLength(1);
    // Something else in the grid is calculated: the cell is calculated too, and asks again.
    calculate(() => undefined);
    await told();
    expect(recalculated).toHaveLength(2);
    expect(calculate(() => call("NOW", []))).toBeUndefined();
    expect(messages()).toHaveLength(2);
    bridge.results([[2, true, 2]]);
    await told();
    expect(calculate(() => call("NOW", []))).toBe(2);
    expect(messages()).toHaveLength(2);
  });

  test("a full calculation asks all again", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("SUM", [value(1)]));
    bridge.results([[1, true, 1]]);
    bridge.forget();
    expect(calculate(() => call("SUM", [value(1)]))).toBeUndefined();
    expect(messages()).toHaveLength(2);
  });
});

describe("an add-in that goes", () => {
  test("and is loaded again is asked again", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("ONE", [value(1)]));
    bridge.reloading();
    expect(calculate(() => call("ONE", [value(1)]))).toBeUndefined();
    bridge.listens();
    expect(messages().map(({ message }) => message[0])).toEqual([1, 2]);
    bridge.results([[1, true, "of the old page"]]);
    expect(calculate(() => call("ONE", [value(1)]))).toBeUndefined();
    bridge.results([[2, true, "of the new page"]]);
    expect(calculate(() => call("ONE", [value(1)]))).toBe("of the new page");
  });

  test("that says twice that it listens was loaded again", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("ONE", [value(1)]));
    bridge.listens();
    expect(messages().map(({ message }) => message[0])).toEqual([1, 2]);
  });

  test("for good leaves an error with what to do, until it listens again", async () => {
    const stopped = {
      error: "#VALUE!",
      message: "The add-in of NS.ONE has stopped. Load the add-in again; the cell is then calculated anew.",
    };
    const { bridge, recalculated, call, calculate } = setUp();
    bridge.listens();
    calculate(() => call("ONE", [value(1)]));
    bridge.gone();
    await told();
    expect(recalculated).toHaveLength(1);
    expect(calculate(() => [call("ONE", [value(1)], 0), call("ONE", [value(1)], 1)])).toEqual([
      stopped,
      stopped,
    ]);
    await told();
    expect(recalculated).toHaveLength(1);
    bridge.listens();
    await told();
    expect(recalculated[1]).toHaveLength(2);
    expect(calculate(() => call("ONE", [value(1)]))).toBeUndefined();
    bridge.results([[2, true, "again"]]);
    expect(calculate(() => call("ONE", [value(1)]))).toBe("again");
  });

  test("taken away stops its streams", () => {
    const { bridge, call, calculate, messages } = setUp();
    bridge.listens();
    calculate(() => call("TICK", [value(1)]));
    bridge.dispose();
    expect(messages().at(-1)).toMatchObject({ type: 1001, message: { invocationId: 1 } });
    expect(bridge.pending).toBe(0);
  });
});

describe("bounds", () => {
  test("a call beyond the payload limit is not sent, and says so", async () => {
    const { bridge, fired, recalculated, call, calculate } = setUp({ payloadLimit: () => 1000 });
    bridge.listens();
    const big = column(Array(500).fill(7) as number[]);
    calculate(() => call("SUM", [big]));
    await told();
    expect(fired).toEqual([]);
    expect(recalculated).toHaveLength(1);
    expect(calculate(() => call("SUM", [big]))).toEqual({
      error: "#VALUE!",
      message:
        "NS.SUM was given more than the 1000 bytes that Excel on the web passes to a custom function, so it was not called. Give it fewer cells.",
    });
  });

  test("the limit is of bytes, not of characters", () => {
    const { bridge, fired, call, calculate } = setUp({ payloadLimit: () => 1000 });
    bridge.listens();
    calculate(() => [call("ONE", [value("€".repeat(400))], 0), call("ONE", [value("e".repeat(400))], 1)]);
    expect(fired.flat()).toHaveLength(1);
  });

  test("many calls are sent in as many messages as the limit asks for, in order", () => {
    const { bridge, fired, call, calculate, messages } = setUp({ payloadLimit: () => 1000 });
    bridge.listens();
    calculate(() => Array.from({ length: 100 }, (_, row) => call("ONE", [value(row)], row)));
    expect(fired.length).toBeGreaterThan(2);
    for (const entries of fired)
      expect(entries.map((entry) => entry[3]).join("").length).toBeLessThanOrEqual(1000);
    expect(messages().map(({ message }) => message[0])).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    );
  });

  test("answers that were used make room for others", () => {
    const { bridge, call, calculate, messages } = setUp({ capacity: 100 });
    bridge.listens();
    for (let row = 0; row < 60; row++) {
      calculate(() => call("ONE", [value(row)], row));
      bridge.results([[row + 1, true, row]]);
      expect(calculate(() => call("ONE", [value(row)], row))).toBe(row);
    }
    expect(calculate(() => call("ONE", [value(59)], 59))).toBe(59);
    expect(messages()).toHaveLength(60);
    expect(calculate(() => call("ONE", [value(0)], 0))).toBeUndefined();
    expect(messages()).toHaveLength(61);
  });
});

describe("answers of a hostile page", () => {
  const hostile: [string, unknown][] = [
    ["nothing", undefined],
    ["a text", "[[1,true,2]]"],
    ["an object", { 0: [1, true, 2], length: 1 }],
    [
      "ids never given",
      [
        [7, true, 1],
        [-1, true, 1],
        [0, true, 1],
        [1.5, true, 1],
        ["1", true, 1],
        [null, true, 1],
      ],
    ],
    ["entries that are none", [null, 1, "a", [], {}, [[1]]]],
    ["names of prototypes", [["__proto__", true, 1], JSON.parse('{"__proto__":{"id":1,"value":5}}')]],
  ];
  test.each(hostile)("%s changes nothing", async (_, results) => {
    const { bridge, recalculated, call, calculate } = setUp();
    bridge.listens();
    calculate(() => call("ONE", [value("a")]));
    bridge.results(results);
    await told();
    expect(recalculated).toEqual([]);
    expect(calculate(() => call("ONE", [value("a")]))).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    bridge.results([[1, true, "fine"]]);
    expect(calculate(() => call("ONE", [value("a")]))).toBe("fine");
  });

  test("an id answered twice counts once", () => {
    const { bridge, call, calculate } = setUp();
    bridge.listens();
    calculate(() => call("ONE", [value("a")]));
    bridge.results([
      [1, true, "first"],
      [1, true, "second"],
    ]);
    expect(calculate(() => call("ONE", [value("a")]))).toBe("first");
  });

  test("anything at all as a value ends as something a cell can show", () => {
    fc.assert(
      fc.property(fc.anything(), fc.boolean(), fc.anything(), (answer, ok, code) => {
        const { bridge, call, calculate } = setUp();
        bridge.listens();
        calculate(() => call("ONE", [value("a")]));
        bridge.results([[1, ok, answer, code]]);
        const shown = calculate(() => call("ONE", [value("a")]));
        for (const cell of (Array.isArray(shown) ? shown : [[shown]]).flat()) {
          const kind =
            typeof cell === "object" && cell !== null ? typeof (cell as { error: unknown }).error : "plain";
          expect(kind === "string" || ["number", "string", "boolean"].includes(typeof cell)).toBe(true);
        }
      }),
    );
  });
});

test("a column of 100,000 cells goes out as one call, and its lookup does not write it out", () => {
  const { bridge, call, calculate, fired } = setUp();
  bridge.listens();
  const long = column(Array.from({ length: 100_000 }, (_, row) => row / 100));
  calculate(() => call("SUM", [long]));
  expect(fired.flat()).toHaveLength(1);
  bridge.results([[1, true, Array.from({ length: 100_000 }, (_, row) => [row, row / 2])]]);
  const stringify = jest.spyOn(JSON, "stringify");
  expect(calculate(() => call("SUM", [long]))).toHaveLength(100_000);
  expect(stringify).not.toHaveBeenCalled();
  stringify.mockRestore();
});

test("answers in the older shape of objects are read too", () => {
  const { bridge, call, calculate } = setUp();
  bridge.listens();
  calculate(() => [call("ONE", [value(1)], 0), call("ONE", [value(2)], 1)]);
  bridge.results([
    { id: 1, value: "a" },
    { id: 2, failed: true, value: "No.", errorCode: 1 },
  ]);
  expect(calculate(() => [call("ONE", [value(1)], 0), call("ONE", [value(2)], 1)])).toEqual([
    "a",
    { error: "#N/A", message: "No." },
  ]);
});
