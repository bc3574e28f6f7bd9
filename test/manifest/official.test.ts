/**
 * The manifest by Microsoft's own measures: its schema where a copy is at hand, its validation service where a network
 * is. A test that could not be made is skipped by name, so that the closing line of a run counts it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const MANIFEST = join(ROOT, "dist/manifest.xml");
const SERVICE = "https://validationgateway.omex.office.net";
const ANSWERS_WITHIN_MS = 5000;

/** The schema's licence lets nobody pass it on: `MANIFEST_SCHEMA` names the folder of a copy. */
const SCHEMA = join(process.env.MANIFEST_SCHEMA ?? "", "OfficeAppManifestV1_1.xsd");
const canReadSchema =
  process.env.MANIFEST_SCHEMA !== undefined &&
  existsSync(SCHEMA) &&
  spawnSync("xmllint", ["--version"]).status === 0;

(canReadSchema ? test : test.skip)(
  canReadSchema
    ? "the manifest is valid by Microsoft's schema"
    : "the manifest is valid by Microsoft's schema (not run: MANIFEST_SCHEMA names no folder with OfficeAppManifestV1_1.xsd, or xmllint was not found)",
  () => {
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", SCHEMA, MANIFEST], {
      encoding: "utf8",
    });
    expect(`${status} ${stderr.trim()}`).toBe(`0 ${MANIFEST} validates`);
  },
);

const isReached = reached();

(isReached ? test : test.skip)(
  isReached
    ? "office-addin-manifest validate finds nothing wrong"
    : `office-addin-manifest validate finds nothing wrong (not run: ${SERVICE} could not be reached)`,
  () => {
    const program = join(ROOT, "node_modules/office-addin-manifest/cli.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, "validate", MANIFEST], {
      encoding: "utf8",
      timeout: 60_000,
    });
    expect({ status, said: `${stdout}${stderr}` }).toMatchObject({ status: 0 });
  },
  70_000,
);

/** Whether Microsoft's service answers; asked before the tests are named, so in a process of its own. */
function reached(): boolean {
  const ask = `fetch(${JSON.stringify(SERVICE)}, { signal: AbortSignal.timeout(${ANSWERS_WITHIN_MS}) })
    .then(() => process.exit(0), () => process.exit(1))`;
  try {
    execFileSync(process.execPath, ["-e", ask], { stdio: "ignore", timeout: 2 * ANSWERS_WITHIN_MS });
    return true;
  } catch {
    return false;
  }
}
