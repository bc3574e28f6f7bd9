/** Installs the packages when they are missing or older than the lock file, and says so. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const root = new URL("..", import.meta.url);
/** npm writes it at the end of an installation, whoever started that. */
const installed = new URL("node_modules/.package-lock.json", root);

export function at(path) {
  return new URL(path, root);
}

/** Runs a command with its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const ended = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  if (ended.error) console.error(`${command} could not be started: ${ended.error.message}`);
  return ended.status ?? 1;
}

export function install() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(at("package-lock.json")).mtimeMs)
    return;
  console.log("Installing the packages (about a minute, once) …");
  const code = run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]);
  if (code !== 0) {
    console.error("The packages could not be installed; see above. Check the network, then try again.");
    process.exit(code);
  }
}
