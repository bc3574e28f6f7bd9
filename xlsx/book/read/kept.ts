/** Of a worksheet, the elements and the rest of elements a book has no words for, as XML that is put back. */
import { MAIN, RELATIONS } from "../../xml/namespaces";
import { XmlNode } from "../../xml/tree";
import { serialized } from "../../xml/write";
import type { KeptElement } from "../book";
import type { Telling } from "./telling";

/** What the writer declares on the worksheet itself. */
export const SHEET_SCOPE = { "": MAIN, r: RELATIONS };

/** Elements that are put back as they are. */
const WHOLE = new Set([
  "sheetCalcPr",
  "protectedRanges",
  "scenarios",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
]);

/** Elements a book has words for, with the attributes those say: of the rest is kept. */
const PARTLY: Readonly<Record<string, readonly string[]>> = {
  sheetPr: [],
  sheetFormatPr: ["outlineLevelRow", "outlineLevelCol"],
  sheetView: ["workbookViewId", "tabSelected", "showGridLines", "zoomScale"],
  pageSetup: ["orientation", "paperSize", "fitToWidth", "fitToHeight", "scale"],
  pageMargins: ["left", "right", "top", "bottom"],
  printOptions: ["gridLines"],
  headerFooter: [],
};
/** What Excel itself takes where nothing is said. */
const USUAL: Readonly<Record<string, string>> = { defaultRowHeight: "15", header: "0.3", footer: "0.3" };
/** Page sizes that a book names; of others the number is kept. */
const NAMED_PAPERS = ["1", "8", "9"];

const NAMES: Readonly<Record<string, string>> = {
  sparklineGroups: "group of sparklines",
  slicerList: "slicer",
  timelineRefs: "timeline",
};

export function keptElements(root: XmlNode, telling: Telling): KeptElement[] {
  const kept: KeptElement[] = [];
  for (const node of root.children) {
    const inner = node.name === "AlternateContent" ? node.at("Choice")?.children[0] : node;
    const name = inner?.name ?? node.name;
    if (WHOLE.has(name)) {
      kept.push({ name, xml: serialized(node, SHEET_SCOPE) });
      if (name === "controls") telling.count("form control", [...node.deep("control")].length);
      if (name === "oleObjects") telling.count("embedded document", [...node.deep("oleObject")].length);
      if (name === "scenarios") telling.count("scenario", node.all("scenario").length);
    } else if (name === "autoFilter" && node.children.length) {
      kept.push({ name, xml: serialized(node, SHEET_SCOPE) });
    } else if (name === "sheetViews") {
      const view = node.child("sheetView");
      if (view) kept.push(...rest(view));
    } else if (name in PARTLY) kept.push(...rest(node));
    else if (name === "extLst") kept.push(...keptExtensions(node, telling));
  }
  return kept;
}

/** The attributes nobody has words for; a header that is another on first or even pages is kept whole. */
function rest(node: XmlNode): KeptElement[] {
  const known = PARTLY[node.name] ?? [];
  if (node.name === "headerFooter") {
    const others = node.children.filter(({ name }) => name !== "oddHeader" && name !== "oddFooter");
    if (!others.length && !node.attributes.length) return [];
    const bare = new XmlNode(node.name, "", MAIN, node.attributes, []);
    bare.content.push(...others);
    return [{ name: node.name, xml: serialized(bare, SHEET_SCOPE) }];
  }
  const attributes = node.attributes.filter(
    ({ name, prefix, value }) =>
      prefix !== "" ||
      (!known.includes(name) && USUAL[name] !== value) ||
      (name === "paperSize" && !NAMED_PAPERS.includes(value)),
  );
  const left = new XmlNode(node.name, "", MAIN, attributes, []);
  // Where the sums of grouped rows stand.
  if (node.name === "sheetPr") left.content.push(...node.all("outlinePr"));
  const bare = serialized(left, SHEET_SCOPE);
  return bare === `<${node.name}/>` ? [] : [{ name: node.name, xml: bare }];
}

function keptExtensions(list: XmlNode, telling: Telling): KeptElement[] {
  return list.all("ext").flatMap((node) => {
    const [first] = node.children;
    if (!first || first.name === "dataValidations") return [];
    telling.count(NAMES[first.name] ?? "", NAMES[first.name] === undefined ? 0 : first.children.length);
    return [{ name: "ext", xml: serialized(node, SHEET_SCOPE) }];
  });
}
