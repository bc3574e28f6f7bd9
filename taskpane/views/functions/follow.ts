/** Follows the workbook for as long as somebody looks at what comes of it. */
import type { watchWorkbook, WorkbookChange } from "../../excel";

/**
 * Begins to watch, and comes back with what ends it. Excel takes a moment to begin: whoever leaves before that is told
 * nothing more, and the watch ends as soon as it has begun. Where Excel can't tell of changes, nothing is told.
 */
export function follow(watch: typeof watchWorkbook, onChanged: (change: WorkbookChange) => void): () => void {
  let isOver = false;
  let end: (() => Promise<void>) | null = null;
  void watch((change) => {
    if (!isOver) onChanged(change);
  }).then((begun) => {
    if (!begun.ok) return;
    if (isOver) void begun.value();
    else end = begun.value;
  });
  return () => {
    isOver = true;
    void end?.();
  };
}
