/** A template added to a large workbook: soon, and without a trace in what was there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { layOut, templateOf } from "../../src/template";
import { useWorkbench, type Workbench } from "../support/browser";
import { savingsTracker } from "../support/savingsTracker";
import { workOf } from "./profile";

const open = useWorkbench();
const folder = mkdtempSync(join(tmpdir(), "template-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 50_000;
const LIMIT_MS = 3000;
/** What else runs on the machine makes adding longer and never shorter: the least of some tries is what it takes. */
const TRIES = 3;

interface Took {
  readonly clock: number;
  /** Of the main threads of the page and of the add-in, what others do on the machine left out. */
  readonly atWork: number;
}
const FULL = layOut(templateOf("blank")!).sheets.map(({ name }) => name);

interface WorkbenchPage {
  readonly workbench: {
    readonly engine: {
      sheets(): readonly { readonly id: string; readonly name: string }[];
      used(sheet: string, valuesOnly: boolean): object | null;
      values(sheet: string, area: object): unknown;
      formulas(sheet: string, area: object): unknown;
      formats(sheet: string, area: object): unknown;
      settle(): Promise<void>;
    };
    readonly document: { extras(sheet: string): unknown };
  };
}

/** All that the sheets of these names hold, sheet by sheet, as a hash. */
function digests(page: Page, names: readonly string[]): Promise<Record<string, string>> {
  return page.evaluate(async (wanted) => {
    const { engine, document: held } = (window as unknown as WorkbenchPage).workbench;
    const found: Record<string, string> = {};
    for (const { id, name } of engine.sheets()) {
      if (!wanted.includes(name)) continue;
      const area = engine.used(id, false)!;
      const all = [
        area,
        engine.values(id, area),
        engine.formulas(id, area),
        engine.formats(id, area),
        held.extras(id),
      ];
      const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(all)));
      found[name] = btoa(String.fromCharCode(...new Uint8Array(hash)));
    }
    return found;
  }, names);
}

/** Adds the full template by the pane; how long that took, from the click to the words that it is done. */
async function add({ page, addIn }: Workbench): Promise<Took> {
  const frame = await addIn();
  const worked = await workOf(frame);
  await page.evaluate(() => (window as unknown as WorkbenchPage).workbench.engine.settle());
  await frame.evaluate(() => {
    window.location.hash = "#/templates/blank";
  });
  await frame.getByRole("button", { name: "Add to this workbook" }).click();
  const begin = frame.getByRole("button", { name: `Add ${FULL.length} sheets` });
  await begin.waitFor();
  const before = await worked();
  // In the page itself: a question from outside would wait for its turn.
  const clock = await begin.evaluate(async (button, words) => {
    const start = performance.now();
    (button as HTMLElement).click();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!document.body.textContent?.includes(words)) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return performance.now() - start;
  }, `${FULL.length} sheets were added`);
  return { clock, atWork: (await worked()) - before };
}

test(`the full template is added to a workbook of ${ROWS} rows in under 3 s, and no cell of it is changed`, async () => {
  const file = join(folder, "tracker.xlsx");
  writeFileSync(file, savingsTracker(ROWS));
  const own = ["Summary", "Register"];
  const times: number[] = [];
  const told: string[] = [];
  while (times.length < TRIES && !times.some((time) => time < LIMIT_MS)) {
    const workbench = await open({ open: file });
    const { page } = workbench;
    await workbench.addIn();
    const before = await digests(page, own);
    const { clock, atWork } = await add(workbench);
    times.push(Math.min(clock, atWork));
    told.push(`${Math.round(clock)} ms, ${Math.round(atWork)} of them at work`);
    await page.evaluate(() => (window as unknown as WorkbenchPage).workbench.engine.settle());
    expect(Object.keys(before)).toEqual(own);
    expect(await digests(page, own)).toEqual(before);
    const names = await page.evaluate(() =>
      (window as unknown as WorkbenchPage).workbench.engine.sheets().map(({ name }) => name),
    );
    expect(names).toEqual([...own, ...FULL]);
  }
  console.info(`Added to ${ROWS} rows in ${told.join("; ")}.`);
  expect(Math.min(...times)).toBeLessThan(LIMIT_MS);
}, 300_000);
