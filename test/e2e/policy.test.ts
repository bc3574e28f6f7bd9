/** The pane's Content-Security-Policy in a browser: no view breaks it, and what breaks it is stopped. */
import type { Frame } from "playwright-core";
import { useWorkbench } from "../support/browser";
import { eventually } from "./sheet";

const open = useWorkbench();
const PLACES = [
  "#/welcome",
  "#/validate",
  "#/grades",
  "#/functions",
  "#/functions/COST_SHARE",
  "#/templates",
  "#/templates/blank",
  "#/about",
];

declare global {
  interface Window {
    violations?: string[];
  }
}

/** Everything the browser stopped or would have, from before the page's own script on. */
function watch(): void {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    window.violations?.push(`${violatedDirective} ${blockedURI}`),
  );
}

async function goTo(frame: Frame, hash: string): Promise<void> {
  await frame.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await frame.locator("main h1").first().waitFor();
}

test("no view breaks the policy, in any look", async () => {
  const workbench = await open();
  await workbench.page.context().addInitScript(watch);
  await workbench.page.reload();
  const frame = await workbench.addIn();
  for (const look of ["light", "dark", "contrast"]) {
    await frame.evaluate((name) => window.localStorage.setItem("shared-services:look", name), look);
    for (const place of PLACES) await goTo(frame, place);
  }
  await goTo(frame, "#/templates/blank");
  await frame.getByRole("button", { name: "Add to this workbook" }).click();
  await frame.getByRole("heading", { name: /^Add \d+ sheets/u }).waitFor();
  expect(await frame.evaluate(() => window.violations)).toEqual([]);
}, 120_000);

test("a request to another address, code in the page and a frame are stopped, and this test sees it", async () => {
  const workbench = await open({
    expects: [/Content Security Policy/iu, /Refused|violates/iu, /Request to/u],
  });
  await workbench.page.context().addInitScript(watch);
  await workbench.page.reload();
  const frame = await workbench.addIn();
  const tried = await frame.evaluate(async () => {
    const said: string[] = [];
    await fetch("https://example.org/leak").catch(() => said.push("fetch"));
    const script = document.createElement("script");
    script.textContent = "window.wasRun = true";
    document.body.append(script);
    if (!("wasRun" in window)) said.push("script");
    const image = new Image();
    image.src = "https://example.org/leak.png";
    await new Promise((resolve) => (image.onerror = resolve));
    said.push("image");
    return said;
  });
  expect(tried).toEqual(["fetch", "script", "image"]);
  await eventually(
    () => frame.evaluate(() => window.violations?.map((each) => each.split(" ")[0]).sort()),
    ["connect-src", "img-src", "script-src-elem"],
  );
}, 60_000);
