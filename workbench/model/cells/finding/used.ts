/** Which cells of an area are in use, and what lies around a cell. */
import type { Area } from "../../../../xlsx";
import type { Engine, SheetId, Value } from "../../../engine/engine";
import { intersection } from "../areas";

const isFilled = (value: Value): boolean => value !== null;

/** The smallest rectangle within an area that holds all its used cells; null where none is. */
export function usedWithin(engine: Engine, sheet: SheetId, area: Area, valuesOnly: boolean): Area | null {
  const used = engine.used(sheet, valuesOnly);
  const common = used && intersection(used, area);
  if (!used || !common) return null;
  if (
    common.top === used.top &&
    common.left === used.left &&
    common.bottom === used.bottom &&
    common.right === used.right
  )
    return common;
  const values = engine.values(sheet, common);
  const formats = valuesOnly ? null : engine.formats(sheet, common);
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      if (!isFilled(value) && (formats === null || formats[i]?.[j] === "General")) return;
      if (top < 0) top = i;
      bottom = i;
      if (j < left) left = j;
      if (j > right) right = j;
    });
  });
  return top < 0
    ? null
    : {
        top: common.top + top,
        bottom: common.top + bottom,
        left: common.left + left,
        right: common.left + right,
      };
}

/** The rectangle around an area that blank rows and columns bound: what Ctrl+A or Ctrl+* selects. */
export function surrounding(engine: Engine, sheet: SheetId, area: Area): Area {
  const used = engine.used(sheet, true);
  if (!used) return area;
  let region = area;
  const hasAny = (strip: Area): boolean => {
    const inside = intersection(strip, used);
    return inside !== null && engine.values(sheet, inside).some((row) => row.some(isFilled));
  };
  for (let grew = true; grew;) {
    grew = false;
    const { top, left, bottom, right } = region;
    const wide = { left: Math.max(0, left - 1), right: right + 1 };
    const tall = { top: Math.max(0, top - 1), bottom: bottom + 1 };
    const next = {
      top: top > 0 && hasAny({ ...wide, top: top - 1, bottom: top - 1 }) ? top - 1 : top,
      bottom: hasAny({ ...wide, top: bottom + 1, bottom: bottom + 1 }) ? bottom + 1 : bottom,
      left: left > 0 && hasAny({ ...tall, left: left - 1, right: left - 1 }) ? left - 1 : left,
      right: hasAny({ ...tall, left: right + 1, right: right + 1 }) ? right + 1 : right,
    };
    grew = next.top !== top || next.bottom !== bottom || next.left !== left || next.right !== right;
    region = next;
  }
  return region;
}
