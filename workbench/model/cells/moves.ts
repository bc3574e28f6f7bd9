/**
 * A range an add-in holds stays with its cells while rows and columns are put in and taken out before it. So that
 * nobody need hold all ranges, a range looks here for what has moved since it last looked.
 */
import type { Area } from "../../../xlsx";
import type { Engine, SheetId } from "../../engine/engine";
import { shiftArea, type Shift } from "../extras/shift";

export class Moves {
  private readonly bySheet = new Map<SheetId, Shift[]>();

  constructor(engine: Engine) {
    engine.listen((event) => {
      if (event.type !== "shifted") return;
      const shifts = this.bySheet.get(event.sheet);
      if (shifts) shifts.push(event);
      else this.bySheet.set(event.sheet, [event]);
    });
  }

  /** How many moves a sheet has seen. */
  count(sheet: SheetId): number {
    return this.bySheet.get(sheet)?.length ?? 0;
  }

  /** Where an area is now that was there after `seen` moves; null where its cells are gone. */
  now(sheet: SheetId, area: Area, seen: number): Area | null {
    const shifts = this.bySheet.get(sheet) ?? [];
    let current: Area | null = area;
    for (let i = seen; i < shifts.length && current !== null; i++) current = shiftArea(current, shifts[i]!);
    return current;
  }
}
