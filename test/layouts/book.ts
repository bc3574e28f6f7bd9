/** A workbook being laid out: cells are put, and may be changed again, before it becomes a file. */
import type { FullCell, SpecSheet, SpecTable, WorkbookSpec } from "../support/xlsx";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export function cellName(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters + String(row + 1);
}

export class SheetOfBook {
  readonly merges: string[] = [];
  readonly hiddenRows: string[] = [];
  readonly hiddenColumns: string[] = [];
  readonly tables: SpecTable[] = [];
  nextRow = 0;
  private readonly cells = new Map<string, FullCell>();

  constructor(
    public name: string,
    readonly number: number,
    /** Whether one table only stands on it. */
    readonly isAlone: boolean,
  ) {}

  set(row: number, column: number, cell: FullCell): void {
    this.cells.set(cellName(row, column), cell);
  }

  get({ row, column }: Cell): FullCell | undefined {
    return this.cells.get(cellName(row, column));
  }

  /** Changes a cell in place; what it held else stays. */
  change({ row, column }: Cell, to: FullCell): void {
    const { format } = this.get({ row, column }) ?? {};
    this.set(row, column, { ...(format !== undefined && { format }), ...to });
  }

  clear({ row, column }: Cell): void {
    this.cells.delete(cellName(row, column));
  }

  spec(): SpecSheet {
    return {
      name: this.name,
      cells: Object.fromEntries(this.cells),
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      tables: this.tables,
    };
  }
}

export interface BookMade {
  readonly sheets: SheetOfBook[];
  readonly externalLinks: string[];
}

export function specOf({ sheets, externalLinks }: BookMade): WorkbookSpec {
  return {
    sheets: sheets.map((sheet) => sheet.spec()),
    ...(externalLinks.length > 0 && { externalLinks }),
  };
}
