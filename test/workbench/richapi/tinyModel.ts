/** As little of Excel's object model as shows every way a client talks to a server: sheets of a few cells. */
import { ApiError, EventHub, WORKBOOK_TARGET } from "../../../workbench/richapi";
import type { Api, MethodMember, ObjectMember, ValueMember } from "../../../workbench/richapi";

const value = <T>(get: (self: T) => unknown, set?: (self: T, given: unknown) => void): ValueMember<T> => ({
  kind: "value",
  since: "1.1",
  get,
  ...(set ? { set } : {}),
});
const part = <T>(get: (self: T) => object | null): ObjectMember<T> => ({ kind: "object", since: "1.1", get });
const pure = <T>(call: MethodMember<T>["call"]): MethodMember<T> => ({
  kind: "method",
  since: "1.1",
  isPure: true,
  call,
});

class TinyFill {
  static readonly api: Api<TinyFill> = {
    name: "RangeFill",
    page: "excel.rangefill",
    members: {
      color: value(
        (self) => self.color,
        (self, color) => {
          self.color = String(color);
        },
      ),
      clear: {
        kind: "method",
        since: "1.1",
        call: (self) => {
          self.color = "#FFFFFF";
        },
      },
    },
  };
  color = "#FFFFFF";
}

class TinyFormat {
  static readonly api: Api<TinyFormat> = {
    name: "RangeFormat",
    page: "excel.rangeformat",
    members: {
      fill: part((self) => self.fill),
      wrapText: value(
        (self) => self.wrapText,
        (self, wraps) => {
          self.wrapText = wraps === true;
        },
      ),
    },
  };
  readonly fill = new TinyFill();
  wrapText = false;
}

class TinyRange {
  static readonly api: Api<TinyRange> = {
    name: "Range",
    page: "excel.range",
    members: {
      address: value((self) => `${self.sheet.name}!${self.address}`),
      values: value(
        (self) => self.sheet.read(self.address),
        (self, values) => self.sheet.write(self.address, values),
      ),
      text: { ...value((self: TinyRange) => self.sheet.read(self.address)), isHeavy: true },
      valuesAsJson: { ...value((self: TinyRange) => self.sheet.read(self.address)), since: "1.16" },
      format: part((self) => self.format),
      copyFrom: {
        kind: "method",
        since: "1.9",
        call: (self, source) => {
          if (!(source instanceof TinyRange)) throw new ApiError("InvalidArgument", "Give a range.");
          self.sheet.write(self.address, source.sheet.read(source.address));
        },
      },
    },
  };
  readonly format = new TinyFormat();
  constructor(
    readonly sheet: TinySheet,
    readonly address: string,
  ) {}
}

class TinySheet {
  static readonly api: Api<TinySheet> = {
    name: "Worksheet",
    page: "excel.worksheet",
    id: (self) => self.id,
    members: {
      id: value((self) => self.id),
      name: value(
        (self) => self.name,
        (self, name) => {
          if (String(name).includes("/")) throw new ApiError("InvalidArgument", "No / in a name.");
          self.name = String(name);
        },
      ),
      getRange: pure((self, address) => new TinyRange(self, String(address))),
      calculate: { kind: "method", since: "1.6", call: () => Promise.reject(new Error("a slip")) },
      ...EventHub.members<TinySheet>("worksheetChanged", (self) => ({ hub: self.hub, target: self.id })),
    },
  };
  readonly cells = new Map<string, unknown>();
  constructor(
    readonly id: string,
    public name: string,
    readonly hub: EventHub,
  ) {}

  read(address: string): unknown {
    return this.cells.get(address) ?? [[""]];
  }

  write(address: string, values: unknown): void {
    if (!Array.isArray(values)) throw new ApiError("InvalidArgument", "Give rows.");
    this.cells.set(address, values);
    this.hub.fire("worksheetChanged", [this.id, WORKBOOK_TARGET], () => ({
      worksheetId: this.id,
      address,
      changeType: "RangeEdited",
      source: "Local",
      shiftDirection: "None",
    }));
  }
}

class TinySheets {
  static readonly api: Api<TinySheets> = {
    name: "WorksheetCollection",
    page: "excel.worksheetcollection",
    items: (self) => self.list,
    members: {
      add: { kind: "method", since: "1.1", call: (self, name) => self.add(String(name)) },
      getItem: pure((self, key) => {
        const found = self.find(key);
        if (found) return found;
        throw new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
      }),
      getItemOrNullObject: pure((self, key) => self.find(key)),
      getCount: pure((self) => self.list.length),
      ...EventHub.members<TinySheets>("worksheetChanged", (self) => ({
        hub: self.hub,
        target: WORKBOOK_TARGET,
      })),
    },
  };
  readonly list: TinySheet[] = [];
  constructor(readonly hub: EventHub) {}

  add(name: string): TinySheet {
    const sheet = new TinySheet(`{${this.list.length + 1}}`, name, this.hub);
    this.list.push(sheet);
    return sheet;
  }

  find(key: unknown): TinySheet | null {
    return this.list.find(({ id, name }) => id === key || name === key) ?? null;
  }
}

export class TinyWorkbook {
  static readonly api: Api<TinyWorkbook> = {
    name: "Workbook",
    page: "excel.workbook",
    members: {
      name: value(() => "Tiny.xlsx"),
      worksheets: part((self) => self.worksheets),
    },
  };
  readonly hub = new EventHub();
  readonly worksheets = new TinySheets(this.hub);
}
