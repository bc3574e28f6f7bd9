/** What a reader made of a workbook, in figures that another reader can be held against. */

/** Every row of so many is looked at cell by cell. */
const SAMPLED = 97;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

export type Shown = number | string | null;

export interface Told {
  readonly rows: number;
  readonly texts: number;
  readonly formulas: number;
  /** What the numbers of each column add up to, dates as their day's number. */
  readonly sums: readonly number[];
  /** Over place and value of the cells of sampled rows. */
  readonly checksum: string;
}

/** Takes in the cells of one sheet row by row, and keeps nothing of them. */
export class Summary {
  private rows = 0;
  private texts = 0;
  private formulas = 0;
  private readonly sums: number[] = [];
  private hash = SEED;

  /** @param value a date as its day's number, `null` where the cell is empty; @param formula without its `=` */
  cell(row: number, column: number, value: Shown, formula = ""): void {
    if (value === null && formula === "") return;
    if (row >= this.rows) this.rows = row + 1;
    if (typeof value === "number") this.sums[column] = (this.sums[column] ?? 0) + value;
    else if (value !== null) this.texts++;
    if (formula !== "") this.formulas++;
    if (row % SAMPLED === 0) this.mix(`${row},${column},${typeof value},${value},`);
  }

  told(): Told {
    return {
      rows: this.rows,
      texts: this.texts,
      formulas: this.formulas,
      sums: Array.from(this.sums, (sum) => sum ?? 0),
      checksum: (this.hash >>> 0).toString(16).padStart(8, "0"),
    };
  }

  private mix(text: string): void {
    for (let at = 0; at < text.length; at++) {
      this.hash = Math.imul(this.hash ^ text.charCodeAt(at), PRIME);
    }
  }
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The number of a day that a reader gives as a Date, in whichever time zone it does. */
export function dayNumber(date: Date): number {
  return Math.round((date.getTime() - DAY_ZERO) / DAY);
}
