/** Where results go. Nothing that is there is overwritten unless the user says so, and an original never. */
import { existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
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
  save(out, text, force);
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
  const isFolder = several || (existsSync(out) && statSync(out).isDirectory()) || !/\.[a-z]{3,4}$/i.test(out);
  return isFolder ? join(out, name) : out;
}

function refuseOriginal(out: string, originals: readonly string[]): void {
  if (!existsSync(out)) return;
  const target = realpathSync(out);
  if (originals.some((file) => existsSync(file) && realpathSync(file) === target)) {
    throw new WrongUse(
      `${out} is the workbook itself, which is never written to. Give another name with --out.`,
    );
  }
}

function save(out: string, content: string | Uint8Array, force: boolean): void {
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, content, { flag: force ? "w" : "wx" });
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") throw new WrongUse(alreadyThere(out));
    throw new WrongUse(`${out}: ${sentenceOf(error)}`);
  }
}

function alreadyThere(out: string): string {
  return `${out} is there already. Give another name with --out, or --force to overwrite it.`;
}
