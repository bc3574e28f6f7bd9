/** What `npm start` is given: a workbook to open, whether to open a browser, and the port. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";

export interface Wishes {
  /** In full. */
  readonly file: string | null;
  readonly opensBrowser: boolean;
  /** Left out, a free one is looked for. */
  readonly port: number | null;
  readonly wantsHelp: boolean;
}

export type CommandLine =
  { readonly ok: true; readonly value: Wishes } | { readonly ok: false; readonly message: string };

export const USAGE = `npm start -- [FILE.xlsx] [--no-open] [--port N]

  FILE.xlsx   a workbook to open at once
  --no-open   prints the address and opens no browser
  --port N    the page's port; the add-in takes the next one`;

const LAST_PORT = 65534;

/** Reads the words of the command line; a file is looked for from `folder` on. */
export function readCommandLine(words: readonly string[], folder: string): CommandLine {
  let file: string | null = null;
  let port: number | null = null;
  let opensBrowser = true;
  let wantsHelp = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--no-open") opensBrowser = false;
    else if (word === "--help" || word === "-h") wantsHelp = true;
    else if (word === "--port" || word.startsWith("--port=")) {
      const text = word === "--port" ? (words[++index] ?? "") : word.slice("--port=".length);
      port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
      if (port < 1 || port > LAST_PORT)
        return refuse(
          `--port takes a number from 1 to ${LAST_PORT}, not ${text === "" ? "nothing" : `"${text}"`}. Example: npm start -- --port 3010`,
        );
    } else if (word.startsWith("-")) {
      return refuse(
        `"${word}" is no option here: there are --no-open and --port. Example: npm start -- tracker.xlsx --port 3010`,
      );
    } else if (file !== null) {
      return refuse(
        `One workbook can be opened, not both "${file}" and "${word}". A name with spaces goes in quotes: npm start -- "savings tracker.xlsx"`,
      );
    } else file = word;
  }
  const unusable = file !== null && !wantsHelp ? whyNot(file, folder) : null;
  if (unusable !== null) return refuse(unusable);
  return {
    ok: true,
    value: { file: file === null ? null : resolve(folder, file), opensBrowser, port, wantsHelp },
  };
}

function whyNot(file: string, folder: string): string | null {
  const path = resolve(folder, file);
  if (!existsSync(path))
    return `There is no file "${file}" in ${folder}. Give its path from there: npm start -- path/to/tracker.xlsx`;
  if (statSync(path).isDirectory())
    return `"${file}" is a folder. Name one workbook in it: npm start -- path/to/tracker.xlsx`;
  if (!/\.xls[xm]$/i.test(file))
    return `"${file}" is no .xlsx workbook by its name. Save it as .xlsx first, then: npm start -- tracker.xlsx`;
  return null;
}

function refuse(message: string): CommandLine {
  return { ok: false, message };
}
