/**
 * Runs the benchmarks, all of them or the parts that are named: `npm run bench -- reading --quick`. Each part is a
 * process of its own, built from the sources as they stand. Ends with 1 where a claim does not hold.
 */
import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILT = ".cache/bench/built";
const PEERS = ["@e965/xlsx", "dinero.js", "exceljs", "hucre"];

/** What is run, and what else each part starts. */
const PARTS = {
  sharing: ["sharing/splitting"],
  reading: ["tracker", "ours", "hucre", "hucreStream", "exceljsStream", "sheetjs"].map(
    (name) => `reading/${name}`,
  ),
  checking: ["reading/tracker", "reading/check"],
  folder: [],
};

const chosen = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = chosen.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length) {
  console.error(
    `There is no part called ${unknown.join(", ")}. The parts are ${Object.keys(PARTS).join(", ")}.`,
  );
  process.exit(2);
}
const parts = chosen.length ? [...new Set(chosen)] : Object.keys(PARTS);

process.chdir(ROOT);
mkdirSync(BUILT, { recursive: true });
await build({
  entryPoints: Object.fromEntries(
    parts.flatMap((part) => [
      [part, `bench/${part}.ts`],
      ...PARTS[part].map((file) => [basename(file), `bench/${file}.ts`]),
    ]),
  ),
  outdir: BUILT,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  mainFields: ["module", "main"],
  external: PEERS,
  logLevel: "error",
});

const { model } = cpus()[0] ?? { model: "unknown processor" };
console.log(`Node ${process.version}, ${cpus().length} cores (${model.trim()})`);

let held = 0;
let failed = 0;
for (const part of parts) {
  const claims = await run(part);
  held += claims.filter((claim) => claim.held).length;
  failed += claims.filter((claim) => !claim.held).length;
}
console.log(`\n${held} claims held, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/** The claims of a part; one that broke down before it could claim anything has failed. */
function run(part) {
  return new Promise((resolve) => {
    const child = fork(`${BUILT}/${part}.mjs`, process.argv.slice(2), { execArgv: ["--expose-gc"] });
    let claims = [];
    child.on("message", (message) => (claims = message));
    child.on("exit", (code) => {
      const broke = code !== 0 || claims.length === 0;
      if (broke) console.log(`  FAILED  the part "${part}" broke down`);
      resolve(broke ? [...claims, { text: part, held: false }] : claims);
    });
  });
}
