/** The workbooks that files and folders stand for. */
import { readdirSync, statSync, type Dirent } from "node:fs";
import { join, resolve } from "node:path";

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
/** Workbooks of other kinds: passed over in silence, a folder of them would look as if it had been checked. */
const OTHER_WORKBOOK = /\.(?:xls|xlt|xlw|xlsb|ods|ots|fods|numbers|csv|tsv)$/i;
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
  const files = new Map<string, string>();
  const missing: Missing[] = [];
  const add = (file: string): void => {
    const place = resolve(file);
    if (!files.has(place)) files.set(place, file);
  };
  for (const name of named) {
    try {
      if (!statSync(name).isDirectory()) {
        add(name);
        continue;
      }
      let isEmpty = true;
      for (const found of inFolder(name)) {
        isEmpty = false;
        if (typeof found === "string") add(found);
        else missing.push(found);
      }
      if (isEmpty) missing.push({ file: name, error: "There is no .xlsx or .xlsm workbook in this folder." });
    } catch (error) {
      missing.push({ file: name, error: sentenceOf(error) });
    }
  }
  return { files: [...files.values()], missing };
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
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path);
    else if (!entry.isFile() || LOCK.test(entry.name)) continue;
    else if (WORKBOOK.test(entry.name)) yield path;
    else if (OTHER_WORKBOOK.test(entry.name) && !savedAnew(entry.name).some((name) => names.has(name)))
      yield { file: path, error: notRead(entry.name) };
  }
}

function notRead(name: string): string {
  if (/\.[ct]sv$/i.test(name))
    return "Text files of figures are not read: they keep no sheets, formulas or formats. Open it in Excel, save it as an Excel workbook (.xlsx) and check that.";
  if (/\.numbers$/i.test(name))
    return "Workbooks of this kind are not read. Export it from Numbers as an Excel workbook (.xlsx) and check that.";
  return "Workbooks of this kind are not read. Open it in Excel, save it as an Excel workbook (.xlsx) and check that.";
}

/** `plan.xls` that was saved as `plan.xlsx` or `plan.xlsm` beside it is checked there. */
function savedAnew(name: string): string[] {
  return [".xlsx", ".xlsm"].map((ending) => name.toLowerCase().replace(OTHER_WORKBOOK, ending));
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
