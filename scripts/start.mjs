/** `npm start`: the add-in in the workbench, installed and built first where needed. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { at, install } from "./install.mjs";

const path = (name) => fileURLToPath(at(name));

install();
build(["workbench-server"]);
// Only now: it needs a package.
const { made } = await import("./samples.mjs");
const { main } = createRequire(import.meta.url)(path(".cache/workbench/server.cjs"));
process.exitCode = await main(process.argv.slice(2), {
  prepare: () => build(),
  addIn: path("dist"),
  page: path(".cache/workbench/page"),
  certificates: path(".cache/workbench"),
  samples: { folder: path("test/fixtures/published"), made },
  tryThis: [
    'Type =JWA.COST_SHARE(100.01, "50:50") into a cell: two amounts, to the penny.',
    "File, Open sample: the workbooks the councils published.",
    "Open your own .xlsx by dropping it on the page; nothing of it leaves this machine.",
  ],
});
