/** `Range.getSpecialCells`: blanks, constants, formulas, visible cells, cells with rules. */
import { intersection, columnsOf } from "../areas";
import type { Area } from "../../../../xlsx";
import type { SheetId, Value } from "../../../engine/engine";
import { notSupported } from "../../errors";
import type { Model } from "../../model";
import { isMissing, oneOf } from "../../things/arguments";
import { usedWithin } from "./used";

const TYPES = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

const VALUE_TYPES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

export function specialCells(
  model: Model,
  sheet: SheetId,
  areas: readonly Area[],
  type: unknown,
  valueType: unknown,
): Area[] {
  const kind = oneOf(type, TYPES, "cellType");
  const values = isMissing(valueType) ? "All" : oneOf(valueType, VALUE_TYPES, "cellValueType");
  return areas.flatMap((area) => inArea(model, sheet, area, kind, values));
}

function inArea(
  model: Model,
  sheet: SheetId,
  area: Area,
  kind: (typeof TYPES)[number],
  values: string,
): Area[] {
  const { engine, document } = model;
  const rules = (list: readonly { readonly areas: readonly Area[] }[]): Area[] =>
    list.flatMap((rule) => rule.areas.map((own) => intersection(own, area)).filter((both) => both !== null));
  switch (kind) {
    case "DataValidations":
      return rules(document.extras(sheet).validations);
    case "ConditionalFormats":
      return rules(document.extras(sheet).conditionalFormats);
    case "SameConditionalFormat":
    case "SameDataValidation":
      throw notSupported(`getSpecialCells("${kind}")`);
    case "Visible":
      return visible(model, sheet, area);
  }
  // Excel looks no further than the used cells.
  const used = engine.used(sheet, false);
  const near = used && intersection(used, area);
  const within = kind === "Blanks" ? near : usedWithin(engine, sheet, area, true);
  if (!within) return [];
  const block = engine.values(sheet, within);
  const formulas = engine.formulas(sheet, within);
  return runs(within, (i, j) => {
    const value = block[i]?.[j] ?? null;
    const hasFormula = formulas[i]?.[j] !== null && formulas[i]?.[j] !== undefined;
    if (kind === "Blanks") return value === null && !hasFormula;
    if (hasFormula !== (kind === "Formulas")) return false;
    return (value !== null || hasFormula) && isOfType(value, values);
  });
}

function isOfType(value: Value, types: string): boolean {
  if (types === "All") return true;
  if (typeof value === "number") return types.includes("Number");
  if (typeof value === "boolean") return types.includes("Logical");
  if (typeof value === "object") return value !== null && types.includes("Errors");
  return types.includes("Text");
}

function visible(model: Model, sheet: SheetId, area: Area): Area[] {
  const { engine } = model;
  const state = engine.sheets().find(({ id }) => id === sheet);
  const rows = shownRuns(area.top, area.bottom, state?.rows ?? 0, (row) => engine.isRowHidden(sheet, row));
  const columns = shownRuns(area.left, area.right, state?.columns ?? 0, (column) =>
    engine.isColumnHidden(sheet, column),
  );
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

/** Runs of what is not hidden; beyond the grid's own rows and columns nothing is. */
export function shownRuns(
  first: number,
  last: number,
  end: number,
  isHidden: (index: number) => boolean,
): [first: number, last: number][] {
  const found: [number, number][] = [];
  let start = -1;
  const near = Math.min(last, Math.max(end, first));
  for (let index = first; index <= near; index++) {
    if (index < end && isHidden(index)) {
      if (start >= 0) found.push([start, index - 1]);
      start = -1;
    } else if (start < 0) start = index;
  }
  if (start >= 0) found.push([start, last]);
  else if (near < last) found.push([near + 1, last]);
  return found;
}

/** The chosen cells as few rectangles: runs in rows, and equal runs below each other joined. */
function runs(area: Area, isChosen: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let i = 0; i <= area.bottom - area.top; i++) {
    const next = new Map<string, Area>();
    for (let j = 0; j < columnsOf(area); j++) {
      if (!isChosen(i, j)) continue;
      const start = j;
      while (j + 1 < columnsOf(area) && isChosen(i, j + 1)) j++;
      const key = `${String(start)}:${String(j)}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, {
        top: above?.top ?? area.top + i,
        bottom: area.top + i,
        left: area.left + start,
        right: area.left + j,
      });
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}
