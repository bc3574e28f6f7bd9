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
  /** Over place and value, and place and formula, of the cells of sampled rows. */
  readonly sampledValues: string;
  readonly sampledFormulas: string;
}

/** Takes in the cells of one sheet in reading order, and keeps nothing of them. */
export class Summary {
  private rows = 0;
  private texts = 0;
  private formulas = 0;
  private readonly sums: number[] = [];
  private valueHash = SEED;
  private formulaHash = SEED;

  /** @param value a date as its day's number; `null` where the cell is empty */
  value(row: number, column: number, value: Shown): void {
    if (value === null) return;
    if (row >= this.rows) this.rows = row + 1;
    if (typeof value === "number") this.sums[column] = (this.sums[column] ?? 0) + value;
    else this.texts++;
    if (row % SAMPLED === 0)
      this.valueHash = mixed(this.valueHash, `${row},${column},${typeof value},${value},`);
  }

  /** Formulas may come among the values or after them all. @param formula without its `=` */
  formula(row: number, column: number, formula: string): void {
    this.formulas++;
    if (row % SAMPLED === 0) this.formulaHash = mixed(this.formulaHash, `${row},${column},${formula},`);
  }

  told(): Told {
    return {
      rows: this.rows,
      texts: this.texts,
      formulas: this.formulas,
      sums: Array.from(this.sums, (sum) => sum ?? 0),
      sampledValues: hex(this.valueHash),
      sampledFormulas: hex(this.formulaHash),
    };
  }
}

function mixed(hash: number, text: string): number {
  let mixing = hash;
  for (let at = 0; at < text.length; at++) mixing = Math.imul(mixing ^ text.charCodeAt(at), PRIME);
  return mixing;
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, "0");
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The number of a day that a reader gives as a Date, in whichever time zone it does. */
export function dayNumber(date: Date): number {
  return Math.round((date.getTime() - DAY_ZERO) / DAY);
}
