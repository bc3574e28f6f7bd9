/** Takes the pictures in docs/screenshots anew, in the workbench: `node scripts/screenshots.mjs`. */
import { fileURLToPath } from "node:url";
import { at, install, run } from "./install.mjs";

install();
process.exitCode = run(process.execPath, [
  fileURLToPath(at("node_modules/jest/bin/jest.js")),
  "--runInBand",
  "--testMatch",
  "<rootDir>/test/e2e/screenshots.ts",
  ...process.argv.slice(2),
]);
