/** A folder of small workbooks through the built command line: fifty a second and more on two cores. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeWorkbook } from "../layouts/workbooks";
import { slowness } from "../support/pace";
import { CLI, scratch } from "./jwa";

const WORKBOOKS = 200;
const A_SECOND = 50;
const CORES = 2;

const folder = scratch();

test("200 workbooks cost no more processor time than two cores have in four seconds", () => {
  const books = join(folder, "books");
  mkdirSync(books);
  // Twenty different ones, each ten times: what is made of them is not what is measured.
  const made = Array.from({ length: 20 }, (_, index) => makeWorkbook(index + 1, null).bytes);
  for (let index = 0; index < WORKBOOKS; index++)
    writeFileSync(join(books, `book-${index}.xlsx`), made[index % made.length]!);
  // Written by the process itself as it ends: the time of all its threads.
  const cost = join(folder, "cost.json");
  const hook = join(folder, "cost.cjs");
  writeFileSync(
    hook,
    `if (require("node:worker_threads").isMainThread) process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(cost)}, JSON.stringify(process.cpuUsage())));`,
  );
  const rounds = [1, 2].map(() => {
    const pace = slowness();
    const start = performance.now();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--require", hook, CLI, "validate", books, "--format", "json"],
      { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
    const wall = performance.now() - start;
    expect(stderr).toBe("");
    const { files } = JSON.parse(stdout) as { files: { readable: boolean }[] };
    expect(files.filter(({ readable }) => readable)).toHaveLength(WORKBOOKS);
    const { user, system } = JSON.parse(readFileSync(cost, "utf8")) as { user: number; system: number };
    return { wall, cpu: (user + system) / 1_000, pace };
  });
  const [best] = rounds.sort((a, b) => a.cpu / a.pace - b.cpu / b.pace);
  const { wall, cpu, pace } = best!;
  console.log(
    `${(cpu / WORKBOOKS).toFixed(1)} ms of processor time a workbook; ${Math.round((1_000 * WORKBOOKS) / wall)} a second by the clock`,
  );
  expect(cpu / pace).toBeLessThan((1_000 * CORES * WORKBOOKS) / A_SECOND);
}, 120_000);
