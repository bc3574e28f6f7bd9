import type { Area, Look } from "../../../../xlsx";
import type { CommonLook, LookChange, SheetId } from "../../../engine/engine";
import type { Model } from "../../model";
import { columnsOf, rowsOf } from "../areas";

/** All a look can say; what a copied look leaves out is taken back to the default. */
const PLAIN: LookChange = {
  format: "General",
  fill: null,
  font: null,
  size: null,
  color: null,
  bold: null,
  italic: null,
  underline: null,
  strike: null,
  borders: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  shrink: null,
  indent: null,
  rotation: null,
  locked: null,
  formulaHidden: null,
  style: null,
};

const isUniform = (look: CommonLook): look is Look =>
  Object.values(look).every((value) => value !== undefined);

/** Lays the looks of one area over another, which is a multiple of it. Equal looks are laid in one go. */
export function copyLooks(
  model: Model,
  source: { readonly sheet: SheetId; readonly area: Area },
  sheet: SheetId,
  target: Area,
  transpose: boolean,
): void {
  const { engine } = model;
  const whole = engine.look(source.sheet, source.area);
  if (isUniform(whole)) {
    engine.setLook(sheet, target, { ...PLAIN, ...whole });
    return;
  }
  const height = rowsOf(source.area);
  const width = columnsOf(source.area);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const [top, left] = [source.area.top + r, source.area.left + c];
      const look = engine.look(source.sheet, { top, left, bottom: top, right: left });
      const [down, across] = transpose ? [c, r] : [r, c];
      const [stepDown, stepAcross] = transpose ? [width, height] : [height, width];
      for (let row = target.top + down; row <= target.bottom; row += stepDown)
        for (let column = target.left + across; column <= target.right; column += stepAcross)
          engine.setLook(
            sheet,
            { top: row, left: column, bottom: row, right: column },
            { ...PLAIN, ...(look as Look) },
          );
    }
  }
}
