import type { SheetId } from "../../engine/engine";
import type { Api } from "../../richapi/member";
import { invalidArgument, itemNotFound, notSupported } from "../errors";
import type { Model } from "../model";
import { isMissing } from "../things/arguments";
import { method, read } from "../things/declare";

/** The filter buttons over cells outside tables: `Excel.AutoFilter`. Criteria are refused: nothing would hide rows. */
export class AutoFilter {
  constructor(
    readonly model: Model,
    readonly sheet: SheetId,
  ) {}

  range(): object | null {
    const area = this.model.document.extras(this.sheet).autoFilter;
    return area && this.model.range(this.sheet, area);
  }

  static readonly api: Api<AutoFilter> = {
    name: "AutoFilter",
    page: "excel.autofilter",
    members: {
      enabled: read("1.9", (self) => self.range() !== null),
      isDataFiltered: read("1.9", () => false),
      criteria: read("1.9", () => []),
      apply: method("1.9", (self, range, columnIndex, criteria) => {
        if (!isMissing(columnIndex) || !isMissing(criteria)) throw notSupported("filtering rows by criteria");
        const place = self.model.placesOf(range, self.sheet);
        const area = place?.areas[0];
        if (!place || !area || place.sheet !== self.sheet) throw invalidArgument();
        self.model.document.change(self.sheet, { autoFilter: area });
      }),
      clearCriteria: method("1.9", () => null),
      reapply: method("1.9", () => null),
      remove: method("1.9", (self) => {
        self.model.document.change(self.sheet, { autoFilter: null });
      }),
      getRange: method("1.9", (self) => {
        const range = self.range();
        if (range === null) throw itemNotFound();
        return range;
      }),
      getRangeOrNullObject: method("1.9", (self) => self.range()),
    },
  };
}
