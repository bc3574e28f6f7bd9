/** One block of a sheet's cells, in one question. */
import type { Area, SheetBlock } from "../../../src/workbook";
import { has } from "../host";
import { ask } from "../run";
import { bytesOf, formulasOf, valuesOf } from "./cells";
import { formatsOf } from "./formats";
import type { SheetToRead } from "./outline";
import { rangeAt } from "./place";
import { readSpills } from "./spills";

export interface ReadBlock {
  /** Null where the sheet is gone. */
  readonly block: SheetBlock | null;
  /** The sheet's name now. */
  readonly name: string;
  readonly bytes: number;
}

export async function readBlock(
  context: Excel.RequestContext,
  index: number,
  { id, hasErrors, asksLocks, unlocked }: SheetToRead,
  area: Area,
): Promise<ReadBlock> {
  const asksSpills = has("1.12");
  const { sheet, range, locks } = await ask(context, () => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load({ name: true });
    const range = rangeAt(sheet, area);
    range.load({
      values: true,
      formulasR1C1: true,
      numberFormat: true,
      ...(hasErrors ? { valueTypes: true } : {}),
      ...(asksSpills ? { hasSpill: true } : {}),
    });
    // Excel need not keep it for a later question.
    range.untrack();
    return {
      sheet,
      range,
      locks: asksLocks ? range.getCellProperties({ format: { protection: true } }) : null,
    };
  });
  if (sheet.isNullObject) return { block: null, name: "", bytes: 0 };
  const { values, formulasR1C1, numberFormat } = range;
  const types = hasErrors ? range.valueTypes : null;
  const formulas = formulasOf(formulasR1C1, values);
  const spilling = asksSpills && formulas !== null && range.hasSpill !== false;
  return {
    block: {
      sheet: index,
      top: area.top,
      left: area.left,
      values: valuesOf(values, types, formulas),
      formulas,
      formats: formatsOf(numberFormat),
      unlocked: locks ? unlockedOf(locks.value) : unlocked,
      spills: spilling ? await readSpills(context, id, area, formulas) : [],
    },
    name: sheet.name,
    bytes: bytesOf(values, formulasR1C1, numberFormat, types ?? []) + (locks ? lockBytes(area) : 0),
  };
}

function unlockedOf(cells: readonly (readonly Excel.CellProperties[])[]): boolean[][] {
  return cells.map((line) => line.map((cell) => cell.format?.protection?.locked === false));
}

/** What the locks of a block's cells take on their way. */
function lockBytes({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1) * LOCK.length;
}

const LOCK = '{"format":{"protection":{"formulaHidden":false,"locked":true}}},';
