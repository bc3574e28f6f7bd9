/** The command line as its users start it: the built dist/cli.js in a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const CLI = join(__dirname, "../../dist/cli.js");
export const PUBLISHED = join(__dirname, "../fixtures/published");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function jwa(...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder for one test file, gone after it. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "jwa-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
