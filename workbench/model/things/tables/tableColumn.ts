import type { Api } from "../../../richapi/member";
import type { Area, BookTableColumn } from "../../../../xlsx";
import { invalidArgument, itemNotFound } from "../../errors";
import { text } from "../arguments";
import { linked, method, property, question, read } from "../declare";
import { columnOfInput } from "./block";
import { removeColumn } from "./columnChanges";
import { columnNumbers } from "./columnNumbers";
import { Filter } from "./filter";
import { renameColumns } from "./headers";
import { body, columnOf, headerRow, totalRow } from "./layout";
import type { TableView } from "./tableView";

export class TableColumn {
  constructor(
    readonly view: TableView,
    readonly number: number,
  ) {}

  get index(): number {
    const index = columnNumbers(this.view.table).indexOf(this.number);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get column(): BookTableColumn {
    return this.view.table.columns[this.index]!;
  }

  part(area: Area | null): object {
    return this.view.part(area && columnOf(area, this.index));
  }

  private rename(name: string): void {
    const { places, sheet, table } = this.view;
    const { index } = this;
    const isTaken = table.columns.some(
      (column, place) => place !== index && column.name.toLowerCase() === name.toLowerCase(),
    );
    if (name === "" || name.length > 255 || isTaken) throw invalidArgument();
    const names = table.columns.map((column, place) => (place === index ? name : column.name));
    renameColumns(places.document, sheet, table, names);
  }

  private write(value: unknown): void {
    const { places, sheet, table } = this.view;
    const area = columnOf(table.area, this.index);
    const cells = columnOfInput(value, area.bottom - area.top + 1);
    places.write(
      sheet,
      area,
      cells.map((cell) => [cell]),
    );
  }

  static readonly api: Api<TableColumn> = {
    name: "TableColumn",
    page: "excel.tablecolumn",
    id: (self) => columnKey(self.number),
    members: {
      id: read("1.1", (self) => self.number),
      index: read("1.1", (self) => self.index),
      name: property(
        "1.1",
        (self) => self.column.name,
        (self, value) => {
          self.rename(text(value, "name"));
        },
      ),
      values: property(
        "1.1",
        (self) => self.view.places.values(self.view.sheet, columnOf(self.view.table.area, self.index)),
        (self, value) => {
          self.write(value);
        },
      ),
      filter: linked("1.2", (self) => new Filter(self.view)),
      delete: method("1.1", (self) => {
        removeColumn(self.view, self.index);
      }),
      getDataBodyRange: question("1.1", (self) => self.part(body(self.view.table))),
      getHeaderRowRange: question("1.1", (self) => self.part(headerRow(self.view.table))),
      getRange: question("1.1", (self) => self.part(self.view.table.area)),
      getTotalRowRange: question("1.1", (self) => self.part(totalRow(self.view.table))),
    },
  };
}

/** By what the client finds a column again: no column is called so by mistake, as one is called `2`. */
const columnKey = (number: number): string => `{column ${String(number)}}`;
