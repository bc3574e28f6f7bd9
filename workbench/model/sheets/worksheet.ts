import type { Area } from "../../../xlsx";
import type { SheetId, SheetState } from "../../engine/engine";
import type { Api, Member } from "../../richapi/member";
import { EventHub } from "../../richapi/events";
import type { EventName } from "../../richapi/eventTypes";
import { WHOLE_SHEET, isOnSheet } from "../cells/areas";
import { refuseEditing } from "../cells/guards";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { Model } from "../model";
import { color, isMissing, oneOf, text, wholeNumber } from "../things/arguments";
import { linked, method, property, question, read } from "../things/declare";
import { AutoFilter } from "./autoFilter";
import { WorksheetCustomPropertyCollection } from "./customProperties";
import { WorksheetFreezePanes } from "./freezePanes";
import { copiedExtras } from "./copiedExtras";
import { copyName, refuseName } from "./names";
import { PageLayout } from "./pageLayout";
import { look, searching } from "./sheetLook";
import { refuseStructure } from "./structure";
import { WorksheetProtection } from "./worksheetProtection";
import { FROM_OFFICE, TO_OFFICE, VISIBILITIES } from "./visibility";

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
] as const satisfies readonly EventName[];

/** One sheet: `Excel.Worksheet`. */
export class Worksheet {
  constructor(
    readonly model: Model,
    readonly sheet: SheetId,
  ) {}

  get state(): SheetState {
    const found = this.model.engine.sheets().find(({ id }) => id === this.sheet);
    if (!found) throw itemNotFound();
    return found;
  }

  get position(): number {
    return this.model.engine.sheets().findIndex(({ id }) => id === this.sheet);
  }

  range(area: Area): object {
    if (!isOnSheet(area)) throw invalidArgument();
    return this.model.range(this.sheet, area);
  }

  /** Several areas where the address has several. */
  areas(address: unknown): readonly Area[] {
    if (isMissing(address)) return [WHOLE_SHEET];
    const place = this.model.placesOf(text(address, "address"), this.sheet);
    if (place === null || place.sheet !== this.sheet) throw invalidArgument();
    return place.areas;
  }

  rename(name: string): void {
    const { engine } = this.model;
    refuseEditing(engine);
    refuseStructure(this.model.document);
    refuseName(engine, name, this.state.name);
    engine.renameSheet(this.sheet, name);
  }

  show(visibility: unknown): void {
    const { engine } = this.model;
    refuseStructure(this.model.document);
    const to = FROM_OFFICE[oneOf(visibility, VISIBILITIES, "visibility")];
    if (to !== "visible") this.refuseLastVisible("hide");
    engine.setVisibility(this.sheet, to);
  }

  remove(): void {
    const { engine } = this.model;
    refuseEditing(engine);
    refuseStructure(this.model.document);
    // "If the worksheet's visibility is set to VeryHidden, the delete operation will fail with an InvalidOperation."
    if (this.state.visibility === "veryHidden") throw invalidOperation();
    this.refuseLastVisible("delete");
    engine.deleteSheet(this.sheet);
    // Nor can Excel take this back: what was done before is final then.
    engine.forgetUndo();
  }

  private refuseLastVisible(what: "hide" | "delete"): void {
    const others = this.model.engine
      .sheets()
      .filter(({ id, visibility }) => id !== this.sheet && visibility === "visible");
    if (others.length > 0) return;
    throw invalidOperation(
      `A workbook must contain at least one visible worksheet: you can't ${what} this one.`,
    );
  }

