/** The workbooks that files and folders stand for. */
import { readdirSync, statSync, type Dirent } from "node:fs";
import { basename, join, resolve } from "node:path";
import { listed, visible } from "../src/text";

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
/** Workbooks of other kinds: passed over in silence, a folder of them would look as if it had been checked. */
const OTHER_WORKBOOK = /\.(?:xls|xlt|xlw|xlsb|ods|ots|fods|numbers)$/i;
/** Figures as text, often put out from a workbook that stands beside them: said, and no reason to fail. */
const FIGURES = /\.(?:csv|tsv)$/i;
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
  /** Files of figures as text, met in a folder and not read. */
  readonly passedOver: readonly string[];
}

/** Files as named; folders with all workbooks below them, in the order of their names. Links are not followed. */
export function findWorkbooks(named: readonly string[]): Found {
  const files = new Map<string, string>();
  const missing: Missing[] = [];
  const passedOver = new Set<string>();
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
      for (const found of inFolder(name, passedOver)) {
        isEmpty = false;
        if (typeof found === "string") add(found);
        else missing.push(found);
      }
      if (isEmpty) missing.push({ file: name, error: "There is no .xlsx or .xlsm workbook in this folder." });
    } catch (error) {
      missing.push({ file: name, error: sentenceOf(error) });
    }
  }
  return { files: [...files.values()], missing, passedOver: [...passedOver] };
}

/** Workbooks, and the folders that can't be looked into: one of those does not hide the others. */
function* inFolder(folder: string, passedOver: Set<string>): Generator<string | Missing> {
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
    if (entry.isDirectory()) yield* inFolder(path, passedOver);
    else if (!entry.isFile() || LOCK.test(entry.name)) continue;
    else if (WORKBOOK.test(entry.name)) yield path;
    else if (FIGURES.test(entry.name)) passedOver.add(path);
    else if (OTHER_WORKBOOK.test(entry.name) && !savedAnew(entry.name).some((name) => names.has(name)))
      yield { file: path, error: notRead(entry.name) };
  }
}

function notRead(name: string): string {
  if (/\.numbers$/i.test(name))
    return "Workbooks of this kind are not read. Export it from Numbers as an Excel workbook (.xlsx) and check that.";
  return "Workbooks of this kind are not read. Open it in Excel, save it as an Excel workbook (.xlsx) and check that.";
}

/** `plan.xls` that was saved as `plan.xlsx` or `plan.xlsm` beside it is checked there. */
function savedAnew(name: string): string[] {
  return [".xlsx", ".xlsm"].map((ending) => name.toLowerCase().replace(OTHER_WORKBOOK, ending));
}

const NAMED_AT_MOST = 3;

/** What is said of files of figures that were passed over; `""` of none. */
export function saidOfFigures(files: readonly string[]): string {
  if (files.length === 0) return "";
  const names = files.slice(0, NAMED_AT_MOST).map((file) => visible(basename(file)));
  const rest = files.length - names.length;
  const all = listed(rest > 0 ? [...names, `${rest} more`] : names);
  return files.length === 1
    ? `${all} holds figures as text and was not read. To check it, open it in Excel and save it as an Excel workbook (.xlsx).`
    : `${all} hold figures as text and were not read. To check one, open it in Excel and save it as an Excel workbook (.xlsx).`;
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
