/** How the command ends, for scripts: the numbers are part of what it promises. */
import { reaches } from "../src/validation";
import type { Severity } from "../src/protocols";
import type { FileResult } from "./result";

/** Nothing found at the level asked for. */
export const CLEAN = 0;
/** Something found at or above it. */
export const FOUND = 1;
/** Something could not be read or checked, or the command was given what it can't use. */
export const FAILED = 2;

export function exitCode(results: readonly FileResult[], failOn: Severity): number {
  if (results.some(({ readable, rules }) => !readable || rules.failed.length > 0)) return FAILED;
  return results.some(({ findings }) => reaches(findings, failOn)) ? FOUND : CLEAN;
}

/** A wrong use of the command: one sentence for the user, and no trace of the program. */
export class WrongUse extends Error {}
