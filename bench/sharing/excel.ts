/**
 * The built bundle, dist/functions.js, called as Excel calls it: rows of cells in, rows of cells out, options left
 * out as null. The bundle runs as a plain script in this realm with a stand-in CustomFunctions, as it does in the
 * page of Excel's own runtime; in a `vm` context of its own every `Math` and `Array` would pass an interceptor, and
 * that would be what is timed.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const BUNDLE = "dist/functions.js";
const METADATA = "dist/functions.json";

export type Cells = readonly (readonly unknown[])[];
export type Call = (id: string, ...args: unknown[]) => readonly (readonly unknown[])[];

interface Described {
  readonly functions: readonly { readonly id: string; readonly parameters: readonly unknown[] }[];
}

/** Builds the bundle where it is missing or older than its sources: once a run, before anything is loaded. */
export function buildIfStale(): void {
  if (!isStale()) return;
  console.log("  dist/functions.js is missing or older than its sources: building it");
  execFileSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production"], {
    stdio: "pipe",
  });
}

/** Loads the bundle as it stands. */
export function openExcel(): Call {
  const bodies = new Map<string, (...args: unknown[]) => unknown>();
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: class extends Error {
        constructor(
          readonly code: string,
          message?: string,
        ) {
          super(message);
        }
      },
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, body: (...args: unknown[]) => unknown) => bodies.set(id, body),
    },
  });
  runInThisContext(readFileSync(BUNDLE, "utf8"), { filename: BUNDLE });
  const { functions } = JSON.parse(readFileSync(METADATA, "utf8")) as Described;
  const arity = new Map(functions.map(({ id, parameters }) => [id, parameters.length]));
  return (id, ...args) => {
    const filled = Array.from({ length: arity.get(id)! }, (_, at) => args[at] ?? null);
    return bodies.get(id)!(...filled) as Cells;
  };
}

function isStale(): boolean {
  if (!existsSync(BUNDLE) || !existsSync(METADATA)) return true;
  const built = statSync(BUNDLE).mtimeMs;
  const sources = ["src", "functions"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...sources, "webpack.config.js"].some((file) => statSync(file).mtimeMs > built);
}
