/**
 * The cells of one sheet, packed: 1,200,000 cells take some 13 MB, so that a tracker of 100,000 rows can be read
 * and checked in a browser pane. A row is a run of slots from its first to its last cell; a slot between them
 * that holds nothing is empty, as is every cell outside.
 */

/** An error value as Excel shows it: `#N/A`, `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. `null` is an empty cell, or a formula that was saved without its result. */
export type CellValue = null | number | string | boolean | CellError;

export const EMPTY = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const BOOLEAN = 3;
export const ERROR = 4;
export type Kind = typeof EMPTY | typeof NUMBER | typeof TEXT | typeof BOOLEAN | typeof ERROR;

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && typeof (value as CellError).error === "string";
}

export class Grid {
  constructor(
    private readonly rowStart: Uint32Array,
    private readonly rowFirst: Uint16Array,
    private readonly kinds: Uint8Array,
    private readonly numbers: Float64Array,
    private readonly styles: Uint16Array,
    /** Texts the sheets of a workbook have in common, and behind them, by index, those of this sheet alone. */
    private readonly shared: readonly string[],
    private readonly own: readonly string[],
    /** One more than the last column that has a cell. */
    readonly columnCount: number,
  ) {}

  /** One more than the last row that has a cell. */
  get rowCount(): number {
    return this.rowStart.length - 1;
  }

  /** The slots the sheet takes, empty ones between its cells included. */
  get size(): number {
    return this.kinds.length;
  }

  /** The first column of a row that has a cell; with `rowEnd`, what to loop over. */
  rowBegin(row: number): number {
    return this.rowFirst[row] ?? 0;
  }

  /** One more than the last column of a row that has a cell; not above `rowBegin` where the row is empty. */
  rowEnd(row: number): number {
    if (row < 0 || row >= this.rowCount) return 0;
    return this.rowFirst[row]! + this.rowStart[row + 1]! - this.rowStart[row]!;
  }

  private slot(row: number, column: number): number {
    if (row < 0 || row >= this.rowCount) return -1;
    const offset = column - this.rowFirst[row]!;
    const slot = this.rowStart[row]! + offset;
    return offset >= 0 && slot < this.rowStart[row + 1]! ? slot : -1;
  }

  kind(row: number, column: number): Kind {
    const slot = this.slot(row, column);
    return slot < 0 ? EMPTY : (this.kinds[slot] as Kind);
  }

  value(row: number, column: number): CellValue {
    const slot = this.slot(row, column);
    if (slot < 0) return null;
    const number = this.numbers[slot]!;
    switch (this.kinds[slot]) {
      case NUMBER:
        return number;
      case TEXT:
        return this.pooled(number);
      case BOOLEAN:
        return number === 1;
      case ERROR:
        return { error: this.pooled(number) };
      default:
        return null;
    }
  }

  /** The number in a cell; NaN where it holds none. Dates are numbers too: their style tells. */
  number(row: number, column: number): number {
    const slot = this.slot(row, column);
    return slot >= 0 && this.kinds[slot] === NUMBER ? this.numbers[slot]! : NaN;
  }

  /** The text in a cell; `""` where it holds none. */
  text(row: number, column: number): string {
    const slot = this.slot(row, column);
    return slot >= 0 && this.kinds[slot] === TEXT ? this.pooled(this.numbers[slot]!) : "";
  }

  /** Which of the snapshot's styles a cell has. */
  style(row: number, column: number): number {
    const slot = this.slot(row, column);
    return slot < 0 ? 0 : this.styles[slot]!;
  }

  /** True where nothing is shown: an empty cell, or text of blanks only. */
  isBlank(row: number, column: number): boolean {
    const slot = this.slot(row, column);
    if (slot < 0 || this.kinds[slot] === EMPTY) return true;
    return this.kinds[slot] === TEXT && this.pooled(this.numbers[slot]!).trim() === "";
  }

  private pooled(index: number): string {
    const { length } = this.shared;
    return index < length ? this.shared[index]! : this.own[index - length]!;
  }
}

const INITIAL_SLOTS = 1024;

