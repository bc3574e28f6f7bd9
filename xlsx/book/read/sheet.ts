/** One worksheet of a book: its rows by the byte scanner, the rest of it as a tree. */
import { Place, readAround } from "../../read/around";
import { Cells, type Shared } from "../../read/cells";
import type { ListedSheet } from "../../read/workbook";
import { refuseDamaged } from "../../unreadable";
import { TreeReader, type XmlNode } from "../../xml/tree";
import type { Entry } from "../../zip/directory";
import type { BookSheet, KeptRelationship, KeptSheet } from "../book";
import type { Palette } from "../colors";
import { Layout } from "../geometry";
import { parseArea } from "../../../src/workbook";
import { readComments, readNotes, readOldDrawing } from "./comments";
import { readConditionalFormats, type Dxfs } from "./conditional";
import { readDrawing, type DrawingRead } from "./drawing";
import { readFormulas } from "./formulas";
import { keptElements } from "./kept";
import { readPrint } from "./print";
import { readProtection } from "./protection";
import { keptRelationships } from "./relationships";
import { RowReader, type RowCount } from "./rows";
import { targetOf, type Source } from "./source";
import { readTable } from "./tables";
import type { Telling } from "./telling";
import { colorOf } from "./theme";
import { readValidations } from "./validations";
import { readColumns, readHyperlinks, readMerges, readView } from "./view";

/** What all sheets of a book have in common. */
export interface Common {
  readonly source: Source;
  readonly shared: Shared;
  readonly palette: Palette;
  readonly dxfs: Dxfs;
  readonly dynamic: ReadonlySet<number>;
  readonly persons: ReadonlyMap<string, string>;
  readonly rows: RowCount;
  readonly telling: Telling;
}

/** Relationships of a sheet that are written anew from what was read. */
const UNDERSTOOD = new Set(["table", "comments", "threadedComment", "drawing", "vmlDrawing", "hyperlink"]);

export function readSheet(
  common: Common,
  listed: ListedSheet,
  entry: Entry,
  onPiece: (bytes: number) => void,
): BookSheet {
  const { source, shared, palette, dxfs, telling } = common;
  const { budget } = shared;
  const rowReader = new RowReader(common.dynamic, common.rows);
  const cells = new Cells(listed.name, entry.name, shared, rowReader);
  const root = readParts(common, entry, cells, onPiece);
  const { grid, formulas } = cells.finish();
  const relationships = source.relationships(entry.name);
  const one = (name: string): XmlNode | undefined => root.child(name);
  const targets = (kind: string): string[] =>
    relationships.filter((found) => found.kind === kind && !found.isExternal).map(({ target }) => target);

  const columns = readColumns(one("cols"), shared.styles);
  const layout = new Layout(columns, rowReader.rows);
  const tables = (one("tableParts")?.all("tablePart") ?? []).map((node) => {
    budget.take("tables", 1, "tables");
    return readTable(
      source,
      targetOf(relationships, node.relationship(), "one of its tables"),
      budget,
      telling,
    );
  });
  const oldDrawing = readOld(source, targetFor(one("legacyDrawing")));
  const drawingPart = targetFor(one("drawing"));
  const drawing =
    drawingPart === undefined ? null : readDrawing(source, drawingPart, layout, palette, telling);
  const extensions = one("extLst")?.all("ext") ?? [];
  const autoFilter = parseArea(one("autoFilter")?.get("ref") ?? "");
  const tabColor = colorOf(one("sheetPr")?.child("tabColor"), palette);
  const comments = targets("threadedComment").flatMap((part) =>
    readComments(source, part, common.persons, budget),
  );
  telling.count("pivot table", targets("pivotTable").length);
  const kept = keptOf(
    keptElements(root, telling),
    keptRelationships(relationships.filter((found) => !UNDERSTOOD.has(found.kind) || isOfHeader(found.id))),
    drawing,
    oldDrawing,
  );

  return {
    name: listed.name,
    visibility: listed.visibility,
    ...(tabColor === undefined ? {} : { tabColor }),
    grid,
    formulas: readFormulas(formulas, cells.shares, rowReader, tables),
    columns,
    rows: rowReader.rows,
    merges: readMerges(one("mergeCells"), budget),
    ...readView(one("sheetViews")?.child("sheetView")),
    tables,
    validations: [
      ...readValidations(one("dataValidations"), budget),
      ...extensions.flatMap((node) => readValidations(node.child("dataValidations"), budget)),
    ],
    conditionalFormats: readConditionalFormats(root.all("conditionalFormatting"), dxfs, palette),
    notes: targets("comments").flatMap((part) => readNotes(source, part, oldDrawing.shown, budget)),
    comments,
    charts: drawing?.charts ?? [],
    hyperlinks: readHyperlinks(one("hyperlinks"), relationships),
    protection: readProtection(one("sheetProtection")),
    ...(autoFilter ? { autoFilter } : {}),
    print: readPrint(one),
    ...(kept ? { kept } : {}),
  };

  function targetFor(node: XmlNode | undefined): string | undefined {
    const id = node?.relationship();
    const found = relationships.find((relationship) => relationship.id === id && !relationship.isExternal);
    return found && source.has(found.target) ? found.target : undefined;
  }
  /** The drawing of a header's picture is of the notes' kind, and kept. */
  function isOfHeader(id: string): boolean {
    return one("legacyDrawingHF")?.relationship() === id;
  }
}

function readParts(common: Common, entry: Entry, cells: Cells, onPiece: (bytes: number) => void): XmlNode {
  const { source } = common;
  const place = new Place(entry.name);
  const reader = new TreeReader(entry.name, source.file.limits.depth, source.trees, {
    opened: ({ name }, depth) => {
      if (depth === 1 && name !== "worksheet") {
        refuseDamaged(`its part “${entry.name.slice(0, 60)}” is no worksheet`);
      }
      if (depth === 2 && name === "sheetData") place.openRows();
    },
    closed: ({ name }, depth) => {
      if (depth === 2 && name === "sheetData") place.closeRows();
    },
  });
  source.claim(entry.name);
  readAround(source.file, entry, place, reader, cells, onPiece);
  return reader.end();
}

interface OldDrawing {
  readonly shown: ReadonlySet<string>;
  readonly shapes: readonly string[];
  readonly relationships: readonly KeptRelationship[];
}

function readOld(source: Source, part: string | undefined): OldDrawing {
  if (part === undefined) return { shown: new Set(), shapes: [], relationships: [] };
  source.claim(part);
  const read = readOldDrawing(new TextDecoder().decode(source.bytes(part)));
  return { ...read, relationships: keptRelationships(source.relationships(part)) };
}

function keptOf(
  elements: KeptSheet["elements"],
  relationships: readonly KeptRelationship[],
  drawing: DrawingRead | null,
  old: OldDrawing,
): KeptSheet | null {
  const anchors = drawing?.anchors ?? [];
  if (!elements.length && !relationships.length && !anchors.length && !old.shapes.length) return null;
  return {
    elements,
    relationships,
    ...(anchors.length ? { drawing: { anchors, relationships: drawing!.relationships } } : {}),
    ...(old.shapes.length ? { oldShapes: { shapes: old.shapes, relationships: old.relationships } } : {}),
  };
}
