/** The ways from a `Range` to other ranges that look at what the cells hold. */
import type { Area } from "../../../xlsx";
import type { Member, MethodMember } from "../../richapi/member";
import { invalidOperation, itemNotFound } from "../errors";
import { isMissing, oneOf } from "../things/arguments";
import { question } from "../things/declare";
import { bounding, cellsOf } from "./areas";
import { DIRECTIONS, edgeFrom } from "./finding/edge";
import { search } from "./finding/search";
import { specialCells } from "./finding/special";
import { surrounding, usedWithin } from "./finding/used";
import type { CellsAt } from "./place";
import { otherArea } from "./rangeGeometry";
import { RangeView } from "./rangeView";

type Find = (self: CellsAt, ...args: unknown[]) => object | null;

/** Refuses with ItemNotFound where there is nothing, and the null object. */
function pair(
  since: readonly [string, string],
  name: string,
  find: Find,
): Record<string, MethodMember<CellsAt>> {
  return {
    [name]: question(since[0], (self, ...args) => {
      const found = find(self, ...args);
      if (found === null) throw itemNotFound();
      return found;
    }),
    [`${name}OrNullObject`]: question(since[1], find),
  };
}

const at = (self: CellsAt, area: Area): object => self.model.range(self.sheet, area);

const several = (self: CellsAt, areas: readonly Area[]): object | null =>
  areas.length === 0 ? null : self.model.rangeAreas(self.sheet, areas);

/** From which cell of the range a key is pressed: "By default, the active cell of the range" is its first. */
function start(self: CellsAt, activeCell: unknown): { row: number; column: number } {
  const area = isMissing(activeCell) ? self.area : otherArea(self, activeCell);
  return { row: area.top, column: area.left };
}

function edge(self: CellsAt, direction: unknown, activeCell: unknown): Area {
  const { row, column } = start(self, activeCell);
  const to = edgeFrom(self.model.engine, self.sheet, row, column, oneOf(direction, DIRECTIONS, "direction"));
  return { top: to.row, left: to.column, bottom: to.row, right: to.column };
}

function spillOf(self: CellsAt): Area | null {
  const { area } = self;
  if (cellsOf(area) !== 1) throw invalidOperation();
  return self.model.engine.spill(self.sheet, area.top, area.left);
}

export const finding: Readonly<Record<string, Member<CellsAt>>> = {
  ...pair(["1.1", "1.4"], "getUsedRange", (self, valuesOnly) => {
    const used = usedWithin(self.model.engine, self.sheet, self.area, valuesOnly === true);
    return used && at(self, used);
  }),
  getSurroundingRegion: question("1.7", (self) =>
    at(self, surrounding(self.model.engine, self.sheet, self.area)),
  ),
  getRangeEdge: question("1.13", (self, direction, activeCell) =>
    at(self, edge(self, direction, activeCell)),
  ),
  getExtendedRange: question("1.13", (self, direction, activeCell) =>
    at(self, bounding(self.area, edge(self, direction, activeCell))),
  ),
  ...pair(["1.12", "1.12"], "getSpillingToRange", (self) => {
    const spill = spillOf(self);
    const { top, left } = self.area;
    return spill && spill.top === top && spill.left === left ? at(self, spill) : null;
  }),
  ...pair(["1.12", "1.12"], "getSpillParent", (self) => {
    const spill = spillOf(self);
    if (spill === null) return null;
    const { top, left } = spill;
    return at(self, { top, left, bottom: top, right: left });
  }),
  ...pair(["1.9", "1.9"], "getSpecialCells", (self, type, valueType) =>
    several(self, specialCells(self.model, self.sheet, [self.area], type, valueType)),
  ),
  ...pair(["1.9", "1.9"], "find", (self, text, criteria) => {
    const [first] = search(self.model, self.sheet, self.area, text, criteria);
    return first ? at(self, first) : null;
  }),
  ...pair(["1.13", "1.13"], "getMergedAreas", (self) => {
    const merges = self.model.engine.merges(self.sheet);
    const { area } = self;
    return several(
      self,
      merges.filter(
        (own) =>
          own.top <= area.bottom &&
          own.bottom >= area.top &&
          own.left <= area.right &&
          own.right >= area.left,
      ),
    );
  }),
  getVisibleView: question("1.3", (self) => new RangeView(self)),
  getTables: question("1.9", (self, fullyContained) =>
    self.model.things.tablesAt(self.sheet, [self.area], fullyContained === true),
  ),
};
