import { ApiError, type Api } from "../../richapi/member";
import { cellsOfEvent, cellsOfEventOrError } from "../cells/eventReference";
import { itemNotFound, notSupported } from "../errors";
import type { Model } from "../model";
import { flag, text } from "../things/arguments";
import { heavy, linked, method, property, question, read } from "../things/declare";
import { Application } from "./application";
import { Functions } from "./functions";
import { LinkedWorkbookCollection } from "./linkedWorkbooks";
import { WorkbookProtection } from "./workbookProtection";
import { WorksheetCollection } from "./worksheets";

/** The open workbook: `Excel.Workbook`. */
export class Workbook {
  readonly worksheets: WorksheetCollection;
  readonly application: Application;

  constructor(readonly model: Model) {
    this.worksheets = new WorksheetCollection(model);
    this.application = new Application(model);
  }

  static readonly api: Api<Workbook> = {
    name: "Workbook",
    page: "excel.workbook",
    members: {
      name: read("1.7", ({ model }) => model.document.whole.fileName),
      // Whatever file was opened, it can be edited and saved.
      readOnly: read("1.8", () => false),
      calculationEngineVersion: heavy("1.9", () => {
        throw notSupported("tell the version of Excel's calculation, which isn't what calculates here");
      }),
      worksheets: linked("1.1", (self) => self.worksheets),
      application: linked("1.1", (self) => self.application),
      functions: linked("1.2", ({ model }) => new Functions(model)),
      linkedWorkbooks: linked("ExcelApiOnline 1.1", ({ model }) => new LinkedWorkbookCollection(model)),
      tables: linked("1.1", ({ model }) => model.things.tables(null)),
      names: linked("1.1", ({ model }) => model.things.names(null)),
      comments: linked("1.10", ({ model }) => model.things.comments(null)),
      settings: linked("1.4", ({ model }) => model.things.settings()),
      customXmlParts: linked("1.5", ({ model }) => model.things.customXmlParts()),
      properties: linked("1.7", ({ model }) => model.things.properties()),
      styles: linked("1.7", ({ model }) => model.things.styles()),
      tableStyles: linked("1.10", ({ model }) => model.things.tableStyles()),
      protection: linked("1.7", ({ model }) => new WorkbookProtection(model)),
      isDirty: property(
        "1.9",
        ({ model }) => model.saving.isDirty(),
        ({ model }, value) => {
          model.saving.setDirty(flag(value, "isDirty"));
        },
      ),
      previouslySaved: read("1.9", ({ model }) => model.saving.wasSaved()),
      // Nothing is saved but by asking for it.
      autoSave: read("1.9", () => false),
      usePrecisionAsDisplayed: property(
        "1.9",
        () => false,
        (_self, value) => {
          if (value !== false) throw notSupported("precision as displayed");
        },
      ),
      // Charts keep to their cells.
      chartDataPointTrack: read("1.9", () => true),
      save: method("1.11", ({ model }) => model.saving.save()),
      close: method("1.11", () => {
        throw notSupported("closing the workbook");
      }),
      bindings: linked("1.1", () => {
        throw notSupported("bindings");
      }),
      insertWorksheetsFromBase64: method("1.13", ({ model }, base64, options) =>
        model.things.insertSheets(text(base64, "base64File"), options),
      ),
      getActiveChart: method("1.9", ({ model }) => {
        const chart = model.things.activeChart();
        if (chart === null) throw itemNotFound();
        return chart;
      }),
      getActiveChartOrNullObject: method("1.9", ({ model }) => model.things.activeChart()),
      // "If there are multiple ranges selected, this method throws an error."
      getSelectedRange: method("1.1", ({ model }) => {
        const { sheet, areas } = model.engine.selection();
        if (areas.length !== 1)
          throw new ApiError("InvalidSelection", "The current selection is invalid for this operation.");
        return model.range(sheet, areas[0]!);
      }),
      getSelectedRanges: method("1.9", ({ model }) => {
        const { sheet, areas } = model.engine.selection();
        return model.rangeAreas(sheet, areas);
      }),
      getActiveCell: method("1.7", ({ model }) => {
        const { sheet, active } = model.engine.selection();
        const { row, column } = active;
        return model.range(sheet, { top: row, left: column, bottom: row, right: column });
      }),
      // What the client asks for `getRange()` of an event's arguments.
      _GetRangeForEventByReferenceId: question("1.8", ({ model }, reference) =>
        cellsOfEventOrError(model, reference),
      ),
      _GetRangeOrNullObjectForEventByReferenceId: question("1.8", ({ model }, reference) =>
        cellsOfEvent(model, reference),
      ),
    },
  };
}
