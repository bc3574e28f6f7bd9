/** What of the limits all parts of a workbook use up together. */
import { counted, type Limits } from "../limits";
import { refuseTooMuch } from "../unreadable";

export class Budget {
  rows = 0;
  cells = 0;
  formulas = 0;
  private readonly spent = { merges: 0, validations: 0, tables: 0, totalText: 0 };

  constructor(readonly limits: Limits) {}

  /** Takes some more; refuses, in the words of `what`, when that is too much. */
  take(kind: keyof Budget["spent"], more: number, what: string): void {
    this.spent[kind] += more;
    if (this.spent[kind] > this.limits[kind]) refuseTooMuch(what, counted(this.limits[kind]));
  }

  /** Counts a text that is kept. */
  text(text: string): string {
    this.take("totalText", text.length, "characters of text");
    return text;
  }
}
