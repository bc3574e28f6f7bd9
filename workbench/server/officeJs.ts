/**
 * office.js: the one address of an add-in's page that leads elsewhere here. Microsoft wants it loaded from its own
 * servers; the workbench works offline, and answers with the same file from Microsoft's package, unmodified.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the add-in's origin serves the package. */
export const OFFICE_JS_PATH = "/@office-js/";

const SCRIPT =
  /(<script\b[^>]*?\ssrc\s*=\s*)(["']?)https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.1)?\/hosted\/office\.js\2(?=[\s>/])/gi;

/** The page with the address of office.js, where a script has it, leading to this server. Nothing else changes. */
export function leadHere(page: string): string {
  return page.replace(SCRIPT, `$1$2${OFFICE_JS_PATH}office.js$2`);
}

/** The folder of the package's scripts, as it was installed. `from` is a file or folder below which it is. */
export function officeJsFolder(from: string): string {
  const require = createRequire(join(from, "here.js"));
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}
