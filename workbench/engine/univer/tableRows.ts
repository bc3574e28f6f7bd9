/**
 * `[@FTE]` and `Posts[@FTE]`: the grid's calculation understands only the long form that files use,
 * `Posts[[#This Row],[FTE]]`. So cells hold the long form, and whoever asks for a formula gets the short one.
 */
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { shortRowReferences, longRowReferences } from "../../../xlsx";
import type { SheetId } from "../engine";
import type { TableNames } from "./tableNames";
import type { Running } from "./univer";

export class TableRows {
  constructor(
    private readonly running: Running,
    private readonly tables: TableNames,
  ) {
    running.commands.beforeCommandExecuted((command) => {
      if (command.id === SetRangeValuesMutation.id)
        this.lengthen(command.params as ISetRangeValuesMutationParams);
    });
  }

  /** As a person writes it in the cell. */
  typed(sheet: SheetId, row: number, column: number, formula: string): string {
    if (!formula.includes("[#This Row]")) return formula;
    return shortRowReferences(formula, this.tables.at(sheet, row, column)?.name ?? null);
  }

  private lengthen({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    if (unitId !== this.running.unitId || !cellValue) return;
    for (const row in cellValue) {
      const cells = cellValue[row];
      for (const column in cells) {
        const cell = cells[Number(column)];
        if (!cell?.f || !cell.f.includes("[@")) continue;
        const table = this.tables.at(subUnitId, Number(row), Number(column))?.name ?? null;
        cell.f = longRowReferences(cell.f, table);
      }
    }
  }
}
