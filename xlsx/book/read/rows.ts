/** Rows with a height, look or hiding of their own, and cells whose formula is a dynamic array. */
import { refuseTooMuch } from "../../unreadable";
import { counted } from "../../limits";
import type { RowListener, RowSettings } from "../../read/rowSettings";
import { MAX_COLUMNS } from "../../../src/workbook";
import type { BookRow } from "../book";

/** A sheet's worth of rows, for all sheets together. */
const MOST = 1_100_000;

export class RowCount {
  count = 0;
}

export class RowReader implements RowListener {
  readonly rows: BookRow[] = [];
  private readonly marked = new Set<number>();

  /** @param dynamic which numbers of cell metadata say that a formula is a dynamic array. */
  constructor(
    private readonly dynamic: ReadonlySet<number>,
    private readonly total: RowCount,
  ) {}

  row({ row, height, isHidden, style, outline }: RowSettings): void {
    if (++this.total.count > MOST) refuseTooMuch("rows with settings of their own", counted(MOST));
    this.rows.push({
      row,
      ...(height === null ? {} : { height }),
      ...(isHidden ? { hidden: true } : {}),
      ...(style === null || style === 0 ? {} : { look: style }),
      ...(outline > 0 ? { outline } : {}),
    });
  }

  metadata(row: number, column: number, index: number): void {
    if (this.dynamic.has(index)) this.marked.add(row * MAX_COLUMNS + column);
  }

  isDynamic(row: number, column: number): boolean {
    return this.marked.has(row * MAX_COLUMNS + column);
  }
}
