/** Functions of every kind, of an add-in made for this, run by Microsoft's own runtime. */
import type { Value } from "../../../workbench/engine/engine";
import { gridWithAddIn, type AddIn, type Joined } from "./gridWithAddIn";

const matrix = { dimensionality: "matrix" };
const any = (name: string, more: object = {}) => ({ name, ...more });
const entry = (id: string, parameters: object[], more: object = {}) => ({
  id,
  name: id,
  parameters,
  result: {},
  ...more,
});

/** What it was given comes back as JSON, so that it can be compared. */
const ADD_IN: AddIn = {
  namespace: "TEST",
  metadata: JSON.stringify({
    functions: [
      entry("SHOW", [any("a"), any("b", { optional: true }), any("c", { ...matrix, optional: true })]),
      entry("SHOW.ALL", [any("values", { ...matrix, repeating: true })], { allowErrorForDataTypeAny: true }),
      entry("TYPED", [
        any("number", { type: "number" }),
        any("text", { type: "string", optional: true }),
        any("flag", { type: "boolean", optional: true }),
      ]),
      entry("GIVE", [any("what")], { result: matrix }),
      entry("LATER", [any("what")], { options: { cancelable: true } }),
      entry("TICK", [any("from", { type: "number" })], { options: { stream: true } }),
      entry("COUNT", [], { options: { volatile: true } }),
      entry("WHERE", [any("a", matrix)], {
        result: matrix,
        options: { requiresAddress: true, requiresParameterAddresses: true },
      }),
      entry("MISSING", []),
    ],
  }),
  script: `
    const show = (...given) => JSON.stringify(given.slice(0, -1), (_, value) =>
      value && value.valueType === "CustomFunctionError" ? "error " + value.code : value);
    const { Error: Refusal, ErrorCode } = CustomFunctions;
    const things = {
      nan: () => NaN, infinity: () => Infinity, nothing: () => undefined, null: () => null,
      thrown: () => { throw new Error("Not for the person"); },
      unknown: () => { throw new Refusal(ErrorCode.notAvailable, "Nobody knows."); },
      unusable: () => { throw new Refusal(ErrorCode.invalidValue, "Wrong."); },
      zero: () => { throw new Refusal(ErrorCode.divisionByZero, "Not shown."); },
      number: () => new Refusal(ErrorCode.invalidNumber),
      list: () => [1, 2], ragged: () => [[1, 2], [3]],
      rows: () => [[1, null], ["", new Refusal(ErrorCode.notAvailable, "Here.")]],
      promise: () => Promise.resolve(7),
      rejected: () => Promise.reject(new Error("Not for the person")),
      refused: () => Promise.reject(new Refusal(ErrorCode.notAvailable, "Later, too.")),
      formatted: () => new CustomFunctions.FormattedNumber(5, "0.00"),
    };
    const waiting = globalThis.waiting = new Map();
    const log = globalThis.log = [];
    let count = 0;
    const ticks = globalThis.ticks = new Map();
    CustomFunctions.associate({
      SHOW: show, "SHOW.ALL": show, TYPED: show,
      GIVE: (what) => things[what](),
      LATER: (what, invocation) => new Promise((resolve) => {
        waiting.set(what, resolve);
        invocation.onCanceled = () => log.push("cancelled " + what);
      }),
      TICK: (from, invocation) => {
        ticks.set(from, (value) => invocation.setResult(value));
        invocation.onCanceled = () => log.push("stopped " + from);
      },
      COUNT: () => ++count,
      WHERE: (a, invocation) => [[invocation.address], [invocation.parameterAddresses[0]]],
    });
  `,
};

let joined: Joined;
beforeEach(async () => {
  joined = await gridWithAddIn(ADD_IN);
});
afterEach(() => joined.dispose());

