/** The workbooks that files and folders stand for. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
/** What Excel writes beside a workbook that somebody has open. */
const LOCK = /^(?:~\$|\.~lock\.)/;

export interface Found {
  readonly files: readonly string[];
  /** Named, but not there or of no use: each with its sentence. */
  readonly missing: readonly { readonly file: string; readonly error: string }[];
}

/** Files as named; folders with all workbooks below them, in the order of their names. Links are not followed. */
export function findWorkbooks(named: readonly string[]): Found {
  const files: string[] = [];
  const missing: { file: string; error: string }[] = [];
  for (const name of named) {
    try {
      if (!statSync(name).isDirectory()) {
        files.push(name);
        continue;
      }
      const inside = [...workbooksIn(name)];
      files.push(...inside);
      if (inside.length === 0)
        missing.push({ file: name, error: "There is no .xlsx or .xlsm workbook in this folder." });
    } catch (error) {
      missing.push({ file: name, error: sentenceOf(error) });
    }
  }
  return { files: [...new Set(files)], missing };
}

function* workbooksIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* workbooksIn(path);
    else if (entry.isFile() && WORKBOOK.test(entry.name) && !LOCK.test(entry.name)) yield path;
  }
}

/** What the system says of a file, as a sentence. */
export function sentenceOf(error: unknown): string {
  switch ((error as { code?: unknown } | null)?.code) {
    case "ENOENT":
      return "There is no such file or folder. Check the spelling and where you are.";
    case "EACCES":
    case "EPERM":
      return "This file may not be read from here. Ask its owner, or copy it to a place of your own.";
    case "EISDIR":
      return "This is a folder, and a file is needed here.";
    case "ENOSPC":
      return "The disk is full.";
    default:
      return `The file can't be used: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
