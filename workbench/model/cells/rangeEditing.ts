/** What `Range` does to cells beyond writing values. */
import type { Member } from "../../richapi/member";
import { invalidArgument, invalidOperation, notSupported, wrongShape } from "../errors";
import { isMissing, oneOf, text } from "../things/arguments";
import { linked, method, property, read } from "../things/declare";
import { cellsOf, intersection, columnsOf, rowsOf } from "./areas";
import { CLEAR, clearCells } from "./editing/clear";
import { COPY_TYPES, copyCells, type CopyType } from "./editing/copy";
import { removeDuplicates } from "./editing/duplicates";
import { FILLS, fillCells } from "./editing/fill";
import { hidden, hide } from "./editing/hidden";
import { hyperlinkOf, setHyperlink } from "./editing/hyperlink";
import { moveCells } from "./editing/move";
import { deleteCells, insertCells } from "./editing/room";
import { RangeSort } from "./editing/sort";
import { replaceAll } from "./finding/search";
import { common } from "./format/common";
import { distance } from "./format/sizes";
import { RangeFormat } from "./format/rangeFormat";
import { refuseEditing, refuseLocked } from "./guards";
import type { AreasAt, CellsAt } from "./place";
import { otherArea } from "./rangeGeometry";

const areasOf = (self: CellsAt): AreasAt => ({ model: self.model, sheet: self.sheet, areas: [self.area] });

function select(self: CellsAt): void {
  const { model, sheet, area } = self;
  const state = model.engine.sheets().find(({ id }) => id === sheet);
  if (state?.visibility !== "visible") throw invalidOperation();
  model.engine.activate(sheet);
  model.engine.select(sheet, [area]);
}

export function copyFrom(
  self: CellsAt,
  source: unknown,
  type: unknown,
  skipBlanks: unknown,
  transpose: unknown,
): void {
  const from = self.model.placesOf(source, self.sheet);
  const area = from?.areas[0];
  if (!from || !area) throw invalidArgument();
  if (from.areas.length !== 1) throw notSupported("copyFrom with several areas");
  const kind = isMissing(type) ? "All" : oneOf(type, COPY_TYPES, "copyType");
  if (kind === "Link" || kind === "ColumnWidths") throw notSupported(`copyFrom("${kind}")`);
  copyCells(self.model, { sheet: from.sheet, area }, self.sheet, self.area, {
    type: kind satisfies CopyType,
    skipBlanks: skipBlanks === true,
    transpose: transpose === true,
  });
}

/** Only the first cell of merged ones keeps what it holds. */
function merge(self: CellsAt, across: unknown): void {
  const { model, sheet, area } = self;
  const { engine, document } = model;
  refuseEditing(engine);
  refuseLocked(document, sheet, area);
  if (document.extras(sheet).tables.some((table) => intersection(table.area, area))) throw invalidOperation();
  if (cellsOf(area) === 1) return;
  const byRow = across === true;
  if (byRow ? columnsOf(area) > 1 : true) {
    if (columnsOf(area) > 1) {
      const rest = byRow
        ? { ...area, left: area.left + 1 }
        : { ...area, bottom: area.top, left: area.left + 1 };
      engine.clear(sheet, rest, "contents");
    }
    if (!byRow && rowsOf(area) > 1) engine.clear(sheet, { ...area, top: area.top + 1 }, "contents");
    engine.merge(sheet, area, byRow);
  }
}

export const editing: Readonly<Record<string, Member<CellsAt>>> = {
  format: linked("1.1", (self) => new RangeFormat(areasOf(self))),
  sort: linked("1.2", (self) => new RangeSort(self)),
  dataValidation: linked("1.8", (self) => self.model.things.dataValidation(self.sheet, [self.area])),
  conditionalFormats: linked("1.6", (self) => self.model.things.conditionalFormats(self.sheet, [self.area])),
  insert: method("1.1", (self, shift) =>
    self.model.range(self.sheet, insertCells(self, oneOf(shift, ["Down", "Right"] as const, "shift"))),
  ),
  delete: method("1.1", (self, shift) => {
    deleteCells(self, oneOf(shift, ["Up", "Left"] as const, "shift"));
  }),
  clear: method("1.1", (self, applyTo) => {
    clearCells(areasOf(self), isMissing(applyTo) ? "All" : oneOf(applyTo, CLEAR, "applyTo"));
  }),
  copyFrom: method("1.9", copyFrom),
  moveTo: method("1.11", (self, destination) => {
    moveCells(self, destination);
  }),
  autoFill: method("1.9", (self, destination, type) => {
    const target = isMissing(destination) ? self.area : otherArea(self, destination);
    fillCells(self, target, isMissing(type) ? "FillDefault" : oneOf(type, FILLS, "autoFillType"));
  }),
  flashFill: method("1.9", () => {
    throw notSupported("flash fill");
  }),
  merge: method("1.2", merge),
  unmerge: method("1.2", (self) => {
    refuseEditing(self.model.engine);
    refuseLocked(self.model.document, self.sheet, self.area);
    self.model.engine.unmerge(self.sheet, self.area);
  }),
  select: method("1.1", select),
  calculate: method("1.6", (self) => {
    self.model.engine.calculate("changed");
  }),
  setDirty: method("1.9", (self) => {
    self.model.engine.calculate("all");
  }),
  removeDuplicates: method("1.9", removeDuplicates),
  replaceAll: method("1.9", (self, wanted, replacement, criteria) =>
    replaceAll(self.model, self.sheet, self.area, wanted, replacement, criteria),
  ),
  hidden: read("1.2", (self) => {
    const rows = hidden(self, "rows");
    const columns = hidden(self, "columns");
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }),
  rowHidden: property(
    "1.2",
    (self) => hidden(self, "rows"),
    (self, value) => {
      hide(self, "rows", value);
    },
  ),
  columnHidden: property(
    "1.2",
    (self) => hidden(self, "columns"),
    (self, value) => {
      hide(self, "columns", value);
    },
  ),
  hyperlink: property("1.7", hyperlinkOf, setHyperlink),
  style: property(
    "1.7",
    (self) => common(areasOf(self), "style", "Normal", (name) => name),
    (self, value) => {
      self.model.things.applyStyle(self.sheet, [self.area], text(value, "style"));
    },
  ),
  left: read("1.10", ({ model, sheet, area }) => distance(model, sheet, "columns", 0, area.left)),
  top: read("1.10", ({ model, sheet, area }) => distance(model, sheet, "rows", 0, area.top)),
  width: read("1.10", ({ model, sheet, area }) =>
    distance(model, sheet, "columns", area.left, area.right + 1),
  ),
  height: read("1.10", ({ model, sheet, area }) => distance(model, sheet, "rows", area.top, area.bottom + 1)),
  _validateArraySize: method("1.3", (self, rows, columns) => {
    if (rows !== rowsOf(self.area) || columns !== columnsOf(self.area)) throw wrongShape();
  }),
};
