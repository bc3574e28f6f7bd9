/** The page and the pane by axe, in every look. */
import { useWorkbench } from "../support/browser";
import { violations } from "./axe";
import { eventually } from "./sheet";

const open = useWorkbench();

test.each(["light", "dark", "contrast"])(
  "axe finds nothing in the %s look",
  async (look) => {
    const workbench = await open({ query: `ui=${look}`, colorScheme: look === "light" ? "light" : "dark" });
    const { page } = workbench;
    const frame = await workbench.addIn();
    await frame.getByRole("link", { name: "Functions", exact: true }).click();
    await frame.getByRole("heading", { name: "Functions" }).waitFor();
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole("link", { name: "JWA.GRADE_MAP" }).click();
    await frame.getByRole("heading", { name: "JWA.GRADE_MAP" }).waitFor();
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole("link", { name: "About" }).click();
    await frame.getByRole("heading", { name: "Shared Services for Excel" }).waitFor();
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole("link", { name: "What it does, and a sample to try it on" }).click();
    await frame.getByRole("heading", { name: "Welcome to Shared Services" }).waitFor();
    expect(await violations(frame)).toEqual([]);

    await page.getByRole("button", { name: "Developer" }).click();
    await eventually(() => violations(page), []);
    await page.getByRole("button", { name: "File", exact: true }).click();
    expect(await violations(page, ".menu")).toEqual([]);
  },
  120_000,
);

test("in Windows' contrast themes nothing is lost", async () => {
  const workbench = await open({ forcedColors: "active" });
  const frame = await workbench.addIn();
  for (const hash of ["#/welcome", "#/about", "#/functions"]) {
    await frame.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await frame.locator("h1").waitFor();
    expect(await violations(frame)).toEqual([]);
  }
  expect(await violations(workbench.page)).toEqual([]);
}, 60_000);

test.each([320, 350])(
  "at %i px nothing of the pane is cut off",
  async (width) => {
    const workbench = await open();
    const frame = await workbench.addIn();
    for (const hash of ["#/welcome", "#/functions", "#/functions/COST_SHARE", "#/about"]) {
      await frame.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await frame.locator("h1").waitFor();
      await workbench.page.evaluate((wanted) => {
        const pane = document.querySelector<HTMLElement>("#pane");
        if (pane) pane.style.width = `${wanted}px`;
      }, width);
      const wider = await frame.evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
          .filter(
            (each) =>
              getComputedStyle(each).overflowX !== "visible" ||
              each.getBoundingClientRect().right > innerWidth,
          )
          .map((each) => `${each.tagName} ${each.className} ${each.textContent?.slice(0, 40)}`),
      );
      expect(wider).toEqual([]);
    }
  },
  60_000,
);
