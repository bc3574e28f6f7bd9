/** Custom functions as their user meets them: typed in the grid, by keyboard, run by Microsoft's runtime. */
import { useWorkbench, type Workbench } from "../support/browser";
import { eventually, focusGrid, formulaOf, goTo, setSwitch, type, valuesOf } from "./sheet";

const open = useWorkbench();

async function withAmounts(): Promise<Workbench> {
  const workbench = await open();
  await goTo(workbench, "A1");
  await type(workbench.page, "100.01", "0.03", "1000");
  return workbench;
}

test("amounts and a formula are typed; it spills the right pennies, and an edit is worked out anew", async () => {
  const workbench = await withAmounts();
  const frame = await workbench.addIn();
  await goTo(workbench, "B1");
  await type(workbench.page, "=JWA.COST_SHARE(A1:A3)");
  await eventually(
    () => valuesOf(frame, "A1:C3"),
    [
      [100.01, 50.01, 50],
      [0.03, 0.02, 0.01],
      [1000, 500, 500],
    ],
  );
  expect(await formulaOf(frame, "B1")).toBe("=JWA.COST_SHARE(A1:A3)");

  await goTo(workbench, "A2");
  await type(workbench.page, "7.77");
  await eventually(() => valuesOf(frame, "B2:C2"), [[3.89, 3.88]]);
}, 90_000);

test("a refusal shows its error in the cell and its sentence beside it", async () => {
  const workbench = await open();
  const frame = await workbench.addIn();
  await goTo(workbench, "B2");
  await type(workbench.page, '=JWA.GRADE_MAP("nonsense")');
  await eventually(() => valuesOf(frame, "B2"), [["#N/A"]]);

  await goTo(workbench, "B2");
  const tip = workbench.page.locator(".grid-tip");
  await tip.waitFor({ state: "visible" });
  expect(await tip.innerText()).toMatch(/“nonsense” is .+ [A-Z].+\./su);
  expect(await workbench.page.locator(".grid-tip-said").textContent()).toContain("nonsense");
}, 90_000);

interface EngineFace {
  activeSheet(): string;
  values(sheet: string, area: object): unknown[][];
}

test("a cell is busy while the function has not answered, and then is not", async () => {
  const workbench = await withAmounts();
  const frame = await workbench.addIn();
  await setSwitch(workbench.page, "Network", "slow: half a second");
  await goTo(workbench, "B1");
  await type(workbench.page, "=JWA.COST_SHARE(A1:A3)");
  const seen = await workbench.page.evaluate(async () => {
    const { engine } = (window as unknown as { workbench: { engine: EngineFace } }).workbench;
    const read = () => engine.values(engine.activeSheet(), { top: 0, bottom: 0, left: 1, right: 1 })[0]?.[0];
    const values = [];
    for (const end = performance.now() + 10_000; performance.now() < end;) {
      const value = read();
      values.push(typeof value === "object" && value ? (value as { error: string }).error : value);
      if (value === 50.01) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return [...new Set(values)];
  });
  expect(seen).toContain("#BUSY!");
  expect(seen.at(-1)).toBe(50.01);
  await setSwitch(workbench.page, "Network", "as it is");
  await eventually(() => valuesOf(frame, "B1:C1"), [[50.01, 50]]);
}, 90_000);

test("an answer with no room gives #SPILL!, and comes when there is room", async () => {
  const workbench = await withAmounts();
  const frame = await workbench.addIn();
  await goTo(workbench, "C2");
  await type(workbench.page, "in the way");
  await goTo(workbench, "B1");
  await type(workbench.page, "=JWA.COST_SHARE(A1:A3)");
  await eventually(() => valuesOf(frame, "B1"), [["#SPILL!"]]);
  await goTo(workbench, "C2");
  await workbench.page.keyboard.press("Delete");
  await eventually(
    () => valuesOf(frame, "B1:C2"),
    [
      [50.01, 50],
      [0.02, 0.01],
    ],
  );
}, 90_000);

test("without the add-in its functions are no names, and they are again when it is back", async () => {
  const workbench = await open();
  await goTo(workbench, "A1");
  await type(workbench.page, "=JWA.COST_SHARE(3)");
  await eventually(async () => valuesOf(await workbench.addIn(), "A1:B1"), [[1.5, 1.5]]);

  await workbench.page.getByRole("button", { name: "Developer" }).click();
  await workbench.page.getByRole("button", { name: "Unload add-in" }).click();
  await focusGrid(workbench.page);
  await eventually(
    () =>
      workbench.page.evaluate(() => {
        const { engine } = (window as unknown as { workbench: { engine: EngineFace } }).workbench;
        return engine.values(engine.activeSheet(), { top: 0, bottom: 0, left: 0, right: 0 });
      }),
    [[expect.objectContaining({ error: "#NAME?" })]],
  );
  await workbench.page.getByRole("button", { name: "Reload add-in" }).click();
  await eventually(async () => valuesOf(await workbench.addIn(), "A1:B1"), [[1.5, 1.5]]);
}, 90_000);

// In a range a blank is 0 everywhere (office-js#5262); given for a single value it is not the same everywhere (#4702).
test("a blank cell given for a single value reaches the function as the switch says", async () => {
  const workbench = await open();
  const { page } = workbench;
  await goTo(workbench, "B1");
  await type(page, "=JWA.COST_SHARE(3,,,A1)");
  const sent = async () => {
    const entries = await page.evaluate(() => {
      const { trace } = (
        window as unknown as { workbench: { trace: { entries: { kind: string; sent: string }[] } } }
      ).workbench;
      return trace.entries.filter(({ kind }) => kind === "function").map((entry) => entry.sent);
    });
    return (JSON.parse(entries.at(-1) ?? "[]") as unknown[][])[0]?.[2];
  };
  await eventually(sent, [[[3]], null, null, null, null]);
  await setSwitch(page, "Blank cells for functions", "0, as on the desktop");
  await eventually(sent, [[[3]], null, null, 0, null]);
}, 90_000);
