/** The other workbooks that formulas refer to, as the file names them: `Excel.LinkedWorkbookCollection`. */
import type { KeptPart } from "../../../xlsx";
import type { Api } from "../../richapi/member";
import { notSupported } from "../errors";
import type { Model } from "../model";
import { lookups } from "../things/collection";
import { method, property, read } from "../things/declare";

const ONLINE = "ExcelApiOnline 1.1";

class LinkedWorkbook {
  constructor(readonly target: string) {}

  static readonly api: Api<LinkedWorkbook> = {
    name: "LinkedWorkbook",
    page: "excel.linkedworkbook",
    id: (self) => self.target,
    members: {
      // "The id is the URL of the linked workbook."
      id: read(ONLINE, (self) => self.target),
      breakLinks: method(ONLINE, () => {
        throw notSupported("breaking links to other workbooks");
      }),
      refresh: method(ONLINE, () => {
        throw notSupported("following links to other workbooks");
      }),
    },
  };
}

export class LinkedWorkbookCollection {
  constructor(readonly model: Model) {}

  items(): LinkedWorkbook[] {
    const { parts, relationships, elements } = this.model.document.whole.kept;
    const order = elements?.find(({ name }) => name === "externalReferences")?.xml ?? "";
    return [...order.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => {
      const part = relationships.find((one) => one.id === id)?.target ?? "";
      return new LinkedWorkbook(targetOf(parts, part));
    });
  }

  find(key: unknown): LinkedWorkbook | null {
    return this.items().find(({ target }) => target === key) ?? null;
  }

  static readonly api: Api<LinkedWorkbookCollection> = {
    name: "LinkedWorkbookCollection",
    page: "excel.linkedworkbookcollection",
    items: (self) => self.items(),
    members: {
      ...lookups<LinkedWorkbookCollection>({ count: ONLINE, item: ONLINE, orNull: ONLINE }),
      workbookLinksRefreshMode: property(
        ONLINE,
        () => "Manual",
        (_self, value) => {
          if (value !== "Manual") throw notSupported("following links to other workbooks");
        },
      ),
      breakAllLinks: method(ONLINE, () => {
        throw notSupported("breaking links to other workbooks");
      }),
      refreshAll: method(ONLINE, () => {
        throw notSupported("following links to other workbooks");
      }),
    },
  };
}

/** Where the part of a link points, by the relationships beside it. */
function targetOf(parts: readonly KeptPart[], part: string): string {
  const beside = part.replace(/([^/]+)$/, "_rels/$1.rels");
  const found = parts.find(({ name }) => name === beside);
  const xml = found ? new TextDecoder().decode(found.bytes) : "";
  const target = /\bTarget="([^"]*)"/.exec(xml)?.[1] ?? "";
  return target
    .replace(/&amp;/g, "&")
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"');
}
