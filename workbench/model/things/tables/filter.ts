import type { Api } from "../../../richapi/member";
import { method, read } from "../declare";
import type { TableView } from "./tableView";

/**
 * The workbench filters nothing: the members that would are left out, so that calling them fails by name. What is
 * here is true of a table without a filter.
 */
export class Filter {
  constructor(readonly view: TableView) {}

  static readonly api: Api<Filter> = {
    name: "Filter",
    page: "excel.filter",
    members: {
      criteria: read("1.2", () => null),
      clear: method("1.2", () => null),
    },
  };
}
