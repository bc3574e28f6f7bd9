/** The built add-in, unmodified, in the workbench: what is loaded, and how soon. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MICROSOFT, OUR_ADD_IN, officeFile, sha256, useWorkbench } from "../support/browser";
import { eventually, valuesOf } from "./sheet";

const open = useWorkbench();
const CLIENT = "excel-web-16.00.js";
const READY_WITHIN_MS = 5000;

test("the add-in is as it was built, and office.js as Microsoft made it", async () => {
  const workbench = await open({ atMicrosoftsAddress: true });
  const frame = await workbench.addIn();
  await frame.getByRole("heading", { name: "Validate", exact: true }).waitFor();
  // This view alone asks for the functions' metadata.
  await frame.getByRole("link", { name: "Functions" }).click();
  await frame.getByRole("heading", { name: "Functions" }).waitFor();

  expect(await frame.evaluate(() => Office.onReady().then(({ host }) => host))).toBe("Excel");
  for (const name of ["taskpane.html", "functions.js", "taskpane.js", "functions.json"]) {
    const hash = workbench.loaded.get(`${workbench.server.addIn}/${name}`);
    expect([name, hash]).toEqual([name, sha256(readFileSync(join(OUR_ADD_IN, name)))]);
  }
  for (const name of ["office.js", CLIENT]) {
    expect([name, workbench.loaded.get(MICROSOFT + name)]).toEqual([name, sha256(officeFile(name))]);
  }
}, 60_000);

test("as people get it, one address is led to this machine, and what is answered there is the same", async () => {
  const workbench = await open();
  const frame = await workbench.addIn();
  await frame.getByRole("heading", { name: "Validate", exact: true }).waitFor();
  const [officeAddress] = [...workbench.loaded.keys()].filter((address) => address.endsWith("/office.js"));

  expect(new URL(officeAddress ?? "").origin).toBe(workbench.server.addIn);
  expect(workbench.loaded.get(officeAddress ?? "")).toBe(sha256(officeFile("office.js")));
  const client = [...workbench.loaded].find(([address]) => address.endsWith(`/${CLIENT}`));
  expect(client?.[1]).toBe(sha256(officeFile(CLIENT)));
  const page = await (await frame.goto(frame.url()))?.text();
  const built = readFileSync(join(OUR_ADD_IN, "taskpane.html"), "utf8");
  expect(page).toBe(built.replace(`${MICROSOFT}office.js`, new URL(officeAddress ?? "").pathname));
}, 60_000);

test("the page can be used within five seconds", async () => {
  const workbench = await open();
  const ready = await workbench.page.evaluate(async () => {
    await (window as unknown as { workbenchReady: Promise<unknown> }).workbenchReady;
    return performance.now();
  });
  const frame = await workbench.addIn();
  const alive = await workbench.page.evaluate(() => performance.now());
  console.info(`The grid was ready after ${Math.round(ready)} ms, the add-in after ${Math.round(alive)} ms.`);
  await eventually(() => valuesOf(frame, "A1"), [[""]]);
  expect(ready).toBeLessThan(READY_WITHIN_MS);
}, 60_000);

test("the cells have the keyboard when the page says it is ready, and no one's is taken away after that", async () => {
  const { page, addIn } = await open();
  const hasKeyboard = await page.evaluate(async () => {
    await (window as unknown as { workbenchReady: Promise<unknown> }).workbenchReady;
    return document.activeElement?.matches("#grid [contenteditable]");
  });
  expect(hasKeyboard).toBe(true);
  await (await addIn()).getByRole("link", { name: "About" }).focus();
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
}, 90_000);

test("npm start prints where it is, and Ctrl-C ends it with 0", async () => {
  const started = spawn(process.execPath, ["scripts/start.mjs", "--no-open"], {
    cwd: join(__dirname, "../.."),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let isAsked = false;
  const ended = new Promise<number | null>((resolve) => started.once("exit", resolve));
  started.stderr.on("data", (part: Buffer) => (printed += part.toString()));
  started.stdout.on("data", (part: Buffer) => {
    printed += part.toString();
    if (isAsked || !printed.includes("Ctrl")) return;
    isAsked = true;
    started.kill("SIGINT");
  });
  expect(await ended).toBe(0);
  expect(printed).toMatch(/https:\/\/localhost:\d+/u);
  expect(printed).toContain("Ended.");
}, 120_000);