const until = async (isSo: () => boolean) => {
  for (let turn = 0; turn < 2000 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(isSo()).toBe(true);
};
const page = <T>(name: string) => joined.connection.global(name) as T;

test("arguments of every kind arrive as documented", async () => {
  joined.put(0, 0, [
    ["a", 5, null, true],
    [46000, "=1/0", "12", null],
  ]);
  const formulas: [string, string][] = [
    ["=TEST.SHOW(1)", "[1,null,null]"],
    ["=TEST.SHOW(1,,5)", "[1,null,[[5]]]"],
    ["=TEST.SHOW(A1,C1,A1:C1)", '["a",0,[["a",5,0]]]'],
    ["=TEST.SHOW(D1,A2,{1,2;3,4})", "[true,46000,[[1,2],[3,4]]]"],
    ['=TEST.SHOW("x"&1,B1*2)', '["x1",10,null]'],
    ["=TEST.SHOW.ALL(1,A1:B1,B2)", '[[[[1]],[["a",5]],[["error #DIV/0!"]]]]'],
    ['=TEST.TYPED(C2,B1,"true")', '[12,"5",true]'],
    ["=test.show(2)", "[2,null,null]"],
  ];
  joined.put(
    4,
    0,
    formulas.map(([formula]) => [formula]),
  );
  expect(await joined.read(4, 0, 3 + formulas.length, 0)).toEqual(formulas.map(([, shown]) => [shown]));
});

test("what ends a call before it is made", async () => {
  joined.put(0, 0, [["=1/0", "a"]]);
  joined.put(2, 0, [["=TEST.SHOW(A1)"], ["=TEST.TYPED(B1)"], ["=TEST.SHOW()"]]);
  expect(await joined.read(2, 0, 4, 0)).toEqual([
    [{ error: "#DIV/0!" }],
    [{ error: "#VALUE!" }],
    [
      {
        error: "#VALUE!",
        message: "TEST.SHOW needs a value for a, and none was given. Add it to the formula.",
      },
    ],
  ]);
  expect(joined.fired).toEqual([]);
});

test("results of every kind show as Excel shows them", async () => {
  const unshown = { error: "#VALUE!" };
  const expected: [string, Value | Value[][]][] = [
    ["nan", unshown],
    ["infinity", { error: "#NUM!" }],
    ["nothing", 0],
    ["null", 0],
    ["thrown", unshown],
    ["unknown", { error: "#N/A", message: "Nobody knows." }],
    ["unusable", { error: "#VALUE!", message: "Wrong." }],
    ["zero", { error: "#DIV/0!" }],
    ["number", { error: "#NUM!" }],
    [
      "ragged",
      {
        error: "#VALUE!",
        message:
          "The function's result can't be shown. Its rows must be of one length: the first has 2, and row 2 differs.",
      },
    ],
    ["promise", 7],
    ["rejected", unshown],
    ["refused", { error: "#N/A", message: "Later, too." }],
    ["formatted", 5],
  ];
  joined.put(
    0,
    0,
    expected.map(([what]) => [`=TEST.GIVE("${what}")`]),
  );
  joined.put(0, 3, [['=TEST.GIVE("rows")']]);
  expect(await joined.read(0, 0, expected.length - 1, 0)).toEqual(expected.map(([, shown]) => [shown]));
  expect(await joined.read(0, 3, 1, 4)).toEqual([
    [1, 0],
    ["", { error: "#N/A", message: "Here." }],
  ]);
});

test("an id that the script did not associate is an error, and hinders no other", async () => {
  joined.put(0, 0, [["=TEST.MISSING()"], ["=TEST.SHOW(1)"]]);
  expect(await joined.read(0, 0, 1, 0)).toEqual([[{ error: "#VALUE!" }], ["[1,null,null]"]]);
});

test("a call that waits is cancelled when its formula changes; the new one answers", async () => {
  joined.put(0, 0, [['=TEST.LATER("one")']]);
  const waiting = () => page<Map<string, (value: unknown) => void>>("waiting");
  await until(() => waiting().has("one"));
  joined.put(0, 0, [['=TEST.LATER("two")']]);
  await joined.engine.settle();
  await until(() => waiting().has("two"));
  await until(() => page<string[]>("log").includes("cancelled one"));
  waiting().get("one")!("late");
  waiting().get("two")!("in time");
  expect(await joined.read(0, 0)).toEqual([["in time"]]);
});

test("a stream shows one value after another, and stops when its cell is emptied", async () => {
  joined.put(0, 0, [["=TEST.TICK(1)", "=A1+1"]]);
  const ticks = () => page<Map<number, (value: number) => void>>("ticks");
  await until(() => ticks().has(1));
  for (const value of [10, 20]) {
    ticks().get(1)!(value);
    await until(
      () => joined.engine.values(joined.sheet, { top: 0, left: 1, bottom: 0, right: 1 })[0]![0] === value + 1,
    );
  }
  joined.put(0, 0, [[null]]);
  await joined.engine.settle();
  await until(() => page<string[]>("log").includes("stopped 1"));
});

test("a volatile function is asked again when something else is calculated", async () => {
  joined.put(0, 0, [["=TEST.COUNT()"]]);
  expect(await joined.read(0, 0)).toEqual([[1]]);
  joined.put(5, 5, [["=1+1"]]);
  await until(
    () => joined.engine.values(joined.sheet, { top: 0, left: 0, bottom: 0, right: 0 })[0]![0] === 2,
  );
});

test("a function learns where it stands and where its arguments come from", async () => {
  joined.put(2, 1, [["=TEST.WHERE(A1:A2)"]]);
  expect(await joined.read(2, 1, 3, 1)).toEqual([["Sheet1!B3"], ["Sheet1!A1:A2"]]);
});
