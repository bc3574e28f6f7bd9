import type { Api } from "../../../richapi/member";
import { itemNotFound, wrongShape } from "../../errors";
import { method, property, question, read } from "../declare";
import { rowsOfInput } from "./block";
import { bodyRows, rowOf } from "./layout";
import { removeRows } from "./rowChanges";
import type { TableView } from "./tableView";

/** A place among a table's rows, not what stands there: after sorting it holds another row's values. */
export class TableRow {
  constructor(
    readonly view: TableView,
    readonly index: number,
  ) {}

  private get area() {
    if (this.index >= bodyRows(this.view.table)) throw itemNotFound();
    return rowOf(this.view.table, this.index);
  }

  static readonly api: Api<TableRow> = {
    name: "TableRow",
    page: "excel.tablerow",
    members: {
      index: read("1.1", (self) => self.index),
      values: property(
        "1.1",
        (self) => self.view.places.values(self.view.sheet, self.area),
        (self, value) => {
          const block = rowsOfInput(value, self.view.table.columns.length);
          if (block.length !== 1) throw wrongShape();
          self.view.places.write(self.view.sheet, self.area, block);
        },
      ),
      delete: method("1.1", (self) => {
        removeRows(self.view, [self.index]);
      }),
      getRange: question("1.1", (self) => self.view.range(self.area)),
    },
  };
}
