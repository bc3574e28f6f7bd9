/** Conditional formats (ECMA-376 part 1, 18.3.1.18). What a book has no words for is kept as XML, its look with it. */
import { type Area } from "../../../src/workbook";
import { isTrue, whole } from "../../xml/parse";
import { MAIN } from "../../xml/namespaces";
import { unescaped } from "../../xml/text";
import type { XmlNode } from "../../xml/tree";
import { serialized } from "../../xml/write";
import type { BookConditionalFormat, Overlay, ScalePoint } from "../book";
import type { Palette } from "../colors";
import { typed } from "../formula/typed";
import { areasIn, flag, given, oneOf, words } from "./attributes";
import { colorOf } from "./theme";
import { OPERATORS } from "./validations";

export interface Dxfs {
  readonly overlays: readonly Overlay[];
  readonly nodes: readonly XmlNode[];
}

const PRESETS = {
  containsBlanks: "blanks",
  notContainsBlanks: "notBlanks",
  containsErrors: "errors",
  notContainsErrors: "notErrors",
  duplicateValues: "duplicates",
  uniqueValues: "unique",
} as const;
const TEXTS = {
  containsText: "contains",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
} as const;
const POINTS = ["min", "max", "num", "percent", "percentile", "formula"] as const;

export function readConditionalFormats(
  lists: readonly XmlNode[],
  dxfs: Dxfs,
  palette: Palette,
): BookConditionalFormat[] {
  return lists.flatMap((list) => {
    const areas = areasIn(list.get("sqref"));
    return list.all("cfRule").map((rule) => readRule(rule, areas, dxfs, palette));
  });
}

function readRule(rule: XmlNode, areas: Area[], dxfs: Dxfs, palette: Palette): BookConditionalFormat {
  const base = given<{ areas: readonly Area[]; priority: number; stopIfTrue?: boolean }>({
    areas,
    priority: whole(rule.get("priority"), 1),
    stopIfTrue: flag(rule, "stopIfTrue") || undefined,
  });
  const index = whole(rule.get("dxfId"), -1);
  const look = dxfs.overlays[index] ?? {};
  const formulas = rule.all("formula").map((node) => typed(unescaped(node.text)));
  const kept = (): BookConditionalFormat => ({
    ...base,
    kind: "kept",
    xml: keptXml(rule, dxfs.nodes[index]),
  });
  const type = rule.get("type") ?? "";
  const [formula1, formula2] = formulas;
  // What lies in an extension would be lost with the rule's own words.
  if (rule.child("extLst")) return kept();
  if (type === "cellIs") {
    const operator = oneOf(OPERATORS, rule.get("operator"));
    if (!operator || formula1 === undefined) return kept();
    return {
      ...base,
      kind: "cellValue",
      operator,
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
      look,
    };
  }
  if (type === "expression" && formula1 !== undefined)
    return { ...base, kind: "formula", formula: formula1, look };
  if (type in TEXTS) {
    const text = words(rule, "text");
    if (text === undefined) return kept();
    return { ...base, kind: "text", operator: TEXTS[type as keyof typeof TEXTS], text, look };
  }
  if (type in PRESETS)
    return { ...base, kind: "preset", criterion: PRESETS[type as keyof typeof PRESETS], look };
  if (type === "top10") {
    return given<BookConditionalFormat & { kind: "topBottom" }>({
      ...base,
      kind: "topBottom",
      rank: whole(rule.get("rank"), 10),
      isBottom: flag(rule, "bottom") || undefined,
      isPercent: flag(rule, "percent") || undefined,
      look,
    }) as BookConditionalFormat;
  }
  return readScale(rule, type, base, palette) ?? kept();
}

function readScale(
  rule: XmlNode,
  type: string,
  base: { areas: readonly Area[]; priority: number; stopIfTrue?: boolean },
  palette: Palette,
): BookConditionalFormat | null {
  const node = rule.child(type);
  const points = node?.all("cfvo").map(readPoint);
  if (!node || !points?.length || points.some((point) => point === null)) return null;
  const sure = points as ScalePoint[];
  if (type === "colorScale") {
    const colors = node.all("color").map((color) => colorOf(color, palette));
    if (colors.length !== sure.length || colors.some((color) => color === undefined)) return null;
    return {
      ...base,
      kind: "colorScale",
      points: sure.map((point, at) => ({ ...point, color: colors[at]! })),
    };
  }
  if (type === "dataBar") {
    const color = colorOf(node.child("color"), palette);
    // Bars of other lengths, or without their value, have no words in a book.
    if (color === undefined || node.attributes.length) return null;
    return { ...base, kind: "dataBar", color, points: sure };
  }
  if (type === "iconSet") {
    if (isTrue(node.get("reverse")) || node.all("cfvo").some((point) => flag(point, "gte") === false))
      return null;
    const hideValue = flag(node, "showValue") === false;
    const icons = node.get("iconSet") ?? "3TrafficLights1";
    return { ...base, kind: "iconSet", icons, points: sure, ...(hideValue ? { hideValue } : {}) };
  }
  return null;
}

function readPoint(node: XmlNode): ScalePoint | null {
  const type = oneOf(POINTS, node.get("type"));
  if (!type) return null;
  const value = words(node, "val");
  return {
    type,
    ...(value === undefined || type === "min" || type === "max"
      ? {}
      : { value: type === "formula" ? typed(value) : value }),
  };
}

/** The rule with its look put in as a first child: numbers of looks mean another one in another file. */
function keptXml(rule: XmlNode, dxf: XmlNode | undefined): string {
  const xml = serialized(rule, { "": MAIN });
  if (!dxf) return xml.replace(/ dxfId="[0-9]+"/, "");
  const plain = xml.replace(/ dxfId="[0-9]+"/, "");
  const look = serialized(dxf, { "": MAIN });
  return plain.endsWith("/>") && !plain.includes("><")
    ? `${plain.slice(0, -2)}>${look}</${/^<([^\s/>]+)/.exec(plain)?.[1] ?? "cfRule"}>`
    : plain.replace(/^(<[^>]*>)/, (start) => start + look);
}
