/** hucre, an independent reader and writer. It is an ES module, which jest does not take; so it is bundled into one script. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { readXlsx, writeXlsx } from "hucre";

export function loadHucre(): { readXlsx: typeof readXlsx; writeXlsx: typeof writeXlsx } {
  const folder = mkdtempSync(join(tmpdir(), "hucre-"));
  const outfile = join(folder, "hucre.cjs");
  try {
    const stdin = { contents: 'export { readXlsx, writeXlsx } from "hucre";', resolveDir: __dirname };
    buildSync({ stdin, bundle: true, platform: "node", format: "cjs", outfile });
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it exists only now
    return require(outfile) as ReturnType<typeof loadHucre>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
