/** A line of costs that the councils share: the amount, the basis and each council's part. */
import type { PartyId } from "../../partnership";
import { columnOf, columnsOf, profile, type RegisterColumn } from "../../registers";
import type { Cell } from "../../workbook";
import type { Context } from "../context";
import { figureAt, type Figure } from "../figures";
import type { Line } from "../lines";
import { linesOf } from "../lines";

export interface SharedCost {
  readonly line: Line;
  readonly name: string;
  readonly amount: { readonly cell: Cell; readonly figure: Figure } | null;
  readonly parts: readonly Part[];
  readonly drivers: readonly Part[];
}

export interface Part {
  readonly party: PartyId;
  readonly cell: Cell;
  /** Null where the cell holds no figure. */
  readonly figure: Figure | null;
  /** True where it is a share in percent and no amount. */
  readonly isPercent: boolean;
}

export function* sharedCosts(context: Context): Generator<SharedCost> {
  for (const line of linesOf(context, "cost shares")) {
    const amount = columnOf(line.register, "amount");
    const cell = amount && { row: line.row, column: amount.index };
    const figure = amount && figureIn(context, line, amount);
    yield {
      line,
      name: nameOf(context, line),
      amount: cell && figure ? { cell, figure } : null,
      parts: columnsOf(line.register, "party").map((column) => partIn(context, line, column)),
      drivers: columnsOf(line.register, "driver").map((column) => partIn(context, line, column)),
    };
  }
}

/** What a line is called, also where no header is known to name the lines. */
function nameOf(context: Context, line: Line): string {
  const known = line.text("label") || line.text("name") || line.text("service area");
  if (known !== "") return known;
  const { columns, table } = line.register;
  const isOther = columns.some(({ index }) => index === table.labelColumn);
  const label =
    table.labelColumn < 0 || isOther
      ? ""
      : context.sheet(line.sheet).grid.text(line.row, table.labelColumn).trim();
  return label || line.text("description") || line.text("ref");
}

function partIn(context: Context, line: Line, column: RegisterColumn): Part {
  return {
    party: column.party!,
    cell: { row: line.row, column: column.index },
    figure: figureIn(context, line, column),
    isPercent: isPercent(context, line, column),
  };
}

function figureIn(context: Context, line: Line, { index }: RegisterColumn): Figure | null {
  const sheet = context.sheet(line.sheet);
  return figureAt(sheet, line.row, index, profile(sheet, line.register.table, index).unit);
}

function isPercent(context: Context, line: Line, { index, header }: RegisterColumn): boolean {
  const sheet = context.sheet(line.sheet);
  return (
    /%|per ?cent/i.test(header) ||
    profile(sheet, line.register.table, index).unit?.kind === "percent" ||
    context.formatClass(sheet, line.row, index) === "percent"
  );
}
