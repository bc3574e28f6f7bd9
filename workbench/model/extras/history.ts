/**
 * What the document was before cells moved. Taking back an insertion is for the grid a removal, by which notes and
 * rules within it would be lost; here the state from before is put back instead, as long as nothing else happened.
 */
import type { SheetId } from "../../engine/engine";
import type { Extras, Whole } from "../document";
import type { Shift } from "./shift";

export interface State {
  readonly bySheet: ReadonlyMap<SheetId, Extras>;
  readonly names: Whole["names"];
}

interface Step {
  readonly sheet: SheetId;
  readonly shift: Shift;
  readonly before: State;
  readonly after: State;
}

const KEPT = 100;

export class ShiftHistory {
  private steps: Step[] = [];
  private undone: Step[] = [];

  clear(): void {
    this.steps = [];
    this.undone = [];
  }

  remember(step: Step): void {
    this.steps.push(step);
    this.undone = [];
    if (this.steps.length > KEPT) this.steps.shift();
  }

  /** The state to go back to (or on to), where a shift only takes back or repeats the one before. */
  returning(sheet: SheetId, shift: Shift, now: State): State | null {
    const last = this.steps[this.steps.length - 1];
    if (last && last.sheet === sheet && isInverse(last.shift, shift) && isSame(last.after, now)) {
      this.undone.push(this.steps.pop()!);
      return last.before;
    }
    const next = this.undone[this.undone.length - 1];
    if (
      next &&
      next.sheet === sheet &&
      isInverse(next.shift, { ...shift, isInsertion: !shift.isInsertion }) &&
      isSame(next.before, now)
    ) {
      this.steps.push(this.undone.pop()!);
      return next.after;
    }
    return null;
  }
}

function isInverse(a: Shift, b: Shift): boolean {
  const { top, left, bottom, right } = a.area;
  return (
    a.isInsertion !== b.isInsertion &&
    a.whole === b.whole &&
    top === b.area.top &&
    left === b.area.left &&
    bottom === b.area.bottom &&
    right === b.area.right
  );
}

function isSame(a: State, b: State): boolean {
  if (a.names !== b.names || a.bySheet.size !== b.bySheet.size) return false;
  for (const [sheet, extras] of a.bySheet) if (b.bySheet.get(sheet) !== extras) return false;
  return true;
}
