/** Checks many files: one here, several on worker threads, in the order they were named. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Piscina } from "piscina";
import type { Task } from "./check";
import type { FileResult } from "./result";
import { unreadable } from "./result";
import check, { defect } from "./worker";

/** Starting threads takes longer than checking this much. */
const FILES_FOR_THREADS = 40;
const BYTES_FOR_THREADS = 2_000_000;

export async function checkAll(
  tasks: readonly Task[],
  onDone: (result: FileResult) => void,
): Promise<FileResult[]> {
  const threads = Math.min(availableParallelism(), 8);
  if (threads < 2 || tasks.length < 2 || !isMuch(tasks)) {
    return tasks.map((task) => {
      const result = check(task);
      onDone(result);
      return result;
    });
  }
  const pool = new Piscina({
    filename: join(__dirname, "cli-worker.js"),
    maxThreads: threads,
    minThreads: threads,
  });
  try {
    return await Promise.all(
      tasks.map(async (task) => {
        const result = await (pool.run(task) as Promise<FileResult>).catch((error: unknown) =>
          unreadable(task.file, defect(error)),
        );
        onDone(result);
        return result;
      }),
    );
  } finally {
    await pool.destroy();
  }
}

function isMuch(tasks: readonly Task[]): boolean {
  if (tasks.length >= FILES_FOR_THREADS) return true;
  let bytes = 0;
  for (const { file } of tasks) bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return bytes >= BYTES_FOR_THREADS;
}
