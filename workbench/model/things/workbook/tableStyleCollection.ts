import type { Api } from "../../../richapi/member";
import type { Places } from "../../places";
import { lookups } from "../collection";
import { question, read } from "../declare";
import { itemNotFound } from "../../errors";
import { TABLE_STYLES } from "../tables/styles";

/** The table styles Excel brings. Those of one's own can't be made here. */
export class TableStyleCollection {
  constructor(readonly places: Places) {}

  items(): TableStyle[] {
    return TABLE_STYLES.map((name) => new TableStyle(name));
  }

  find(key: unknown): TableStyle | null {
    return (
      this.items().find(({ name }) => typeof key === "string" && name.toLowerCase() === key.toLowerCase()) ??
      null
    );
  }

  static readonly api: Api<TableStyleCollection> = {
    name: "TableStyleCollection",
    page: "excel.tablestylecollection",
    items: (self) => self.items(),
    members: {
      ...lookups<TableStyleCollection>({ count: "1.10", item: "1.10", orNull: "1.14" }),
      getDefault: question("1.10", (self) => {
        const usual = self.find("TableStyleMedium2");
        if (!usual) throw itemNotFound();
        return usual;
      }),
    },
  };
}

class TableStyle {
  constructor(readonly name: string) {}

  static readonly api: Api<TableStyle> = {
    name: "TableStyle",
    page: "excel.tablestyle",
    id: (self) => self.name,
    members: { name: read("1.10", (self) => self.name), readOnly: read("1.10", () => true) },
  };
}
