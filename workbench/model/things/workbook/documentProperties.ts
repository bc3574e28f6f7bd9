import type { Api } from "../../../richapi/member";
import type { BookProperties } from "../../../../xlsx";
import { invalidArgument } from "../../errors";
import type { Places } from "../../places";
import { isMissing, text, wholeNumber } from "../arguments";
import { linked, property, read } from "../declare";
import { CustomPropertyCollection } from "./customPropertyCollection";

type Told = "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company";

/** Excel takes no more than 255 letters for any of them. */
const LONGEST = 255;

const told = (name: Told) =>
  property<DocumentProperties>(
    "1.7",
    (self) => self.properties[name] ?? "",
    (self, value) => {
      const given = isMissing(value) ? "" : text(value, name);
      if (given.length > LONGEST) throw invalidArgument();
      self.change({ [name]: given });
    },
  );

export class DocumentProperties {
  constructor(readonly places: Places) {}

  get properties(): BookProperties {
    return this.places.document.whole.properties;
  }

  change(change: Partial<BookProperties>): void {
    this.places.document.changeWhole({ properties: { ...this.properties, ...change } });
  }

  static readonly api: Api<DocumentProperties> = {
    name: "DocumentProperties",
    page: "excel.documentproperties",
    members: {
      title: told("title"),
      subject: told("subject"),
      author: told("author"),
      keywords: told("keywords"),
      comments: told("comments"),
      category: told("category"),
      manager: told("manager"),
      company: told("company"),
      lastAuthor: read("1.7", (self) => self.properties.lastAuthor ?? ""),
      revisionNumber: property(
        "1.7",
        (self) => Number(self.properties.revision ?? 0),
        (self, value) => {
          const number = wholeNumber(value, "revisionNumber");
          if (number < 0) throw invalidArgument();
          self.change({ revision: String(number) });
        },
      ),
      creationDate: read("1.7", (self) => self.properties.created ?? null),
      custom: linked("1.7", (self) => new CustomPropertyCollection(self.places)),
    },
  };
}
