/** What checking workbooks of odd shapes costs: a few seconds at the most, and in line with their size. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { OfShape } from "./speed/shapes";

/** For the larger of the two sizes. */
const LIMIT = 5_000;
/** Below this a measurement says little of how the cost grows. */
const LITTLE = 300;

test("workbooks of odd shapes are checked in a few seconds, and of twice the size in twice the time", () => {
  const folder = mkdtempSync(join(tmpdir(), "jwa-shapes-"));
  let measured: OfShape[];
  try {
    const outfile = join(folder, "shapes.cjs");
    buildSync({
      entryPoints: [join(__dirname, "speed/shapes.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      logLevel: "error",
    });
    measured = JSON.parse(execFileSync(process.execPath, [outfile], { encoding: "utf8" })) as OfShape[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    measured
      .map(
        ({ shape, once, twice, registers }) =>
          `${shape}: ${Math.round(once)} and ${Math.round(twice)} ms, ${registers} registers`,
      )
      .join("\n"),
  );
  expect(measured.length).toBeGreaterThan(15);
  for (const { shape, failed, once, twice } of measured) {
    expect([shape, failed]).toEqual([shape, 0]);
    expect([shape, twice < LIMIT]).toEqual([shape, true]);
    // What goes through all for each takes four times as long.
    expect([shape, twice < 3 * Math.max(once, LITTLE)]).toEqual([shape, true]);
  }
}, 300_000);
