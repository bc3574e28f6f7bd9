import type { Api } from "../../../richapi/member";
import type { Area } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import type { Places } from "../../places";
import { oneOf } from "../arguments";
import { itemAt, lookups } from "../collection";
import { method, question } from "../declare";
import { idOf, keepId } from "../identity";
import { cutOut, touches } from "./cells";
import { ConditionalFormat, KINDS, type KindName } from "./conditionalFormat";
import { FormatView, inOrder, newFormat } from "./formatView";

/** The conditional formats on any of some cells, the first applied first. */
export class ConditionalFormatCollection {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId,
    readonly areas: readonly Area[],
  ) {}

  items(): ConditionalFormat[] {
    return inOrder(this.places.document.extras(this.sheet).conditionalFormats)
      .filter((format) => touches(format.areas, this.areas))
      .map((format) => new ConditionalFormat(this.view(idOf(format))));
  }

  find(key: unknown): ConditionalFormat | null {
    return this.items().find(({ view }) => view.id === key) ?? null;
  }

  private view(id: string): FormatView {
    return new FormatView(this.places, this.sheet, id);
  }

  /** "Adds a new conditional format to the collection at the first/top priority." */
  private add(name: KindName): ConditionalFormat {
    const format = newFormat(KINDS[name].kind, this.areas);
    const view = this.view(idOf(format));
    view.replaceAll([format, ...inOrder(view.list)]);
    return new ConditionalFormat(view);
  }

  static readonly api: Api<ConditionalFormatCollection> = {
    name: "ConditionalFormatCollection",
    page: "excel.conditionalformatcollection",
    items: (self) => self.items(),
    members: {
      ...lookups<ConditionalFormatCollection>({ count: "1.6", item: "1.6", orNull: "1.14" }),
      getItemAt: question("1.6", (self, index) => itemAt(self.items(), index)),
      add: method("1.6", (self, type) => self.add(oneOf(type, Object.keys(KINDS) as KindName[], "type"))),
      // "Clears all conditional formats active on the current specified range": elsewhere they stay.
      clearAll: method("1.6", ({ places, sheet, areas }) => {
        const { conditionalFormats } = places.document.extras(sheet);
        const left = cutOut(conditionalFormats, areas, keepId);
        if (left !== conditionalFormats) places.document.change(sheet, { conditionalFormats: left });
      }),
    },
  };
}
