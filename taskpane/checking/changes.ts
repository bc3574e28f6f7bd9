/** What changed since a check, and when to check again by itself. */
import { type Changed, UNCHANGED } from "./state";

/** After the last edit: long enough that nobody is interrupted while typing. */
const SETTLES_MS = 1500;

export interface Clock {
  setTimeout(work: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  now(): Date;
}

function withChange(changed: Changed, sheet: string | null): Changed {
  if (sheet === null) return changed.isWorkbook ? changed : { ...changed, isWorkbook: true };
  if (changed.sheets.has(sheet)) return changed;
  return { ...changed, sheets: new Set([...changed.sheets, sheet]) };
}

/** Gathers what changes while a check runs apart from what changed before: its report may have either. */
export class Changes {
  private since: Changed = UNCHANGED;
  private sinceBegun: Changed | null = null;

  get current(): Changed {
    return this.since;
  }

  begin(): void {
    this.sinceBegun = UNCHANGED;
  }

  note(sheet: string | null): void {
    this.since = withChange(this.since, sheet);
    if (this.sinceBegun) this.sinceBegun = withChange(this.sinceBegun, sheet);
  }

  /** The check that had begun is the one that counts from now on. */
  made(): void {
    this.since = this.sinceBegun ?? UNCHANGED;
    this.sinceBegun = null;
  }

  ended(): void {
    this.sinceBegun = null;
  }

  get isAny(): boolean {
    return this.since.isWorkbook || this.since.sheets.size > 0;
  }
}

/** Does something once nothing has happened for a while. */
export class Settling {
  private timer: number | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly work: () => void,
  ) {}

  again(): void {
    this.stop();
    this.timer = this.clock.setTimeout(() => {
      this.timer = null;
      this.work();
    }, SETTLES_MS);
  }

  stop(): void {
    if (this.timer !== null) this.clock.clearTimeout(this.timer);
    this.timer = null;
  }
}
