/** Sample workbooks that are made when they are asked for. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { at } from "./install.mjs";

const MADE = fileURLToPath(at(".cache/workbench/savingsTracker.cjs"));

export const made = [
  {
    name: "Savings tracker, 20,000 rows.xlsx",
    make() {
      buildSync({
        absWorkingDir: fileURLToPath(at(".")),
        entryPoints: ["test/support/savingsTracker.ts"],
        outfile: MADE,
        bundle: true,
        platform: "node",
        format: "cjs",
        packages: "external",
        logLevel: "error",
      });
      return createRequire(import.meta.url)(MADE).savingsTracker(20_000);
    },
  },
];
