/** The lines of a register and what stands in its columns, for rules that read words. */
import {
  HEADING,
  LINE,
  rowKind,
  rowsOf,
  type Register,
  type RegisterColumn,
  type RegisterKind,
  type Role,
} from "../registers";
import type { PartyId } from "../partnership";
import { fromSerial, readDateText, toSerial } from "../text";
import { NUMBER, TEXT, type Cell } from "../workbook";
import type { Context } from "./context";

export class Line {
  constructor(
    private readonly context: Context,
    readonly register: Register,
    readonly row: number,
    /** Where the line holds something of each council: the council whose columns are read. */
    readonly party?: PartyId,
  ) {}

  private column(role: Role): RegisterColumn | null {
    const { columns } = this.register;
    const own = this.party && columns.find((one) => one.role === role && one.party === this.party);
    return own ?? columns.find((one) => one.role === role && !(this.party && one.party)) ?? null;
  }

  get sheet(): number {
    return this.register.table.sheet;
  }

  has(role: Role): boolean {
    return this.column(role) !== null;
  }

  /** The header of a column, as written; `""` where there is no such column. */
  header(role: Role): string {
    return this.column(role)?.header.trim() ?? "";
  }

  /** What is written in a column; `""` where nothing is, or there is no such column. */
  text(role: Role): string {
    const column = this.column(role)?.index;
    if (column === undefined) return "";
    const value = this.context.sheet(this.sheet).grid.value(this.row, column);
    return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  }

  /** What names the line: the first of the roles that is filled in, else the column of labels, whatever its header. */
  name(...roles: Role[]): string {
    const index = this.nameColumn(roles);
    return index < 0 ? "" : this.context.sheet(this.sheet).grid.text(this.row, index).trim();
  }

  /** The cell that `name` reads. */
  nameCell(...roles: Role[]): Cell {
    const index = this.nameColumn(roles);
    return { row: this.row, column: index < 0 ? this.register.area.left : index };
  }

  private nameColumn(roles: readonly Role[]): number {
    const role = roles.find((each) => this.text(each) !== "");
    if (role) return this.column(role)!.index;
    const { columns, table } = this.register;
    return columns.some(({ index }) => index === table.labelColumn) ? -1 : table.labelColumn;
  }

  isBlank(role: Role): boolean {
    const column = this.column(role)?.index;
    if (column === undefined) return true;
    const { grid, formulas } = this.context.sheet(this.sheet);
    return grid.isBlank(this.row, column) && !formulas.has(this.row, column);
  }

  /** Excel's number of the day in a column, by the calendar of 1900; null where it gives none. */
  day(role: Role): number | null {
    const column = this.column(role)?.index;
    if (column === undefined) return null;
    const sheet = this.context.sheet(this.sheet);
    const kind = sheet.grid.kind(this.row, column);
    if (kind === TEXT) {
      const read = readDateText(sheet.grid.text(this.row, column));
      return read?.is === "day" ? toSerial(read.day) : null;
    }
    if (kind !== NUMBER || !this.context.isDate(sheet, this.row, column)) return null;
    const day = fromSerial(sheet.grid.number(this.row, column), this.context.snapshot.dateSystem);
    return day && toSerial(day);
  }

  /** How many of the register's columns hold something. */
  get filled(): number {
    return this.register.columns.filter(({ role }) => !this.isBlank(role)).length;
  }

  /** The cells of these roles that there are; the line's first cell where there is none. */
  cells(...roles: Role[]): Cell[] {
    const columns = roles.flatMap((role) => this.column(role)?.index ?? []);
    return (columns.length > 0 ? columns : [this.register.area.left]).map((column) => ({
      row: this.row,
      column,
    }));
  }
}

/** “Note the report” is a decision, where over figures it would be a note. */
const OF_WORDS: readonly RegisterKind[] = ["decisions", "timetable", "agreements", "business case"];

/** Every line of the registers of some kinds, from the top. */
export function* linesOf(context: Context, ...kinds: RegisterKind[]): Generator<Line> {
  for (const register of context.registers(...kinds)) {
    const isOfWords = OF_WORDS.includes(register.kind);
    for (const row of rowsOf(register.table, LINE, HEADING)) {
      const line = new Line(context, register, row);
      if (rowKind(register.table, row) === LINE || (isOfWords && line.filled >= 2)) yield line;
    }
  }
}
