import { EventHub } from "../../richapi/events";
import { WORKBOOK_TARGET, type EventName } from "../../richapi/eventTypes";
import type { Api, Member } from "../../richapi/member";
import { refuseEditing } from "../cells/guards";
import { itemNotFound } from "../errors";
import type { Model } from "../model";
import { isMissing, text } from "../things/arguments";
import { method } from "../things/declare";
import { freeName, refuseName } from "./names";
import { refuseStructure } from "./structure";

const EVENTS = [
  "worksheetChanged",
  "worksheetActivated",
  "worksheetDeactivated",
  "worksheetSelectionChanged",
  "worksheetCalculated",
  "worksheetFormatChanged",
  "worksheetRowHiddenChanged",
  "worksheetProtectionChanged",
  "worksheetNameChanged",
  "worksheetVisibilityChanged",
  "worksheetAdded",
  "worksheetDeleted",
  "worksheetMoved",
] as const satisfies readonly EventName[];

/** The sheets in their order: `Excel.WorksheetCollection`. */
export class WorksheetCollection {
  constructor(readonly model: Model) {}

  items(visibleOnly?: unknown): object[] {
    return this.model.engine
      .sheets()
      .filter(({ visibility }) => visibleOnly !== true || visibility === "visible")
      .map(({ id }) => this.model.worksheet(id));
  }

  /** By name, in any case, or by id. */
  find(key: unknown): object | null {
    const wanted = text(key, "key");
    const sheets = this.model.engine.sheets();
    const found =
      sheets.find(({ id }) => id === wanted) ??
      sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    return found ? this.model.worksheet(found.id) : null;
  }

  add(name: unknown): object {
    const { engine, document } = this.model;
    refuseEditing(engine);
    refuseStructure(document);
    const wanted = isMissing(name) ? freeName(engine) : text(name, "name");
    refuseName(engine, wanted);
    // "The worksheet will be added at the end of existing worksheets."
    return this.model.worksheet(engine.addSheet(wanted, engine.sheets().length));
  }

  static readonly api: Api<WorksheetCollection> = {
    name: "WorksheetCollection",
    page: "excel.worksheetcollection",
    items: (self) => self.items(),
    members: {
      add: method("1.1", (self, name) => self.add(name)),
      getCount: method("1.4", (self, visibleOnly) => self.items(visibleOnly).length),
      getItem: method("1.1", (self, key) => {
        const found = self.find(key);
        if (found === null) throw itemNotFound();
        return found;
      }),
      getItemOrNullObject: method("1.4", (self, key) => self.find(key)),
      getActiveWorksheet: method("1.1", (self) => self.model.worksheet(self.model.engine.activeSheet())),
      getFirst: method("1.5", (self, visibleOnly) => self.items(visibleOnly)[0]),
      getLast: method("1.5", (self, visibleOnly) => self.items(visibleOnly).at(-1)),
      ...registrations(),
    },
  };
}

function registrations(): Record<string, Member<WorksheetCollection>> {
  const at = (self: WorksheetCollection) => ({ hub: self.model.events, target: WORKBOOK_TARGET });
  return Object.assign(
    {},
    ...EVENTS.map((name) => EventHub.members<WorksheetCollection>(name, at)),
  ) as Record<string, Member<WorksheetCollection>>;
}
