/** One check from its beginning to its end: the workbook is read in blocks, and each is handed on as it comes. */
import { type Day, quote } from "../../src/text";
import type { Outcome, ReadingEnd, ReadingWatch } from "../excel";
import type { Checker, StartChecker } from "./checker";
import { BEGINNING, outlineProgress, readingProgress, rulesProgress, type Progress } from "./progress";
import type { Ended, ItemTold, ReportHead, Scope, Told } from "./state";

export type ReadWorkbook = (watch: ReadingWatch) => Promise<Outcome<ReadingEnd>>;

export interface Made {
  readonly report: ReportHead;
  readonly items: readonly (readonly ItemTold[])[];
  readonly missed: readonly string[];
  /** Said where the sheet that was asked for was gone by then. */
  readonly lost: string | null;
  /** It answers further questions, until it is ended. */
  readonly checker: Checker;
}

export interface RunWatch {
  onProgress(progress: Progress): void;
  onMade(made: Made): void;
  onEnded(ended: Ended): void;
  /** What a checker tells after it has made its report. */
  onTold(told: Told): void;
}

const CANCELLED: Ended = {
  kind: "cancelled",
  sentence: "The check was cancelled. Nothing in the workbook was changed.",
};
const EMPTY: Ended = {
  kind: "empty",
  sentence:
    "There is nothing in this workbook to check yet. Open the workbook you want to check, or type something into it, and check again.",
};

/** Begins a check; what is given back cancels it. */
export function run(
  read: ReadWorkbook,
  start: StartChecker,
  scope: Scope,
  today: Day,
  watch: RunWatch,
): () => void {
  const reading = new AbortController();
  const sheets: string[] = [];
  let missed: readonly string[] = [];
  let isOver = false;
  let taken: Taken | null = null;

  const end = (ended: Ended): void => {
    if (isOver) return;
    isOver = true;
    reading.abort();
    checker.end();
    watch.onEnded(ended);
  };
  const checker = start((told) => {
    if (taken?.isComplete) watch.onTold(told);
    else if (isOver) return;
    else if (told.kind === "progress") watch.onProgress(rulesProgress(told));
    else if (told.kind === "empty") end(EMPTY);
    else if (told.kind === "broke") end(broke(told.said));
    else if (told.kind === "report") taken = { report: told.report, items: [], isComplete: false };
    else if (taken) take(taken, told);
    if (taken?.isComplete && !isOver) {
      isOver = true;
      const lost = scope !== null && taken.report.scope === null ? sheetLost(scope) : null;
      watch.onMade({ report: taken.report, items: taken.items, missed, lost, checker });
    }
  });

  watch.onProgress(BEGINNING);
  read({
    signal: reading.signal,
    onStep(step) {
      if (!isOver) watch.onProgress(outlineProgress(step));
    },
    onOutline(outline) {
      sheets.push(...outline.sheets.map(({ name }) => name));
      if (!isOver) checker.ask({ kind: "outline", outline });
    },
    onBlock(block) {
      if (!isOver) checker.ask({ kind: "block", block });
    },
    onProgress(at) {
      if (!isOver) watch.onProgress(readingProgress(sheets, at));
    },
  }).then(
    (outcome) => {
      if (!outcome.ok) return end({ kind: "refused", sentence: outcome.sentence });
      missed = outcome.value.missed;
      if (!isOver) checker.ask({ kind: "check", scope, today });
    },
    (error: unknown) => end(broke(error instanceof Error ? error.message : String(error))),
  );
  return () => end(CANCELLED);
}

export interface Taken {
  readonly report: ReportHead;
  readonly items: ItemTold[][];
  isComplete: boolean;
}

/** Puts a part of a report where it belongs. */
export function take(taken: Taken, told: Told): void {
  if (told.kind === "items") (taken.items[told.group] ??= []).push(...told.items);
  else if (told.kind === "complete") taken.isComplete = true;
}

function sheetLost(sheet: string): string {
  return `The sheet ${quote(sheet)} is no longer there, so what was found in the whole workbook is shown.`;
}

function broke(said: string): Ended {
  return {
    kind: "broke",
    sentence: `The check broke down, which is a fault of this add-in and says nothing of the workbook: ${said} Check again; if it happens again, tell whoever looks after the add-in.`,
  };
}
