/** Where results go. Nothing that is there is overwritten unless the user says so, and an original never. */
import { existsSync, mkdirSync, statSync, writeFileSync, type BigIntStats } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { addReportSheet } from "../../xlsx";
import { readWhole } from "../check";
import { WrongUse } from "../exit";
import { sentenceOf } from "../files";
import type { FileResult } from "../result";
import { reportSheet } from "./sheet";

export interface Where {
  /** A file, or for several workbooks a folder. */
  readonly out?: string | undefined;
  readonly force: boolean;
}

/** Writes a report to a file that is not there yet. */
export function writeText(text: string, out: string, force: boolean, originals: readonly string[]): void {
  refuseOriginal(out, originals);
  if (isFolder(out))
    throw new WrongUse(`${out} is a folder. Name a file for the report, such as ${join(out, "report.txt")}.`);
  save(out, text, force);
}

/** Writes a workbook of ours to a file that is not there yet. */
export function writeWorkbook(bytes: Uint8Array, out: string, force: boolean): void {
  if (isFolder(out))
    throw new WrongUse(
      `${out} is a folder. Name a file for the workbook, such as ${join(out, "shared.xlsx")}.`,
    );
  if (extname(out).toLowerCase() !== ".xlsx")
    throw new WrongUse(
      `A template is an .xlsx workbook, and ${out} is not called one. End the name in .xlsx.`,
    );
  save(out, bytes, force);
}

/** Writes the copies with their report sheets and says where; a file that can't be copied is told with why. */
export function writeAnnotated(
  results: readonly FileResult[],
  where: Where,
): { written: string[]; failed: FileResult[] } {
  const readable = results.filter((result) => result.readable);
  const originals = results.map(({ file }) => file);
  const targets = new Map<string, string>();
  for (const { file } of readable) {
    const target = targetOf(file, where.out, readable.length > 1);
    const other = [...targets].find(([, taken]) => taken === target);
    if (other) {
      throw new WrongUse(
        `${other[0]} and ${file} would both be written to ${target}. Check them one by one, each with its own --out.`,
      );
    }
    refuseOriginal(target, originals);
    if (existsSync(target) && !where.force) throw new WrongUse(alreadyThere(target));
    targets.set(file, target);
  }
  const written: string[] = [];
  const failed: FileResult[] = [];
  for (const result of readable) {
    const target = targets.get(result.file)!;
    const copy = addReportSheet(readWhole(result.file), reportSheet(result));
    if (!copy.ok) {
      failed.push({ ...result, readable: false, error: `No copy could be written. ${copy.refusal.message}` });
      continue;
    }
    save(target, copy.value, where.force);
    written.push(target);
  }
  return { written, failed };
}

function targetOf(file: string, out: string | undefined, several: boolean): string {
  const extension = extname(file);
  const name = `${basename(file, extension)}-checked${extension}`;
  if (out === undefined) return join(dirname(file), name);
  if (isFolder(out) || !/\.[a-z]{3,4}$/i.test(out)) return join(out, name);
  if (several) {
    throw new WrongUse(`There are several workbooks, so --out must be a folder, and ${out} names a file.`);
  }
  // Excel refuses to open a workbook with macros that is called .xlsx, or one without that is called .xlsm.
  if (extname(out).toLowerCase() !== extension.toLowerCase()) {
    throw new WrongUse(
      `A copy of ${file} must end in ${extension} too. Give such a name with --out, not ${out}.`,
    );
  }
  return out;
}

function isFolder(path: string): boolean {
  return statusOf(path)?.isDirectory() === true;
}

/** Undefined where nothing is there, or nothing can be: saving says why. */
function statusOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

function refuseOriginal(out: string, originals: readonly string[]): void {
  // By what the disk knows it by: a link, of either kind, is the workbook under another name.
  const identity = (path: string): string | undefined => {
    const status = statusOf(path);
    return status && `${status.dev} ${status.ino}`;
  };
  const target = identity(out);
  if (target !== undefined && originals.some((file) => identity(file) === target)) {
    throw new WrongUse(
      `${out} is the workbook itself, which is never written to. Give another name with --out.`,
    );
  }
}

function save(out: string, content: string | Uint8Array, force: boolean): void {
  try {
    mkdirSync(dirname(out), { recursive: true });
    if (existsSync(out) && !force) throw new WrongUse(alreadyThere(out));
    writeFileSync(out, content, { flag: force ? "w" : "wx" });
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(`${out}: ${sentenceOf(error)}`);
  }
}

function alreadyThere(out: string): string {
  return `${out} is there already. Give another name with --out, or --force to overwrite it.`;
}
