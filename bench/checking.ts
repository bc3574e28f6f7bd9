/** Reading, recognising and checking the same workbook, beside LibreOffice loading it and writing it as CSV. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Checked } from "./reading/check";
import { BUILT, openTracker, WORKBOOK } from "./reading/file";
import { alternate, spread } from "./measure";
import { claim, counted, figure, finish, heading, isQuick, spreadCells, table, times } from "./told";

const ROUNDS = isQuick ? 3 : 7;
const PROFILE = ".cache/bench/libreoffice";
const CSV_FOLDER = ".cache/bench/csv";
const CSV = join(CSV_FOLDER, "tracker.csv");
/** Where the money of a line stands, in the CSV as in the workbook. */
const BUDGET = 6;

heading(`Reading, recognising and checking ${WORKBOOK}, ${ROUNDS} rounds, whole processes`);
const tracker = openTracker();
const office = officeOnPath();
if (office) beside(office);
else {
  const { ms, checked } = check();
  console.log(
    `  skipped: LibreOffice (soffice) is not on the PATH, so nothing can be compared. Ours took ${figure(ms)} ms.`,
  );
  found(checked);
  if (process.env.CI) claim("LibreOffice is there to compare with (it must be where CI is set)", false);
}
finish();

function beside(soffice: string): void {
  mkdirSync(CSV_FOLDER, { recursive: true });
  convert(soffice); // The first start of a profile takes seconds that say nothing of the file.
  let checked = check().checked;
  const read: number[] = [];
  const rules: number[] = [];
  const given = alternate(
    {
      "read, recognise, check": () => {
        const run = check();
        checked = run.checked;
        read.push(checked.readMs);
        rules.push(checked.checkMs);
        return run.ms;
      },
      "LibreOffice, load and write CSV": () => convert(soffice),
    },
    ROUNDS,
  );
  table(
    ["", "ms, least", "median", "most"],
    [
      ...Object.entries(given).map(([name, ms]) => [name, ...spreadCells(spread(ms))]),
      ["  of ours: reading", ...spreadCells(spread(read))],
      ["  of ours: recognising and checking", ...spreadCells(spread(rules))],
    ],
  );
  console.log(
    `  peak memory of ours: ${figure(checked.peakMB)} MB; ${execFileSync(soffice, ["--version"], { encoding: "utf8" }).trim()}`,
  );
  found(checked);
  claim(
    `recognising and checking take a second and a half at most (${figure(spread(rules).least)} ms, the least of the rounds)`,
    spread(rules).least <= 1_500,
  );
  const written = budgetOfCsv();
  claim(
    `LibreOffice wrote the same ${counted(tracker.told.rows - 2)} lines and total of budgets`,
    written.lines === tracker.told.rows - 2 && written.pence === tracker.budgetPence,
  );
  const ratio =
    spread(given["LibreOffice, load and write CSV"]).median / spread(given["read, recognise, check"]).median;
  claim(
    `no longer than LibreOffice takes to load it and write it as CSV (${times(ratio)} as fast)`,
    ratio >= 1,
  );
}

function check(): { ms: number; checked: Checked } {
  const start = performance.now();
  const output = execFileSync(process.execPath, [`${BUILT}/check.mjs`, WORKBOOK], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { ms: performance.now() - start, checked: JSON.parse(output) as Checked };
}

/** What was put into the workbook for the rules to find must be found, and every rule must have run. */
function found(checked: Checked): void {
  console.log(
    `  recognised: ${checked.registers.join(", ") || "nothing"}; ${counted(checked.findings.length)} findings`,
  );
  claim(
    `a register is recognised and no rule broke down ${checked.failed.join("; ")}`.trim(),
    checked.registers.length > 0 && checked.failed.length === 0,
  );
  for (const [rule, cells] of Object.entries(tracker.faults)) {
    const named = new Set(
      checked.findings
        .filter((finding) => finding.rule === rule)
        .flatMap((finding) => finding.cells.split(",")),
    );
    claim(
      `${rule} finds ${cells.join(", ")}, and nothing else`,
      named.size === cells.length && cells.every((cell) => named.has(cell)),
    );
  }
}

function convert(soffice: string): number {
  rmSync(CSV, { force: true });
  const start = performance.now();
  execFileSync(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(resolve(PROFILE)).href}`,
      "--headless",
      "--convert-to",
      "csv",
      "--outdir",
      CSV_FOLDER,
      WORKBOOK,
    ],
    { stdio: "pipe" },
  );
  const ms = performance.now() - start;
  if (!existsSync(CSV)) throw new Error("LibreOffice wrote no CSV.");
  return ms;
}

function budgetOfCsv(): { lines: number; pence: number } {
  let lines = 0;
  let pence = 0;
  for (const line of readFileSync(CSV, "utf8").split("\n")) {
    if (!line.startsWith("SAV-")) continue;
    const cells = Array.from(line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g), ([, cell]) => cell!);
    lines++;
    pence += Math.round(Number(cells[BUDGET]!.replace(/[",]/g, "")) * 100);
  }
  return { lines, pence };
}

function officeOnPath(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of ["soffice", "libreoffice"]) {
    const folder = folders.find((one) => one !== "" && existsSync(join(one, name)));
    if (folder !== undefined) return join(folder, name);
  }
  return null;
}
