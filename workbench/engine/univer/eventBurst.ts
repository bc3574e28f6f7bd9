/**
 * Gathers the events of one doing and tells them when it is over: where cells moved, the rewriting of formulas and
 * the copies of cells are no edits of their own, and one edit that Univer does in parts is one event.
 */
import type { Area } from "../../../xlsx";
import type { EngineEvent } from "../engine";
import { around } from "./univer";

type Changed = Extract<EngineEvent, { type: "changed" }>;

export class EventBurst {
  private gathered: EngineEvent[] = [];
  private isDue = false;
  /** How many calls of the engine are under way: while there are any, what happens belongs together. */
  private depth = 0;

  constructor(private readonly tell: (event: EngineEvent) => void) {}

  take(event: EngineEvent): void {
    this.gathered.push(event);
    if (this.depth > 0 || this.isDue) return;
    this.isDue = true;
    queueMicrotask(() => {
      this.isDue = false;
      if (this.depth === 0) this.flush();
    });
  }

  during<T>(work: () => T): T {
    if (this.depth === 0 && this.gathered.length > 0) this.flush();
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
      if (this.depth === 0) this.flush();
    }
  }

  /** What was gathered is forgotten: the workbook was replaced. */
  drop(): void {
    this.gathered = [];
  }

  private flush(): void {
    const events = this.gathered;
    this.gathered = [];
    for (const event of condensed(events)) this.tell(event);
  }
}

function condensed(events: readonly EngineEvent[]): EngineEvent[] {
  const hasShifted = events.some((event) => event.type === "shifted");
  const kept: EngineEvent[] = [];
  const hasCells = events.some((event) => event.type === "shifted" && event.whole === "cells");
  for (const event of events) {
    // Rows that only make the sheet longer, for cells that moved down.
    if (hasCells && event.type === "shifted" && event.whole !== "cells") continue;
    const isEdit = event.type === "changed" && event.by !== "calculation";
    if (hasShifted && (isEdit || event.type === "formatted")) continue;
    if (event.type === "changed") {
      const index = kept.findIndex((other) => other.type === "changed" && isOneEdit(other, event));
      if (index >= 0) {
        kept[index] = together(kept[index] as Changed, event);
        continue;
      }
    }
    if (event.type === "activated") {
      // To a new sheet and back again is no change.
      const index = kept.findIndex((other) => other.type === "activated");
      const first = kept[index];
      if (first?.type === "activated") {
        kept.splice(index, 1);
        if (first.from !== event.sheet) kept.push({ ...event, from: first.from });
        continue;
      }
    }
    const isRows = event.type === "hiddenChanged" && event.rows !== undefined;
    if (event.type === "calculated" || (event.type === "hiddenChanged" && !isRows)) {
      if (kept.some((other) => other.type === event.type && other.sheet === event.sheet)) continue;
    }
    kept.push(event);
  }
  return kept;
}

function isOneEdit(a: Changed, b: Changed): boolean {
  return a.sheet === b.sheet && a.by === b.by && (touches(a.area, b.area) || a.by === "calculation");
}

/** True where two areas overlap, or make a rectangle side by side. */
function touches(a: Area, b: Area): boolean {
  if (a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right) return true;
  if (a.top === b.top && a.bottom === b.bottom) return a.right + 1 === b.left || b.right + 1 === a.left;
  if (a.left === b.left && a.right === b.right) return a.bottom + 1 === b.top || b.bottom + 1 === a.top;
  return false;
}

function together(a: Changed, b: Changed): Changed {
  const isSameCell =
    a.area.top === b.area.top &&
    a.area.bottom === b.area.bottom &&
    a.area.left === b.area.left &&
    a.area.right === b.area.right;
  const { sheet, by } = a;
  const area = around(a.area, b.area);
  if (!isSameCell || a.before === undefined) return { type: "changed", sheet, area, by };
  return {
    type: "changed",
    sheet,
    area,
    by,
    before: a.before,
    ...(b.after === undefined ? {} : { after: b.after }),
  };
}
