/** What was on the screen when a test failed, for a fault that shows itself once in many runs and elsewhere. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";

const PICTURES = join(__dirname, "../../.cache/failures");
const TEXT_LIMIT = 600;
const LAST_ENTRIES = 12;

/** Whether the test that has just ended failed; the test environment notes it. */
export function hasTestFailed(): boolean {
  return (globalThis as { hasTestFailed?: boolean }).hasTestFailed === true;
}

/** Prints the page's and the pane's state, and keeps a picture. It never fails itself. */
export async function tellState(page: Page): Promise<void> {
  const name = (expect.getState().currentTestName ?? "test").replace(/\W+/gu, "-").slice(0, 80);
  const told = await Promise.all([
    soon(page.evaluate(ofPage, LAST_ENTRIES)),
    ...page
      .frames()
      .filter((frame) => frame !== page.mainFrame())
      .map((frame) => soon(ofFrame(frame))),
  ]);
  mkdirSync(PICTURES, { recursive: true });
  const picture = join(PICTURES, `${name}.png`);
  await soon(page.screenshot({ path: picture }));
  console.error([`When “${name}” failed (picture: ${picture}):`, ...told].join("\n"));
}

/** A page that hangs does not keep the rest from being told. */
async function soon(asked: Promise<unknown>): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 5_000, "(no answer)").unref());
  return String(await Promise.race([asked, late]).catch(String));
}

async function ofFrame(frame: Frame): Promise<string> {
  const state = await frame.evaluate(
    (limit) => ({
      address: window.location.href,
      focus: document.activeElement?.outerHTML.slice(0, 120),
      text: document.body.innerText.slice(0, limit),
    }),
    TEXT_LIMIT,
  );
  return `frame ${state.address}, keyboard at ${state.focus ?? "nothing"}\n${state.text}`;
}

/** Run in the page. */
function ofPage(last: number): string {
  const { workbench } = window as unknown as {
    workbench?: { trace: { entries: readonly { time: number; name: string; error: string | null }[] } };
  };
  const entries = workbench?.trace.entries.slice(-last) ?? [];
  return [
    `page ${window.location.href}, keyboard at ${document.activeElement?.outerHTML.slice(0, 120) ?? "nothing"}`,
    `pane ${document.getElementById("pane")?.hidden === true ? "closed" : "open"}, status: ${document.getElementById("statusbar")?.innerText ?? ""}`,
    ...entries.map(({ time, name, error }) => `  ${new Date(time).toISOString()} ${name} ${error ?? ""}`),
  ].join("\n");
}
