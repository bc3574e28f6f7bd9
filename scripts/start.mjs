/** `npm start`: the published sample workbooks (or those that are named), checked, and the report on the terminal. */
import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { at, install } from "./install.mjs";

install();
build();
const named = process.argv.slice(2);
const samples = relative(process.cwd(), fileURLToPath(at("test/fixtures/published")));
const files = named.length > 0 ? named : [samples];
if (named.length === 0) console.log("Checking the published sample workbooks.\n");
const ended = spawnSync(process.execPath, [fileURLToPath(at("dist/cli.js")), "validate", ...files], {
  stdio: "inherit",
});
if (named.length === 0 && ended.status === 1) {
  console.log("\nThe samples are printed as they were published, so findings are what is expected here.");
  console.log("Your own: npm start -- path/to/workbook.xlsx");
}
// The samples have findings: that the report could be made is what counts.
process.exit(ended.status === 1 && named.length === 0 ? 0 : (ended.status ?? 1));
