import type { Api } from "../../../richapi/member";
import { invalidArgument, itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { text } from "../arguments";
import { method, question, read } from "../declare";
import { namespaceOf } from "./xml";

export class CustomXmlPart {
  constructor(
    readonly places: Places,
    readonly id: string,
  ) {}

  get xml(): string {
    const part = this.places.document.whole.customXml.find(({ id }) => id === this.id);
    if (!part) throw itemNotFound();
    return part.xml;
  }

  get namespace(): string {
    return namespaceOf(this.xml) ?? "";
  }

  private put(xml: string | null): void {
    void this.xml;
    const { document } = this.places;
    const customXml = document.whole.customXml.flatMap((part) => {
      if (part.id !== this.id) return [part];
      return xml === null ? [] : [{ ...part, xml }];
    });
    document.changeWhole({ customXml });
  }

  static readonly api: Api<CustomXmlPart> = {
    name: "CustomXmlPart",
    page: "excel.customxmlpart",
    id: (self) => self.id,
    members: {
      id: read("1.5", (self) => self.id),
      namespaceUri: read("1.5", (self) => self.namespace),
      getXml: question("1.5", (self) => self.xml),
      setXml: method("1.5", (self, xml) => {
        self.put(checkedXml(xml));
      }),
      delete: method("1.5", (self) => {
        self.put(null);
      }),
    },
  };
}

export function checkedXml(xml: unknown): string {
  const given = text(xml, "xml");
  if (namespaceOf(given) === null) throw invalidArgument("This is not well-formed XML.");
  return given;
}
