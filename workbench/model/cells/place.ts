/** What a `Range` is about, for the files that hold its members. */
import type { Area } from "../../../xlsx";
import type { SheetId } from "../../engine/engine";
import type { Model } from "../model";

export interface CellsAt {
  readonly model: Model;
  readonly sheet: SheetId;
  /** Where the cells are now. InvalidReference where they are gone. */
  readonly area: Area;
}

/** What a `RangeAreas` and a `Range` have in common. */
export interface AreasAt {
  readonly model: Model;
  readonly sheet: SheetId;
  readonly areas: readonly Area[];
}
