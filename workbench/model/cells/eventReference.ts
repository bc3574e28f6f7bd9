/** How an event names its cells, for `getRange()` of its arguments to ask for them later. */
import type { Area } from "../../../xlsx";
import type { SheetId } from "../../engine/engine";
import { itemNotFound } from "../errors";
import type { Places } from "../places";
import { localAddress } from "./areas";

/** By the sheet's id, which stays when the sheet is renamed. */
export const eventReference = (sheet: SheetId, area: Area): string => `${sheet}!${localAddress(area)}`;

/** The cells an event told of; null where their sheet is gone. */
export function cellsOfEvent(places: Places, reference: unknown): object | null {
  const given = String(reference);
  const at = given.lastIndexOf("!");
  const sheet = given.slice(0, at);
  if (at < 0 || !places.document.engine.sheets().some(({ id }) => id === sheet)) return null;
  const area = places.placesOf(given.slice(at + 1), sheet)?.areas[0];
  return area ? places.range(sheet, area) : null;
}

export function cellsOfEventOrError(places: Places, reference: unknown): object {
  const found = cellsOfEvent(places, reference);
  if (found === null) throw itemNotFound();
  return found;
}
