/** `Range.moveTo`: as cutting and pasting; formulas that point to the moved cells follow them. */
import type { Area } from "../../../../xlsx";
import type { SheetId, Write } from "../../../engine/engine";
import { invalidArgument } from "../../errors";
import type { CellsAt } from "../place";
import type { Model } from "../../model";
import { columnsOf, isOnSheet, rowsOf } from "../areas";
import { isUnbounded } from "../reading";
import { refuseWriting } from "../writing";
import { copyLooks } from "./copyLooks";
import { followMoved } from "./followMoved";

export function moveCells(self: CellsAt, destination: unknown): void {
  const { model, sheet, area } = self;
  const place = model.placesOf(destination, sheet);
  const corner = place?.areas[0];
  if (!place || !corner || isUnbounded(area)) throw invalidArgument();
  const target: Area = {
    top: corner.top,
    left: corner.left,
    bottom: corner.top + rowsOf(area) - 1,
    right: corner.left + columnsOf(area) - 1,
  };
  if (!isOnSheet(target)) throw invalidArgument();
  refuseWriting(model.document, sheet, area);
  refuseWriting(model.document, place.sheet, target);
  const contents = contentsOf(model, sheet, area);
  const { engine } = model;
  // Looks are read before the old place is cleared, and where both overlap they'd be read too late.
  copyLooks(model, { sheet, area }, place.sheet, target, false);
  engine.clear(sheet, area, "contents");
  engine.write(place.sheet, target.top, target.left, contents, "api");
  followMoved(model, { sheet, area }, { sheet: place.sheet, area: target });
}

/** Formulas go as they are: what they point to does not move with them. */
function contentsOf(model: Model, sheet: SheetId, area: Area): Write[][] {
  const formulas = model.engine.formulas(sheet, area);
  return model.engine.values(sheet, area).map((row, i) =>
    row.map((value, j): Write => {
      const formula = formulas[i]?.[j] ?? null;
      return formula === null ? { value } : { formula };
    }),
  );
}
