/** Builds dist/ when a source is newer than it, and says so. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { at, run } from "./install.mjs";

const SOURCES = [
  "src",
  "functions",
  "xlsx",
  "cli",
  "taskpane",
  "workbench",
  "webpack.config.js",
  "package.json",
  "tsconfig.json",
];
const MADE = ["dist/functions.js", "dist/functions.json", "dist/cli.js", "dist/cli-worker.js"];

export function build() {
  const made = MADE.map((path) => (existsSync(at(path)) ? statSync(at(path)).mtimeMs : 0));
  const newest = Math.max(...SOURCES.map((path) => newestIn(fileURLToPath(at(path)))));
  if (Math.min(...made) > newest) return;
  console.log("Building …");
  const code = run(process.execPath, [
    fileURLToPath(at("node_modules/webpack/bin/webpack.js")),
    "--mode",
    "production",
    "--stats",
    "errors-warnings",
  ]);
  if (code !== 0) process.exit(code);
}

function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), mtimeMs);
}
