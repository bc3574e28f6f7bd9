/** Our built functions, run by Microsoft's own runtime, called from formulas in a grid. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Value } from "../../../workbench/engine/engine";
import { gridWithAddIn, type AddIn, type Joined } from "./gridWithAddIn";

const dist = join(__dirname, "../../../dist");
const built = (): AddIn => ({
  namespace: "JWA",
  metadata: readFileSync(join(dist, "functions.json"), "utf8"),
  script: readFileSync(join(dist, "functions.js"), "utf8"),
});

let joined: Joined;
afterEach(() => joined.dispose());

const messageOf = (value: Value | undefined): string =>
  typeof value === "object" && value !== null ? (value.message ?? "") : "";

test("a share spills the right pennies, and an edit calculates it again", async () => {
  joined = await gridWithAddIn(built());
  joined.put(1, 0, [[100.01], [0.01], [-33.33]]);
  joined.put(1, 2, [["=JWA.COST_SHARE(A2:A4)"]]);
  expect(await joined.read(1, 2, 3, 3)).toEqual([
    [50.01, 50],
    [0.01, 0],
    [-16.67, -16.66],
  ]);
  expect(joined.engine.spill(joined.sheet, 1, 2)).toEqual({ top: 1, left: 2, bottom: 3, right: 3 });
  joined.put(1, 0, [[100]]);
  expect(await joined.read(1, 2, 3, 3)).toEqual([
    [50, 50],
    [0.01, 0],
    [-16.67, -16.66],
  ]);
  expect(joined.fired.flat()).toHaveLength(2);
});

test("until the answer comes there is #BUSY!, also for what depends on it", async () => {
  joined = await gridWithAddIn(built());
  joined.put(0, 0, [["=JWA.COST_SHARE(100,,1)", "=A1*2", "=SUM(A1,1)"]]);
  await joined.engine.settle();
  const busy = { error: "#BUSY!" };
  expect(joined.engine.values(joined.sheet, { top: 0, left: 0, bottom: 0, right: 2 })).toEqual([
    [busy, busy, busy],
  ]);
  expect(await joined.read(0, 0, 0, 2)).toEqual([[50, 100, 51]]);
});

test("omitted optionals are null, whether at the end or between commas", async () => {
  joined = await gridWithAddIn(built());
  joined.put(0, 0, [["=JWA.COST_SHARE(100.01,,,0)"], ["=JWA.COST_SHARE(100.01)"]]);
  expect(await joined.read(0, 0, 1, 1)).toEqual([
    [50, 50],
    [50.01, 50],
  ]);
  expect(joined.fired.flat().map((entry) => (JSON.parse(String(entry[3])) as unknown[])[2])).toEqual([
    [[[100.01]], null, null, 0, null],
    [[[100.01]], null, null, null, null],
  ]);
});

test("a refusal shows its error, with the sentence beside it, and leaves with it", async () => {
  joined = await gridWithAddIn(built());
  joined.put(0, 0, [['=JWA.COST_SHARE(100,"60:60:x")'], ['=JWA.GRADE_MAP("no such grade","PCC","CCC")']]);
  const [[basis], [grade]] = (await joined.read(0, 0, 1, 0)) as [[Value], [Value]];
  expect(basis).toMatchObject({ error: "#VALUE!" });
  expect(messageOf(basis)).toMatch(/60:60:x/);
  expect(grade).toMatchObject({ error: "#N/A" });
  expect(messageOf(grade)).toMatch(/no such grade/);
  joined.put(0, 0, [["=1/0"]]);
  expect(await joined.read(0, 0)).toEqual([[{ error: "#DIV/0!" }]]);
});

test("a refusal within a spill shows in its own cell, with its sentence", async () => {
  joined = await gridWithAddIn(built());
  joined.put(0, 0, [[10], ["ten"], [20]]);
  joined.put(0, 2, [["=JWA.COST_SHARE(A1:A3)"]]);
  const rows = await joined.read(0, 2, 2, 3);
  expect([rows[0], rows[2]]).toEqual([
    [5, 5],
    [10, 10],
  ]);
  expect(rows[1]![0]).toMatchObject({ error: "#VALUE!" });
  expect(messageOf(rows[1]![0])).toMatch(/ten/);
  // The sentence of a row goes with the row that caused it.
  joined.put(1, 0, [[30]]);
  expect(await joined.read(0, 2, 2, 3)).toEqual([
    [5, 5],
    [15, 15],
    [10, 10],
  ]);
});

test.each(["zero", "null"] as const)(
  "blanks in a range are 0, alone as the switch says (%s)",
  async (blanks) => {
    joined = await gridWithAddIn(built(), { blanks: () => blanks });
    joined.put(0, 0, [[10], [null], [20]]);
    joined.put(0, 2, [["=JWA.COST_SHARE(A1:A3,,,F1)"]]);
    await joined.read(0, 2, 2, 3);
    const [, , values] = JSON.parse(String(joined.fired[0]![0]![3])) as [number, string, unknown[]];
    expect(values).toEqual([[[10], [0], [20]], null, null, blanks === "zero" ? 0 : null, null]);
  },
);

test("a blocked spill is #SPILL!, and spills when there is room", async () => {
  joined = await gridWithAddIn(built());
  joined.put(0, 0, [["=JWA.COST_SHARE(10)", "in the way"]]);
  expect(await joined.read(0, 0, 0, 1)).toEqual([[{ error: "#SPILL!" }, "in the way"]]);
  joined.put(0, 1, [[null]]);
  expect(await joined.read(0, 0, 0, 1)).toEqual([[5, 5]]);
});

test("without the add-in there is #NAME?; with it the same formulas answer, and after it #NAME? again", async () => {
  joined = await gridWithAddIn({ namespace: "OTHER", metadata: '{"functions":[]}', script: "" });
  joined.put(0, 0, [["=JWA.COST_SHARE(10)"]]);
  expect(await joined.read(0, 0)).toEqual([[{ error: "#NAME?" }]]);
  joined.dispose();
  joined = await gridWithAddIn(built());
  joined.put(0, 0, [["=JWA.COST_SHARE(10)", null, "=C2"], ["=A1"]]);
  expect(await joined.read(0, 0, 1, 1)).toEqual([
    [5, 5],
    [5, null],
  ]);
  joined.unload();
  expect(await joined.read(0, 0, 1, 0)).toEqual([[{ error: "#NAME?" }], [{ error: "#NAME?" }]]);
});

test("a column of 100,000 rows goes out and comes back in one call each", async () => {
  joined = await gridWithAddIn(built());
  const count = 100_000;
  joined.put(
    1,
    0,
    Array.from({ length: count }, (_, row) => [row + 0.01]),
  );
  joined.put(1, 2, [["=JWA.COST_SHARE(A2:A100001)"]]);
  const rows = await joined.read(1, 2, count, 3);
  expect(joined.fired.flat()).toHaveLength(1);
  expect(
    joined.exchanges.filter(({ request }) => request.includes("SetInvocationArrayResults")),
  ).toHaveLength(1);
  expect(rows).toHaveLength(count);
  expect(rows[0]).toEqual([0.01, 0]);
  expect(rows[count - 1]).toEqual([49999.51, 49999.5]);
}, 60_000);
