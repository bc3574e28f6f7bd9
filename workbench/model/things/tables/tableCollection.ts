import { EventHub, WORKBOOK_TARGET } from "../../../richapi";
import type { Api } from "../../../richapi/member";
import type { Area } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { covers, intersection } from "../../cells/areas";
import { invalidArgument } from "../../errors";
import type { Places } from "../../places";
import { flag } from "../arguments";
import { found, itemAt, lookups } from "../collection";
import { method, question, read } from "../declare";
import { addTable } from "./add";
import { allTables, findTable, tableId, type Located } from "./find";
import { Table } from "./table";
import { tellAdded } from "./tableEvents";
import { TableView } from "./tableView";

/** The tables of the workbook, or of one sheet. */
export class TableCollection {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId | null,
  ) {}

  private located(): Located[] {
    return allTables(this.places.document).filter(({ sheet }) => this.sheet === null || sheet === this.sheet);
  }

  items(): Table[] {
    return this.located().map((one) => asTable(this.places, one));
  }

  find(key: unknown): Table | null {
    const one = findTable(this.located(), key);
    return one && asTable(this.places, one);
  }

  private add(given: unknown, hasHeaders: boolean): Table {
    const place = this.places.placesOf(given, this.sheet);
    const area = place?.areas[0];
    if (!place || !area || place.areas.length !== 1) throw invalidArgument();
    if (this.sheet !== null && place.sheet !== this.sheet) throw invalidArgument();
    const table = addTable(this.places.document, place.sheet, area, hasHeaders);
    tellAdded(this.places, tableId(table), place.sheet);
    return asTable(this.places, { sheet: place.sheet, table });
  }

  private static readonly events = (name: "tableAdded" | "tableChanged" | "tableDeleted") =>
    EventHub.members<TableCollection>(name, (self) => ({
      hub: self.places.events,
      target: self.sheet ?? WORKBOOK_TARGET,
    }));

  static readonly api: Api<TableCollection> = {
    name: "TableCollection",
    page: "excel.tablecollection",
    items: (self) => self.items(),
    members: {
      ...TableCollection.events("tableAdded"),
      ...TableCollection.events("tableChanged"),
      ...TableCollection.events("tableDeleted"),
      ...lookups<TableCollection>({ count: "1.4", item: "1.1", orNull: "1.4" }),
      count: read("1.1", (self) => self.items().length),
      getItemAt: question("1.1", (self, index) => itemAt(self.items(), index)),
      add: method("1.1", (self, address, hasHeaders) => self.add(address, flag(hasHeaders, "hasHeaders"))),
    },
  };
}

/** The tables at a range: those it touches, or those it holds whole. */
export class TableScopedCollection {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId,
    readonly areas: readonly Area[],
    readonly fullyContained: boolean,
  ) {}

  items(): Table[] {
    const isHere = this.fullyContained ? covers : (a: Area, b: Area) => intersection(a, b) !== null;
    return allTables(this.places.document)
      .filter(
        ({ sheet, table }) => sheet === this.sheet && this.areas.some((area) => isHere(area, table.area)),
      )
      .map((one) => asTable(this.places, one));
  }

  find(key: unknown): Table | null {
    const mine = this.items().map(({ view }) => view.located);
    const one = findTable(mine, key);
    return one && asTable(this.places, one);
  }

  static readonly api: Api<TableScopedCollection> = {
    name: "TableScopedCollection",
    page: "excel.tablescopedcollection",
    items: (self) => self.items(),
    members: {
      ...lookups<TableScopedCollection>({ count: "1.9", item: "1.9", orNull: "1.14" }),
      count: read("1.9", (self) => self.items().length),
      getFirst: question("1.9", (self) => {
        const areaOf = (table: Table): Area => table.view.table.area;
        const sorted = self
          .items()
          .sort((a, b) => areaOf(a).top - areaOf(b).top || areaOf(a).left - areaOf(b).left);
        return found(sorted[0]);
      }),
    },
  };
}

const asTable = (places: Places, { table }: Located): Table => new Table(new TableView(places, table.id));
