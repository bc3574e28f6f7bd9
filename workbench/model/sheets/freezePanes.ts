import type { SheetId } from "../../engine/engine";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";
import type { Api } from "../../richapi/member";
import { invalidArgument, itemNotFound } from "../errors";
import type { Model } from "../model";
import { isMissing, wholeNumber } from "../things/arguments";
import { method } from "../things/declare";

/** Rows and columns that stay in view: `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes {
  constructor(
    readonly model: Model,
    readonly sheet: SheetId,
  ) {}

  freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS) throw invalidArgument();
    this.model.engine.freeze(this.sheet, rows, columns);
  }

  location(): object | null {
    const { rows, columns } = this.model.engine.frozen(this.sheet);
    if (rows === 0 && columns === 0) return null;
    const area: Area = {
      top: 0,
      left: 0,
      bottom: rows === 0 ? MAX_ROWS - 1 : rows - 1,
      right: columns === 0 ? MAX_COLUMNS - 1 : columns - 1,
    };
    return this.model.range(this.sheet, area);
  }

  static readonly api: Api<WorksheetFreezePanes> = {
    name: "WorksheetFreezePanes",
    page: "excel.worksheetfreezepanes",
    members: {
      // "The range describing the cells that will be frozen", from the sheet's corner.
      freezeAt: method("1.7", (self, range) => {
        const place = self.model.placesOf(range, self.sheet);
        const area = place?.areas[0];
        if (!place || !area || place.sheet !== self.sheet) throw invalidArgument();
        const rows = area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1;
        self.freeze(rows, area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1);
      }),
      freezeRows: method("1.7", (self, count) => {
        self.freeze(isMissing(count) ? 1 : wholeNumber(count, "count"), 0);
      }),
      freezeColumns: method("1.7", (self, count) => {
        self.freeze(0, isMissing(count) ? 1 : wholeNumber(count, "count"));
      }),
      getLocation: method("1.7", (self) => {
        const location = self.location();
        if (location === null) throw itemNotFound();
        return location;
      }),
      getLocationOrNullObject: method("1.7", (self) => self.location()),
      unfreeze: method("1.7", (self) => {
        self.freeze(0, 0);
      }),
    },
  };
}
