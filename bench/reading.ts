/** Reading a workbook of 100,000 lines and 12 columns, beside the libraries people would reach for. */
import { execFileSync } from "node:child_process";
import { alternate, spread } from "./measure";
import { BUILT, openTracker, WORKBOOK } from "./reading/file";
import type { Measured } from "./reading/measured";
import { Summary, type Told } from "./reading/summary";
import { claim, counted, figure, finish, heading, isQuick, spreadCells, table, times } from "./told";

const ROUNDS = isQuick ? 3 : 7;
const LEAST_OVER_PEERS = 1.5;

const OURS = "readXlsx";
/** Those that give the whole workbook at once, and so may be compared in memory. */
const WHOLE = ["hucre", "SheetJS 0.20.3 (@e965/xlsx)"];
const READERS: Readonly<Record<string, string>> = {
  [OURS]: "ours",
  hucre: "hucre",
  "hucre, streaming": "hucreStream",
  "exceljs, streaming": "exceljsStream",
  "SheetJS 0.20.3 (@e965/xlsx)": "sheetjs",
};

heading(`Reading ${WORKBOOK}, ${ROUNDS} rounds, a process each`);
const { told } = openTracker();
const given = alternate(
  Object.fromEntries(Object.entries(READERS).map(([name, file]) => [name, () => start(file)])),
  ROUNDS,
);
const read = Object.entries(given).map(([name, runs]) => ({
  name,
  ms: spread(runs.map((run) => run.ms)),
  peak: spread(runs.map((run) => run.peakMB)),
  runs,
}));
const ours = read.find(({ name }) => name === OURS)!;

table(
  ["", "ms, least", "median", "most", "median over ours", "peak MB, median"],
  read.map(({ name, ms, peak }) => [
    name,
    ...spreadCells(ms),
    times(ms.median / ours.ms.median),
    figure(peak.median),
  ]),
);
for (const { name, runs } of read) agrees(name, runs);
const fastest = read
  .filter(({ name }) => name !== OURS)
  .reduce((best, one) => (one.ms.median < best.ms.median ? one : best));
const ratio = fastest.ms.median / ours.ms.median;
claim(
  `at least ${LEAST_OVER_PEERS} times as fast as the fastest, ${fastest.name} (${ratio.toFixed(2)} x)`,
  ratio >= LEAST_OVER_PEERS,
);
const leanest = read
  .filter(({ name }) => WHOLE.includes(name))
  .reduce((best, one) => (one.peak.median < best.peak.median ? one : best));
claim(
  `no more memory than the leanest that reads whole workbooks, ${leanest.name} (${figure(ours.peak.median)} against ${figure(leanest.peak.median)} MB)`,
  ours.peak.median <= leanest.peak.median,
);
finish();

function start(file: string): Measured {
  return JSON.parse(
    execFileSync(process.execPath, [`${BUILT}/${file}.mjs`, WORKBOOK], { encoding: "utf8" }),
  ) as Measured;
}

function withoutFormulas(all: Told): Told {
  return { ...all, formulas: 0, sampledFormulas: new Summary().told().sampledFormulas };
}

/** Every run must have seen what was written; hucre's stream is let off the formulas, which it does not give. */
function agrees(name: string, runs: readonly Measured[]): void {
  const expected: Told = name === "hucre, streaming" ? withoutFormulas(told) : told;
  const held = runs.every((run) => JSON.stringify(run.told) === JSON.stringify(expected));
  const formulas = expected.formulas ? `${counted(expected.formulas)} formulas` : "no formulas";
  claim(`${name}: ${counted(told.texts)} texts, ${formulas}, sums and sampled cells as written`, held);
  if (!held)
    console.log(
      `          gave ${JSON.stringify(runs[0]!.told)}\n          not  ${JSON.stringify(expected)}`,
    );
}
