/** What `Range` tells of its cells and lets write to them. */
import { getFormatInfo } from "numfmt";
import type { Member } from "../../richapi/member";
import { heavy, property, read } from "../things/declare";
import { addressOf, cellsOf, columnsOf, isEntireColumn, isEntireRow, rowsOf } from "./areas";
import type { CellsAt } from "./place";
import {
  formulasOf,
  formulasR1C1Of,
  isUnbounded,
  refuseTooMany,
  textsOf,
  typesOf,
  valuesOf,
} from "./reading";
import { writeCells, writeFormats } from "./writing";

type Reader = (engine: CellsAt["model"]["engine"], sheet: string, area: CellsAt["area"]) => unknown;

/** Of whole rows and columns Excel tells nothing cell by cell: excel-add-ins-ranges-unbounded. */
const bounded =
  (reader: Reader) =>
  ({ model, sheet, area }: CellsAt): unknown =>
    isUnbounded(area) ? null : reader(model.engine, sheet, area);

const formats = bounded((engine, sheet, area) => {
  refuseTooMany(area);
  return engine.formats(sheet, area);
});

const sheetName = ({ model, sheet }: CellsAt): string =>
  model.engine.sheets().find(({ id }) => id === sheet)?.name ?? "";

const address = (self: CellsAt): string => addressOf(sheetName(self), self.area);

export const content: Readonly<Record<string, Member<CellsAt>>> = {
  address: read("1.1", address),
  addressLocal: read("1.1", address),
  rowIndex: read("1.1", ({ area }) => area.top),
  columnIndex: read("1.1", ({ area }) => area.left),
  rowCount: read("1.1", ({ area }) => rowsOf(area)),
  columnCount: read("1.1", ({ area }) => columnsOf(area)),
  // "Returns -1 if the cell count exceeds 2^31-1."
  cellCount: read("1.1", ({ area }) => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area))),
  isEntireRow: read("1.9", ({ area }) => isEntireRow(area)),
  isEntireColumn: read("1.9", ({ area }) => isEntireColumn(area)),
  values: property("1.1", bounded(valuesOf), (self, value) => {
    writeCells(self.model.document, self.sheet, self.area, value, "values");
  }),
  formulas: property("1.1", bounded(formulasOf), (self, value) => {
    writeCells(self.model.document, self.sheet, self.area, value, "formulas");
  }),
  formulasLocal: property("1.1", bounded(formulasOf), (self, value) => {
    writeCells(self.model.document, self.sheet, self.area, value, "formulas");
  }),
  formulasR1C1: property("1.2", bounded(formulasR1C1Of), (self, value) => {
    writeCells(self.model.document, self.sheet, self.area, value, "formulasR1C1");
  }),
  text: read("1.1", bounded(textsOf)),
  valueTypes: read("1.1", bounded(typesOf)),
  numberFormat: property("1.1", formats, (self, value) => {
    writeFormats(self.model.document, self.sheet, self.area, value);
  }),
  numberFormatLocal: property("1.7", formats, (self, value) => {
    writeFormats(self.model.document, self.sheet, self.area, value);
  }),
  numberFormatCategories: read(
    "1.12",
    bounded((engine, sheet, area) => {
      refuseTooMany(area);
      return engine.formats(sheet, area).map((row) => row.map(category));
    }),
  ),
  hasSpill: read("1.12", ({ model, sheet, area }) => spills(model, sheet, area)),
  savedAsArray: heavy("1.12", ({ model, sheet, area }) => spills(model, sheet, area)),
  linkedDataTypeState: heavy("1.9", ({ area }) =>
    isUnbounded(area)
      ? null
      : Array.from({ length: rowsOf(area) }, () => new Array<string>(columnsOf(area)).fill("None")),
  ),
};

/** True where all cells spill, false where none does, else null. Looks at the cells that are in use. */
function spills(model: CellsAt["model"], sheet: string, area: CellsAt["area"]): boolean | null {
  const used = model.engine.used(sheet, true);
  if (used === null) return false;
  let some = false;
  let none = false;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      if (row > used.bottom || column > used.right) none = true;
      else if (model.engine.spill(sheet, row, column) === null) none = true;
      else some = true;
      if (some && none) return null;
      if (row > used.bottom) return false;
      if (column > used.right) break;
    }
  return some;
}

const CATEGORIES: Readonly<Record<string, string>> = {
  general: "General",
  number: "Number",
  currency: "Currency",
  accounting: "Accounting",
  date: "Date",
  datetime: "Date",
  time: "Time",
  percent: "Percentage",
  fraction: "Fraction",
  scientific: "Scientific",
  text: "Text",
  grouped: "Number",
};

/** `Excel.NumberFormatCategory`. */
function category(format: string): string {
  if (format === "General") return "General";
  if (/^_-?[^;]*\*/.test(format)) return "Accounting";
  return CATEGORIES[getFormatInfo(format).type] ?? "Custom";
}
