/** The parts of a table as cells. */
import type { Area, BookTable } from "../../../../xlsx";

export const headerRow = (table: BookTable): Area | null =>
  table.hasHeader ? { ...table.area, bottom: table.area.top } : null;

export const totalRow = (table: BookTable): Area | null =>
  table.hasTotals ? { ...table.area, top: table.area.bottom } : null;

export const body = (table: BookTable): Area => ({
  ...table.area,
  top: table.area.top + (table.hasHeader ? 1 : 0),
  bottom: table.area.bottom - (table.hasTotals ? 1 : 0),
});

export const bodyRows = (table: BookTable): number => {
  const { top, bottom } = body(table);
  return bottom - top + 1;
};

/** The part of an area in one of a table's columns, the first being 0. */
export const columnOf = (area: Area, index: number): Area => ({
  ...area,
  left: area.left + index,
  right: area.left + index,
});

export const rowOf = (table: BookTable, index: number): Area => {
  const top = body(table).top + index;
  return { ...table.area, top, bottom: top };
};
