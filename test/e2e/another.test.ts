/** Other add-ins than ours: one that is a stranger to this project, and ones that are in trouble. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ANOTHER_ADD_IN, useWorkbench } from "../support/browser";
import { eventually, focusGrid, goTo, setSwitch, type, valuesOf } from "./sheet";

const open = useWorkbench();
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The other add-in, with something put at the end of its script. */
function withScript(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "another-"));
  folders.push(folder);
  cpSync(ANOTHER_ADD_IN, folder, { recursive: true });
  writeFileSync(
    join(folder, "weights.js"),
    `${readFileSync(join(folder, "weights.js"), "utf8")}\n${script}\n`,
  );
  return folder;
}

test("an add-in is known by its manifest alone: name, ribbon, page, functions", async () => {
  const workbench = await open({ addIn: ANOTHER_ADD_IN });
  const { page } = workbench;
  const frame = await workbench.addIn();
  expect(new URL(frame.url()).pathname).toBe("/pane/page.html");
  await eventually(() => frame.locator("#host").textContent(), "Excel with Sheet1");
  await page.getByRole("group", { name: "Weights" }).getByRole("button", { name: "Weigh" }).waitFor();

  await goTo(workbench, "A1");
  await type(page, "63.5029318", "=WEIGHTS.TO_STONE(A1)", "=JWA.COST_SHARE(A1)");
  await eventually(async () => (await valuesOf(frame, "A1:A3")).flat(), [63.5029318, 10, "#NAME?"]);
}, 90_000);

test("it is told the requirement sets its manifest asks for, or those of an older Excel", async () => {
  const workbench = await open({ addIn: ANOTHER_ADD_IN });
  const has = async (version: string) =>
    (await workbench.addIn()).evaluate(
      (asked) => Office.context.requirements.isSetSupported("ExcelApi", asked),
      version,
    );
  expect([await has("1.4"), await has("1.5")]).toEqual([true, false]);
  await setSwitch(workbench.page, "Excel it finds", "older than the minimum");
  await eventually(async () => [await has("1.3"), await has("1.4")], [true, false]);
  await setSwitch(workbench.page, "Excel it finds", "the newest known");
  await eventually(() => has("1.12"), true);
}, 90_000);

test.each([
  ["throws", `throw new Error("The scales broke.");`],
  ["throws once Office is ready", `Office.onReady(() => { throw new Error("The scales broke."); });`],
  ["hangs", `Office.onReady(() => { for (;;) {} });`],
])(
  "while the add-in %s, the grid takes what is typed",
  async (_name, script) => {
    const { page } = await open({
      addIn: withScript(script),
      // It asks for the sheet's name as it starts, which Excel refuses while a cell is edited.
      expects: [/The scales broke/u, /cell-editing mode/u],
    });
    await page.locator("html[data-ready]").waitFor();
    await focusGrid(page);
    await type(page, "12", "=A1*2");
    await eventually(
      () =>
        page.evaluate(() => {
          const { engine } = (
            window as unknown as {
              workbench: {
                engine: { activeSheet(): string; values(sheet: string, area: object): unknown[][] };
              };
            }
          ).workbench;
          return engine.values(engine.activeSheet(), { top: 0, bottom: 1, left: 0, right: 0 });
        }),
      [[12], [24]],
    );
  },
  90_000,
);

test("an add-in that hangs is said to, and can be loaded again", async () => {
  const { page } = await open({ addIn: withScript("Office.onReady(() => { for (;;) {} });") });
  const trouble = page.getByRole("alert");
  await trouble.waitFor({ timeout: 40_000 });
  expect(await trouble.innerText()).toContain("does not answer");
  await trouble.getByRole("button", { name: "Reload add-in" }).click();
  await eventually(() => trouble.isVisible(), false);
}, 90_000);
