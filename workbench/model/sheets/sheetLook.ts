/** What of a `Worksheet` is about how it shows, and what searches all of it. */
import type { SheetId } from "../../engine/engine";
import type { Member } from "../../richapi/member";
import { WHOLE_SHEET } from "../cells/areas";
import { STANDARD_HEIGHT, gridEnd } from "../cells/format/sizes";
import { replaceAll, search } from "../cells/finding/search";
import { itemNotFound, notSupported } from "../errors";
import type { Model } from "../model";
import { flag, number } from "../things/arguments";
import { method, property, question, read } from "../things/declare";

interface OfSheet {
  readonly model: Model;
  readonly sheet: SheetId;
}

const gridlines = property<OfSheet>(
  "1.8",
  ({ model, sheet }) => model.engine.gridlines(sheet),
  ({ model, sheet }, value) => {
    model.engine.setGridlines(sheet, flag(value, "showGridlines"));
  },
);

const headings = property<OfSheet>(
  "1.8",
  () => true,
  (_self, value) => {
    if (value !== true) throw notSupported("hiding the headings of rows and columns");
  },
);

export const look: Readonly<Record<string, Member<OfSheet>>> = {
  showGridlines: gridlines,
  // What the client calls it when it sets it.
  gridlines: { ...gridlines, isHeavy: true },
  showHeadings: headings,
  headings: { ...headings, isHeavy: true },
  // In characters of the default font; the grid's own, until an add-in sets all columns'.
  standardWidth: property(
    "1.7",
    ({ model, sheet }) => {
      const points = model.engine.columnWidth(sheet, gridEnd(model, sheet).columns - 1);
      return Math.round(((points - 3.75) / 5.25) * 100) / 100;
    },
    ({ model, sheet }, value) => {
      model.engine.setColumnWidths(sheet, 0, gridEnd(model, sheet).columns - 1, number(value) * 5.25 + 3.75);
    },
  ),
  standardHeight: read("1.7", () => STANDARD_HEIGHT),
  enableCalculation: property(
    "1.9",
    () => true,
    (_self, value) => {
      if (value !== true) throw notSupported("taking one sheet out of the calculation");
    },
  ),
  tabId: read("1.14", ({ model, sheet }) => model.engine.sheets().findIndex(({ id }) => id === sheet) + 1),
};

const found = ({ model, sheet }: OfSheet, text: unknown, criteria: unknown): object | null => {
  const areas = search(model, sheet, WHOLE_SHEET, text, criteria);
  return areas.length === 0 ? null : model.rangeAreas(sheet, areas);
};

export const searching: Readonly<Record<string, Member<OfSheet>>> = {
  findAll: question("1.9", (self, text, criteria) => {
    const areas = found(self, text, criteria);
    if (areas === null) throw itemNotFound();
    return areas;
  }),
  findAllOrNullObject: question("1.9", found),
  replaceAll: method("1.9", ({ model, sheet }, text, replacement, criteria) =>
    replaceAll(model, sheet, WHOLE_SHEET, text, replacement, criteria),
  ),
};
