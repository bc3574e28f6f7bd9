/** The tables a formula may name (`tblSavings[Q1]`), as Univer's calculation knows them. */
import { RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import type { BookTable } from "../../../xlsx";
import type { SheetId } from "../engine";
import type { Running } from "./univer";

const LOCAL = { onlyLocal: true };

export class TableNames {
  private readonly shown = new Map<SheetId, readonly BookTable[]>();

  constructor(private readonly running: Running) {}

  show(sheet: SheetId, tables: readonly BookTable[]): void {
    const before = this.shown.get(sheet) ?? [];
    this.shown.set(sheet, tables);
    const { unitId } = this.running;
    for (const table of before) {
      if (tables.some((other) => other.name === table.name)) continue;
      this.running.run(RemoveSuperTableMutation.id, { unitId, tableName: table.name }, LOCAL);
    }
    for (const table of tables) {
      if (before.includes(table)) continue;
      const titleMap = new Titles(table.columns.map((column, index) => [column.name, index]));
      const reference = { sheetId: sheet, range: bodyWithHeader(table), titleMap };
      this.running.run(SetSuperTableMutation.id, { unitId, tableName: table.name, reference }, LOCAL);
    }
  }

  /** The table a cell lies in. */
  at(sheet: SheetId, row: number, column: number): BookTable | undefined {
    return this.shown
      .get(sheet)
      ?.find(
        ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
  }

  forget(): void {
    this.shown.clear();
  }
}

/** Univer takes the first row for the header and all others for data: the totals are kept from it. */
function bodyWithHeader({ area, hasHeader, hasTotals }: BookTable): object {
  return {
    startRow: hasHeader ? area.top : area.top - 1,
    endRow: hasTotals ? area.bottom - 1 : area.bottom,
    startColumn: area.left,
    endColumn: area.right,
  };
}

/** Column names, whatever their case and with what Excel escapes (`'[`, `'#`). */
class Titles extends Map<string, number> {
  override set(name: string, index: number): this {
    return super.set(name.toLowerCase(), index);
  }

  override get(name: string): number | undefined {
    return super.get(name.toLowerCase()) ?? super.get(name.replace(/'(.)/g, "$1").toLowerCase());
  }
}
