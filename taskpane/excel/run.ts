/** What came of a wish to Excel: the answer, or a sentence that says what to do. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

const EDITING = "A cell is being edited. Press Enter in the sheet to finish it, then try again.";
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: EDITING,
  AccessDenied:
    "Excel does not allow this here: the sheet or the workbook is protected, or opened for reading only. Unprotect the sheet (Review, Unprotect Sheet), or save the workbook under another name, and try again.",
  InvalidSelection:
    "Only a part of the sheet's cells can be used here. Select one block of cells and try again.",
  ItemNotFound: "A sheet or table that was there a moment ago is gone. Try again.",
  RequestPayloadSizeLimitExceeded:
    "This is more than Excel takes at once. Do it in parts, for example one sheet after the other.",
  ResponsePayloadSizeLimitExceeded:
    "This is more than Excel hands over at once. Do it in parts, for example one sheet after the other.",
};
const RETRY_AFTER_MS = 300;
const EDIT_MODE = "InvalidOperationInCellEditMode";

/** Ends a batch with a sentence for the officer; nothing that was asked for has been done. */
export class Refusal extends Error {}

/** Runs a batch; while a cell is being edited it is tried once more, for Enter is often just being pressed. */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  return outcome(() => again(() => Excel.run(batch)));
}

/** Runs a batch that asks Excel several times, each by `ask`; it is never run anew as a whole. */
export async function runInSteps<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<Outcome<T>> {
  return outcome(() => Excel.run(batch));
}

/**
 * Asks Excel once: what `queue` loads is there when it ends. It is queued and asked anew, once, where a cell is being
 * edited.
 */
export async function ask<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  return again(async () => {
    const asked = queue();
    await context.sync();
    return asked;
  });
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== EDIT_MODE) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  return work();
}

async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return refused(error);
  }
}

/** What Excel's error, or a refusal of ours, says to the officer; any other error is a fault of ours and goes on. */
export function refused(error: unknown): Outcome<never> {
  if (error instanceof Refusal) return { ok: false, sentence: error.message };
  const code = codeOf(error);
  if (code === null) throw error;
  const said = error instanceof Error ? error.message : code;
  return { ok: false, sentence: SENTENCES[code] ?? `Excel refused: ${said} (${code}).` };
}

/** The code of an error Excel answered with; `null` is a fault of our own. */
export function codeOf(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}
