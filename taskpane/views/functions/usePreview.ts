import { useEffect, useMemo, useState } from "react";
import { type FunctionEntry, handingOf } from "../../catalogue";
import { type Called, callFunction, readReferences } from "../../excel";
import { useSheetChanges } from "./useSheetChanges";

/** What the formula would show, or why that can't be told here. `null`: it is being worked out. */
export type Preview =
  | { readonly kind: "cells"; readonly cells: NonNullable<Called> }
  | { readonly kind: "untold"; readonly sentence: string };

/** More cells than this are not read for a preview. */
const MOST_CELLS = 20_000;
/** A person who types is waited for, here or in the sheet. */
const PAUSE_MS = 300;

/**
 * The value of a formula of ours, worked out anew a moment after it changes, a sheet it refers to does, or the person
 * comes back to the pane (`returns`). Its cells are read and its function is called; nothing is written.
 */
export function usePreview(entry: FunctionEntry, formula: string | null, returns: number): Preview | null {
  const changes = useSheetChanges(useMemo(() => referencesOf(entry, formula), [entry, formula]));
  const [shown, setShown] = useState<{ readonly of: string; readonly preview: Preview } | null>(null);
  useEffect(() => {
    if (formula === null) return;
    let isCurrent = true;
    const wait = setTimeout(() => {
      void previewOf(entry, formula).then((preview) => isCurrent && setShown({ of: formula, preview }));
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(wait);
    };
  }, [entry, formula, returns, changes]);
  return shown?.of === formula ? shown.preview : null;
}

function referencesOf(entry: FunctionEntry, formula: string | null): readonly string[] {
  const handing = formula === null ? null : handingOf(entry, formula);
  return handing?.ok ? handing.value.references : [];
}

async function previewOf(entry: FunctionEntry, formula: string): Promise<Preview> {
  const handing = handingOf(entry, formula);
  if (!handing.ok) return { kind: "untold", sentence: handing.sentence };
  const { references, given } = handing.value;
  const cells = new Map<string, readonly (readonly unknown[])[]>();
  if (references.length > 0) {
    const read = await readReferences(references, MOST_CELLS);
    if (!read.ok) return { kind: "untold", sentence: read.sentence };
    for (const [at, reference] of references.entries()) {
      const rows = read.value[at];
      if (rows?.ok !== true) return { kind: "untold", sentence: rows?.sentence ?? "" };
      cells.set(reference, rows.rows);
    }
  }
  const called = callFunction(
    entry.name,
    given((reference) => cells.get(reference) ?? []),
  );
  return called
    ? { kind: "cells", cells: called }
    : {
        kind: "untold",
        sentence: "The functions did not load with this pane. Close it and open it again to see values here.",
      };
}