  /** The sheet `step` further on; with `visibleOnly`, the next that can be seen. */
  neighbour(step: 1 | -1, visibleOnly: unknown): object | null {
    const sheets = this.model.engine.sheets();
    for (let i = this.position + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i]!;
      if (visibleOnly !== true || sheet.visibility === "visible") return this.model.worksheet(sheet.id);
    }
    return null;
  }

  other(id: unknown): object {
    const found = this.model.engine.sheets().find((sheet) => sheet.id === id);
    if (!found) throw itemNotFound();
    return this.model.worksheet(found.id);
  }

  copy(positionType: unknown, relativeTo: unknown): object {
    const { engine, document } = this.model;
    refuseStructure(document);
    const where = isMissing(positionType)
      ? "None"
      : oneOf(positionType, ["None", "Before", "After", "Beginning", "End"] as const, "positionType");
    const id = engine.copySheet(
      this.sheet,
      copyName(engine, this.state.name),
      this.copyPosition(where, relativeTo),
    );
    document.change(id, copiedExtras(document, this.sheet));
    return this.model.worksheet(id);
  }

  private copyPosition(where: string, relativeTo: unknown): number {
    const last = this.model.engine.sheets().length;
    if (where === "Beginning") return 0;
    if (where === "End") return last;
    // "None": where Excel itself would put it, before the sheet that is copied.
    if (where === "None") return this.position;
    if (!(relativeTo instanceof Worksheet)) throw invalidArgument();
    return relativeTo.position + (where === "After" ? 1 : 0);
  }

  static readonly api: Api<Worksheet> = {
    name: "Worksheet",
    page: "excel.worksheet",
    id: (self) => self.sheet,
    members: {
      id: read("1.1", (self) => self.sheet),
      name: property(
        "1.1",
        (self) => self.state.name,
        (self, value) => {
          self.rename(text(value, "name"));
        },
      ),
      position: property(
        "1.1",
        (self) => self.position,
        (self, value) => {
          const position = wholeNumber(value, "position");
          if (position < 0 || position >= self.model.engine.sheets().length) throw invalidArgument();
          refuseStructure(self.model.document);
          self.model.engine.moveSheet(self.sheet, position);
        },
      ),
      visibility: property(
        "1.1",
        (self) => TO_OFFICE[self.state.visibility],
        (self, value) => {
          self.show(value);
        },
      ),
      tabColor: property(
        "1.7",
        (self) => self.state.tabColor ?? "",
        (self, value) => {
          // "An empty string sets the tab color to auto."
          self.model.engine.setTabColor(self.sheet, value === "" ? null : color(value));
        },
      ),
      activate: method("1.1", (self) => {
        if (self.state.visibility !== "visible") throw invalidOperation();
        self.model.engine.activate(self.sheet);
      }),
      delete: method("1.1", (self) => {
        self.remove();
      }),
      copy: method("1.7", (self, positionType, relativeTo) => self.copy(positionType, relativeTo)),
      getRange: method("1.1", (self, address) => {
        const areas = self.areas(address);
        if (areas.length !== 1) throw invalidArgument();
        return self.range(areas[0]!);
      }),
      getRanges: method("1.9", (self, address) => self.model.rangeAreas(self.sheet, self.areas(address))),
      getCell: method("1.1", (self, row, column) => {
        const top = wholeNumber(row, "row");
        const left = wholeNumber(column, "column");
        return self.range({ top, left, bottom: top, right: left });
      }),
      getRangeByIndexes: method("1.7", (self, row, column, rows, columns) => {
        const top = wholeNumber(row, "startRow");
        const left = wholeNumber(column, "startColumn");
        const bottom = top + wholeNumber(rows, "rowCount") - 1;
        return self.range({ top, left, bottom, right: left + wholeNumber(columns, "columnCount") - 1 });
      }),
      getUsedRange: question("1.1", (self, valuesOnly) => {
        const used = self.model.engine.used(self.sheet, valuesOnly === true);
        // "If the entire worksheet is blank, this function will return the top left cell."
        return self.range(used ?? { top: 0, left: 0, bottom: 0, right: 0 });
      }),
      getUsedRangeOrNullObject: question("1.4", (self, valuesOnly) => {
        const used = self.model.engine.used(self.sheet, valuesOnly === true);
        return used && self.range(used);
      }),
      getNext: method("1.5", (self, visibleOnly) => {
        const next = self.neighbour(1, visibleOnly);
        if (next === null) throw itemNotFound();
        return next;
      }),
      getNextOrNullObject: method("1.5", (self, visibleOnly) => self.neighbour(1, visibleOnly)),
      getPrevious: method("1.5", (self, visibleOnly) => {
        const previous = self.neighbour(-1, visibleOnly);
        if (previous === null) throw itemNotFound();
        return previous;
      }),
      getPreviousOrNullObject: method("1.5", (self, visibleOnly) => self.neighbour(-1, visibleOnly)),
      calculate: method("1.6", (self, markAllDirty) => {
        self.model.engine.calculate(markAllDirty === true ? "all" : "changed");
      }),
      tables: linked("1.1", (self) => self.model.things.tables(self.sheet)),
      names: linked("1.4", (self) => self.model.things.names(self.sheet)),
      charts: linked("1.1", (self) => self.model.things.charts(self.sheet)),
      comments: linked("1.10", (self) => self.model.things.comments(self.sheet)),
      protection: linked("1.2", (self) => new WorksheetProtection(self.model, self.sheet)),
      freezePanes: linked("1.7", (self) => new WorksheetFreezePanes(self.model, self.sheet)),
      pageLayout: linked("1.9", (self) => new PageLayout(self.model, self.sheet)),
      autoFilter: linked("1.9", (self) => new AutoFilter(self.model, self.sheet)),
      customProperties: linked(
        "1.12",
        (self) => new WorksheetCustomPropertyCollection(self.model, self.sheet),
      ),
      // By which the client finds again what `getNext` or `copy` gave.
      _GetSheetById: question("1.7", (self, id) => self.other(id)),
      _GetAnotherWorksheetById: question("1.7", (self, id) => self.other(id)),
      ...look,
      ...searching,
      ...registrations(),
    },
  };
}

function registrations(): Record<string, Member<Worksheet>> {
  const at = (self: Worksheet) => ({ hub: self.model.events, target: self.sheet });
  return Object.assign({}, ...EVENTS.map((name) => EventHub.members<Worksheet>(name, at))) as Record<
    string,
    Member<Worksheet>
  >;
}
