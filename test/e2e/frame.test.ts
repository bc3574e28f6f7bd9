/** The pane's frame: its views' links, the first-run screen, how it looks, and what About tells. */
import type { Frame, Page } from "playwright-core";
import { useWorkbench } from "../support/browser";
import { tabTo } from "./keyboard";
import { eventually, goTo, type, valuesOf } from "./sheet";

const open = useWorkbench();

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

async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate((wanted) => {
    const pane = document.querySelector<HTMLElement>("#pane");
    if (pane) pane.style.width = `${wanted}px`;
  }, width);
}

test("the first-run screen is shown once, and About leads back to it", async () => {
  const workbench = await open({ isFirstRun: true });
  const { page } = workbench;
  let frame = await workbench.addIn();
  await frame.getByRole("heading", { name: "Welcome to Shared Services" }).waitFor();
  for (const who of ["You keep a savings tracker", "You work in HR", "You work in finance"]) {
    await frame.getByRole("heading", { name: who }).waitFor();
  }
  await frame.locator("nav a").first().focus();
  await tabTo({ page }, frame, "link", "Check a workbook");
  await page.keyboard.press("Enter");
  await eventually(() => frame.locator('nav [aria-current="page"]').textContent(), "Validate");

  await page.reload();
  frame = await workbench.addIn();
  await eventually(() => frame.locator('nav [aria-current="page"]').textContent(), "Validate");
  await frame.getByRole("link", { name: "About" }).focus();
  await page.keyboard.press("Enter");
  await tabTo({ page }, frame, "link", "What it does, and a sample to try it on");
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { name: "Welcome to Shared Services" }).waitFor();
}, 90_000);

test("a person who has done nothing at the first-run screen sees it again", async () => {
  const workbench = await open({ isFirstRun: true });
  await (await workbench.addIn()).getByRole("heading", { name: "Welcome to Shared Services" }).waitFor();
  await workbench.page.reload();
  await (await workbench.addIn()).getByRole("heading", { name: "Welcome to Shared Services" }).waitFor();
}, 90_000);

test("the sample opens as a new workbook; the open one is left as it was", async () => {
  const workbench = await open({ isFirstRun: true });
  const { page } = workbench;
  await goTo(workbench, "A1");
  await type(page, "mine");
  const frame = await workbench.addIn();
  await frame.locator("nav a").first().focus();
  await tabTo({ page }, frame, "button", "Open the sample");
  await page.keyboard.press("Enter");
  await frame.getByText("The sample is open in a workbook of its own.").waitFor();
  await page.getByText("The add-in made a new workbook").waitFor();
  expect(await valuesOf(frame, "A1")).toEqual([["mine"]]);
  await page.getByRole("button", { name: "Open it here" }).click();
  await eventually(async () => sheetNames(await workbench.addIn()), expect.arrayContaining(["7.2 Savings"]));
}, 90_000);

test("where the sample can't be had, the pane says so and which file it is", async () => {
  const workbench = await open({ isFirstRun: true, expects: [/404/u] });
  const { page } = workbench;
  await page.context().route("**/assets/samples/*", (route) => route.fulfill({ status: 404 }));
  const frame = await workbench.addIn();
  await frame.getByRole("button", { name: "Open the sample" }).click();
  await frame
    .getByText(/^shared-management-2017\.xlsx could not be had from localhost:\d+: it answered 404\.$/u)
    .waitFor();
}, 90_000);

test("how the pane looks is chosen by keyboard, taken up at once, and kept", async () => {
  const workbench = await open();
  const { page } = workbench;
  let frame = await workbench.addIn();
  await frame.getByRole("link", { name: "About" }).focus();
  await page.keyboard.press("Enter");
  await tabTo({ page }, frame, "radio", "As Excel");
  const look = () => frame.locator("[data-look]").getAttribute("data-look");
  await eventually(look, "light");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await eventually(look, "dark");
  await page.keyboard.press("ArrowRight");
  await eventually(look, "contrast");
  await page.reload();
  frame = await workbench.addIn();
  await eventually(look, "contrast");
  // What is kept names a look and a screen, and nobody.
  expect(
    await frame.evaluate(() =>
      Object.entries(localStorage)
        .filter(([name]) => /shared/u.test(name))
        .sort(),
    ),
  ).toEqual([
    ["shared-services:look", "contrast"],
    ["shared-services:welcomed", "yes"],
  ]);
}, 90_000);

test.each([320, 350, 1280])(
  "the views' links stand in one line at %i px, in a wide font too",
  async (width) => {
    const workbench = await open({ width: width + 700 });
    const frame = await workbench.addIn();
    await setPaneWidth(workbench.page, width);
    const tops = await frame.locator("nav a").evaluateAll((links) =>
      links.map((link) => {
        // Narrow fonts of this machine would hide what Segoe UI shows.
        (link as HTMLElement).style.fontFamily = '"Liberation Sans", Arial, sans-serif';
        return link.getBoundingClientRect().top;
      }),
    );
    expect(tops).toHaveLength(5);
    const ends = await frame
      .locator("nav a")
      .evaluateAll((links) =>
        links.map(
          (link) =>
            [link.getBoundingClientRect().top, link.getBoundingClientRect().right <= innerWidth] as const,
        ),
      );
    expect(new Set(ends.map(([top]) => top)).size).toBe(1);
    expect(ends.every(([, isInside]) => isInside)).toBe(true);
  },
  60_000,
);
