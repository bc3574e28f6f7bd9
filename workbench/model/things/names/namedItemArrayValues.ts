import type { Api } from "../../../richapi/member";
import { itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { read } from "../declare";
import { arrayOf, cellsOf, constantOf, type Constant } from "./reference";

/** The values of a name that is an array, a constant or cells. */
export class NamedItemArrayValues {
  constructor(
    readonly places: Places,
    readonly formula: () => string,
  ) {}

  get values(): unknown[][] {
    const formula = this.formula();
    const cells = cellsOf(this.places, formula);
    const area = cells?.areas[0];
    if (cells && area) return this.places.values(cells.sheet, area);
    const value: Constant | null = constantOf(formula);
    const block = arrayOf(formula) ?? (value === null ? null : [[value]]);
    if (!block) throw itemNotFound();
    return block;
  }

  static readonly api: Api<NamedItemArrayValues> = {
    name: "NamedItemArrayValues",
    page: "excel.nameditemarrayvalues",
    members: {
      values: read("1.7", (self) => self.values),
      types: read("1.7", (self) => self.values.map((row) => row.map(typeOf))),
    },
  };
}

function typeOf(value: unknown): string {
  if (value === "" || value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(String(value)) ? "Error" : "String";
}
