/** What is selected, and going there. */
import type { CellValue } from "../../src/workbook";
import { type Outcome, run } from "./run";

export type Went =
  | { readonly kind: "there" }
  /** The sheet, rows or columns are hidden; asked again with `reveal`, they are shown. */
  | { readonly kind: "hidden"; readonly sentence: string };

/** Selects cells, `B4:B7,B9` of a sheet; `""` is the sheet itself. Nothing hidden is shown but with `reveal`. */
export function goToCells(_sheet: string, _cells: string, _reveal = false): Promise<Outcome<Went>> {
  throw new Error("Not written yet.");
}

/** One block of selected cells, down to the last that holds something. */
export interface Selected {
  readonly sheet: string;
  /** Without the sheet: `B4:B900`. */
  readonly address: string;
  /** Counted from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** As Excel shows them, without `=`; `null` where a cell has none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** True where not all of what is selected is here: more than `most` cells were. */
  readonly isCut: boolean;
}

/** The selected cells that hold something, the first `most` of them at most, in whole rows. */
export function selectedCells(_most: number): Promise<Outcome<Selected>> {
  throw new Error("Not written yet.");
}

/** The name of the sheet in front. */
export function activeSheet(): Promise<Outcome<string>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load({ name: true });
    await context.sync();
    return sheet.name;
  });
}
