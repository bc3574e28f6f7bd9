/** hucre, an independent reader. It is an ES module, which jest does not take; so it is bundled into one script. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { readXlsx } from "hucre";

export function loadHucre(): { readXlsx: typeof readXlsx } {
  const folder = mkdtempSync(join(tmpdir(), "hucre-"));
  const outfile = join(folder, "hucre.cjs");
  try {
    const stdin = { contents: 'export { readXlsx } from "hucre";', resolveDir: __dirname };
    buildSync({ stdin, bundle: true, platform: "node", format: "cjs", outfile });
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it exists only now
    return require(outfile) as { readXlsx: typeof readXlsx };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
