import type { Value, Write } from "../../../engine/engine";
import type { Api } from "../../../richapi/member";
import { cellName } from "../../../../xlsx";
import { invalidArgument, notSupported } from "../../errors";
import { isMissing, oneOf, record, wholeNumber } from "../../things/arguments";
import { method } from "../../things/declare";
import { columnsOf, rowsOf } from "../areas";
import { refuseUnlessAllowed } from "../guards";
import type { CellsAt } from "../place";
import { refuseWriting } from "../writing";
import { movedFormula } from "./copy";

interface Key {
  readonly column: number;
  readonly isDescending: boolean;
}

/** Sorts the rows of a range: `Excel.RangeSort`. */
export class RangeSort {
  constructor(readonly place: CellsAt) {}

  apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown): void {
    if (
      !isMissing(orientation) &&
      oneOf(orientation, ["Rows", "Columns"] as const, "orientation") === "Columns"
    )
      throw notSupported("sorting columns from left to right");
    const { area, model, sheet } = this.place;
    refuseUnlessAllowed(model.document, sheet, "sort");
    sortRows(this.place, sortKeys(fields, columnsOf(area)), matchCase === true, hasHeaders === true ? 1 : 0);
  }

  static readonly api: Api<RangeSort> = {
    name: "RangeSort",
    page: "excel.rangesort",
    members: {
      apply: method("1.2", (self, fields, matchCase, hasHeaders, orientation) => {
        self.apply(fields, matchCase, hasHeaders, orientation);
      }),
    },
  };
}

/** `Excel.SortField[]`: a column counted from the range's first, upwards unless told otherwise. */
function sortKeys(fields: unknown, width: number): Key[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return fields.map((field: unknown) => {
    const options = record(field, "sort field");
    const column = wholeNumber(options["key"], "key");
    if (column < 0 || column >= width) throw invalidArgument();
    const on = options["sortOn"];
    if (!isMissing(on) && on !== "Value") throw notSupported("sorting by colour or icon");
    return { column, isDescending: options["ascending"] === false };
  });
}

/** Moves rows with their formulas and number formats; other looks stay where they are. */
function sortRows(place: CellsAt, keys: readonly Key[], matchCase: boolean, header: number): void {
  const { model, sheet } = place;
  const { engine } = model;
  const area = { ...place.area, top: place.area.top + header };
  if (area.top >= area.bottom) return;
  refuseWriting(model.document, sheet, area);
  const values = engine.values(sheet, area);
  const formulas = engine.formulas(sheet, area);
  const formats = engine.formats(sheet, area);
  const order = Array.from({ length: rowsOf(area) }, (_, index) => index).sort((a, b) => {
    for (const { column, isDescending } of keys) {
      const difference = compare(values[a]![column]!, values[b]![column]!, matchCase, isDescending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const block = order.map((from, to) =>
    values[from]!.map((value, j): Write => {
      const formula = formulas[from]?.[j] ?? null;
      if (formula === null) return { value };
      const column = area.left + j;
      return {
        formula: movedFormula(formula, cellName(area.top + from, column), cellName(area.top + to, column)),
      };
    }),
  );
  engine.write(sheet, area.top, area.left, block, "api");
  engine.setFormats(
    sheet,
    area.top,
    area.left,
    order.map((from) => formats[from]!),
  );
}

const rank = (value: Value): number =>
  value === null
    ? 4
    : typeof value === "number"
      ? 0
      : typeof value === "string"
        ? 1
        : typeof value === "boolean"
          ? 2
          : 3;

/** Numbers, texts, truth values, errors; the other way round when descending. Blanks come last in both. */
function compare(a: Value, b: Value, matchCase: boolean, isDescending: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const difference = rank(a) - rank(b) || sameKind(a, b, matchCase);
  return isDescending ? -difference : difference;
}

const collators = {
  plain: new Intl.Collator("en-GB", { sensitivity: "accent" }),
  cased: new Intl.Collator("en-GB", { sensitivity: "variant", caseFirst: "lower" }),
};

function sameKind(a: Value, b: Value, matchCase: boolean): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string")
    return (matchCase ? collators.cased : collators.plain).compare(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return 0;
}
