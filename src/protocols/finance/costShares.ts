/** A line of costs that the councils share: the amount, the basis and each council's part. */
import type { PartyId } from "../../partnership";
import { columnOf, columnsOf, profile, type RegisterColumn } from "../../registers";
import type { Cell } from "../../workbook";
import type { Context } from "../context";
import { figureAt, type Figure } from "../figures";
import type { Line } from "../lines";
import { partiesIn } from "./initiatives";
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
  let group: Line[] = [];
  for (const line of linesOf(context, "cost shares")) {
    if (columnsOf(line.register, "party").length === 0 && columnOf(line.register, "council")) {
      // A line a council: those that name one thing, one below the other, are one cost.
      const before = group[0];
      if (before && (before.register !== line.register || nameOf(before) !== nameOf(line))) {
        yield inRows(context, group);
        group = [];
      }
      group.push(line);
      continue;
    }
    const amount = columnOf(line.register, "amount");
    const cell = amount && { row: line.row, column: amount.index };
    const figure = amount && figureIn(context, line, amount);
    yield {
      line,
      name: nameOf(line),
      amount: cell && figure ? { cell, figure } : null,
      parts: columnsOf(line.register, "party").map((column) => partIn(context, line, column)),
      drivers: columnsOf(line.register, "driver").map((column) => partIn(context, line, column)),
    };
  }
  if (group.length > 0) yield inRows(context, group);
}

function nameOf(line: Line): string {
  return line.name("label", "name", "service area") || line.text("description") || line.text("ref");
}

/** A cost whose councils have a line each. What it comes to in all is written nowhere. */
function inRows(context: Context, lines: readonly Line[]): SharedCost {
  const first = lines[0]!;
  const { table } = first.register;
  const sheet = context.sheet(first.sheet);
  const isShare = ({ index, header }: { index: number; header: string }): boolean =>
    profile(sheet, table, index).mostlyFigures &&
    (/%|per ?cent/i.test(header) ||
      profile(sheet, table, index).unit?.kind === "percent" ||
      context.formatClass(sheet, first.row, index) === "percent");
  const share = table.columns.find(isShare);
  const column = share ?? columnOf(first.register, "amount");
  const parts = lines.flatMap((line): Part[] => {
    const [party, another] = partiesIn(context.partnership, line.text("council"));
    if (!party || another || !column) return [];
    return [
      {
        party: party.id,
        cell: { row: line.row, column: column.index },
        figure: figureAt(sheet, line.row, column.index, profile(sheet, table, column.index).unit),
        isPercent: share !== undefined,
      },
    ];
  });
  const isOne =
    parts.length === lines.length && new Set(parts.map(({ party }) => party)).size === lines.length;
  return { line: first, name: nameOf(first), amount: null, parts: isOne ? parts : [], drivers: [] };
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
  const { unit, isUnsure } = profile(sheet, line.register.table, index);
  return isUnsure ? null : figureAt(sheet, line.row, index, unit);
}

function isPercent(context: Context, line: Line, { index, header }: RegisterColumn): boolean {
  const sheet = context.sheet(line.sheet);
  return (
    /%|per ?cent/i.test(header) ||
    profile(sheet, line.register.table, index).unit?.kind === "percent" ||
    context.formatClass(sheet, line.row, index) === "percent"
  );
}
