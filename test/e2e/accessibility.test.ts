/** The page and the pane by axe, in every look and at every width; Validate, Grades and Functions have tests of their own. */
import type { Frame } from "playwright-core";
import { useWorkbench, type Workbench } from "../support/browser";
import { violations } from "./axe";
import { cutOff, LOOKS, WIDTHS } from "./looks";
import { eventually } from "./sheet";
import { setPaneWidth } from "./validate";

const open = useWorkbench();

const VIEWS = [
  "welcome",
  "validate",
  "grades",
  "functions",
  "functions/GRADE_MAP",
  "functions/in-cells",
  "templates",
  "templates/savings-tracker",
  "about",
];

/** Goes from view to view, by their addresses, and says which it has come to. */
async function* views(frame: Frame): AsyncGenerator<string> {
  for (const view of VIEWS) {
    await frame.evaluate((to) => {
      window.location.hash = `#/${to}`;
    }, view);
    // Each view and each item of one has its own heading: the one before must be gone.
    await frame.locator("h1").waitFor();
    await frame.getByText(/^(?:Opening|Looking for templates|Reading the catalogue)/u).waitFor({
      state: "detached",
    });
    yield view;
  }
}

async function* adding(frame: Frame): AsyncGenerator<string> {
  yield* views(frame);
  await frame.evaluate(() => {
    window.location.hash = "#/templates/savings-tracker";
  });
  await frame.getByRole("button", { name: "Add to this workbook" }).click();
  await frame.getByRole("heading", { name: "Add 4 sheets to this workbook?" }).waitFor();
  yield "adding a template";
}

test.each(LOOKS)(
  "axe finds nothing in any view, %s",
  async (look, opening) => {
    const workbench = await open(opening);
    const { page } = workbench;
    const frame = await workbench.addIn();
    const shown = look === "forced colours" ? "dark" : look;
    await eventually(() => frame.locator("[data-look]").getAttribute("data-look"), shown);
    const found: string[] = [];
    for await (const view of adding(frame)) {
      found.push(...(await violations(frame)).map((each) => `${view}: ${each}`));
    }
    expect(found).toEqual([]);

    await page.getByRole("button", { name: "Developer" }).click();
    await eventually(() => violations(page), []);
    await page.getByRole("button", { name: "File", exact: true }).click();
    expect(await violations(page, ".menu")).toEqual([]);
  },
  180_000,
);

test.each(WIDTHS)(
  "at %i px nothing of the pane is cut off, and axe finds nothing",
  async (width) => {
    const workbench = await open({ width: width + 700 });
    const frame = await workbench.addIn();
    await setPaneWidth(workbench.page, width);
    const found: string[] = [];
    for await (const view of adding(frame)) {
      const all = [...(await cutOff(frame)), ...(await violations(frame))];
      found.push(...all.map((each) => `${view}: ${each}`));
    }
    expect(found).toEqual([]);
  },
  120_000,
);

/** The add-in's page in a tab of its own, as its address opens it in a browser. */
async function outside({ page, server }: Workbench, hash: string): Promise<Frame> {
  const tab = await page.context().newPage();
  await tab.setViewportSize({ width: 350, height: 720 });
  await tab.goto(`${server.addIn}/taskpane.html#/${hash}`);
  await tab.getByText("This page is open outside Excel.").waitFor();
  return tab.mainFrame();
}

test.each(LOOKS)(
  "outside Excel nothing can be pressed that would do nothing; axe finds nothing and nothing is cut off, %s",
  async (_look, opening) => {
    const workbench = await open(opening);
    await workbench.addIn();
    const frame = await outside(workbench, "validate");
    const found: string[] = [];
    for await (const view of views(frame)) {
      for (const width of WIDTHS) {
        await frame.page().setViewportSize({ width, height: 720 });
        found.push(...(await cutOff(frame)).map((each) => `${view}, ${width}: ${each}`));
      }
      found.push(...(await violations(frame)).map((each) => `${view}: ${each}`));
      const primary = frame.locator("main .fui-Button").filter({ hasText: /^(?:Check|Read|Insert|Open)/u });
      for (const button of await primary.all()) {
        expect([view, await button.getAttribute("aria-disabled")]).toEqual([view, "true"]);
      }
    }
    expect(found).toEqual([]);
  },
  180_000,
);
