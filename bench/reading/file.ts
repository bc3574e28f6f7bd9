/** The workbook that is read, written when it is missing or older than what writes it. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import type { Tracker } from "./tracker";

export const BUILT = ".cache/bench/built";
export const WORKBOOK = ".cache/bench/tracker.xlsx";
const TOLD = ".cache/bench/tracker.json";
const WRITTEN_BY = ["tracker", "parts", "summary"].map((name) => `bench/reading/${name}.ts`);

/** Writes the workbook if need be, and gives what is in it. */
export function openTracker(): Tracker {
  if (isStale()) {
    // In a process of its own: a child's peak of memory begins at what its parent holds when it starts it.
    execFileSync(process.execPath, [`${BUILT}/tracker.mjs`, WORKBOOK, TOLD], { stdio: "inherit" });
  }
  return JSON.parse(readFileSync(TOLD, "utf8")) as Tracker;
}

function isStale(): boolean {
  if (!existsSync(WORKBOOK) || !existsSync(TOLD)) return true;
  const written = statSync(TOLD).mtimeMs;
  return WRITTEN_BY.some((file) => statSync(file).mtimeMs > written);
}
