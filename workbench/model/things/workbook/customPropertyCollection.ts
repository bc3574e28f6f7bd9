import type { Api } from "../../../richapi/member";
import { invalidArgument } from "../../errors";
import type { Places } from "../../places";
import { text } from "../arguments";
import { lookups } from "../collection";
import { method } from "../declare";
import { CustomProperty, propertyValue, sameKey } from "./customProperty";

export class CustomPropertyCollection {
  constructor(readonly places: Places) {}

  items(): CustomProperty[] {
    return this.places.document.whole.properties.custom.map(
      ({ name }) => new CustomProperty(this.places, name),
    );
  }

  find(key: unknown): CustomProperty | null {
    if (typeof key !== "string") return null;
    return this.items().find((item) => sameKey(item.key, key)) ?? null;
  }

  static readonly api: Api<CustomPropertyCollection> = {
    name: "CustomPropertyCollection",
    page: "excel.custompropertycollection",
    items: (self) => self.items(),
    members: {
      ...lookups<CustomPropertyCollection>({ count: "1.7", item: "1.7", orNull: "1.7" }),
      // "Creates a new or sets an existing custom property."
      add: method("1.7", (self, key, value) => {
        const name = text(key, "key");
        if (name === "" || name.length > 255) throw invalidArgument();
        const property = self.find(name) ?? new CustomProperty(self.places, name);
        property.put(propertyValue(value));
        return property;
      }),
      deleteAll: method("1.7", ({ places: { document } }) => {
        document.changeWhole({ properties: { ...document.whole.properties, custom: [] } });
      }),
    },
  };
}
