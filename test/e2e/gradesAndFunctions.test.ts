/** The views of HR and finance, filled, by axe in every look, and at the widths of a pane. */
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { useWorkbench, type Workbench } from "../support/browser";
import { violations } from "./axe";
import { cutOff, LOOKS, WIDTHS } from "./looks";
import { eventually, setSwitch } from "./sheet";
import { setPaneWidth } from "./validate";

const open = useWorkbench();
const CONSULTATION = join(__dirname, "../fixtures/published/shared-management-2017.xlsx");

/** Each state of the views that shows something of its own, one after the other. */
async function* states(workbench: Workbench): AsyncGenerator<[state: string, frame: Frame]> {
  const { page } = workbench;
  await workbench.addIn();
  await setSwitch(page, "Excel it finds", "the newest known");
  await page.getByRole("button", { name: "Developer" }).click();
  const frame = await workbench.addIn();
  const show = (hash: string) =>
    frame.evaluate((to) => {
      window.location.hash = to;
    }, hash);
  const button = (name: string) => frame.getByRole("button", { name, exact: true });
  await show("#/grades");
  await button("Read selection").waitFor();
  yield ["grades, nothing read", frame];
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("8.6 New posts");
      sheet.activate();
      sheet.getRange("C3:C12").select();
      const costs = context.workbook.worksheets.add("Costs");
      costs.getRange("A1:A3").values = [[100.01], [0.03], ["TBC"]];
      costs.getRange("C1:C2").formulas = [["=JWA.COST_SHARE(A1)"], ["=JWA.COST_SHARE(A2,,,,TRUE)"]];
      await context.sync();
    }),
  );
  await button("Read selection").click();
  await button("Accept for CCC Director Pay Band C").click();
  await button("Record the decision").click();
  await frame.getByText("Say who decided: a name or a body").waitFor();
  yield ["grades, a decision without a name", frame];
  await button("Cancel").click();
  await button("Choose another for CCC Director Pay Band C").click();
  yield ["grades, another is chosen", frame];
  await button("Cancel").click();
  await frame.getByRole("textbox", { name: "Into column" }).fill("B");
  await button("Write the grades").click();
  await frame.getByText("10 cells there hold something. Nothing was written.").waitFor();
  yield ["grades, a column that is taken", frame];
  await show("#/functions");
  await frame.getByRole("link", { name: "JWA.NOTICE_END" }).waitFor();
  yield ["functions", frame];
  await show("#/functions/COST_SHARE");
  await frame.getByRole("textbox", { name: "amounts" }).fill("Costs!A1:A3");
  await frame.getByRole("table", { name: "Value" }).waitFor();
  yield ["a value with a refusal", frame];
  await show("#/functions/in-cells");
  await frame.getByRole("radio", { name: "Replace by plain formulas" }).check();
  await frame.getByRole("radio", { name: "In the whole workbook" }).check();
  await button("Show what would change").click();
  await button("Replace 1 formula").waitFor();
  yield ["what would change", frame];
}

test.each(LOOKS)(
  "axe finds nothing, %s",
  async (_look, opening) => {
    const workbench = await open({ ...opening, open: CONSULTATION });
    for await (const [state, frame] of states(workbench)) {
      expect([state, ...(await violations(frame))]).toEqual([state]);
    }
  },
  180_000,
);

test("at 320, 350 and 1280 px nothing is cut off, and axe finds nothing", async () => {
  const workbench = await open({ open: CONSULTATION, width: 2000 });
  for await (const [state, frame] of states(workbench)) {
    for (const width of WIDTHS) {
      await setPaneWidth(workbench.page, width);
      await eventually(async () => [state, width, ...(await cutOff(frame))], [state, width], 5_000);
      expect([state, width, ...(await violations(frame))]).toEqual([state, width]);
    }
  }
}, 240_000);
