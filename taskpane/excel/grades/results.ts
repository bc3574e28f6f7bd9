/** Results put beside the cells they belong to. What stands there is shown first and overwritten only when told. */
import { cellName } from "../../../src/workbook";
import { asText, rowBlocks } from "../blocks";
import { type Outcome, run } from "../run";

/** What goes where: a formula that fills the whole block from its first cell, or a text for each cell. */
export interface ResultBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly content:
    | { readonly kind: "formula"; readonly formula: string }
    /** Row after row; `""` leaves a cell blank. */
    | { readonly kind: "values"; at(cell: number): string };
}

export type ResultsWritten =
  | { readonly kind: "written"; readonly addresses: readonly string[] }
  | {
      readonly kind: "occupied";
      readonly cells: number;
      /** The first of them. */
      readonly holds: readonly { readonly cell: string; readonly text: string }[];
    };

const SHOWN = 5;

export function writeResults(
  sheetName: string,
  blocks: readonly ResultBlock[],
  overwrite: boolean,
): Promise<Outcome<ResultsWritten>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const ranges = blocks.map(({ top, left, rows, columns }) =>
      sheet.getRangeByIndexes(top, left, rows, columns),
    );
    const used = ranges.map((range) => {
      range.load({ address: true });
      const inUse = range.getUsedRangeOrNullObject();
      inUse.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      return inUse;
    });
    await context.sync();
    if (!overwrite) {
      const holds = await occupied(context, used);
      if (holds.cells > 0) return { kind: "occupied", ...holds };
    }
    for (const [at, range] of ranges.entries()) if (!used[at]!.isNullObject) range.clear("Contents");
    for (const { top, left, rows, columns, content } of blocks) {
      if (content.kind === "formula") {
        sheet.getRangeByIndexes(top, left, 1, 1).formulas = [[content.formula]];
        continue;
      }
      for (const block of rowBlocks(rows, columns)) {
        const values = Array.from({ length: block.rows }, (_, row) =>
          Array.from({ length: columns }, (_each, column) =>
            asText(content.at((block.top + row) * columns + column)),
          ),
        );
        sheet.getRangeByIndexes(top + block.top, left, block.rows, columns).values = values;
        await context.sync();
      }
    }
    await context.sync();
    return {
      kind: "written",
      addresses: ranges.map(({ address }) => address.slice(address.lastIndexOf("!") + 1)),
    };
  });
}

async function occupied(
  context: Excel.RequestContext,
  used: readonly Excel.Range[],
): Promise<{ cells: number; holds: { cell: string; text: string }[] }> {
  const holds: { cell: string; text: string }[] = [];
  let cells = 0;
  for (const range of used) {
    if (range.isNullObject) continue;
    for (const block of rowBlocks(range.rowCount, range.columnCount)) {
      const part = range.getCell(block.top, 0).getResizedRange(block.rows - 1, range.columnCount - 1);
      part.load({ formulas: true });
      await context.sync();
      for (const [row, line] of (part.formulas as unknown[][]).entries()) {
        for (const [column, content] of line.entries()) {
          const text = `${content as string}`;
          if (text === "") continue;
          if (++cells <= SHOWN) {
            holds.push({
              cell: cellName(range.rowIndex + block.top + row, range.columnIndex + column),
              text,
            });
          }
        }
      }
    }
  }
  return { cells, holds };
}
