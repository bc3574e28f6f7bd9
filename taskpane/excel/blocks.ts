/** Row blocks small enough for one message: Excel on the web refuses more than 5 MB and 5,000,000 cells. */
import { has } from "./host";

export interface RowBlock {
  readonly top: number;
  readonly rows: number;
}

const CELLS_A_BLOCK = 20_000;

export function rowBlocks(rows: number, columns: number, cells = CELLS_A_BLOCK): RowBlock[] {
  const height = Math.max(1, Math.floor(cells / Math.max(1, columns)));
  const blocks: RowBlock[] = [];
  for (let top = 0; top < rows; top += height) blocks.push({ top, rows: Math.min(height, rows - top) });
  return blocks;
}

/** Text as it is put into a cell so that it stays text, whatever it begins with or looks like. */
export function asText(text: string): string {
  return text === "" ? "" : `'${text}`;
}

/** The rectangles selected, each cut to the cells in use; a sheet's areas in the order they were selected. */
export async function selectedAreas(context: Excel.RequestContext): Promise<Excel.Range[]> {
  if (!has("1.9")) {
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    load(used);
    await context.sync();
    return used.isNullObject ? [] : [used];
  }
  const { areas } = context.workbook.getSelectedRanges();
  areas.load({ address: true });
  await context.sync();
  const used = areas.items.map((area) => load(area.getUsedRangeOrNullObject(true)));
  await context.sync();
  return used.filter((area) => !area.isNullObject);
}

function load(range: Excel.Range): Excel.Range {
  range.load({ address: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  range.worksheet.load({ name: true });
  return range;
}
