import { cellName } from "../../../xlsx";
import type { Api } from "../../richapi/member";
import { invalidArgument, notSupported } from "../errors";
import { wholeNumber } from "../things/arguments";
import { linked, method, property, read } from "../things/declare";
import { cellsOf } from "./areas";
import { shownRuns } from "./finding/special";
import type { CellsAt } from "./place";
import { formulasOf, formulasR1C1Of, MAX_CELLS, textsOf, typesOf, valuesOf } from "./reading";
import { rangeExceedsLimit } from "../errors";

type Reader = typeof valuesOf | typeof textsOf | typeof typesOf;

/** What of a range is not hidden: `Excel.RangeView`. */
export class RangeView {
  constructor(
    readonly place: CellsAt,
    /** Of one row only, counted among the visible ones. */
    readonly row: number | null = null,
  ) {}

  private shown(): { rows: number[]; columns: number[] } {
    const { model, sheet, area } = this.place;
    if (cellsOf(area) > MAX_CELLS) throw rangeExceedsLimit();
    const { engine } = model;
    const state = engine.sheets().find(({ id }) => id === sheet);
    const list = (runs: [number, number][]): number[] =>
      runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
    const rows = list(
      shownRuns(area.top, area.bottom, state?.rows ?? 0, (row) => engine.isRowHidden(sheet, row)),
    );
    const columns = list(
      shownRuns(area.left, area.right, state?.columns ?? 0, (column) => engine.isColumnHidden(sheet, column)),
    );
    return { rows: this.row === null ? rows : rows.slice(this.row, this.row + 1), columns };
  }

  get rowCount(): number {
    return this.shown().rows.length;
  }

  get columnCount(): number {
    return this.shown().columns.length;
  }

  get cellAddresses(): string[][] {
    const { rows, columns } = this.shown();
    return rows.map((row) => columns.map((column) => cellName(row, column)));
  }

  read(reader: Reader): unknown[][] {
    const { model, sheet, area } = this.place;
    const block: unknown[][] = reader(model.engine, sheet, area);
    const { rows, columns } = this.shown();
    return rows.map((row) => columns.map((column) => block[row - area.top]?.[column - area.left]));
  }

  static readonly api: Api<RangeView> = {
    name: "RangeView",
    page: "excel.rangeview",
    members: {
      index: read("1.4", (self) => self.row ?? 0),
      rowCount: read("1.3", (self) => self.rowCount),
      columnCount: read("1.3", (self) => self.columnCount),
      cellAddresses: read("1.3", (self) => self.cellAddresses),
      values: property("1.3", (self) => self.read(valuesOf), refuse),
      text: read("1.3", (self) => self.read(textsOf)),
      formulas: property("1.3", (self) => self.read(formulasOf), refuse),
      formulasLocal: property("1.3", (self) => self.read(formulasOf), refuse),
      formulasR1C1: property("1.3", (self) => self.read(formulasR1C1Of), refuse),
      valueTypes: read("1.3", (self) => self.read(typesOf)),
      numberFormat: property(
        "1.3",
        (self) => self.read((engine, sheet, area) => engine.formats(sheet, area)),
        refuse,
      ),
      rows: linked("1.3", (self) => new RangeViewCollection(self)),
      getRange: method("1.3", ({ place }) => place.model.range(place.sheet, place.area)),
    },
  };
}

function refuse(): void {
  throw notSupported("writing to what a RangeView shows; write to its range");
}

/** The visible rows one by one: `Excel.RangeViewCollection`. */
class RangeViewCollection {
  constructor(readonly view: RangeView) {}

  items(): RangeView[] {
    return Array.from({ length: this.view.rowCount }, (_, index) => new RangeView(this.view.place, index));
  }

  static readonly api: Api<RangeViewCollection> = {
    name: "RangeViewCollection",
    page: "excel.rangeviewcollection",
    items: (self) => self.items(),
    members: {
      getCount: method("1.4", (self) => self.items().length),
      getItemAt: method("1.3", (self, index) => {
        const item = self.items()[wholeNumber(index, "index")];
        if (!item) throw invalidArgument();
        return item;
      }),
    },
  };
}
