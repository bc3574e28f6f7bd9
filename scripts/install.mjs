/** Installs the packages when they are missing or not those of the lock file, and says so. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("..", import.meta.url);
const stamp = new URL("node_modules/.installed-from", root);

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
  const lock = createHash("sha256")
    .update(readFileSync(at("package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing the packages (about a minute, once) …");
  const code = run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]);
  if (code !== 0) {
    console.error("The packages could not be installed; see above. Check the network, then try again.");
    process.exit(code);
  }
  mkdirSync(at("node_modules"), { recursive: true });
  writeFileSync(stamp, lock);
}
