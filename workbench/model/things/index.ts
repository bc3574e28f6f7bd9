/** What cells and sheets lead to: tables, names, rules, notes, charts, and what belongs to the whole workbook. */
import type { Things } from "../model";
import type { Places } from "../places";
import { ChartCollection } from "./charts/chartCollection";
import { createWorkbook } from "./insert/createWorkbook";
import { insertSheets } from "./insert/insertSheets";
import { NamedItemCollection } from "./names/namedItemCollection";
import { CommentCollection } from "./notes/commentCollection";
import { NoteCollection } from "./notes/noteCollection";
import { ConditionalFormatCollection } from "./rules/conditionalFormatCollection";
import { DataValidation } from "./rules/dataValidation";
import { followTables } from "./tables/follow";
import { TableCollection, TableScopedCollection } from "./tables/tableCollection";
import { CustomXmlPartCollection } from "./workbook/customXmlPartCollection";
import { DocumentProperties } from "./workbook/documentProperties";
import { SettingCollection } from "./workbook/settingCollection";
import { StyleCollection } from "./workbook/styleCollection";
import { applyStyle } from "./workbook/styles";
import { TableStyleCollection } from "./workbook/tableStyleCollection";

export { WacWorkbook } from "./insert/createWorkbook";

/** Makes the things of an open workbook, and has them follow what happens in its cells. */
export function makeThings(places: Places): Things {
  followTables(places);
  return {
    tables: (sheet) => new TableCollection(places, sheet),
    tablesAt: (sheet, areas, fullyContained) =>
      new TableScopedCollection(places, sheet, areas, fullyContained),
    names: (sheet) => new NamedItemCollection(places, sheet),
    comments: (sheet) => new CommentCollection(places, sheet),
    notes: (sheet) => new NoteCollection(places, sheet),
    charts: (sheet) => new ChartCollection(places, sheet),
    // Nobody can click a chart of the workbench.
    activeChart: () => null,
    dataValidation: (sheet, areas) => new DataValidation(places, sheet, areas),
    conditionalFormats: (sheet, areas) => new ConditionalFormatCollection(places, sheet, areas),
    settings: () => new SettingCollection(places),
    properties: () => new DocumentProperties(places),
    customXmlParts: () => new CustomXmlPartCollection(places),
    styles: () => new StyleCollection(places),
    tableStyles: () => new TableStyleCollection(places),
    applyStyle: (sheet, areas, name) => {
      applyStyle(places.document, sheet, areas, name);
    },
    insertSheets: (base64, options) => insertSheets(places, base64, options),
    createWorkbook: (base64) => createWorkbook(places, base64),
  };
}
