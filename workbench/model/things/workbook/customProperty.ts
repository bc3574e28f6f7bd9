import type { Api } from "../../../richapi/member";
import type { PropertyValue } from "../../../../xlsx";
import { invalidArgument, itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { method, property, read } from "../declare";

/** One of the properties a person gives a workbook under Advanced Properties, Custom. */
export class CustomProperty {
  constructor(
    readonly places: Places,
    readonly key: string,
  ) {}

  get value(): PropertyValue {
    const mine = this.places.document.whole.properties.custom.find(({ name }) => sameKey(name, this.key));
    if (!mine) throw itemNotFound();
    return mine.value;
  }

  put(value: PropertyValue | null): void {
    const { document } = this.places;
    const { properties } = document.whole;
    const isThere = properties.custom.some(({ name }) => sameKey(name, this.key));
    const custom = properties.custom.flatMap((one) => {
      if (!sameKey(one.name, this.key)) return [one];
      return value === null ? [] : [{ ...one, value }];
    });
    if (value !== null && !isThere) custom.push({ name: this.key, value });
    document.changeWhole({ properties: { ...properties, custom } });
  }

  static readonly api: Api<CustomProperty> = {
    name: "CustomProperty",
    page: "excel.customproperty",
    id: (self) => self.key,
    members: {
      key: read("1.7", (self) => self.key),
      value: property(
        "1.7",
        (self) => (typeof self.value === "object" ? self.value.date : self.value),
        (self, value) => {
          void self.value;
          self.put(propertyValue(value));
        },
      ),
      type: read("1.7", (self) => typeOf(self.value)),
      delete: method("1.7", (self) => {
        void self.value;
        self.put(null);
      }),
    },
  };
}

export const sameKey = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function propertyValue(value: unknown): PropertyValue {
  if (typeof value === "string") {
    // A Date of the add-in comes over the wire as its ISO text.
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) ? { date: value } : value;
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

function typeOf(value: PropertyValue): string {
  if (typeof value === "object") return "Date";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}
