/** What a book keeps of the workbook and the file without understanding it, part by part, and how it is named. */
import type { Relationship } from "../../read/package";
import type { Workbook } from "../../read/workbook";
import { MAIN } from "../../xml/namespaces";
import { XmlNode } from "../../xml/tree";
import { serialized } from "../../xml/write";
import type { Book, KeptElement, KeptRelationship } from "../book";
import { SHEET_SCOPE } from "./kept";
import { keptRelationships } from "./relationships";
import type { Source } from "./source";
import type { Telling } from "./telling";

/** Relationships that are written anew. Rich values mean nothing without the cells' own mark, which is not kept. */
const UNDERSTOOD =
  /^(?:worksheet|styles|sharedStrings|calcChain|sheetMetadata|person|officeDocument|core-properties|extended-properties|custom-properties|webextensiontaskpanes|rdRichValue.*|richValue.*|RichValue.*)$/i;
const RICH_VALUES = /^xl\/richdata\//i;

/** Elements of the workbook part that go back as they are. */
const WHOLE = new Set([
  "fileVersion",
  "fileSharing",
  "functionGroups",
  "externalReferences",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "webPublishing",
  "fileRecoveryPr",
  "extLst",
]);

/** Kept parts whose settings point at numbered looks of the styles part. */
const USES_LOOKS = /\/(?:pivotTables|slicers|slicerCaches|timelines|timelineCaches|tables|queryTables)\//i;

const NAMES: Readonly<Record<string, string>> = {
  externalLink: "link to another workbook",
  slicerCache: "",
  vbaProject: "set of macros, which is never run",
  connections: "",
  chartsheet: "chart sheet",
  dialogsheet: "old dialogue sheet",
  xlMacrosheet: "old macro sheet",
};

export function keptOfBook(read: {
  readonly source: Source;
  readonly root: XmlNode;
  readonly styles: XmlNode | null;
  readonly workbook: Workbook;
  readonly relationships: readonly Relationship[];
  readonly fileRelationships: readonly Relationship[];
  readonly customXml: ReadonlySet<string>;
  readonly telling: Telling;
}): Book["kept"] {
  const { source, telling } = read;
  const own = read.relationships.filter(({ id, kind }) => !UNDERSTOOD.test(kind) && !read.customXml.has(id));
  for (const { kind } of own) if (NAMES[kind]) telling.count(NAMES[kind]);
  const connections = own.find(({ kind }) => kind === "connections")?.target;
  telling.count("query", connections === undefined ? 0 : (source.glance(connections)?.children.length ?? 0));
  const ofFile = read.fileRelationships.filter(({ kind }) => !UNDERSTOOD.test(kind));
  const parts = source
    .unclaimed()
    .filter((name) => !RICH_VALUES.test(name))
    .map((name) => ({ name, contentType: source.contentType(name), bytes: source.bytes(name) }));
  const relationships: KeptRelationship[] = [
    ...keptRelationships(own),
    ...keptRelationships(ofFile).map((kept) => ({ ...kept, isOfFile: true })),
  ];
  const usesLooks = parts.some(({ name }) => USES_LOOKS.test(`/${name}`));
  const elements = [...ofWorkbook(read.root, read.workbook, own), ...ofStyles(read.styles, usesLooks)];
  return { parts, relationships, ...(elements.length ? { elements } : {}), told: telling.told() };
}

function ofWorkbook(root: XmlNode, workbook: Workbook, own: readonly Relationship[]): KeptElement[] {
  const kept: KeptElement[] = [];
  for (const node of root.children) {
    if (WHOLE.has(node.name)) kept.push({ name: node.name, xml: serialized(node, SHEET_SCOPE) });
    else if (node.name === "workbookPr") {
      const attributes = node.attributes.filter(({ name }) => name !== "date1904");
      if (attributes.length) kept.push({ name: node.name, xml: bare(node, attributes) });
    } else if (node.name === "workbookProtection") {
      const attributes = node.attributes.filter(({ name }) => name !== "lockStructure");
      if (attributes.length) kept.push({ name: node.name, xml: bare(node, attributes) });
    } else if (node.name === "calcPr") {
      const known = ["calcId", "calcMode", "iterate", "fullCalcOnLoad", "calcCompleted", "forceFullCalc"];
      const attributes = node.attributes.filter(({ name }) => !known.includes(name));
      if (attributes.length) kept.push({ name: node.name, xml: bare(node, attributes) });
    } else if (node.name === "sheets") {
      // Sheets that are a chart or an old dialogue: listed again, behind the others.
      const others = new Set(own.filter(({ kind }) => /sheet$/i.test(kind)).map(({ id }) => id));
      node.all("sheet").forEach((sheet, at) => {
        if (others.has(workbook.sheets[at]?.relationship ?? "")) {
          kept.push({ name: "sheet", xml: serialized(sheet, SHEET_SCOPE) });
        }
      });
    }
  }
  return kept;
}

function bare(node: XmlNode, attributes: XmlNode["attributes"]): string {
  return serialized(new XmlNode(node.name, "", MAIN, attributes, []), SHEET_SCOPE);
}

function ofStyles(styles: XmlNode | null, usesLooks: boolean): KeptElement[] {
  const kept: KeptElement[] = [];
  const add = (name: string): void => {
    const node = styles?.child(name);
    if (node?.children.length) kept.push({ name: `styles:${name}`, xml: serialized(node, SHEET_SCOPE) });
  };
  const hasOwnStyles = (styles?.child("tableStyles")?.children.length ?? 0) > 0;
  if (usesLooks || hasOwnStyles) add("dxfs");
  if (hasOwnStyles) add("tableStyles");
  if (styles?.child("colors")?.child("indexedColors")) add("colors");
  if (usesLooks) add("extLst");
  return kept;
}
