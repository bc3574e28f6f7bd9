/** The texts of the selected cells, counted while they are read, so that a long column takes little room. */
import { rowBlocks, selectedAreas } from "../blocks";
import { type Outcome, run } from "../run";

/** A rectangle of the sheet; rows and columns counted from 0. */
export interface SelectedArea {
  readonly address: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  /** What each cell holds, row after row, as its place among the texts; -1 is a blank cell. */
  readonly cells: Int32Array;
}

export interface SelectedTexts {
  readonly sheet: string;
  readonly areas: readonly SelectedArea[];
  /** Each different text, and how many cells hold it. */
  readonly texts: readonly string[];
  readonly counts: readonly number[];
  readonly cellsRead: number;
  /** How many cells were selected beyond what is read; 0 where all were. */
  readonly cellsLeft: number;
  /** One more than the last column in use: the first that is free. */
  readonly freeColumn: number;
}

/**
 * Reads the selection, cut to the cells in use, in row blocks with one sync each.
 *
 * @param most how many cells are read at most
 */
export function selectedTexts(most: number): Promise<Outcome<SelectedTexts | null>> {
  return run(async (context) => {
    const ranges = await selectedAreas(context);
    const [first] = ranges;
    if (!first) return null;
    const sheet = first.worksheet;
    const used = sheet.getUsedRange(true);
    used.load({ columnIndex: true, columnCount: true });
    const places = new Map<string, number>();
    const texts: string[] = [];
    const counts: number[] = [];
    const areas: SelectedArea[] = [];
    let left = most;
    let cellsLeft = 0;
    for (const range of ranges) {
      const { rowCount, columnCount } = range;
      const rows = Math.min(rowCount, Math.floor(left / columnCount));
      cellsLeft += (rowCount - rows) * columnCount;
      left -= rows * columnCount;
      if (rows === 0) continue;
      const cells = new Int32Array(rows * columnCount);
      for (const block of rowBlocks(rows, columnCount)) {
        const part = range.getCell(block.top, 0).getResizedRange(block.rows - 1, columnCount - 1);
        part.load({ values: true });
        await context.sync();
        let at = block.top * columnCount;
        for (const row of part.values as unknown[][]) {
          for (const value of row) {
            const text = `${value as string}`;
            if (text.trim() === "") {
              cells[at++] = -1;
              continue;
            }
            let place = places.get(text);
            if (place === undefined) {
              place = texts.push(text) - 1;
              places.set(text, place);
              counts.push(0);
            }
            counts[place]!++;
            cells[at++] = place;
          }
        }
      }
      areas.push({
        address: range.address.slice(range.address.lastIndexOf("!") + 1),
        top: range.rowIndex,
        left: range.columnIndex,
        rows,
        columns: columnCount,
        cells,
      });
    }
    await context.sync();
    return {
      sheet: sheet.name,
      areas,
      texts,
      counts,
      cellsRead: most - left,
      cellsLeft,
      freeColumn: used.columnIndex + used.columnCount,
    };
  });
}
