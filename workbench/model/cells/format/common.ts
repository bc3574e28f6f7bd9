/** Reads and changes what all cells of some areas have in common of their looks. */
import type { Look } from "../../../../xlsx";
import type { CommonLook, LookChange } from "../../../engine/engine";
import { refuseEditing, refuseUnlessAllowed } from "../guards";
import type { AreasAt } from "../place";

/** What all areas have in common; a key that stands there as `undefined` differs from cell to cell. */
function commonLook({ model, sheet, areas }: AreasAt): CommonLook {
  const [first, ...others] = areas.map((area) => model.engine.look(sheet, area));
  const common: Record<string, unknown> = { ...first };
  for (const look of others as Record<string, unknown>[])
    for (const key of new Set([...Object.keys(common), ...Object.keys(look)]))
      if (JSON.stringify(common[key]) !== JSON.stringify(look[key])) common[key] = undefined;
  return common as CommonLook;
}

/** One property: what the cells have, the default where they say nothing, `null` where they differ. */
export function common<K extends keyof Look, T>(
  place: AreasAt,
  key: K,
  usual: T,
  shown: (value: NonNullable<Look[K]>) => T,
): T | null {
  const look = commonLook(place);
  if (!(key in look)) return usual;
  const value = look[key];
  return value === undefined || value === null ? null : shown(value);
}

export function changeLook(place: AreasAt, change: LookChange): void {
  const { model, sheet, areas } = place;
  refuseEditing(model.engine);
  refuseUnlessAllowed(model.document, sheet, "formatCells");
  for (const area of areas) model.engine.setLook(sheet, area, change);
}
