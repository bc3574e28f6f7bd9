/** The open workbook, read in blocks of rows. */
import { quote } from "../../src/text";
import type { Area, SheetBlock, WorkbookOutline } from "../../src/workbook";
import { readBlock } from "./reading/block";
import { type OutlineStep, readOutline, type SheetToRead } from "./reading/outline";
import { BlockSize } from "./reading/sizes";
import { codeOf, type Outcome, Refusal, runInSteps } from "./run";

export interface ReadingProgress {
  readonly sheet: string;
  readonly cellsRead: number;
  readonly cellsOf: number;
}

/** Who reads along. What is handed over is plain data, fit to be sent to a worker. */
export interface ReadingWatch {
  /** Stops the reading; nothing more is told after it. */
  readonly signal: AbortSignal;
  /** Before each question about what is around the cells. */
  onStep(step: OutlineStep): void;
  onOutline(outline: WorkbookOutline): void;
  onBlock(block: SheetBlock): void;
  onProgress(progress: ReadingProgress): void;
}

export interface ReadingEnd {
  /** What this Excel can't tell, and sheets that went away meanwhile, each in a sentence. */
  readonly missed: readonly string[];
}

/** The sentence of a reading that was stopped by its signal. */
export const STOPPED = "The reading was stopped. Nothing in the workbook was changed.";

/**
 * Reads every sheet, hidden ones too, and changes nothing: first the outline, then the cells from the top down, one
 * question to Excel a block. A sheet that is renamed meanwhile is followed; one that is deleted is left out.
 */
export function readWorkbook(watch: ReadingWatch): Promise<Outcome<ReadingEnd>> {
  const { signal } = watch;
  const stopped = new Promise<Outcome<ReadingEnd>>((resolve) => {
    const stop = (): void => resolve({ ok: false, sentence: STOPPED });
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  const reading = runInSteps(async (context) => {
    const { outline, sheets, missed } = await readOutline(context, (step) => {
      refuseStopped(signal);
      watch.onStep(step);
    });
    refuseStopped(signal);
    watch.onOutline(outline);
    const told = [...missed];
    const cellsOf = sheets.reduce((sum, { used }) => sum + (used ? cellsIn(used) : 0), 0);
    let cellsRead = 0;
    for (const [index, sheet] of sheets.entries()) {
      for await (const { block, cells } of blocksOf(context, index, sheet, signal)) {
        refuseStopped(signal);
        watch.onBlock(block);
        cellsRead += cells;
        watch.onProgress({ sheet: sheet.name, cellsRead, cellsOf });
        if (block.isGone)
          told.push(
            `The sheet ${quote(sheet.name)} was deleted while the workbook was read, so it was not checked.`,
          );
      }
    }
    return { missed: told };
  });
  // What comes of the question that is under way is nobody's any more.
  return Promise.race([stopped, reading]);
}

interface Told {
  readonly block: SheetBlock;
  readonly cells: number;
}

async function* blocksOf(
  context: Excel.RequestContext,
  index: number,
  sheet: SheetToRead,
  signal: AbortSignal,
): AsyncGenerator<Told> {
  const { used } = sheet;
  if (!used) return;
  const columns = used.right - used.left + 1;
  const size = new BlockSize();
  for (let top = used.top; top <= used.bottom;) {
    refuseStopped(signal);
    const rows = size.rows(columns, used.bottom - top + 1);
    const area = { ...used, top, bottom: top + rows - 1 };
    try {
      const { block, bytes } = await readBlock(context, index, sheet, area);
      if (!block) {
        yield { block: gone(index), cells: (used.bottom - top + 1) * columns };
        return;
      }
      size.took(rows * columns, bytes);
      yield { block, cells: rows * columns };
      top += rows;
    } catch (error) {
      // One row of more than 5 MB is left to Excel's own words.
      if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || rows === 1) throw error;
      size.tooMuch(rows * columns);
    }
  }
}

function gone(sheet: number): SheetBlock {
  return {
    sheet,
    top: 0,
    left: 0,
    values: [],
    formulas: null,
    formats: "General",
    unlocked: false,
    spills: [],
    isGone: true,
  };
}

function cellsIn({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function refuseStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal(STOPPED);
}
