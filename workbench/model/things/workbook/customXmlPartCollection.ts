import type { Api } from "../../../richapi/member";
import { invalidOperation, itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { text } from "../arguments";
import { lookups } from "../collection";
import { method, question } from "../declare";
import { idText } from "../identity";
import { checkedXml, CustomXmlPart } from "./customXmlPart";

const KIND = 0xc5;

export class CustomXmlPartCollection {
  constructor(readonly places: Places) {}

  items(): CustomXmlPart[] {
    return this.places.document.whole.customXml.map(({ id }) => new CustomXmlPart(this.places, id));
  }

  find(key: unknown): CustomXmlPart | null {
    return this.items().find(({ id }) => id === key) ?? null;
  }

  private add(xml: string): CustomXmlPart {
    const { document } = this.places;
    const { customXml } = document.whole;
    const taken = new Set(customXml.map(({ id }) => id));
    let number = customXml.length + 1;
    while (taken.has(idText(number, KIND))) number++;
    const id = idText(number, KIND);
    document.changeWhole({ customXml: [...customXml, { id, xml }] });
    return new CustomXmlPart(this.places, id);
  }

  static readonly api: Api<CustomXmlPartCollection> = {
    name: "CustomXmlPartCollection",
    page: "excel.customxmlpartcollection",
    items: (self) => self.items(),
    members: {
      ...lookups<CustomXmlPartCollection>({ count: "1.5", item: "1.5", orNull: "1.5" }),
      add: method("1.5", (self, xml) => self.add(checkedXml(xml))),
      getByNamespace: question(
        "1.5",
        (self, uri) => new CustomXmlPartScopedCollection(self, text(uri, "namespaceUri")),
      ),
    },
  };
}

/** The parts of one namespace. */
class CustomXmlPartScopedCollection {
  constructor(
    readonly whole: CustomXmlPartCollection,
    readonly namespace: string,
  ) {}

  items(): CustomXmlPart[] {
    return this.whole.items().filter((part) => part.namespace === this.namespace);
  }

  find(key: unknown): CustomXmlPart | null {
    return this.items().find(({ id }) => id === key) ?? null;
  }

  static readonly api: Api<CustomXmlPartScopedCollection> = {
    name: "CustomXmlPartScopedCollection",
    page: "excel.customxmlpartscopedcollection",
    items: (self) => self.items(),
    members: {
      ...lookups<CustomXmlPartScopedCollection>({ count: "1.5", item: "1.5", orNull: "1.5" }),
      // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
      getOnlyItem: question("1.5", (self) => {
        const [only, ...others] = self.items();
        if (!only) throw itemNotFound();
        if (others.length > 0) throw invalidOperation();
        return only;
      }),
      getOnlyItemOrNullObject: question("1.5", (self) => {
        const [only, ...others] = self.items();
        return only && others.length === 0 ? only : null;
      }),
    },
  };
}
