/** Workbooks in and out, as a person opens and saves them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { strToU8, zipSync } from "fflate";
import { testWithLibreOffice, valuesInLibreOffice } from "../support/libreoffice";
import { useWorkbench, type Workbench } from "../support/browser";
import { eventually, formulaOf, goTo, type, valuesOf } from "./sheet";

const open = useWorkbench();
const folder = mkdtempSync(join(tmpdir(), "workbench-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAMPLE = "pcc-savings-2019.xlsx";

/** By keyboard: F is the File menu's button, arrows go to the entry. */
async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole("button", { name: "File", exact: true }).focus();
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitem", { name: entry });
  for (let steps = 0; steps < 20; steps++) {
    if (await item.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

async function save(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await choose(page, "Save as .xlsx");
  const path = join(folder, name);
  await (await download).saveAs(path);
  return path;
}

async function editedSample(
  name: string,
): Promise<{ workbench: Workbench; path: string; before: unknown[][] }> {
  const workbench = await open();
  const { page } = workbench;
  await workbench.addIn();
  await choose(page, SAMPLE);
  await eventually(() => page.locator("#filename").textContent(), expect.stringContaining(SAMPLE));
  await goTo(workbench, "H20");
  await type(page, "1234.57", "=JWA.COST_SHARE(H20)", "=ROUND(H20/2,2)");
  const frame = await workbench.addIn();
  await eventually(
    () => valuesOf(frame, "H20:I22"),
    [
      [1234.57, ""],
      [617.29, 617.28],
      [617.29, ""],
    ],
  );
  const before = await valuesOf(frame, "A1:I22");
  return { workbench, before, path: await save(page, name) };
}

test("a sample is opened, edited and saved, and opens again with the same values", async () => {
  const { path, before } = await editedSample("again.xlsx");
  const again = await open({ open: path });
  await eventually(() => again.page.locator("#filename").textContent(), expect.stringContaining("again"));
  await eventually(async () => valuesOf(await again.addIn(), "A1:I22"), before);
  expect(await formulaOf(await again.addIn(), "H21")).toBe("=JWA.COST_SHARE(H20)");
}, 120_000);

testWithLibreOffice("what is saved opens in LibreOffice with the same values", async () => {
  const { path, before } = await editedSample("libre.xlsx");
  const there = valuesInLibreOffice(path, 1);
  const shown = before.map((row) => row.map((value) => `${value}`));
  // Excel writes a spill as an array formula; LibreOffice calculates those anew, and has no custom functions.
  expect(shown[20]?.slice(7)).toEqual(["617.29", "617.28"]);
  shown[20]?.splice(7, 2, "#NAME?", "#NAME?");
  const numbersAlike = there
    .slice(0, shown.length)
    .map((row) => Array.from({ length: 9 }, (_, column) => row[column] ?? ""));
  expect(numbersAlike).toEqual(shown);
});

/** A zip that says it holds little and holds much: one part of 300 MB of spaces. */
function bomb(): Uint8Array {
  const part = new Uint8Array(300 * 1024 * 1024).fill(32);
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
  return zipSync({ "[Content_Types].xml": strToU8(types), "xl/workbook.xml": part }, { level: 9 });
}

test.each([
  ["cut short", () => readFileSync(join(__dirname, "../fixtures/published", SAMPLE)).subarray(0, 4000)],
  ["no workbook at all", () => Buffer.from("Dear all,\nplease find the savings attached.")],
  ["a bomb", bomb],
])(
  "a file that is %s is refused with a sentence, and the open workbook stays",
  async (name, make) => {
    const workbench = await open();
    const { page } = workbench;
    await goTo(workbench, "A1");
    await type(page, "untouched");
    const bytes = Buffer.from(make()).toString("base64");
    await page.evaluate(
      ([data, called]) => {
        const content = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const file = new File([content], `${called}.xlsx`);
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(file);
        for (const kind of ["dragenter", "dragover", "drop"]) {
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [bytes, name] as const,
    );
    const box = page.getByRole("dialog");
    await box.waitFor({ timeout: 60_000 });
    expect(await box.innerText()).toMatch(/was not opened[\s\S]*\w+ \w+.*\./u);
    await page.keyboard.press("Escape");
    expect(await valuesOf(await workbench.addIn(), "A1")).toEqual([["untouched"]]);
  },
  120_000,
);
