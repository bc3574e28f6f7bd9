/**
 * Builds the workbench into .cache/workbench/: its page for the browser and its server for Node. They are no part of
 * the product, so dist/ never sees them, and nothing is made small: it comes from this machine. By esbuild, since the
 * grid alone is 14 MB to go through, for which webpack took half a minute and esbuild two seconds.
 *
 *     node workbench/build/build.mjs [workbench-page] [workbench-server]
 */
import { copyFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MADE = ".cache/workbench";
const shared = {
  absWorkingDir: ROOT,
  bundle: true,
  target: "es2022",
  legalComments: "eof",
  logLevel: "warning",
};

const parts = {
  async "workbench-page"() {
    await build({
      ...shared,
      entryPoints: { page: "workbench/page/index.ts" },
      outdir: `${MADE}/page`,
      platform: "browser",
      format: "esm",
      // Univer fetches the hyphenation of a language when it needs it.
      splitting: true,
      chunkNames: "parts/[name]-[hash]",
      define: { "process.env.NODE_ENV": '"production"' },
    });
    copyFileSync(`${ROOT}/workbench/page/index.html`, `${ROOT}/${MADE}/page/index.html`);
    clearOld(`${ROOT}/${MADE}/page/parts`);
  },
  async "workbench-server"() {
    await build({
      ...shared,
      entryPoints: ["workbench/server/main.ts"],
      outfile: `${MADE}/server.cjs`,
      platform: "node",
      format: "cjs",
      packages: "external",
    });
  },
};

/** Parts of earlier builds. A page that is open may still fetch one, so they are left for a day. */
function clearOld(folder) {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder))
    if (statSync(`${folder}/${name}`).mtimeMs < yesterday) rmSync(`${folder}/${name}`);
}

const named = process.argv.slice(2);
for (const name of named.length ? named : Object.keys(parts)) {
  if (!Object.hasOwn(parts, name)) throw new Error(`There is no part ${name} of the workbench.`);
  // What is wrong is said by esbuild itself.
  await parts[name]().catch(() => process.exit(1));
}
