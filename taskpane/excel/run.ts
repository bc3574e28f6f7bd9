/** What came of a wish to Excel: the answer, or a sentence that says what to do. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

const EDITING = "A cell is being edited. Press Enter in the sheet to finish it, then try again.";
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: EDITING,
  AccessDenied: "The sheet is protected. Unprotect it (Review, Unprotect Sheet) or choose a cell elsewhere.",
  InvalidSelection:
    "Only a part of the sheet's cells can be used here. Select one block of cells and try again.",
};
const RETRY_AFTER_MS = 300;

/** Runs a batch; while a cell is being edited it is tried once more, for Enter is often just being pressed. */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await Excel.run(batch) };
  } catch (error) {
    if (codeOf(error) !== "InvalidOperationInCellEditMode") return refused(error);
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  try {
    return { ok: true, value: await Excel.run(batch) };
  } catch (error) {
    return refused(error);
  }
}

export function refused(error: unknown): Outcome<never> {
  const code = codeOf(error);
  if (code === null) throw error;
  const known = SENTENCES[code];
  const said = error instanceof Error ? error.message : code;
  return { ok: false, sentence: known ?? `Excel refused: ${said} (${code}).` };
}

/** The code of an error Excel answered with; `null` is a fault of our own. */
function codeOf(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}
