/** Builds what is older than its sources, part by part, and says so. */
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { at, run } from "./install.mjs";

const ALWAYS = ["webpack.config.js", "package.json", "tsconfig.json"];

const WORKBENCH = "workbench/build/build.mjs";

/**
 * Each part is a build of webpack.config.js by that name, or of the script that is named; what it is made of, and
 * what it makes.
 */
const PARTS = {
  functions: {
    from: ["src", "functions"],
    makes: ["dist/functions.js", "dist/functions.json", "dist/functions.examples.json"],
  },
  cli: { from: ["src", "xlsx", "cli"], makes: ["dist/cli.js", "dist/cli-worker.js"] },
  taskpane: {
    from: ["src", "taskpane", "manifest.xml"],
    makes: ["dist/taskpane.html", "dist/taskpane.js", "dist/manifest.xml"],
  },
  templates: {
    from: ["src", "xlsx"],
    makes: [
      "dist/templates/catalog.json",
      ...["blank", "worked-example", "savings-tracker", "service-schedule"].map(
        (name) => `dist/templates/${name}.xlsx`,
      ),
    ],
  },
  "workbench-page": {
    from: ["workbench", "src", "xlsx"],
    but: ["workbench/server", "workbench/node"],
    by: WORKBENCH,
    makes: [".cache/workbench/page/index.html", ".cache/workbench/page/page.js"],
  },
  "workbench-server": {
    from: ["workbench/server", "workbench/addin", "workbench/build"],
    by: WORKBENCH,
    makes: [".cache/workbench/server.cjs"],
  },
};

/** @param {readonly (keyof typeof PARTS)[]} names */
export function build(names = Object.keys(PARTS)) {
  const stale = names.filter((name) => isStale(PARTS[name]));
  if (stale.length === 0) return;
  console.log(`Building ${stale.join(", ")} …`);
  const ours = stale.filter((name) => PARTS[name].by === undefined);
  if (ours.length > 0) webpack(ours);
  const workbench = stale.filter((name) => PARTS[name].by === WORKBENCH);
  if (workbench.length > 0) done(run(process.execPath, [fileURLToPath(at(WORKBENCH)), ...workbench]));
  // A file that came out as it was is not written again, and would look stale for ever.
  const now = new Date();
  for (const name of stale) for (const path of PARTS[name].makes) utimesSync(at(path), now, now);
}

function webpack(names) {
  const args = ["--mode", "production", "--stats", "errors-warnings"];
  const chosen = names.flatMap((name) => ["--config-name", name]);
  done(run(process.execPath, [fileURLToPath(at("node_modules/webpack/bin/webpack.js")), ...args, ...chosen]));
}

function done(code) {
  if (code !== 0) process.exit(code);
}

function isStale({ from, but = [], makes }) {
  const oldest = Math.min(...makes.map((path) => (existsSync(at(path)) ? statSync(at(path)).mtimeMs : 0)));
  const leftOut = but.map((path) => fileURLToPath(at(path)));
  return [...ALWAYS, ...from].some((path) => newestIn(fileURLToPath(at(path)), leftOut) > oldest);
}

function newestIn(path, leftOut) {
  if (!existsSync(path) || leftOut.includes(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name), leftOut)),
    mtimeMs,
  );
}
