/** The workbooks that files and folders stand for. */
import { readdirSync, statSync, type Dirent } from "node:fs";
import { join } from "node:path";

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
/** What Excel writes beside a workbook that somebody has open. */
const LOCK = /^(?:~\$|\.~lock\.)/;

/** Named, but not there or of no use, with its sentence. */
interface Missing {
  readonly file: string;
  readonly error: string;
}

export interface Found {
  readonly files: readonly string[];
  readonly missing: readonly Missing[];
}

/** Files as named; folders with all workbooks below them, in the order of their names. Links are not followed. */
export function findWorkbooks(named: readonly string[]): Found {
  const files: string[] = [];
  const missing: Missing[] = [];
  for (const name of named) {
    try {
      if (!statSync(name).isDirectory()) {
        files.push(name);
        continue;
      }
      const before = files.length + missing.length;
      for (const found of inFolder(name)) {
        if (typeof found === "string") files.push(found);
        else missing.push(found);
      }
      if (files.length + missing.length === before)
        missing.push({ file: name, error: "There is no .xlsx or .xlsm workbook in this folder." });
    } catch (error) {
      missing.push({ file: name, error: sentenceOf(error) });
    }
  }
  return { files: [...new Set(files)], missing };
}

/** Workbooks, and the folders that can't be looked into: one of those does not hide the others. */
function* inFolder(folder: string): Generator<string | Missing> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { file: folder, error: sentenceOf(error) };
    return;
  }
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path);
    else if (entry.isFile() && WORKBOOK.test(entry.name) && !LOCK.test(entry.name)) yield path;
  }
}

/** What the system says of a file, as a sentence. */
export function sentenceOf(error: unknown): string {
  switch ((error as { code?: unknown } | null)?.code) {
    case "ENOENT":
      return "There is no such file or folder. Check the spelling and where you are.";
    case "ENOTDIR":
    case "EEXIST":
      return "A file stands on the way where a folder is needed. Check the path.";
    case "EACCES":
    case "EPERM":
      return "You may not open this. Ask its owner, or use a place of your own.";
    case "EROFS":
      return "Nothing can be written there. Choose another folder.";
    case "EISDIR":
      return "This is a folder, and a file is needed here.";
    case "ENAMETOOLONG":
      return "The name is too long. Choose a shorter one.";
    case "ELOOP":
      return "This link leads back to itself. Name the workbook that is meant.";
    case "ENOSPC":
      return "The disk is full. Make room, or choose another place.";
    default:
      return `The file can't be used: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
