/** What the workbench shows a developer: the trace, the limits of a message, and what it does not know. */
import { useWorkbench } from "../support/browser";
import { eventually, setSwitch, valuesOf } from "./sheet";

const open = useWorkbench();

test("every request is in the trace with its answer, found by its words", async () => {
  const workbench = await open();
  const { page } = workbench;
  const frame = await workbench.addIn();
  await valuesOf(frame, "B2:C3");
  await page.getByRole("button", { name: "Developer" }).click();
  await page.getByRole("searchbox", { name: "Search the trace" }).fill("getRange B2:C3");
  const entries = page.getByRole("list", { name: "Trace, newest last" }).getByRole("button");
  await eventually(() => entries.count(), 1);
  await entries.first().click();
  const shown = await page.getByRole("region", { name: "The chosen message" }).innerText();
  expect(shown).toContain('"B2:C3"');
  expect(shown).toMatch(/"Values": \[\s*\[\s*"",\s*""\s*\]/u);
}, 60_000);

test("with small messages a large read fails as Excel on the web makes it fail", async () => {
  const workbench = await open();
  await workbench.addIn();
  await setSwitch(workbench.page, "Largest message", "100 KB");
  const failed = async () =>
    (await workbench.addIn()).evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z2000");
        range.load({ values: true });
        await context.sync();
        return "read";
      }).catch((error: { code?: string }) => error.code ?? "no code"),
    );
  await eventually(failed, "ResponsePayloadSizeLimitExceeded");
}, 60_000);

test("a call nobody wrote fails by its name, and the status bar counts it", async () => {
  const workbench = await open({ expects: [/not supported/u], expectsUnsupported: true });
  const frame = await workbench.addIn();
  const told = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.slicers.load("items/name");
      await context.sync();
      return "nothing";
    }).catch((error: { code?: string; message?: string }) => `${error.code}: ${error.message}`),
  );
  expect(told).toMatch(/slicers/iu);
  await eventually(
    () => workbench.page.locator("#statusbar").innerText(),
    expect.stringContaining("1 not supported"),
  );
}, 60_000);
