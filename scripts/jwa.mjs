/** `npm run jwa -- …`: the command line, installed and built first where needed. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { at, install } from "./install.mjs";

install();
build();
const ended = spawnSync(process.execPath, [fileURLToPath(at("dist/cli.js")), ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(ended.status ?? 1);
