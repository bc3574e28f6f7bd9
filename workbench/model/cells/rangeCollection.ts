import type { Api } from "../../richapi/member";
import { invalidArgument } from "../errors";
import { wholeNumber } from "../things/arguments";
import { method } from "../things/declare";
import type { AreasAt } from "./place";

/** The areas of a `RangeAreas`, one range each: `Excel.RangeCollection`. */
export class RangeCollection {
  private ranges: readonly object[] | null = null;

  constructor(readonly place: AreasAt) {}

  items(): readonly object[] {
    const { model, sheet, areas } = this.place;
    this.ranges ??= areas.map((area) => model.range(sheet, area));
    return this.ranges;
  }

  static readonly api: Api<RangeCollection> = {
    name: "RangeCollection",
    page: "excel.rangecollection",
    items: (self) => self.items(),
    members: {
      getCount: method("1.9", (self) => self.items().length),
      getItemAt: method("1.9", (self, index) => {
        const item = self.items()[wholeNumber(index, "index")];
        if (item === undefined) throw invalidArgument();
        return item;
      }),
    },
  };
}
