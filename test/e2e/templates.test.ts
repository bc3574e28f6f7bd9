/** Templates in the pane: the catalogue, opening one as a new workbook, adding one to the open workbook. */
import type { Frame } from "playwright-core";
import { useWorkbench, type Workbench } from "../support/browser";
import { violations } from "./axe";
import { tabTo } from "./keyboard";
import { eventually, goTo, type, valuesOf } from "./sheet";

const open = useWorkbench();

/** From the ribbon to one template's page, by keyboard from there on. */
async function template(workbench: Workbench, title: string): Promise<Frame> {
  const { page } = workbench;
  const frame = await workbench.addIn();
  await page
    .getByRole("group", { name: "Shared services" })
    .getByRole("button", { name: "Templates" })
    .click();
  await frame.getByRole("heading", { name: "Templates" }).waitFor();
  await frame.locator("nav a").first().focus();
  await tabTo({ page }, frame, "link", title);
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { name: title, exact: true }).waitFor();
  return frame;
}

function sheetNames(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

test("a template opens as a new workbook, by keyboard; the open one is not touched", async () => {
  const workbench = await open();
  const { page } = workbench;
  await goTo(workbench, "A1");
  await type(page, "mine");
  const frame = await template(workbench, "Savings tracker");
  await tabTo({ page }, frame, "button", "Open as a new workbook");
  await page.keyboard.press("Enter");
  await frame.getByText("It is open in a workbook of its own; this one was not touched.").waitFor();
  expect(await sheetNames(frame)).toEqual(["Sheet1"]);
  expect(await valuesOf(frame, "A1")).toEqual([["mine"]]);
  await page.getByRole("button", { name: "Open it here" }).click();
  await eventually(async () => sheetNames(await workbench.addIn()), ["Start", "Savings", "Targets", "Lists"]);
}, 120_000);

test("adding says first what it does and what can't be undone; twice, and taken names get a number", async () => {
  const workbench = await open();
  const { page } = workbench;
  const frame = await template(workbench, "Savings tracker");
  await tabTo({ page }, frame, "button", "Add to this workbook");
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { name: "Add 4 sheets to this workbook?" }).waitFor();
  await frame.getByText("Excel can’t undo this").waitFor();
  expect(await sheetNames(frame)).toEqual(["Sheet1"]);
  expect(await violations(frame)).toEqual([]);
  await tabTo({ page }, frame, "button", "Cancel");
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { name: "Add 4 sheets to this workbook?" }).waitFor({ state: "detached" });

  await tabTo({ page }, frame, "button", "Add to this workbook");
  await page.keyboard.press("Enter");
  await tabTo({ page }, frame, "button", "Add 4 sheets");
  await page.keyboard.press("Enter");
  await frame.getByText("4 sheets were added, from “Start” on.").waitFor({ timeout: 60_000 });
  expect(await sheetNames(frame)).toEqual(["Sheet1", "Start", "Savings", "Targets", "Lists"]);

  await tabTo({ page }, frame, "button", "Add to this workbook");
  await page.keyboard.press("Enter");
  await frame.getByText("sheet Savings: Savings (2)").waitFor();
  await frame.getByText("table Savings: Savings2").waitFor();
  await tabTo({ page }, frame, "button", "Add 4 sheets");
  await page.keyboard.press("Enter");
  await frame.getByText("4 sheets were added, from “Start (2)” on.").waitFor({ timeout: 60_000 });
  expect(await sheetNames(frame)).toEqual([
    "Sheet1",
    "Start",
    "Savings",
    "Targets",
    "Lists",
    "Start (2)",
    "Savings (2)",
    "Targets (2)",
    "Lists (2)",
  ]);
}, 240_000);

test("a spoilt file is not used: the add-in's own is, and the pane says so", async () => {
  const workbench = await open();
  const { page } = workbench;
  await page.context().route("**/templates/blank.xlsx", async (route) => {
    if (route.request().url().includes("own-templates")) return route.continue();
    const body = await (await route.fetch({ ignoreHTTPSErrors: true } as never)).body();
    body[body.length - 30]! ^= 1;
    return route.fulfill({ body });
  });
  const frame = await template(workbench, "Shared services workbook");
  await frame.getByRole("button", { name: "Open as a new workbook" }).click();
  await frame
    .getByText("The file blank.xlsx was not used: its contents are not those the catalogue names.")
    .waitFor();
  await frame.getByText("It is open in a workbook of its own").waitFor();
}, 90_000);

test("where no catalogue can be had the pane says so, and tries again", async () => {
  const workbench = await open({ expects: [/503/u] });
  const { page } = workbench;
  await page.context().route("**/*templates/catalog.json", (route) => route.fulfill({ status: 503 }));
  const frame = await workbench.addIn();
  await frame.evaluate(() => {
    window.location.hash = "#/templates";
  });
  await frame.getByText(/No templates can be had/u).waitFor();
  await page.context().unroute("**/*templates/catalog.json");
  await frame.getByRole("button", { name: "Try again" }).click();
  await frame.getByRole("link", { name: "Savings tracker" }).waitFor();
}, 90_000);

test("a workbook made from an older template is told what changed", async () => {
  const workbench = await open();
  const frame = await workbench.addIn();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.properties.custom.add("JWA template", "savings-tracker");
      context.workbook.properties.custom.add("JWA template version", "0.9.0");
      await context.sync();
    }),
  );
  await frame.evaluate(() => {
    window.location.hash = "#/templates";
  });
  await frame
    .getByText("This workbook was made from “Savings tracker”, version 0.9.0. Version 1.0.0 is there.")
    .waitFor();
  await frame.getByText(/1\.0\.0 \(\d{4}-\d{2}-\d{2}\): /u).waitFor();
}, 90_000);

test.each([320, 350, 1280])(
  "at %i px nothing of the templates is cut off, and axe finds nothing",
  async (width) => {
    const workbench = await open({ width: width + 700 });
    const frame = await workbench.addIn();
    await workbench.page.evaluate((wanted) => {
      const pane = document.querySelector<HTMLElement>("#pane");
      if (pane) pane.style.width = `${wanted}px`;
    }, width);
    for (const hash of ["#/templates", "#/templates/blank"]) {
      await frame.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await frame.locator("h1").waitFor();
      const wider = await frame.evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
          .filter((each) => each.getBoundingClientRect().right > innerWidth)
          .map((each) => `${each.tagName} ${each.textContent?.slice(0, 40)}`),
      );
      expect(wider).toEqual([]);
      expect(await violations(frame)).toEqual([]);
    }
  },
  90_000,
);
