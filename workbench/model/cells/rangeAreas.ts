import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";
import type { SheetId } from "../../engine/engine";
import type { Api } from "../../richapi/member";
import { invalidArgument, invalidReference, itemNotFound } from "../errors";
import type { Model } from "../model";
import { isMissing, oneOf, text, wholeNumber } from "../things/arguments";
import { linked, method, property, question, read } from "../things/declare";
import { addressOf, cellsOf, intersection, isEntireColumn, isEntireRow, isOnSheet, moved } from "./areas";
import { CLEAR, clearCells } from "./editing/clear";
import { specialCells } from "./finding/special";
import { usedWithin } from "./finding/used";
import { common } from "./format/common";
import { RangeFormat } from "./format/rangeFormat";
import type { AreasAt } from "./place";
import { RangeCollection } from "./rangeCollection";
import { copyFrom } from "./rangeEditing";

/** Several areas of one sheet: `Excel.RangeAreas`. */
export class RangeAreas implements AreasAt {
  private seen: number;

  constructor(
    readonly model: Model,
    readonly sheet: SheetId,
    private known: readonly Area[],
  ) {
    this.seen = model.moves.count(sheet);
  }

  get areas(): readonly Area[] {
    const count = this.model.moves.count(this.sheet);
    if (count !== this.seen) {
      this.known = this.known
        .map((area) => this.model.moves.now(this.sheet, area, this.seen))
        .filter((area) => area !== null);
      this.seen = count;
    }
    if (this.known.length === 0) throw invalidReference();
    return this.known;
  }

  get address(): string {
    const name = this.model.engine.sheets().find(({ id }) => id === this.sheet)?.name ?? "";
    return this.areas.map((area) => addressOf(name, area)).join(",");
  }

  map(change: (area: Area) => Area): object {
    return this.model.rangeAreas(this.sheet, this.areas.map(change));
  }

  used(valuesOnly: boolean): object | null {
    const areas = this.areas
      .map((area) => usedWithin(this.model.engine, this.sheet, area, valuesOnly))
      .filter((area) => area !== null);
    return areas.length === 0 ? null : this.model.rangeAreas(this.sheet, areas);
  }

  common(other: unknown): object | null {
    const place = this.model.placesOf(other, this.sheet);
    if (place === null || place.sheet !== this.sheet) return null;
    const areas = this.areas.flatMap((area) =>
      place.areas.map((second) => intersection(area, second)).filter((both) => both !== null),
    );
    return areas.length === 0 ? null : this.model.rangeAreas(this.sheet, areas);
  }

  static readonly api: Api<RangeAreas> = {
    name: "RangeAreas",
    page: "excel.rangeareas",
    members: {
      address: read("1.9", (self) => self.address),
      addressLocal: read("1.9", (self) => self.address),
      areaCount: read("1.9", (self) => self.areas.length),
      cellCount: read("1.9", (self) => {
        const count = self.areas.reduce((sum, area) => sum + cellsOf(area), 0);
        return count > 2 ** 31 - 1 ? -1 : count;
      }),
      isEntireRow: read("1.9", (self) => self.areas.every(isEntireRow)),
      isEntireColumn: read("1.9", (self) => self.areas.every(isEntireColumn)),
      areas: linked("1.9", (self) => new RangeCollection(self)),
      worksheet: linked("1.9", (self) => self.model.worksheet(self.sheet)),
      dataValidation: linked("1.9", (self) => self.model.things.dataValidation(self.sheet, self.areas)),
      conditionalFormats: linked("1.9", (self) =>
        self.model.things.conditionalFormats(self.sheet, self.areas),
      ),
      format: linked("1.9", (self) => new RangeFormat(self)),
      style: property(
        "1.9",
        (self) => common(self, "style", "Normal", (name) => name),
        (self, value) => {
          self.model.things.applyStyle(self.sheet, self.areas, text(value, "style"));
        },
      ),
      clear: method("1.9", (self, applyTo) => {
        clearCells(self, isMissing(applyTo) ? "All" : oneOf(applyTo, CLEAR, "applyTo"));
      }),
      copyFrom: method("1.9", (self, source, type, skipBlanks, transpose) => {
        for (const area of self.areas)
          copyFrom({ model: self.model, sheet: self.sheet, area }, source, type, skipBlanks, transpose);
      }),
      calculate: method("1.9", (self) => {
        self.model.engine.calculate("changed");
      }),
      getOffsetRangeAreas: method("1.9", (self, rows, columns) => {
        const down = wholeNumber(rows, "rowOffset");
        const across = wholeNumber(columns, "columnOffset");
        return self.map((area) => {
          const to = moved(area, down, across);
          if (!isOnSheet(to)) throw invalidArgument();
          return to;
        });
      }),
      getUsedRangeAreas: question("1.9", (self, valuesOnly) => {
        const found = self.used(valuesOnly === true);
        if (found === null) throw itemNotFound();
        return found;
      }),
      getUsedRangeAreasOrNullObject: question("1.9", (self, valuesOnly) => self.used(valuesOnly === true)),
      getSpecialCells: question("1.9", (self, type, valueType) => {
        const areas = specialCells(self.model, self.sheet, self.areas, type, valueType);
        if (areas.length === 0) throw itemNotFound();
        return self.model.rangeAreas(self.sheet, areas);
      }),
      getSpecialCellsOrNullObject: question("1.9", (self, type, valueType) => {
        const areas = specialCells(self.model, self.sheet, self.areas, type, valueType);
        return areas.length === 0 ? null : self.model.rangeAreas(self.sheet, areas);
      }),
      getEntireRow: method("1.9", (self) =>
        self.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
      ),
      getEntireColumn: method("1.9", (self) =>
        self.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
      ),
      getIntersection: method("1.9", (self, other) => {
        const found = self.common(other);
        if (found === null) throw itemNotFound();
        return found;
      }),
      getIntersectionOrNullObject: method("1.9", (self, other) => self.common(other)),
      getTables: question("1.9", (self, fullyContained) =>
        self.model.things.tablesAt(self.sheet, self.areas, fullyContained === true),
      ),
    },
  };
}
