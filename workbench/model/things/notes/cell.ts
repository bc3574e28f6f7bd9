/** The one cell a note or a comment stands at. */
import type { SheetId } from "../../../engine/engine";
import { invalidArgument, itemNotFound } from "../../errors";
import type { Places } from "../../places";

export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** "An error is thrown if the range isn't a single cell." A text for the whole workbook's collection names its sheet. */
export function oneCell(places: Places, given: unknown, sheet: SheetId | null): CellPlace {
  if (sheet === null && typeof given === "string" && !given.includes("!")) throw invalidArgument();
  const place = places.placesOf(given, sheet);
  const area = place?.areas[0];
  if (!place || !area || place.areas.length !== 1) throw invalidArgument();
  if (area.top !== area.bottom || area.left !== area.right) throw invalidArgument();
  if (sheet !== null && place.sheet !== sheet) throw itemNotFound();
  return { sheet: place.sheet, row: area.top, column: area.left };
}

export const rangeAt = (places: Places, { sheet, row, column }: CellPlace): object =>
  places.range(sheet, { top: row, left: column, bottom: row, right: column });
