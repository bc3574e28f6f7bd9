/** Tells when the workbook changes by other hands than ours. */
import type { Outcome } from "./run";

export interface WorkbookChange {
  /** `null` where it is not about one sheet that is there: one was deleted, or all were calculated. */
  readonly sheet: string | null;
  readonly address: string | null;
}

/** Watches until what comes back is called. What this add-in writes itself is not told. */
export function watchWorkbook(
  _onChanged: (change: WorkbookChange) => void,
): Promise<Outcome<() => Promise<void>>> {
  throw new Error("Not written yet.");
}
