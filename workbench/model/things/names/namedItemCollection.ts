import type { Api } from "../../../richapi/member";
import type { BookName } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { invalidArgument, itemAlreadyExists } from "../../errors";
import type { Places } from "../../places";
import { isMissing, text } from "../arguments";
import { lookups } from "../collection";
import { method } from "../declare";
import { isNameAllowed } from "../tables/names";
import { allTables } from "../tables/find";
import { NamedItem, sameScope } from "./namedItem";
import { isFormula, referenceTo, withSheet } from "./reference";

/** The names of the workbook, or those local to one sheet. */
export class NamedItemCollection {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId | null,
  ) {}

  private nameOfSheet(id: SheetId): string {
    return this.places.document.engine.sheets().find((sheet) => sheet.id === id)?.name ?? "";
  }

  private get scope(): string | undefined {
    return this.sheet === null ? undefined : this.nameOfSheet(this.sheet);
  }

  items(): NamedItem[] {
    const { scope } = this;
    return this.places.document.whole.names
      .filter((name) => sameScope(name.sheet, scope))
      .map((name) => new NamedItem(this.places, name.name, scope));
  }

  find(key: unknown): NamedItem | null {
    if (typeof key !== "string") return null;
    return this.items().find((item) => item.name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  private add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const called = text(name, "name");
    if (!isNameAllowed(called))
      throw invalidArgument(
        `'${called}' can't be a name. Begin with a letter, use no spaces and no cell's address, for example Share_2026.`,
      );
    const { document } = this.places;
    const isTable = allTables(document).some(
      ({ table }) => table.name.toLowerCase() === called.toLowerCase(),
    );
    if (this.find(called) || isTable) throw itemAlreadyExists();
    const { scope } = this;
    const item: BookName = {
      name: called,
      formula: this.formulaOf(reference),
      ...(scope === undefined ? {} : { sheet: scope }),
      ...(isMissing(comment) || comment === "" ? {} : { comment: text(comment, "comment") }),
    };
    document.changeWhole({ names: [...document.whole.names, item] });
    return new NamedItem(this.places, called, scope);
  }

  /** A text with `=` is a formula; any other is itself, as Excel takes it for a name too. */
  private formulaOf(reference: unknown): string {
    const { places } = this;
    if (typeof reference === "number" || typeof reference === "boolean")
      return String(reference).toUpperCase();
    if (typeof reference !== "string") {
      const place = typeof reference === "object" ? places.placesOf(reference, this.sheet) : null;
      if (!place) throw invalidArgument();
      return place.areas.map((area) => referenceTo(this.nameOfSheet(place.sheet), area)).join(",");
    }
    if (!reference.startsWith("=")) return `"${reference.replace(/"/g, '""')}"`;
    const formula = reference.slice(1);
    if (!isFormula(formula)) throw invalidArgument();
    return withSheet(formula, this.nameOfSheet(this.sheet ?? places.document.engine.activeSheet()));
  }

  static readonly api: Api<NamedItemCollection> = {
    name: "NamedItemCollection",
    page: "excel.nameditemcollection",
    items: (self) => self.items(),
    members: {
      ...lookups<NamedItemCollection>({ count: "1.4", item: "1.1", orNull: "1.4" }),
      add: method("1.4", (self, name, reference, comment) => self.add(name, reference, comment)),
      // The workbench writes formulas as en-GB Excel does, where the local form is the general one.
      addFormulaLocal: method("1.4", (self, name, formula, comment) => {
        const given = text(formula, "formula");
        return self.add(name, given.startsWith("=") ? given : `=${given}`, comment);
      }),
    },
  };
}
