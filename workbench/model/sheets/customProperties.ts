import type { SheetId } from "../../engine/engine";
import type { Api } from "../../richapi/member";
import { invalidArgument, itemNotFound } from "../errors";
import type { Model } from "../model";
import { text } from "../things/arguments";
import { method, property, read } from "../things/declare";

/** A text an add-in keeps with a sheet: `Excel.WorksheetCustomProperty`. Keys are alike in any case. */
class WorksheetCustomProperty {
  constructor(
    readonly owner: WorksheetCustomPropertyCollection,
    readonly key: string,
  ) {}

  static readonly api: Api<WorksheetCustomProperty> = {
    name: "WorksheetCustomProperty",
    page: "excel.worksheetcustomproperty",
    id: (self) => self.key,
    members: {
      key: read("1.12", (self) => self.key),
      value: property(
        "1.12",
        (self) => self.owner.now[self.key] ?? null,
        (self, value) => {
          self.owner.put(self.key, text(value, "value"));
        },
      ),
      delete: method("1.12", (self) => {
        self.owner.remove(self.key);
      }),
    },
  };
}

/** `Excel.WorksheetCustomPropertyCollection`. */
export class WorksheetCustomPropertyCollection {
  constructor(
    readonly model: Model,
    readonly sheet: SheetId,
  ) {}

  get now(): Readonly<Record<string, string>> {
    return this.model.document.extras(this.sheet).customProperties;
  }

  private known(key: string): string | undefined {
    return Object.keys(this.now).find((own) => own.toLowerCase() === key.toLowerCase());
  }

  find(key: unknown): WorksheetCustomProperty | null {
    const known = this.known(text(key, "key"));
    return known === undefined ? null : new WorksheetCustomProperty(this, known);
  }

  put(key: string, value: string): WorksheetCustomProperty {
    if (key === "" || key.length > 255) throw invalidArgument();
    const name = this.known(key) ?? key;
    this.model.document.change(this.sheet, { customProperties: { ...this.now, [name]: value } });
    return new WorksheetCustomProperty(this, name);
  }

  remove(key: string): void {
    const rest = Object.fromEntries(Object.entries(this.now).filter(([own]) => own !== key));
    this.model.document.change(this.sheet, { customProperties: rest });
  }

  static readonly api: Api<WorksheetCustomPropertyCollection> = {
    name: "WorksheetCustomPropertyCollection",
    page: "excel.worksheetcustompropertycollection",
    items: (self) => Object.keys(self.now).map((key) => new WorksheetCustomProperty(self, key)),
    members: {
      add: method("1.12", (self, key, value) => self.put(text(key, "key"), text(value, "value"))),
      getCount: method("1.12", (self) => Object.keys(self.now).length),
      getItem: method("1.12", (self, key) => {
        const found = self.find(key);
        if (found === null) throw itemNotFound();
        return found;
      }),
      getItemOrNullObject: method("1.12", (self, key) => self.find(key)),
    },
  };
}
