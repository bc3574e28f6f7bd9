/** One table of the open workbook, looked up anew at each use: between two calls it may have moved, grown or gone. */
import type { Area, BookTable } from "../../../../xlsx";
import type { Engine, SheetId } from "../../../engine/engine";
import { itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { allTables, replaceTable, type Located } from "./find";

export class TableView {
  constructor(
    readonly places: Places,
    readonly number: number,
  ) {}

  get located(): Located {
    const found = allTables(this.places.document).find(({ table }) => table.id === this.number);
    if (!found) throw itemNotFound();
    return found;
  }

  get table(): BookTable {
    return this.located.table;
  }

  get sheet(): SheetId {
    return this.located.sheet;
  }

  get engine(): Engine {
    return this.places.document.engine;
  }

  change(change: Partial<BookTable>): void {
    const { sheet, table } = this.located;
    replaceTable(this.places.document, sheet, table.id, { ...table, ...change });
  }

  /** Puts the table's state there whatever moving cells made of it meanwhile. */
  put(after: BookTable): void {
    replaceTable(this.places.document, this.sheet, this.number, after);
  }

  range(area: Area): object {
    return this.places.range(this.sheet, area);
  }

  /** A part that not every table has. */
  part(area: Area | null): object {
    if (area === null) throw itemNotFound();
    return this.range(area);
  }
}
