/** Moves what lies over cells (tables, rules, notes) with the cells. */
import type { Area, BookTable, BookTableColumn, Span } from "../../../xlsx";
import type { Extras } from "../document";
import { isDownwards, shiftArea, type Shift } from "./shift";

/** What of a print setup is a place on the sheet. */
const PLACES: ReadonlySet<string> = new Set(["area", "titleRows", "titleColumns"]);

export function shiftExtras(extras: Extras, shift: Shift): Extras {
  const area = (from: Area | null): Area | null => from && shiftArea(from, shift);
  const print = extras.print;
  const printArea = print.area && shiftArea(print.area, shift);
  const titleRows = print.titleRows && shiftRows(print.titleRows, shift);
  const titleColumns = print.titleColumns && shiftColumns(print.titleColumns, shift);
  return {
    ...extras,
    tables: kept(extras.tables, (table) => shiftTable(table, shift)),
    validations: kept(extras.validations, (rule) => withAreas(rule, shift)),
    conditionalFormats: kept(extras.conditionalFormats, (rule) => withAreas(rule, shift)),
    notes: kept(extras.notes, (note) => atCell(note, shift)),
    comments: kept(extras.comments, (comment) => atCell(comment, shift)),
    hyperlinks: kept(extras.hyperlinks, (link) => {
      const to = shiftArea(link.area, shift);
      return to && { ...link, area: to };
    }),
    autoFilter: area(extras.autoFilter),
    print: {
      ...Object.fromEntries(Object.entries(print).filter(([key]) => !PLACES.has(key))),
      ...(printArea ? { area: printArea } : {}),
      ...(titleRows ? { titleRows } : {}),
      ...(titleColumns ? { titleColumns } : {}),
    },
  };
}

/** The list without what has gone; the same list where nothing moved. */
function kept<T>(items: readonly T[], shifted: (item: T) => T | null): readonly T[] {
  const next = items.map(shifted).filter((item): item is NonNullable<typeof item> => item !== null);
  return next.length === items.length && next.every((item, index) => item === items[index]) ? items : next;
}

function withAreas<T extends { readonly areas: readonly Area[] }>(rule: T, shift: Shift): T | null {
  const areas = kept(rule.areas, (area) => shiftArea(area, shift));
  if (areas.length === 0) return null;
  return areas === rule.areas ? rule : { ...rule, areas };
}

function atCell<T extends { readonly row: number; readonly column: number }>(
  item: T,
  shift: Shift,
): T | null {
  const { row, column } = item;
  const to = shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
  if (to === null) return null;
  return to.top === row && to.left === column ? item : { ...item, row: to.top, column: to.left };
}

function shiftTable(table: BookTable, shift: Shift): BookTable | null {
  const area = shiftArea(table.area, shift);
  if (area === null) return null;
  if (area === table.area) return table;
  if (isDownwards(shift)) {
    const { top, bottom } = shift.area;
    const took = (row: number): boolean => !shift.isInsertion && row >= top && row <= bottom;
    const hasHeader = table.hasHeader && !took(table.area.top);
    const hasTotals = table.hasTotals && !took(table.area.bottom);
    return { ...table, area, hasHeader, hasTotals };
  }
  return { ...table, area, columns: shiftTableColumns(table, shift) };
}

/** Columns put into a table are named as Excel names them: `Column1`, or the next that is free. */
function shiftTableColumns(table: BookTable, shift: Shift): readonly BookTableColumn[] {
  const at = shift.area.left - table.area.left;
  const count = shift.area.right - shift.area.left + 1;
  if (!shift.isInsertion) {
    const isGone = (index: number): boolean => index >= at && index < at + count;
    return table.columns.filter((_, index) => !isGone(index));
  }
  if (at <= 0 || at >= table.columns.length) return table.columns;
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const fresh: BookTableColumn[] = [];
  for (let number = 1; fresh.length < count; number++) {
    const name = `Column${String(number)}`;
    if (!taken.has(name.toLowerCase())) fresh.push({ name });
  }
  return [...table.columns.slice(0, at), ...fresh, ...table.columns.slice(at)];
}

function shiftRows(span: Span, shift: Shift): Span | null {
  if (shift.whole !== "rows") return span;
  const to = shiftArea({ top: span[0], bottom: span[1], left: 0, right: 0 }, shift);
  return to && [to.top, to.bottom];
}

function shiftColumns(span: Span, shift: Shift): Span | null {
  if (shift.whole !== "columns") return span;
  const to = shiftArea({ left: span[0], right: span[1], top: 0, bottom: 0 }, shift);
  return to && [to.left, to.right];
}