/**
 * Packs cells that come in reading order: rows downwards, columns to the right within a row. `add…` gives false,
 * and takes nothing, when a cell comes out of order or twice; what to say of that is the caller's.
 */
export class GridBuilder {
  private kinds = new Uint8Array(INITIAL_SLOTS);
  private numbers = new Float64Array(INITIAL_SLOTS);
  private styles = new Uint16Array(INITIAL_SLOTS);
  private starts = new Uint32Array(INITIAL_SLOTS);
  private firsts = new Uint16Array(INITIAL_SLOTS);
  private readonly own: string[] = [];
  private readonly known = new Map<string, number>();
  private used = 0;
  private row = -1;
  private nextColumn = 0;
  private columns = 0;

  /** @param shared texts that cells name by their index (`addShared`); kept, not copied: do not change them. */
  constructor(private readonly shared: readonly string[] = []) {}

  get size(): number {
    return this.used;
  }

  addNumber(row: number, column: number, value: number, style = 0): boolean {
    return this.add(row, column, NUMBER, value, style);
  }

  addBoolean(row: number, column: number, value: boolean, style = 0): boolean {
    return this.add(row, column, BOOLEAN, value ? 1 : 0, style);
  }

  addShared(row: number, column: number, index: number, style = 0): boolean {
    return index >= 0 && index < this.shared.length && this.add(row, column, TEXT, index, style);
  }

  addText(row: number, column: number, text: string, style = 0): boolean {
    return this.add(row, column, TEXT, this.intern(text), style);
  }

  addError(row: number, column: number, error: string, style = 0): boolean {
    return this.add(row, column, ERROR, this.intern(error), style);
  }

  /** A cell that has a style, or a formula without a result, and nothing else. */
  addEmpty(row: number, column: number, style = 0): boolean {
    return this.add(row, column, EMPTY, 0, style);
  }

  addValue(row: number, column: number, value: CellValue, style = 0): boolean {
    if (value === null) return this.addEmpty(row, column, style);
    if (typeof value === "number") return this.addNumber(row, column, value, style);
    if (typeof value === "string") return this.addText(row, column, value, style);
    if (typeof value === "boolean") return this.addBoolean(row, column, value, style);
    return this.addError(row, column, value.error, style);
  }

  build(): Grid {
    this.openRow(this.row + 1, 0);
    return new Grid(
      this.starts.slice(0, this.row + 1),
      this.firsts.slice(0, this.row + 1),
      this.kinds.slice(0, this.used),
      this.numbers.slice(0, this.used),
      this.styles.slice(0, this.used),
      this.shared,
      this.own,
      this.columns,
    );
  }

  private intern(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const index = this.shared.length + this.own.push(text) - 1;
    this.known.set(text, index);
    return index;
  }

  private add(row: number, column: number, kind: Kind, payload: number, style: number): boolean {
    if (row !== this.row) {
      if (row < this.row) return false;
      this.openRow(row, column);
    } else if (column < this.nextColumn) {
      return false;
    }
    const slot = this.used + column - this.nextColumn;
    if (slot >= this.kinds.length) this.grow(slot + 1);
    this.kinds[slot] = kind;
    this.numbers[slot] = payload;
    this.styles[slot] = style;
    this.used = slot + 1;
    this.nextColumn = column + 1;
    if (column >= this.columns) this.columns = column + 1;
    return true;
  }

  private openRow(row: number, column: number): void {
    if (row >= this.starts.length) {
      const length = Math.max(row + 1, this.starts.length * 2);
      this.starts = enlarged(this.starts, new Uint32Array(length));
      this.firsts = enlarged(this.firsts, new Uint16Array(length));
    }
    for (let next = this.row + 1; next <= row; next++) this.starts[next] = this.used;
    this.firsts[row] = column;
    this.row = row;
    this.nextColumn = column;
  }

  private grow(needed: number): void {
    const length = Math.max(needed, this.kinds.length * 2);
    this.kinds = enlarged(this.kinds, new Uint8Array(length));
    this.numbers = enlarged(this.numbers, new Float64Array(length));
    this.styles = enlarged(this.styles, new Uint16Array(length));
  }
}

function enlarged<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
