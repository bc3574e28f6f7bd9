/** What the pane knows of checks. Each change makes a new state; views draw what is in it. */
import type {
  Asked,
  EditsTold,
  GroupTold,
  ItemKey,
  ItemTold,
  ReportHead,
  Scope,
  SheetEdits,
  Told,
} from "./protocol";

export type { Asked, EditsTold, GroupTold, ItemKey, ItemTold, ReportHead, Scope, SheetEdits, Told };

/** A check that was made. */
export interface Check {
  /** When its reading began: what changed since may be other than what is said. */
  readonly at: Date;
  readonly scope: Scope;
  readonly report: ReportHead;
  /** By group. */
  readonly items: readonly (readonly ItemTold[])[];
  /** What this Excel could not tell, and sheets that went away meanwhile, in sentences. */
  readonly missed: readonly string[];
  /** Said where the sheet that was asked for was gone by then. */
  readonly lost: string | null;
}

export interface Running {
  readonly says: string;
  /** How much of it is done, from 0 to 1. */
  readonly part: number;
  /** Begun by itself, after an edit. */
  readonly isWatch: boolean;
}

/** How the last check ended without a report. */
export interface Ended {
  readonly kind: "cancelled" | "empty" | "refused" | "broke";
  readonly sentence: string;
}

/** The sheets that changed since the check. */
export interface Changed {
  readonly sheets: ReadonlySet<string>;
  /** Something changed that belongs to no one sheet: a sheet went, or all were calculated. */
  readonly isWorkbook: boolean;
}

export interface CheckingState {
  readonly running: Running | null;
  readonly check: Check | null;
  readonly ended: Ended | null;
  readonly changed: Changed;
  /** Items whose fix was made, by `keyOf`. */
  readonly fixed: ReadonlySet<string>;
  readonly isWatching: boolean;
  /** Why this Excel can't tell of changes; null where it can, or was not asked yet. */
  readonly cannotWatch: string | null;
}

export const UNCHANGED: Changed = { sheets: new Set(), isWorkbook: false };

export const NEVER_CHECKED: CheckingState = {
  running: null,
  check: null,
  ended: null,
  changed: UNCHANGED,
  fixed: new Set(),
  isWatching: false,
  cannotWatch: null,
};

export function keyOf({ group, item }: ItemKey): string {
  return `${group}:${item}`;
}

/** Whether what is said of a sheet may be out of date; `""` is the workbook as a whole, which any change may touch. */
export function isStale(changed: Changed, sheet: string): boolean {
  if (changed.isWorkbook) return true;
  return sheet === "" ? changed.sheets.size > 0 : changed.sheets.has(sheet);
}
