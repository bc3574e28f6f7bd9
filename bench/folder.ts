/** A thousand small workbooks through the built command line, as an officer would check a folder. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeWorkbook } from "../test/layouts/workbooks";
import { spread } from "./measure";
import { claim, counted, figure, finish, heading, isQuick, spreadCells, table } from "./told";

const WORKBOOKS = 1_000;
const ROUNDS = isQuick ? 2 : 5;
const FOLDER = ".cache/bench/folder";
const COST = ".cache/bench/cost.json";
const HOOK = ".cache/bench/cost.cjs";
const CLI = "dist/cli.js";
const A_SECOND = 50;
/** The cores that the claim is made for. */
const CORES = 2;

heading(`Checking a folder of ${counted(WORKBOOKS)} small workbooks, ${ROUNDS} rounds, whole processes`);
const { build } = (await import(pathToFileURL("scripts/build.mjs").href)) as {
  build: (names: string[]) => void;
};
build(["cli"]);
if (!existsSync(CLI)) throw new Error("The command line was not built.");
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const counts = new Map<string, number>();
for (let seed = 1; seed <= WORKBOOKS; seed++) {
  // Every other one has faults, so that reports are made as well.
  const { bytes } = makeWorkbook(seed, seed % 2 === 0 ? counts : null);
  writeFileSync(join(FOLDER, `book-${String(seed).padStart(4, "0")}.xlsx`), bytes);
}
// Run as the process ends: the time of all its threads.
writeFileSync(
  HOOK,
  `if (require("node:worker_threads").isMainThread) process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(COST)}, JSON.stringify(process.cpuUsage())));`,
);

const wall: number[] = [];
const cpu: number[] = [];
let readable = 0;
let failed = 0;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const { stdout } = spawnSync(
    process.execPath,
    ["--require", `./${HOOK}`, CLI, "validate", FOLDER, "--format", "json"],
    { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  wall.push(performance.now() - start);
  const { user, system } = JSON.parse(readFileSync(COST, "utf8")) as { user: number; system: number };
  cpu.push((user + system) / 1_000);
  const { files } = JSON.parse(stdout) as {
    files: { readable: boolean; rules?: { failed: unknown[] } }[];
  };
  readable = files.filter((file) => file.readable).length;
  failed = files.reduce((sum, { rules }) => sum + (rules?.failed.length ?? 0), 0);
}
table(
  ["", "ms, least", "median", "most"],
  [
    ["by the clock", ...spreadCells(spread(wall))],
    ["processor time of all threads", ...spreadCells(spread(cpu))],
  ],
);
const byCpu = (1_000 * CORES * WORKBOOKS) / spread(cpu).median;
const byClock = (1_000 * WORKBOOKS) / spread(wall).least;
console.log(
  `  ${figure(spread(cpu).median / WORKBOOKS)} ms of processor time a workbook; at best ${figure(byClock)} a second by the clock on ${availableParallelism()} cores`,
);
claim(`all ${counted(WORKBOOKS)} are read and no rule broke down`, readable === WORKBOOKS && failed === 0);
claim(
  `their processor time gives ${CORES} cores ${A_SECOND} a second or more (${figure(byCpu)})`,
  byCpu >= A_SECOND,
);
finish();
