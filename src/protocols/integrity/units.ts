import { LINE, profile, readQuantity, SUBTOTAL, TOTAL, type FoundTable } from "../../registers";
import { UNITS, type UnitName } from "../../money";
import { listed, quote } from "../../text";
import type { Cell, Sheet } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { columnFormats } from "./columnFormats";

/** The units that texts of a column are written in, with their cells. */
function writtenUnits(sheet: Sheet, table: FoundTable, column: number): Map<UnitName, Cell[]> {
  const byUnit = new Map<UnitName, Cell[]>();
  table.rowKinds.forEach((kind, at) => {
    if (kind !== LINE && kind !== SUBTOTAL && kind !== TOTAL) return;
    const row = table.bodyTop + at;
    const text = sheet.grid.text(row, column);
    const quantity = text === "" ? null : readQuantity(text);
    if (!quantity || quantity.unit.kind === "number") return;
    const cells = byUnit.get(quantity.unit.name);
    if (cells) cells.push({ row, column });
    else byUnit.set(quantity.unit.name, [{ row, column }]);
  });
  return byUnit;
}

/** Whether the numbers of a column are shown in the one unit that its texts are written in. */
function areShownIn(
  context: Context,
  table: FoundTable,
  column: number,
  units: ReadonlyMap<UnitName, readonly Cell[]>,
): boolean {
  const [unit] = units.keys();
  const { classes, numbers } = columnFormats(context, table, column);
  const shown = unit === "%" ? "percent" : unit === "£" ? "currency" : null;
  return units.size === 1 && shown !== null && classes.get(shown) === numbers;
}

function isAddedUp(context: Context, table: FoundTable): boolean {
  return context.registerOf(table) !== null || table.rowKinds.includes(TOTAL);
}

export const mixedUnits: Rule = {
  id: "WB-07",
  schedule: null,
  title: "Mixed units in one column",
  severity: "warning",
  ...AUDIT,
  about:
    "A column whose cells are written in several units, for example £k beside £m, or pounds beside FTE. Such a column can't be added up as it stands.",
  remedy:
    "Choose one unit for the column, write it in the header, for example £000, and turn every figure into it. Measures of different kinds want a column each.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      const sheet = context.sheet(table.sheet);
      for (const { index, header } of table.columns) {
        const figures = profile(sheet, table, index);
        if (figures.written === 0 || !figures.mostlyFigures) continue;
        const units = writtenUnits(sheet, table, index);
        const hasNumbers =
          figures.numbers > 0 && figures.unitFrom !== "header" && !areShownIn(context, table, index, units);
        if (units.size < 2 && !(units.size === 1 && hasNumbers)) continue;
        // A list of measures has a unit a row; only what is added up must be alike.
        const kinds = new Set([...units.keys()].map((name) => UNITS[name].kind));
        if (kinds.size > 1 && !isAddedUp(context, table)) continue;
        const names: string[] = [...units.keys()].map((name) => (name === "£000" ? "£k" : name));
        if (units.size < 2) names.push("numbers without a unit");
        // The odd one out: never the header's own unit, and of two as rare the same whatever the order of the lines.
        const stated = figures.unitFrom === "header" ? figures.unit?.name : undefined;
        const sorted = [...units].sort(
          (a, b) =>
            Number(a[0] === stated) - Number(b[0] === stated) ||
            a[1].length - b[1].length ||
            (a[0] < b[0] ? 1 : -1),
        );
        const fewest = sorted[0]!;
        yield {
          sheet: table.sheet,
          cells: fewest[1],
          message: `The column${header ? ` ${quote(header)}` : ""} mixes ${listed(names)}. Use one unit, put it in the header (for example £000), and enter the figures as numbers.`,
          found: names.join(", "),
        };
      }
    }
  },
};

export const contradictedUnit: Rule = {
  id: "WB-08",
  schedule: null,
  title: "Header unit contradicts the values",
  severity: "warning",
  ...AUDIT,
  about:
    "A header that gives a unit in which the cells below it are not written: £000 over amounts in £m, or over percentages. Each column is held against its own header: how large its figures are, or what stands in the column beside it, is not looked at.",
  remedy:
    "Decide which of the two is right. Turn the figures into the unit of the header, or correct the header.",
  reads: "tables",
  yieldsTo: ["WB-07"],
  *check(context) {
    for (const table of context.tables) {
      const sheet = context.sheet(table.sheet);
      for (const { index, header } of table.columns) {
        const figures = profile(sheet, table, index);
        const unit = figures.unit;
        if (figures.unitFrom !== "header" || !unit || !figures.mostlyFigures) continue;
        for (const [name, cells] of writtenUnits(sheet, table, index)) {
          if (name === unit.name) continue;
          // Pounds spelt out in a column of thousands are read as pounds by everyone.
          const shown = sheet.grid.text(cells[0]!.row, index);
          yield {
            sheet: table.sheet,
            cells,
            message: `The header ${quote(header)} says ${unit.name}, but ${quote(shown)} is in ${name === "£000" ? "£k" : name}. Bring the figures to the unit of the header, or correct the header.`,
            found: name,
            expected: unit.name,
          };
        }
        const cells = percentCells(
          sheet,
          table,
          index,
          (row) => context.formatClass(sheet, row, index) === "percent",
        );
        if (unit.kind !== "percent" && cells.length > 0) {
          yield {
            sheet: table.sheet,
            cells,
            message: `The header ${quote(header)} says ${unit.name}, but the cells are shown as percentages. Correct the header, or the number format.`,
            found: "%",
            expected: unit.name,
          };
        }
      }
    }
  },
};

function percentCells(
  sheet: Sheet,
  table: FoundTable,
  column: number,
  isPercent: (row: number) => boolean,
): Cell[] {
  const cells: Cell[] = [];
  table.rowKinds.forEach((kind, at) => {
    const row = table.bodyTop + at;
    if (
      (kind === LINE || kind === TOTAL) &&
      !Number.isNaN(sheet.grid.number(row, column)) &&
      isPercent(row)
    ) {
      cells.push({ row, column });
    }
  });
  return cells;
}
