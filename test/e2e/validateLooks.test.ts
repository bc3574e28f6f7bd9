/** Every state of the Validate view by axe, in every look; and nothing cut off, at any width of the pane. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { type Opening, useWorkbench, type Workbench } from "../support/browser";
import { savingsTracker } from "../support/savingsTracker";
import { violations } from "./axe";
import { cutOff, LOOKS, WIDTHS } from "./looks";
import { setSwitch } from "./sheet";
import { arrowTo, check, openValidate, PEOPLE, press, setPaneWidth, tabTo } from "./validate";

const open = useWorkbench();
const folder = mkdtempSync(join(tmpdir(), "looks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECTIONS = ["By part of the agreement", "Registers", "Rules", "Not looked at"];

async function fold(frame: Frame): Promise<void> {
  for (const name of SECTIONS) await frame.getByRole("button", { name: new RegExp(`^${name}`) }).click();
}

/** Goes from state to state and says which it has come to. */
async function* states(workbench: Workbench, frame: Frame): AsyncGenerator<string> {
  yield "never checked";
  await check(workbench, frame);
  await frame.getByRole("button", { name: /^Rules/ }).hover();
  yield "checked, a part pointed at";
  await frame.getByRole("button", { name: /^Errors|Errors$/ }).click();
  yield "only errors";
  await frame.getByRole("button", { name: /^Errors|Errors$/ }).click();
  await fold(frame);
  await frame
    .getByRole("button", { name: /^Correct: / })
    .first()
    .click();
  await frame.getByRole("combobox", { name: "What it is" }).waitFor();
  yield "all parts open, a register being corrected";
  await frame.getByRole("button", { name: "Keep this" }).click();
  yield "a name missing";
  await frame.getByRole("button", { name: "Leave it" }).click();
  await fold(frame);
  await frame.getByRole("button", { name: "Write report …" }).click();
  yield "asking before a report is written";
  await frame.getByRole("button", { name: "Leave it" }).click();
  await tabTo(workbench, frame, "button", /^7\.2 Savings/);
  await arrowTo(workbench, frame, "A2:A3,A5");
  await workbench.page.keyboard.press("ArrowRight");
  await frame.getByRole("button", { name: "Preview fix" }).click();
  await frame.getByRole("button", { name: /^Change/ }).waitFor();
  const folded = frame
    .getByRole("listitem")
    .filter({ has: frame.getByRole("group", { name: "Preview of the fix" }) })
    .locator('button[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
  await frame.getByText("What is checked.").waitFor();
  yield "a finding open, its fix shown, its clause read";
  await frame.getByRole("searchbox", { name: "Search findings" }).fill("zebra");
  await frame.getByText(/^None of/).waitFor();
  yield "nothing found by a word";
}

/** A check of a long workbook over a slow line, so that it goes on while it is looked at; then it is cancelled. */
async function* runningStates(workbench: Workbench, frame: Frame): AsyncGenerator<string> {
  await setSwitch(workbench.page, "Network", "slow: half a second");
  await workbench.page.getByRole("button", { name: "Developer" }).click();
  await frame.locator("nav a").first().focus();
  await press(workbench, frame, "button", "Check workbook");
  await frame.getByRole("progressbar").waitFor();
  yield "a check that runs";
  // It still ran when it had been looked at, or nothing was shown.
  expect(await frame.getByRole("progressbar").count()).toBe(1);
  await press(workbench, frame, "button", "Cancel");
  await frame.getByText("The check was cancelled.").waitFor();
  yield "a check that was cancelled";
}

async function openTracker(opening: Opening): Promise<Workbench> {
  const file = join(folder, "tracker.xlsx");
  writeFileSync(file, savingsTracker(20_000));
  return open({ ...opening, open: file });
}

test.each(LOOKS)(
  "axe finds nothing in any state, %s",
  async (_look, opening) => {
    const workbench = await open({ ...opening, open: PEOPLE });
    const frame = await openValidate(workbench);
    const found: string[] = [];
    for await (const state of states(workbench, frame)) {
      found.push(...(await violations(frame)).map((each) => `${state}: ${each}`));
    }
    expect(found).toEqual([]);
  },
  240_000,
);

test.each(LOOKS)(
  "axe finds nothing while a check runs, nor once it was cancelled; and nothing is cut off, %s",
  async (_look, opening) => {
    const workbench = await openTracker({ ...opening, width: 2000 });
    const frame = await openValidate(workbench);
    const found: string[] = [];
    for await (const state of runningStates(workbench, frame)) {
      for (const width of WIDTHS) {
        await setPaneWidth(workbench.page, width);
        found.push(...(await cutOff(frame)).map((each) => `${state}, ${width}: ${each}`));
      }
      found.push(...(await violations(frame)).map((each) => `${state}: ${each}`));
    }
    expect(found).toEqual([]);
  },
  240_000,
);

test.each(WIDTHS)(
  "at %i px nothing is cut off, and axe finds nothing",
  async (width) => {
    const workbench = await open({ open: PEOPLE, width: width + 700 });
    const frame = await openValidate(workbench);
    await setPaneWidth(workbench.page, width);
    const found: string[] = [];
    for await (const state of states(workbench, frame)) {
      const all = [...(await cutOff(frame)), ...(await violations(frame))];
      found.push(...all.map((each) => `${state}: ${each}`));
    }
    expect(found).toEqual([]);
  },
  240_000,
);
