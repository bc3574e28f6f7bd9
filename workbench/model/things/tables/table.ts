import type { Api } from "../../../richapi/member";
import { EventHub } from "../../../richapi";
import type { BookTable } from "../../../../xlsx";
import { invalidArgument } from "../../errors";
import { flag, isMissing, text } from "../arguments";
import { linked, method, property, question, read } from "../declare";
import { deleteTable, convertTable } from "./endTable";
import { tableId } from "./find";
import { checkHeaderCanGo, hideHeaders, showHeaders } from "./headerRowShown";
import { body, headerRow, totalRow } from "./layout";
import { renameTable } from "./renameTable";
import { resizeTable } from "./resizeTable";
import { isTableStyle } from "./styles";
import { TableColumnCollection } from "./tableColumnCollection";
import { TableRowCollection } from "./tableRowCollection";
import { TableSort } from "./tableSort";
import type { TableView } from "./tableView";
import { hideTotals, showTotals } from "./totals";

type Switch =
  "showFirstColumn" | "showLastColumn" | "showRowStripes" | "showColumnStripes" | "showFilterButton";

const part = (name: Switch) =>
  property<Table>(
    "1.3",
    (self) => self.view.table[name] ?? false,
    (self, value) => {
      self.view.change({ [name]: flag(value) } as Partial<BookTable>);
    },
  );

export class Table {
  constructor(readonly view: TableView) {}

  private setHeaders(shown: boolean): void {
    const { table, sheet, places } = this.view;
    if (shown === table.hasHeader) return;
    if (shown) showHeaders(places.document, sheet, table);
    else {
      checkHeaderCanGo(table);
      hideHeaders(places.document, sheet, table);
    }
  }

  private setTotals(shown: boolean): void {
    const { table, sheet, places } = this.view;
    if (shown === table.hasTotals) return;
    (shown ? showTotals : hideTotals)(places.document, sheet, table);
  }

  private setStyle(name: string): void {
    if (name !== "" && !isTableStyle(name))
      throw invalidArgument(`There is no table style called '${name}'.`);
    const { style: _style, ...plain } = this.view.table;
    this.view.put(name === "" ? plain : { ...plain, style: name });
  }

  static readonly api: Api<Table> = {
    name: "Table",
    page: "excel.table",
    id: (self) => tableId(self.view.table),
    members: {
      ...EventHub.members<Table>("tableChanged", ({ view }) => ({
        hub: view.places.events,
        target: tableId(view.table),
      })),
      ...EventHub.members<Table>("tableSelectionChanged", ({ view }) => ({
        hub: view.places.events,
        target: tableId(view.table),
      })),
      id: read("1.1", (self) => tableId(self.view.table)),
      legacyId: read("1.8", (self) => String(self.view.table.id)),
      name: property(
        "1.1",
        (self) => self.view.table.name,
        (self, value) => {
          renameTable(self.view, text(value, "name"));
        },
      ),
      showHeaders: property(
        "1.1",
        (self) => self.view.table.hasHeader,
        (self, value) => {
          self.setHeaders(flag(value));
        },
      ),
      showTotals: property(
        "1.1",
        (self) => self.view.table.hasTotals,
        (self, value) => {
          self.setTotals(flag(value));
        },
      ),
      style: property(
        "1.1",
        (self) => self.view.table.style ?? "",
        (self, value) => {
          self.setStyle(isMissing(value) ? "" : text(value, "style"));
        },
      ),
      highlightFirstColumn: part("showFirstColumn"),
      highlightLastColumn: part("showLastColumn"),
      showBandedRows: part("showRowStripes"),
      showBandedColumns: part("showColumnStripes"),
      showFilterButton: part("showFilterButton"),
      columns: linked("1.1", (self) => new TableColumnCollection(self.view)),
      rows: linked("1.1", (self) => new TableRowCollection(self.view)),
      sort: linked("1.2", (self) => new TableSort(self.view)),
      worksheet: linked("1.2", (self) => self.view.places.worksheet(self.view.sheet)),
      getRange: question("1.1", (self) => self.view.range(self.view.table.area)),
      getHeaderRowRange: question("1.1", (self) => self.view.part(headerRow(self.view.table))),
      getDataBodyRange: question("1.1", (self) => self.view.range(body(self.view.table))),
      getTotalRowRange: question("1.1", (self) => self.view.part(totalRow(self.view.table))),
      resize: method("1.13", (self, range) => {
        resizeTable(self.view, range);
      }),
      convertToRange: method("1.2", (self) => convertTable(self.view)),
      delete: method("1.1", (self) => {
        deleteTable(self.view);
      }),
      // A table of the workbench has no filter that could be cleared or applied again.
      clearFilters: method("1.2", (self) => {
        void self.view.table;
      }),
      reapplyFilters: method("1.2", (self) => {
        void self.view.table;
      }),
    },
  };
}
