/**
 * What checking a long tracker costs, in processor time, which other work on the machine changes little. It is
 * measured in a process of its own: where tests run, each use of Math or Array passes an interceptor.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Measured } from "./speed/measure";

/** For 100,000 rows and 12 columns, once they are read. */
const LIMIT = 1_500;
/** The longest a caller waits before it can stop a check of 50,000 rows. */
const STEP = 300;

/** For 10,000 lines of any register without faults. */
const LIMIT_OF_KIND = 400;
/** Where something is told of every line, with the sentences for it. */
const LIMIT_OF_FAULTY = 1_000;

let measured: Measured;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "jwa-speed-"));
  try {
    const outfile = join(folder, "measure.cjs");
    buildSync({
      entryPoints: [join(__dirname, "speed/measure.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      logLevel: "error",
    });
    measured = JSON.parse(execFileSync(process.execPath, [outfile], { encoding: "utf8" })) as Measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

test("100,000 rows take a second and a half at most", () => {
  console.log(
    Object.entries(measured.cpu)
      .map(([rows, cpu]) => `${rows} rows: ${Math.round(cpu)} ms of processor time`)
      .join("; "),
  );
  expect(measured.findings).toBe(0);
  expect(measured.paced).toBeLessThan(LIMIT);
});

test("ten times the rows take no more than some ten times as long", () => {
  const { 1000: small, 10000: middle, 100000: large } = measured.cpu as Record<number, number>;
  // What compares each row with each would take a hundred times as long.
  expect(middle).toBeLessThan(25 * Math.max(small!, 2));
  expect(large).toBeLessThan(25 * middle!);
});

test("a check of 50,000 rows can be stopped every so often", () => {
  const { at, cpu, steps } = measured.step;
  console.log(`the longest of ${steps} steps: ${at}, ${Math.round(cpu)} ms`);
  expect(cpu).toBeLessThan(STEP);
});

test("a long register of any kind takes no longer, whatever is wrong with it", () => {
  console.log(
    measured.kinds
      .map(
        ({ kind, faultEvery, small, large }) =>
          `${kind}, ${faultEvery === 0 ? "sound" : `a fault every ${faultEvery}`}: ${Math.round(small)} and ${Math.round(large)} ms`,
      )
      .join("\n"),
  );
  for (const { kind, faultEvery, recognised, small, large } of measured.kinds) {
    expect([kind, recognised]).toEqual([kind, [kind]]);
    const limit = faultEvery === 1 ? LIMIT_OF_FAULTY : LIMIT_OF_KIND;
    expect([kind, faultEvery, large < limit]).toEqual([kind, faultEvery, true]);
    // Ten times the rows; what compares each row with each takes a hundred times as long.
    expect([kind, faultEvery, large < 30 * Math.max(small, 5)]).toEqual([kind, faultEvery, true]);
  }
});
