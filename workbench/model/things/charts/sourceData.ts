/** Which cells of a range are a chart's names, categories and values: as Excel guesses them. */
import type { Area, BookSeries } from "../../../../xlsx";
import type { SheetId, Value } from "../../../engine/engine";
import { columnsOf, rowsOf } from "../../cells/areas";
import type { Places } from "../../places";
import { referenceTo } from "../names/reference";

export type SeriesBy = "Auto" | "Columns" | "Rows";

export function seriesOf(places: Places, sheet: SheetId, area: Area, by: SeriesBy): BookSeries[] {
  const { engine } = places.document;
  const name = engine.sheets().find(({ id }) => id === sheet)?.name ?? "";
  const values = engine.values(sheet, area);
  const isByRows = by === "Rows" || (by === "Auto" && columnsOf(area) > rowsOf(area));
  const reference = (part: Area): string => referenceTo(name, part);
  const hasNames = isByRows ? isLabels(values.map((row) => row[0] ?? null)) : isLabels(values[0] ?? []);
  const hasCategories = isByRows ? isLabels(values[0] ?? []) : isLabels(values.map((row) => row[0] ?? null));
  const first = {
    row: area.top + Number(isByRows ? hasCategories : hasNames),
    column: area.left + Number(isByRows ? hasNames : hasCategories),
  };
  const last = isByRows ? area.bottom : area.right;
  const series: BookSeries[] = [];
  for (let at = isByRows ? first.row : first.column; at <= last; at++) {
    const body: Area = isByRows
      ? { top: at, bottom: at, left: first.column, right: area.right }
      : { top: first.row, bottom: area.bottom, left: at, right: at };
    const label: Area = isByRows
      ? { ...body, left: area.left, right: area.left }
      : { ...body, top: area.top, bottom: area.top };
    const axis: Area = isByRows
      ? { ...body, top: area.top, bottom: area.top }
      : { ...body, left: area.left, right: area.left };
    series.push({
      values: reference(body),
      ...(hasNames ? { name: reference(label) } : {}),
      ...(hasCategories ? { categories: reference(axis) } : {}),
    });
  }
  return series;
}

/** Texts, the corner aside, are labels; a line of numbers is data. */
function isLabels(line: readonly Value[]): boolean {
  const rest = line.slice(1);
  return rest.length > 0 && rest.every((value) => typeof value === "string");
}
