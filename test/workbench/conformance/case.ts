/** A thing Excel's reference says, tried with the real client against the workbench's object model. */
import type { Bench } from "../../../workbench/node";

export interface Case {
  /** Where Microsoft says it: a page of the reference and its anchor (`excel.range#excel-excel-range-values-member`), or an article (`excel-add-ins-ranges-set-get-values`). */
  readonly page: string;
  /** What it says, in a few words. */
  readonly name: string;
  /** Runs on a new, empty workbook with one sheet, `Sheet1`; fails by `expect`. What is left queued is synced. */
  run(context: Excel.RequestContext, bench: Bench): Promise<void>;
}

/** Ends with the error's code, for `expect(await refusal(() => context.sync())).toBe("InvalidArgument")`. */
export async function refusal(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : `not of Office: ${String(error)}`;
  }
}

/** The active sheet, which every case may write on. */
export const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
