/** One worksheet: its parts, and its elements in the order of the schema (ECMA-376 part 1, 18.3.1.99 worksheet). */
import { areaName, type Area } from "../../../src/workbook";
import { MAIN, MICROSOFT, RELATIONS } from "../../xml/namespaces";
import { element, HEAD, keptAttributes } from "../../xml/write";
import type { BookFormula, BookSheet } from "../book";
import { fileWidth } from "../geometry";
import { rowsXml, type CellContext, type TextTable } from "./cells";
import { conditionalFormatsXml } from "./conditional";
import { writeDrawing } from "./drawing";
import { notesOf, notesXml, oldDrawingXml, threadsXml, type Persons } from "./notes";
import { Relations, type Parts } from "./parts";
import { kept, printXml, protectionXml, sheetPrXml, sheetViewsXml } from "./print";
import type { StyleTable } from "./styles";
import { tableXml } from "./tables";
import { validationsXml } from "./validations";
import type { Storing } from "./storing";

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What comes behind the rows, and before them, in the schema's order. */
const BEFORE = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols"] as const;
const BEHIND = [
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

export interface SheetWriting {
  readonly parts: Parts;
  readonly styles: StyleTable;
  readonly texts: TextTable;
  readonly persons: Persons;
  readonly storing: Storing;
  /** Gives each table a number no other has. */
  tableId(wanted: number): number;
  isKept(part: string): boolean;
  /** Told when a formula is written as a dynamic array: the workbook then needs metadata. */
  onDynamic(): void;
}

/** @param number which worksheet it is, from 1. */
export function writeSheet(
  sheet: BookSheet,
  number: number,
  isActive: boolean,
  writing: SheetWriting,
): string {
  const { parts, styles } = writing;
  const relations = new Relations(sheet.kept?.relationships);
  const part = parts.fresh("xl/worksheets/sheet", ".xml");
  const storing = writing.storing.inSheet(sheet);
  const stored = (formula: string): string => storing.plain(formula);
  const print = printXml(sheet);
  const behind: Record<string, string> = {};
  for (const { name, xml } of sheet.kept?.elements ?? []) {
    if ((BEHIND as readonly string[]).includes(name) && !(name in print))
      behind[name] = (behind[name] ?? "") + xml;
  }
  const filter = sheet.autoFilter && areaName(sheet.autoFilter);
  const keptFilter = kept(sheet, "autoFilter");
  const extensions = (sheet.kept?.elements ?? []).filter(({ name }) => name === "ext").map(({ xml }) => xml);
  const drawing = writeDrawing(sheet, parts, writing.isKept, stored);
  Object.assign(behind, print, {
    sheetProtection: protectionXml(sheet.protection),
    autoFilter:
      filter === undefined
        ? ""
        : keptFilter !== undefined && keptAttributes(keptFilter)["ref"] === filter
          ? keptFilter
          : element("autoFilter", { ref: filter }),
    mergeCells: sheet.merges.length
      ? element(
          "mergeCells",
          { count: sheet.merges.length },
          ...sheet.merges.map((area) => element("mergeCell", { ref: areaName(area) })),
        )
      : "",
    conditionalFormatting: conditionalFormatsXml(sheet, styles, stored),
    dataValidations: validationsXml(sheet, stored),
    hyperlinks: hyperlinksXml(sheet, relations),
    drawing: drawing === null ? "" : element("drawing", { "r:id": relations.add("drawing", drawing) }),
    legacyDrawing: notesParts(sheet, number, writing, relations),
    tableParts: tableParts(sheet, writing, relations),
    extLst: extensions.length ? element("extLst", {}, ...extensions) : "",
  });
  const before: Record<(typeof BEFORE)[number], string> = {
    sheetPr: sheetPrXml(sheet),
    dimension: element("dimension", { ref: areaName(used(sheet)) }),
    sheetViews: sheetViewsXml(sheet, isActive),
    sheetFormatPr: formatXml(sheet),
    cols: columnsXml(sheet, styles),
  };
  const context: CellContext = {
    texts: writing.texts,
    style: (look) => styles.cell(look),
    formula: (formula: BookFormula) => {
      const answer = storing.cell(formula);
      if (answer.isDynamic) writing.onDynamic();
      return answer;
    },
  };
  const start = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${BEFORE.map((name) => before[name]).join("")}`;
  const end = `${BEHIND.map((name) => behind[name] ?? "").join("")}</worksheet>`;
  parts.add(part, `${TYPES}.worksheet+xml`, whole(start, sheet, context, end), relations);
  return part;
}

function* whole(start: string, sheet: BookSheet, context: CellContext, end: string): Generator<string> {
  yield `${start}<sheetData>`;
  yield* rowsXml(sheet, context);
  yield `</sheetData>${end}`;
}

function used({ grid }: BookSheet): Area {
  let left = grid.columnCount;
  for (let row = 0; row < grid.rowCount; row++)
    if (grid.rowEnd(row) > 0) left = Math.min(left, grid.rowBegin(row));
  if (grid.rowCount === 0 || grid.columnCount === 0) return { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    top: 0,
    left: Math.min(left, grid.columnCount - 1),
    bottom: grid.rowCount - 1,
    right: grid.columnCount - 1,
  };
}

function formatXml(sheet: BookSheet): string {
  const deepest = (all: readonly { readonly outline?: number }[]): number | undefined =>
    all.reduce((most, { outline = 0 }) => Math.max(most, outline), 0) || undefined;
  const before = keptAttributes(kept(sheet, "sheetFormatPr") ?? "");
  return element("sheetFormatPr", {
    ...before,
    defaultRowHeight: before["defaultRowHeight"] ?? 15,
    outlineLevelRow: deepest(sheet.rows),
    outlineLevelCol: deepest(sheet.columns),
  });
}

function columnsXml(sheet: BookSheet, styles: StyleTable): string {
  const columns = [...sheet.columns].sort((a, b) => a.span[0] - b.span[0]);
  const usual =
    Number(keptAttributes(kept(sheet, "sheetFormatPr") ?? "")["defaultColWidth"] ?? 9.140625) || 9.140625;
  return columns.length
    ? element(
        "cols",
        {},
        ...columns.map(({ span, width, hidden, look = 0, outline }) =>
          element("col", {
            min: span[0] + 1,
            max: span[1] + 1,
            width: width === undefined ? usual : fileWidth(width),
            style: look > 0 ? styles.cell(look) : undefined,
            hidden: hidden || undefined,
            customWidth: width === undefined ? false : true,
            outlineLevel: outline,
          }),
        ),
      )
    : "";
}

function hyperlinksXml(sheet: BookSheet, relations: Relations): string {
  const all = sheet.hyperlinks.map(({ area, address, location, tip }) =>
    element("hyperlink", {
      ref: areaName(area),
      "r:id": address === undefined ? undefined : relations.add("hyperlink", address, true),
      location,
      tooltip: tip,
    }),
  );
  return all.length ? element("hyperlinks", {}, ...all) : "";
}

function notesParts(sheet: BookSheet, number: number, writing: SheetWriting, relations: Relations): string {
  const { parts } = writing;
  const notes = notesOf(sheet);
  const shapes = sheet.kept?.oldShapes?.shapes ?? [];
  if (sheet.comments.length) {
    const part = parts.fresh("xl/threadedComments/threadedComment", ".xml");
    parts.add(
      part,
      "application/vnd.ms-excel.threadedcomments+xml",
      threadsXml(sheet.comments, writing.persons),
    );
    relations.add(`${MICROSOFT}/2017/10/relationships/threadedComment`, part);
  }
  if (notes.length) {
    const part = parts.fresh("xl/comments", ".xml");
    parts.add(part, `${TYPES}.comments+xml`, notesXml(notes));
    relations.add("comments", part);
  }
  if (!notes.length && !shapes.length) return "";
  const part = parts.fresh("xl/drawings/vmlDrawing", ".vml");
  const own = new Relations(sheet.kept?.oldShapes?.relationships);
  parts.add(
    part,
    "application/vnd.openxmlformats-officedocument.vmlDrawing",
    oldDrawingXml(notes, shapes, number),
    own,
  );
  return element("legacyDrawing", { "r:id": relations.add("vmlDrawing", part) });
}

function tableParts(sheet: BookSheet, writing: SheetWriting, relations: Relations): string {
  const all = sheet.tables.map((table) => {
    const part = writing.parts.fresh("xl/tables/table", ".xml");
    const xml = tableXml(table, writing.tableId(table.id), (formula, name) =>
      writing.storing.inTable(formula, name),
    );
    writing.parts.add(part, `${TYPES}.table+xml`, xml);
    return element("tablePart", { "r:id": relations.add("table", part) });
  });
  return all.length ? element("tableParts", { count: all.length }, ...all) : "";
}
