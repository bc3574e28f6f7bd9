import { useEffect, useEffectEvent, useState } from "react";
import { concerns } from "../../catalogue";
import { watchWorkbook, type WorkbookChange } from "../../excel";
import { follow } from "./follow";

/** A number that changes with each change of the sheets that some references lead to. Without any, nothing is watched. */
export function useSheetChanges(references: readonly string[]): number {
  const [changes, setChanges] = useState(0);
  const isAny = references.length > 0;
  const note = useEffectEvent(({ sheet }: WorkbookChange) => {
    if (concerns(references, sheet)) setChanges((before) => before + 1);
  });
  useEffect(() => {
    if (!isAny) return;
    return follow(watchWorkbook, (change) => note(change));
  }, [isAny]);
  return changes;
}
