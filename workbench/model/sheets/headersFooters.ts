import type { BookPrint } from "../../../xlsx";
import type { Api, ValueMember } from "../../richapi/member";
import { notSupported } from "../errors";
import { text } from "../things/arguments";
import { linked, property } from "../things/declare";

/** What a page layout lets its parts read and change. */
export interface Printing {
  readonly print: BookPrint;
  change(change: BookPrint): void;
}

type Part = "left" | "center" | "right";

const line = (where: "header" | "footer", part: Part): ValueMember<HeaderFooter> =>
  property(
    "1.9",
    ({ printing }) => printing.print[where]?.[part] ?? "",
    ({ printing }, value) => {
      printing.change({ [where]: { ...printing.print[where], [part]: text(value) } });
    },
  );

/** The lines above and below a printed page: `Excel.HeaderFooter`. */
class HeaderFooter {
  constructor(readonly printing: Printing) {}

  static readonly api: Api<HeaderFooter> = {
    name: "HeaderFooter",
    page: "excel.headerfooter",
    members: {
      leftHeader: line("header", "left"),
      centerHeader: line("header", "center"),
      rightHeader: line("header", "right"),
      leftFooter: line("footer", "left"),
      centerFooter: line("footer", "center"),
      rightFooter: line("footer", "right"),
    },
  };
}

/** `Excel.HeaderFooterGroup`: the same lines on all pages. */
export class HeaderFooterGroup {
  constructor(readonly printing: Printing) {}

  static readonly api: Api<HeaderFooterGroup> = {
    name: "HeaderFooterGroup",
    page: "excel.headerfootergroup",
    members: {
      defaultForAllPages: linked("1.9", ({ printing }) => new HeaderFooter(printing)),
      state: property(
        "1.9",
        () => "Default",
        (_self, value) => {
          if (value !== "Default") throw notSupported("headers that differ from page to page");
        },
      ),
    },
  };
}
