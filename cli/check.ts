/** Reads and checks one workbook. The original is only ever read. */
import { readFileSync, statSync } from "node:fs";
import { validate, type Choice } from "../src/validation";
import { DEFAULT_LIMITS, readXlsx } from "../xlsx";
import { sentenceOf } from "./files";
import { inflate } from "./inflate";
import { unreadable, type FileResult } from "./result";

export interface Task {
  readonly file: string;
  readonly choice: Pick<Choice, "rules" | "options" | "today" | "asAt" | "levels" | "profile" | "settings">;
}

export function checkFile({ file, choice }: Task): FileResult {
  let bytes: Uint8Array;
  try {
    bytes = readWhole(file);
  } catch (error) {
    return unreadable(file, error instanceof NotRead ? error.message : sentenceOf(error));
  }
  const snapshot = readXlsx(bytes, { inflate });
  if (!snapshot.ok) return unreadable(file, snapshot.refusal.message);
  return { file, readable: true, ...validate(snapshot.value, choice) };
}

class NotRead extends Error {}

/** A file that is too large, or no file at all (a device, a pipe), is refused before it fills the memory. */
export function readWhole(file: string): Uint8Array {
  // Before it is opened: opening a pipe waits until somebody writes into it.
  const status = statSync(file);
  if (!status.isFile()) throw new NotRead("This is no ordinary file. Name a workbook (.xlsx).");
  if (status.size > DEFAULT_LIMITS.fileBytes) {
    const most = Math.round(DEFAULT_LIMITS.fileBytes / 1_000_000);
    throw new NotRead(
      `The file has ${Math.round(status.size / 1_000_000)} MB; at most ${most} MB are read. Split the workbook, or delete sheets that are not needed.`,
    );
  }
  return readFileSync(file);
}
