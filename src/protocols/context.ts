/** What a rule may look at. It is worked out once a workbook and shared by all rules. */
import type { Papers, Partnership } from "../partnership";
import type { FoundTable, Recognised, Register, RegisterKind } from "../registers";
import {
  anatomy,
  MAX_COLUMNS,
  styleClasses,
  type Anatomy,
  type Cell,
  type FormatClass,
  type Sheet,
  type Snapshot,
} from "../workbook";

/** The cells of one sheet whose formulas are the same but for where they stand. */
export interface FormulaGroup {
  readonly r1c1: string;
  readonly parts: Anatomy;
  readonly cells: readonly Cell[];
}

export class Context {
  private readonly groups: (readonly FormulaGroup[] | undefined)[] = [];
  private readonly byTable = new Map<FoundTable, Register>();
  private readonly formulaColumns = new Map<number, Map<number, number[]>>();
  private readonly inTables = new Map<number, FoundTable[]>();
  private classes: readonly FormatClass[] | undefined;

  constructor(
    readonly snapshot: Snapshot,
    readonly recognised: Recognised,
    readonly partnership: Partnership,
    readonly papers: Papers,
    private readonly options: Readonly<Record<string, number>> = {},
    /** The day of the check, as Excel's number by the calendar of 1900; null where nobody said. */
    readonly today: number | null = null,
  ) {}

  get tables(): readonly FoundTable[] {
    return this.recognised.tables;
  }

  /** The same, for a rule with options of its own. */
  withOptions(options: Readonly<Record<string, number>>): Context {
    return Object.assign(Object.create(Context.prototype) as Context, this, { options });
  }

  option(name: string): number {
    const value = this.options[name];
    if (value === undefined) throw new Error(`The rule asks for an option it does not declare: ${name}`);
    return value;
  }

  sheet(index: number): Sheet {
    return this.snapshot.sheets[index]!;
  }

  registers(...kinds: RegisterKind[]): Register[] {
    return this.recognised.registers.filter((register) => kinds.includes(register.kind));
  }

  registerOf(table: FoundTable): Register | null {
    if (this.byTable.size < this.recognised.registers.length)
      for (const register of this.recognised.registers) this.byTable.set(register.table, register);
    return this.byTable.get(table) ?? null;
  }

  /** The table a cell stands in; null outside tables. */
  tableAt(sheet: number, row: number, column: number): FoundTable | null {
    let tables = this.inTables.get(sheet);
    if (!tables) {
      tables = this.tables.filter((table) => table.sheet === sheet);
      this.inTables.set(sheet, tables);
    }
    return (
      tables.find(
        ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      ) ?? null
    );
  }

  /** What the number format makes of a cell. */
  formatClass(sheet: Sheet, row: number, column: number): FormatClass {
    this.classes ??= styleClasses(this.snapshot);
    return this.classes[sheet.grid.style(row, column)] ?? "general";
  }

  isDate(sheet: Sheet, row: number, column: number): boolean {
    return this.formatClass(sheet, row, column) === "date" && !Number.isNaN(sheet.grid.number(row, column));
  }

  /** The rows of a column that have a formula, from the top. */
  formulaRows(sheet: number, column: number): readonly number[] {
    let columns = this.formulaColumns.get(sheet);
    if (!columns) {
      this.formulaColumns.set(sheet, (columns = new Map<number, number[]>()));
      for (const cell of this.sheet(sheet).formulas.positions()) {
        const rows = columns.get(cell.column);
        if (rows) rows.push(cell.row);
        else columns.set(cell.column, [cell.row]);
      }
      for (const rows of columns.values()) rows.sort((a, b) => a - b);
    }
    return columns.get(column) ?? [];
  }

  formulaGroups(sheet: number): readonly FormulaGroup[] {
    return (this.groups[sheet] ??= group(this.sheet(sheet)));
  }
}

function group({ formulas }: Sheet): FormulaGroup[] {
  const byShape = new Map<string, { row: number; column: number }[]>();
  for (const cell of formulas.positions()) {
    const shape = formulas.r1c1(cell.row, cell.column);
    const cells = byShape.get(shape);
    if (cells) cells.push(cell);
    else byShape.set(shape, [cell]);
  }
  return [...byShape].map(([r1c1, cells]) => ({
    r1c1,
    parts: anatomy(r1c1),
    cells: cells.sort((a, b) => (a.row - b.row) * MAX_COLUMNS + (a.column - b.column)),
  }));
}
