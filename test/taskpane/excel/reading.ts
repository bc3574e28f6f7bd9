/** Reads the open workbook as the pane does, through the assembler, and keeps what was told on the way. */
import { Assembler, type SheetBlock, type Snapshot, type WorkbookOutline } from "../../../src/workbook";
import { readWorkbook, type ReadingProgress, type ReadingWatch } from "../../../taskpane/excel";
import { readBook, type Book } from "../../../xlsx";

export interface Read {
  readonly snapshot: Snapshot;
  readonly missed: readonly string[];
  readonly blocks: readonly SheetBlock[];
  readonly progress: readonly ReadingProgress[];
}

export async function readOpen(watch: Partial<ReadingWatch> = {}): Promise<Read> {
  const blocks: SheetBlock[] = [];
  const progress: ReadingProgress[] = [];
  let assembler: Assembler | null = null;
  const outcome = await readWorkbook({
    signal: watch.signal ?? new AbortController().signal,
    onStep: (step) => watch.onStep?.(step),
    onOutline(outline: WorkbookOutline) {
      // As it comes to a worker.
      assembler = new Assembler(structuredClone(outline));
      watch.onOutline?.(outline);
    },
    onBlock(block) {
      blocks.push(block);
      assembler?.take(structuredClone(block));
      watch.onBlock?.(block);
    },
    onProgress(at) {
      progress.push(at);
      watch.onProgress?.(at);
    },
  });
  if (!outcome.ok) throw new Error(outcome.sentence);
  if (!assembler) throw new Error("There was no outline.");
  return {
    snapshot: (assembler as Assembler).snapshot(),
    missed: outcome.value.missed,
    blocks,
    progress,
  };
}

export function bookOf(bytes: Uint8Array): Book {
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}
