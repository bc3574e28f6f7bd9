/** One of the threads that folders are checked on. */
import { checkFile, type Task } from "./check";
import { unreadable, type FileResult } from "./result";

export default function check(task: Task): FileResult {
  try {
    return checkFile(task);
  } catch (error) {
    return unreadable(task.file, defect(error));
  }
}

/** What is said of a fault of ours: never a stack of function names, never nothing. */
export function defect(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `The file could not be checked because of a fault in this program (${said}). Please report it with the file, if it may be shared.`;
}
