/** The day a workbook of our templates says it is to be read by. */
import { fromSerial, toSerial } from "../text";
import { parseArea, type Snapshot } from "../workbook";

/** The template's name for the cell on its sheet Start. */
const AS_AT = "as_at";

/**
 * Excel's number of the day, by the calendar of 1900; null where the workbook is of no template, or leaves the day
 * open. A register kept as at a day of the past is judged by that day: what was due later was not overdue.
 */
export function asAtOf(snapshot: Snapshot): number | null {
  if (!snapshot.template) return null;
  const name = snapshot.names.find((each) => each.name.toLowerCase() === AS_AT && each.sheet === undefined);
  const [, sheet, cell] = /^'?(.*?)'?!(.*)$/.exec(name?.formula ?? "") ?? [];
  const area = cell === undefined ? null : parseArea(cell.replaceAll("$", ""));
  const grid = snapshot.sheets.find((each) => each.name === sheet)?.grid;
  const serial = area && grid ? grid.number(area.top, area.left) : NaN;
  if (Number.isNaN(serial)) return null;
  const day = fromSerial(serial, snapshot.dateSystem);
  return day && toSerial(day);
}
