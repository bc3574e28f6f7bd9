/** The formulas that stand outside cells: of names, rules and charts. */
import type { BookConditionalFormat, BookName } from "../../../xlsx";
import type { Extras } from "../document";
import { shiftArea, type Shift } from "./shift";
import { changeReferences } from "./references";

/** Gives a formula as it is to be; `home` is the sheet it means where it names none. */
export type ChangeFormula = (formula: string, home: string | null) => string;

const lower = (name: string | null): string | null => name?.toLowerCase() ?? null;

/** References to a sheet's cells move as the cells do. */
export function movedWith(sheetName: string, shift: Shift): ChangeFormula {
  const moved = lower(sheetName);
  return (formula, home) =>
    changeReferences(formula, (reference) => {
      if (lower(reference.sheet ?? home) !== moved) return reference;
      const area = shiftArea(reference.area, shift);
      return area === null ? null : area === reference.area ? reference : { ...reference, area };
    });
}

export function renamedSheet(before: string, after: string): ChangeFormula {
  return (formula) =>
    changeReferences(formula, (reference) =>
      lower(reference.sheet) === lower(before) ? { ...reference, sheet: after } : reference,
    );
}

/** What pointed to a sheet that is gone points nowhere. */
export function goneSheet(name: string): ChangeFormula {
  return (formula) =>
    changeReferences(formula, (reference) => (lower(reference.sheet) === lower(name) ? null : reference));
}

function each<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const next = items.map(change);
  return next.every((item, index) => item === items[index]) ? items : next;
}

/** Changes the named texts of an object; the same object where none changes. */
function fields<T extends object>(item: T, names: readonly string[], change: (formula: string) => string): T {
  const next = { ...item } as Record<string, unknown>;
  let isChanged = false;
  for (const name of names) {
    const formula = next[name];
    if (typeof formula !== "string" || formula.startsWith('"')) continue;
    next[name] = change(formula);
    if (next[name] !== formula) isChanged = true;
  }
  return isChanged ? (next as T) : item;
}

export function changeNames(names: readonly BookName[], change: ChangeFormula): readonly BookName[] {
  return each(names, (name) => fields(name, ["formula"], (formula) => change(formula, name.sheet ?? null)));
}

export function changeExtras(extras: Extras, home: string, change: ChangeFormula): Extras {
  const text = (formula: string): string => change(formula, home);
  const validations = each(extras.validations, (rule) => fields(rule, ["formula1", "formula2"], text));
  const conditionalFormats = each(extras.conditionalFormats, (rule) =>
    fields<BookConditionalFormat>(rule, ["formula", "formula1", "formula2"], text),
  );
  const charts = each(extras.charts, (chart) => {
    const series = each(chart.series, (one) => fields(one, ["name", "categories", "values"], text));
    return series === chart.series ? chart : { ...chart, series };
  });
  const isSame =
    validations === extras.validations &&
    conditionalFormats === extras.conditionalFormats &&
    charts === extras.charts;
  return isSame ? extras : { ...extras, validations, conditionalFormats, charts };
}
