/** The built bundle, as Excel calls it: dist/functions.js in a context of its own with a stand-in CustomFunctions. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

const ROOT = join(__dirname, "../..");
const BUNDLE = join(ROOT, "dist/functions.js");
const METADATA = join(ROOT, "dist/functions.json");
const LOCK = join(ROOT, "node_modules/.cache/functions-build");
const LONGEST_BUILD = 60_000;

/** As Microsoft documents them, https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors. */
const ErrorCode = {
  divisionByZero: "#DIV/0!",
  invalidName: "#NAME?",
  invalidNumber: "#NUM!",
  invalidReference: "#REF!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  nullReference: "#NULL!",
} as const;

export class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}

export interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Parameter[];
    readonly result: { readonly dimensionality?: string; readonly type?: string };
  }[];
  readonly enums: readonly { readonly id: string; readonly values: readonly Record<string, unknown>[] }[];
}

export type Spill = readonly (readonly unknown[])[];

export interface Excel {
  readonly ids: readonly string[];
  readonly metadata: Metadata;
  /** Calls a function with its optional parameters filled up by null, as Excel does; errors thrown come back. */
  call(id: string, ...args: unknown[]): Spill | ExcelError;
  /** The same, for a call that gives a spill. */
  spill(id: string, ...args: unknown[]): Spill;
  /** The same, for a call that is refused as a whole. */
  refusal(id: string, ...args: unknown[]): ExcelError;
}

/** Builds the bundle where it is missing or older than its sources, and loads it. */
export function openExcel(): Excel {
  buildOnce();
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const CustomFunctions = {
    Error: ExcelError,
    ErrorCode,
    associate: (id: string, body: (...args: unknown[]) => unknown) => functions.set(id, body),
  };
  runInContext(readFileSync(BUNDLE, "utf8"), createContext({ CustomFunctions }));
  const metadata = JSON.parse(readFileSync(METADATA, "utf8")) as Metadata;

  const call: Excel["call"] = (id, ...args) => {
    const parameters = metadata.functions.find((one) => one.id === id)!.parameters;
    const filled = parameters.map((_, index) => (index < args.length ? args[index] : null));
    try {
      return functions.get(id)!(...filled) as Spill;
    } catch (error) {
      if (error instanceof ExcelError) return error;
      throw new Error(`${id} let a plain exception escape: ${String(error)}`, { cause: error });
    }
  };
  return {
    ids: [...functions.keys()],
    metadata,
    call,
    spill(id, ...args) {
      const result = call(id, ...args);
      if (result instanceof ExcelError) throw new Error(`${id} refused: ${result.code} ${result.message}`);
      return result;
    },
    refusal(id, ...args) {
      const result = call(id, ...args);
      if (!(result instanceof ExcelError)) throw new Error(`${id} answered: ${JSON.stringify(result)}`);
      return result;
    },
  };
}

/** Test files run side by side: whoever makes the lock builds, the others wait. */
function buildOnce(): void {
  const until = Date.now() + LONGEST_BUILD;
  while (isStale()) {
    if (!lock()) {
      if (Date.now() > until) throw new Error(`Another test has been building for a minute. Remove ${LOCK}.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    const started = new Date();
    try {
      const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
      execFileSync(process.execPath, [webpack, "--mode", "production", "--config-name", "functions"], {
        cwd: ROOT,
        stdio: "pipe",
      });
      // webpack leaves a file alone whose content is the same, so its date would stay that of an older build.
      utimesSync(BUNDLE, started, started);
    } finally {
      rmSync(LOCK, { recursive: true });
    }
  }
}

function lock(): boolean {
  mkdirSync(join(LOCK, ".."), { recursive: true });
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

function isStale(): boolean {
  if (!existsSync(BUNDLE) || !existsSync(METADATA)) return true;
  const built = statSync(BUNDLE).mtimeMs;
  return [...filesIn("src"), ...filesIn("functions"), "webpack.config.js"].some(
    (file) => statSync(join(ROOT, file)).mtimeMs > built,
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
