/** Every state of the Validate view by axe, in every look; and nothing cut off in a narrow pane. */
import type { Frame } from "playwright-core";
import { useWorkbench, type Workbench } from "../support/browser";
import { violations } from "./axe";
import { check, openValidate, PEOPLE, setPaneWidth } from "./validate";

const open = useWorkbench();

/** Goes from state to state and says which it has come to. */
async function* states(workbench: Workbench, frame: Frame): AsyncGenerator<string> {
  yield "never checked";
  await check(workbench, frame);
  yield "checked";
  for (const name of ["By part of the agreement", "Registers", "Rules", "Not looked at"]) {
    await frame.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  }
  await frame
    .getByRole("button", { name: /^Correct: / })
    .first()
    .click();
  await frame.getByRole("combobox", { name: "What it is" }).waitFor();
  yield "all parts open, a register being corrected";
  await frame.getByRole("button", { name: "Keep this" }).click();
  yield "a name missing";
  await frame.getByRole("button", { name: "Leave it" }).click();
  for (const name of ["By part of the agreement", "Registers", "Rules", "Not looked at"]) {
    await frame.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  }
  await frame.getByRole("button", { name: "Write report …" }).click();
  yield "asking before a report is written";
  await frame.getByRole("button", { name: "Leave it" }).click();
  const item = frame.getByRole("button", { name: /A2:A3,A5/ }).first();
  if ((await item.count()) > 0) {
    await item.click();
    await frame.getByRole("button", { name: "Preview fix" }).click();
    await frame.getByRole("button", { name: /^Change/ }).waitFor();
    for (const each of await frame.locator('[role="listitem"] button[aria-expanded="false"]').all()) {
      if (/^(?:General|About|Shared)/u.test((await each.textContent()) ?? "")) await each.click();
    }
    yield "a finding open, its fix shown, its clause read";
  }
  await frame.getByRole("searchbox", { name: "Search findings" }).fill("zebra");
  await frame.getByText(/^None of/).waitFor();
  yield "nothing found by a word";
}

test.each([
  ["light", {}],
  ["dark", {}],
  ["contrast", {}],
  ["light", { forcedColors: "active" }],
] as const)(
  "axe finds nothing in any state, %s %o",
  async (look, more) => {
    const workbench = await open({
      open: PEOPLE,
      query: `ui=${look}`,
      colorScheme: look === "light" ? "light" : "dark",
      ...more,
    });
    const frame = await openValidate(workbench);
    const found: string[] = [];
    for await (const state of states(workbench, frame)) {
      found.push(...(await violations(frame)).map((each) => `${state}: ${each}`));
    }
    expect(found).toEqual([]);
  },
  240_000,
);

test.each([320, 350])(
  "at %i px nothing is cut off",
  async (width) => {
    const workbench = await open({ open: PEOPLE });
    const frame = await openValidate(workbench);
    await setPaneWidth(workbench.page, width);
    const found: string[] = [];
    for await (const state of states(workbench, frame)) {
      found.push(...(await cutOff(frame)).map((each) => `${state}: ${each}`));
    }
    expect(found).toEqual([]);
  },
  240_000,
);

/** What is wider than its place, and what sticks out of the pane. */
function cutOff(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((each) => !each.closest('select, figure table, caption, [class*="unseen"]'))
      .filter((each) => each.textContent?.trim() && getComputedStyle(each).clipPath === "none")
      .filter(
        (each) =>
          each.getBoundingClientRect().right > innerWidth + 1 ||
          (each.clientWidth > 0 &&
            each.scrollWidth > each.clientWidth + 1 &&
            getComputedStyle(each).overflowX !== "visible"),
      )
      .map((each) => `${each.tagName} ${each.textContent?.slice(0, 60) ?? ""}`),
  );
}
