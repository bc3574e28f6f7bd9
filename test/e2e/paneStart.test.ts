/** How soon the pane can be used once office.js is there. */
import { useWorkbench } from "../support/browser";

const open = useWorkbench();
const MOST_MS = 1000;
const STARTS = 5;
/** What the measuring loop takes on a machine of 2024 with nothing else to do. */
const LOOP_MS = 25;

declare global {
  interface Window {
    pace?: { office?: number; shown?: number };
  }
}

/** Notes when Office has answered and when the first view's heading stands there. */
function watch(): void {
  const pace: { office?: number; shown?: number } = {};
  window.pace = pace;
  const asking = setInterval(() => {
    const office = (window as { Office?: { onReady?: () => Promise<unknown> } }).Office;
    if (typeof office?.onReady !== "function") return;
    clearInterval(asking);
    void office.onReady().then(() => (pace.office = performance.now()));
  }, 1);
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector("#pane main h1")) return;
    pace.shown = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** How much slower than it could be this machine is just now: 1 on its own, more with others at work. */
function slowness(): number {
  const start = performance.now();
  let sum = 0;
  for (let at = 0; at < 20_000_000; at++) sum = (sum + at * 7) % 1_000_003;
  return sum < 0 ? 0 : performance.now() - start;
}

test("the pane can be used within a second of office.js being ready", async () => {
  const workbench = await open();
  const { page } = workbench;
  await page.context().addInitScript(watch);
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    await page.reload();
    const frame = await workbench.addIn();
    await frame.locator("main h1").first().waitFor();
    const pace = await frame.evaluate(() => window.pace);
    const loop = await frame.evaluate(slowness);
    if (pace?.office === undefined || pace.shown === undefined) throw new Error("Nothing was measured.");
    times.push(Math.max(0, pace.shown - pace.office) / Math.max(1, loop / LOOP_MS));
  }
  const median = [...times].sort((a, b) => a - b)[Math.floor(STARTS / 2)]!;
  expect(median).toBeGreaterThan(0);
  expect(median).toBeLessThan(MOST_MS);
}, 180_000);
