import type { Api } from "../../../richapi/member";
import type { BookName } from "../../../../xlsx";
import { invalidArgument, itemNotFound, notSupported } from "../../errors";
import type { Places } from "../../places";
import { flag, text } from "../arguments";
import { linked, method, property, question, read } from "../declare";
import { NamedItemArrayValues } from "./namedItemArrayValues";
import { arrayOf, cellsOf, constantOf, isFormula } from "./reference";

export class NamedItem {
  constructor(
    readonly places: Places,
    readonly name: string,
    /** The sheet it is local to, by name. */
    readonly scope: string | undefined,
  ) {}

  get item(): BookName {
    const found = this.places.document.whole.names.find((other) => this.isMe(other));
    if (!found) throw itemNotFound();
    return found;
  }

  private isMe(other: BookName): boolean {
    return other.name.toLowerCase() === this.name.toLowerCase() && sameScope(other.sheet, this.scope);
  }

  private change(change: Partial<BookName>): void {
    const before = this.item;
    const names = this.places.document.whole.names.map((other) =>
      other === before ? { ...before, ...change } : other,
    );
    this.places.document.changeWhole({ names });
  }

  private get isGone(): boolean {
    return this.item.formula.includes("#REF!");
  }

  private get type(): string {
    const { formula } = this.item;
    if (this.isGone) return "Error";
    if (cellsOf(this.places, formula)) return "Range";
    if (arrayOf(formula)) return "Array";
    const value = constantOf(formula);
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    if (typeof value === "string")
      return value.startsWith("#") && !formula.includes('"') ? "Error" : "String";
    throw notSupported(`work out the type of the name ${this.name}, whose formula must be calculated`);
  }

  /** "For a named range, it will return the range address." */
  private get value(): unknown {
    const { formula } = this.item;
    if (this.isGone) return "#REF!";
    if (cellsOf(this.places, formula)) return formula;
    const value = constantOf(formula);
    if (value !== null) return value;
    if (arrayOf(formula)) return `=${formula}`;
    throw notSupported(`work out the value of the name ${this.name}, whose formula must be calculated`);
  }

  private range(): object | null {
    const cells = this.isGone ? null : cellsOf(this.places, this.item.formula);
    const area = cells?.areas[0];
    return cells && area && cells.areas.length === 1 ? this.places.range(cells.sheet, area) : null;
  }

  private worksheet(): object | null {
    const sheet = this.places.document.engine.sheets().find(({ name }) => sameScope(name, this.scope));
    return this.scope === undefined || !sheet ? null : this.places.worksheet(sheet.id);
  }

  static readonly api: Api<NamedItem> = {
    name: "NamedItem",
    page: "excel.nameditem",
    id: (self) => self.item.name,
    members: {
      _Id: read("1.1", (self) => self.item.name),
      name: read("1.1", (self) => self.item.name),
      scope: read("1.4", (self) => (self.scope === undefined ? "Workbook" : "Worksheet")),
      type: read("1.1", (self) => self.type),
      value: read("1.1", (self) => self.value),
      comment: property(
        "1.4",
        (self) => self.item.comment ?? "",
        (self, value) => {
          self.change({ comment: text(value, "comment") });
        },
      ),
      formula: property(
        "1.7",
        (self) => `=${self.item.formula}`,
        (self, value) => {
          const formula = text(value, "formula").replace(/^=/, "");
          if (!isFormula(formula)) throw invalidArgument();
          self.change({ formula });
        },
      ),
      visible: property(
        "1.1",
        (self) => self.item.isHidden !== true,
        (self, value) => {
          self.change({ isHidden: !flag(value, "visible") });
        },
      ),
      worksheet: linked("1.4", (self) => {
        const sheet = self.worksheet();
        if (!sheet) throw itemNotFound();
        return sheet;
      }),
      worksheetOrNullObject: linked("1.4", (self) => self.worksheet()),
      arrayValues: linked("1.7", (self) => new NamedItemArrayValues(self.places, () => self.item.formula)),
      getRange: question("1.1", (self) => {
        const range = self.range();
        if (!range) throw itemNotFound();
        return range;
      }),
      getRangeOrNullObject: question("1.4", (self) => self.range()),
      delete: method("1.4", (self) => {
        const gone = self.item;
        const names = self.places.document.whole.names.filter((other) => other !== gone);
        self.places.document.changeWhole({ names });
      }),
    },
  };
}

export const sameScope = (a: string | undefined, b: string | undefined): boolean =>
  a?.toLowerCase() === b?.toLowerCase();
