/** The open workbook, read in blocks of rows. */
import type { SheetBlock, WorkbookOutline } from "../../src/workbook";
import type { Outcome } from "./run";

export interface ReadingProgress {
  readonly sheet: string;
  readonly cellsRead: number;
  readonly cellsOf: number;
}

/** Who reads along. What is handed over is plain data, fit to be sent to a worker. */
export interface ReadingWatch {
  /** Stops the reading before its next block. */
  readonly signal: AbortSignal;
  onOutline(outline: WorkbookOutline): void;
  onBlock(block: SheetBlock): void;
  onProgress(progress: ReadingProgress): void;
}

export interface ReadingEnd {
  /** What this Excel can't tell, and sheets that went away meanwhile, each in a sentence. */
  readonly missed: readonly string[];
}

/** Begins every refusal of a reading that was stopped by its signal. */
export const STOPPED = "The reading was stopped. Nothing in the workbook was changed.";

export function readWorkbook(_watch: ReadingWatch): Promise<Outcome<ReadingEnd>> {
  throw new Error("Not written yet.");
}
