/** The day a workbook of our templates says it is to be read by. */
import { dayText, fromSerial, toSerial } from "../text";
import { parseArea, type Snapshot } from "../workbook";

/** The template's name for the cell on its sheet Start. */
const AS_AT = "as_at";

/** The day by which a workbook was judged, where that is another than today, and who said so. */
export interface JudgedAsAt {
  /** As a reader writes it: `31 March 2019`. */
  readonly day: string;
  readonly by: "check" | "workbook";
}

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

/** What is said of the day, for the report: that of the check comes before the workbook's own. */
export function judgedBy(asked: number | null, itsOwn: number | null): { asAt?: JudgedAsAt } {
  const day = fromSerial(asked ?? itsOwn ?? NaN);
  return day ? { asAt: { day: dayText(day), by: asked === null ? "workbook" : "check" } } : {};
}
