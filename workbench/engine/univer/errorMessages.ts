/** The sentence that an add-in gave with an error, by the cell that shows it. */
import type { SheetId, Value } from "../engine";
import { isError } from "./cellValues";

export class ErrorMessages {
  private readonly sheets = new Map<SheetId, Map<string, string>>();

  set(sheet: SheetId, row: number, column: number, message: string | null): void {
    let cells = this.sheets.get(sheet);
    if (!cells) {
      if (message === null) return;
      cells = new Map();
      this.sheets.set(sheet, cells);
    }
    if (message === null) cells.delete(`${row}:${column}`);
    else cells.set(`${row}:${column}`, message);
  }

  hasAny(sheet: SheetId): boolean {
    return (this.sheets.get(sheet)?.size ?? 0) > 0;
  }

  complete(sheet: SheetId, row: number, column: number, value: Value): Value {
    if (!isError(value)) return value;
    const message = this.sheets.get(sheet)?.get(`${row}:${column}`);
    return message === undefined ? value : { error: value.error, message };
  }

  clear(): void {
    this.sheets.clear();
  }
}
