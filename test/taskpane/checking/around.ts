/** What surrounds the store, by hand: an Excel that reads when it is told to, a clock that stands, a checker to speak for. */
import type { Outcome, ReadingEnd, ReadingWatch, SheetRequest } from "../../../taskpane/excel";
import type { Checker } from "../../../taskpane/checking/checker";
import type { Asked, SheetEdits, Told } from "../../../taskpane/checking/protocol";
import { CheckingStore } from "../../../taskpane/checking/store";
import type { WorkbookOutline } from "../../../src/workbook";

class FakeChecker implements Checker {
  readonly asked: Asked[] = [];
  isEnded = false;

  constructor(readonly tell: (told: Told) => void) {}

  ask(asked: Asked): void {
    this.asked.push(asked);
  }

  end(): void {
    this.isEnded = true;
  }

  /** What was asked last, of a kind. */
  last<K extends Asked["kind"]>(kind: K): Extract<Asked, { kind: K }> {
    return this.asked.filter((asked) => asked.kind === kind).at(-1) as Extract<Asked, { kind: K }>;
  }
}

class Reading {
  private finish: ((outcome: Outcome<ReadingEnd>) => void) | null = null;
  readonly outcome = new Promise<Outcome<ReadingEnd>>((resolve) => (this.finish = resolve));

  constructor(readonly watch: ReadingWatch) {}

  async ends(outcome: Outcome<ReadingEnd> = { ok: true, value: { missed: [] } }): Promise<void> {
    this.finish?.(outcome);
    await settled();
  }
}

/** Lets what was promised come to pass. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

export function outlineOf(...names: string[]): WorkbookOutline {
  return { sheets: names.map((name) => ({ name })) } as unknown as WorkbookOutline;
}

export class Around {
  readonly readings: Reading[] = [];
  readonly checkers: FakeChecker[] = [];
  readonly written: SheetRequest[] = [];
  readonly edited: (readonly SheetEdits[])[] = [];
  private readonly timers = new Map<number, { readonly at: number; work(): void }>();
  private time = Date.UTC(2026, 10, 28, 16, 42);
  private timer = 0;
  front: Outcome<string> = { ok: true, value: "Plan" };
  watching: Outcome<() => Promise<void>> = { ok: true, value: () => Promise.resolve() };
  editing: Outcome<{ cells: number; isOneUndoStep: boolean }> = {
    ok: true,
    value: { cells: 1, isOneUndoStep: true },
  };
  private changed: (change: { readonly sheet: string | null }) => void = () => undefined;

  readonly store = new CheckingStore({
    clock: {
      setTimeout: (work, milliseconds) => {
        this.timers.set(++this.timer, { at: this.time + milliseconds, work });
        return this.timer;
      },
      clearTimeout: (timer) => void this.timers.delete(timer),
      now: () => new Date(this.time),
    },
    startChecker: (tell) => {
      const checker = new FakeChecker(tell);
      this.checkers.push(checker);
      return checker;
    },
    readWorkbook: (watch) => {
      const reading = new Reading(watch);
      this.readings.push(reading);
      return reading.outcome;
    },
    watchWorkbook: (onChanged) => {
      this.changed = onChanged;
      return Promise.resolve(this.watching);
    },
    activeSheet: () => Promise.resolve(this.front),
    applyEdits: (sheets) => {
      this.edited.push(sheets);
      return Promise.resolve(this.editing);
    },
    writeSheet: (request) => {
      this.written.push(request);
      return Promise.resolve({ ok: true, value: { sheet: request.name } });
    },
  });

  get reading(): Reading {
    return this.readings.at(-1)!;
  }

  get checker(): FakeChecker {
    return this.checkers.at(-1)!;
  }

  change(sheet: string | null): void {
    this.changed({ sheet });
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
    for (const [timer, { at, work }] of [...this.timers]) {
      if (at > this.time) continue;
      this.timers.delete(timer);
      work();
    }
  }

  /** Reads to the end and tells of a report. */
  async finish(told: readonly Told[], ...sheets: string[]): Promise<void> {
    this.reading.watch.onOutline(outlineOf(...sheets));
    await this.reading.ends();
    for (const each of told) this.checker.tell(each);
    await settled();
  }
}
