/** Values and formulas of cells, read straight from the grid's store: no copies, no calls cell by cell. */
import { CellValueType, ObjectMatrix, type ICellData, type IRange, type Worksheet } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Area } from "../../../xlsx";
import type { SheetId, Value } from "../engine";
import { toValue } from "./cellValues";
import type { ErrorMessages } from "./errorMessages";
import type { TableRows } from "./tableRows";
import { toArea, type Running } from "./univer";

type Rows = Record<number, Record<number, ICellData | null> | undefined>;
type Ranges = Record<number, Record<number, IRange | null> | undefined>;

export class Reading {
  private readonly model: FormulaDataModel;
  private readonly lexer: LexerTreeBuilder;

  constructor(
    private readonly running: Running,
    private readonly messages: ErrorMessages,
    private readonly rows: TableRows,
  ) {
    this.model = running.injector.get(FormulaDataModel);
    this.lexer = running.injector.get(LexerTreeBuilder);
  }

  values(id: SheetId, area: Area): Value[][] {
    const rows = cellRows(this.running.sheet(id));
    const spilled = this.spilledCells(id);
    const hasMessages = this.messages.hasAny(id);
    const width = area.right - area.left + 1;
    const block = new Array<Value[]>(area.bottom - area.top + 1);
    for (let row = area.top; row <= area.bottom; row++) {
      const line = new Array<Value>(width).fill(null);
      const cells = rows[row];
      const spills = spilled?.[row];
      if (cells || spills) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = cells?.[column];
          const value = spills?.[column] ? spilledValue(spills[column], cell) : toValue(cell);
          line[column - area.left] = hasMessages ? this.messages.complete(id, row, column, value) : value;
        }
      }
      block[row - area.top] = line;
    }
    return block;
  }

  value(id: SheetId, row: number, column: number): Value {
    return this.values(id, { top: row, bottom: row, left: column, right: column })[0]![0]!;
  }

  formulas(id: SheetId, area: Area): (string | null)[][] {
    const rows = cellRows(this.running.sheet(id));
    const block: (string | null)[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line = new Array<string | null>(area.right - area.left + 1).fill(null);
      const cells = rows[row];
      if (cells) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = cells[column];
          if (cell && (cell.f || cell.si)) line[column - area.left] = this.formula(id, row, column, cell);
        }
      }
      block.push(line);
    }
    return block;
  }

  /** Formulas that share another's say what that one says. */
  mentions(id: SheetId, text: string): boolean {
    const needle = text.toLowerCase();
    const rows = this.model.getFormulaData()[this.running.unitId]?.[id];
    for (const row in rows) {
      const cells = rows[Number(row)];
      for (const column in cells) {
        if (cells[Number(column)]?.f?.toLowerCase().includes(needle)) return true;
      }
    }
    return false;
  }

  /** The formula of a cell as a person writes it there. */
  formula(id: SheetId, row: number, column: number, cell: ICellData): string | null {
    const formula = this.held(id, row, column, cell);
    return formula && this.rows.typed(id, row, column, formula);
  }

  /** As the grid holds it; one that shares another's is written out as it stands in its own cell. */
  private held(id: SheetId, row: number, column: number, cell: ICellData): string | null {
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    const shared = this.model.getFormulaData()[this.running.unitId]?.[id]?.[row]?.[column];
    if (!shared?.f) {
      return this.model.getFormulaStringByCell(row, column, id, this.running.unitId) ?? null;
    }
    return shared.x || shared.y
      ? this.lexer.moveFormulaRefOffset(shared.f, shared.x ?? 0, shared.y ?? 0)
      : shared.f;
  }

  used(id: SheetId, valuesOnly: boolean): Area | null {
    const rows = cellRows(this.running.sheet(id));
    let area: { top: number; left: number; bottom: number; right: number } | null = null;
    const take = (row: number, column: number): void => {
      if (!area) area = { top: row, bottom: row, left: column, right: column };
      else {
        if (row < area.top) area.top = row;
        if (row > area.bottom) area.bottom = row;
        if (column < area.left) area.left = column;
        if (column > area.right) area.right = column;
      }
    };
    for (const [row, cells] of Object.entries(rows)) {
      for (const column in cells) {
        const cell = cells[Number(column)];
        if (cell && (holds(cell) || (!valuesOnly && cell.s))) take(Number(row), Number(column));
      }
    }
    for (const spill of this.spills(id)) {
      take(spill.top, spill.left);
      take(spill.bottom, spill.right);
    }
    return area;
  }

  /** All spills of a sheet, by their areas. */
  spills(id: SheetId): Area[] {
    const ranges: Ranges | undefined = this.model.getArrayFormulaRange()[this.running.unitId]?.[id] as Ranges;
    if (!ranges) return [];
    const areas: Area[] = [];
    new ObjectMatrix<IRange>(ranges as never).forValue((_row, _column, range) => {
      if (range && (range.endRow > range.startRow || range.endColumn > range.startColumn)) {
        areas.push(toArea(range));
      }
    });
    return areas;
  }

  spill(id: SheetId, row: number, column: number): Area | null {
    return (
      this.spills(id).find(
        (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      ) ?? null
    );
  }

  spilledCells(id: SheetId): Rows | undefined {
    return this.model.getArrayFormulaCellData()[this.running.unitId]?.[id] as Rows | undefined;
  }
}

export function cellRows(sheet: Worksheet): Rows {
  return sheet.getCellMatrix().getMatrix() as Rows;
}

function holds(cell: ICellData): boolean {
  return Boolean(cell.f || cell.si || cell.p) || (cell.v !== undefined && cell.v !== null && cell.v !== "");
}

/** What a spilled cell shows: an empty one shows 0, as in Excel. */
function spilledValue(spilled: ICellData | null | undefined, own: ICellData | null | undefined): Value {
  if (own && !own.f && !own.si && holds(own)) return toValue(own);
  const value = toValue(spilled);
  if (value !== null) return value;
  return spilled?.t === CellValueType.STRING ? "" : 0;
}
