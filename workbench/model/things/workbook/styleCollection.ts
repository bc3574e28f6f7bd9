import type { Api } from "../../../richapi/member";
import { invalidArgument, itemAlreadyExists } from "../../errors";
import type { Places } from "../../places";
import { text } from "../arguments";
import { itemAt, lookups } from "../collection";
import { method, question } from "../declare";
import { Style } from "./style";
import { setStyleLook, styleCalled, styleNames } from "./styles";

export class StyleCollection {
  constructor(readonly places: Places) {}

  items(): Style[] {
    return styleNames(this.places.document).map((name) => new Style(this.places, name));
  }

  find(key: unknown): Style | null {
    const name = typeof key === "string" ? styleCalled(this.places.document, key) : null;
    return name === null ? null : new Style(this.places, name);
  }

  static readonly api: Api<StyleCollection> = {
    name: "StyleCollection",
    page: "excel.stylecollection",
    items: (self) => self.items(),
    members: {
      ...lookups<StyleCollection>({ count: "1.9", item: "1.7", orNull: "1.14" }),
      getItemAt: question("1.9", (self, index) => itemAt(self.items(), index)),
      add: method("1.7", (self, name) => {
        const called = text(name, "name");
        if (called === "" || called.length > 255) throw invalidArgument();
        if (self.find(called)) throw itemAlreadyExists();
        setStyleLook(self.places.document, called, {});
      }),
    },
  };
}
