/** `npm test`: everything that has to hold, in one run. What fails first ends it, except that all tests run. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { at, install, run } from "./install.mjs";

const node = (path, ...args) => run(process.execPath, [fileURLToPath(at(`node_modules/${path}`)), ...args]);

install();
const steps = [
  ["Types", () => node("typescript/bin/tsc", "--noEmit")],
  ["Lint", () => node("eslint/bin/eslint.js", ".", "--max-warnings", "0")],
  [
    "House rules",
    () =>
      node(
        "dependency-cruiser/bin/dependency-cruise.mjs",
        "--config",
        ".dependency-cruiser.cjs",
        "src",
        "functions",
        "xlsx",
        "cli",
        "taskpane",
        "workbench",
      ),
  ],
  ["Formatting", () => node("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".")],
  ["Unused code", () => node("knip/bin/knip.js")],
];
for (const [name, step] of steps) {
  console.log(`\n${name}`);
  if (step() !== 0) {
    console.error(`${name}: failed, see above.`);
    process.exit(1);
  }
}
build();
console.log("\nTests");
const results = fileURLToPath(at(".cache/jest.json"));
mkdirSync(at(".cache"), { recursive: true });
rmSync(results, { force: true });
const code = node("jest/bin/jest.js", "--json", `--outputFile=${results}`, ...process.argv.slice(2));
const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(results, "utf8"),
);
const failed = numFailedTests + numRuntimeErrorTestSuites;
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
console.log(`${numPassedTests} passed, ${failed} failed${skipped}`);
if (numPassedTests === 0 && failed === 0) console.error("No test ran.");
process.exit(code !== 0 || failed > 0 || numPassedTests === 0 ? 1 : 0);
