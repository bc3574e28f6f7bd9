/** Conditional formats, each with its areas; the formula Excel expects beside a rule it has words for is added. */
import { cellName } from "../../../src/workbook";
import { escaped } from "../../xml/text";
import { element } from "../../xml/write";
import type { BookConditionalFormat, BookSheet, ScalePoint } from "../book";
import { presetCondition, textCondition } from "../formula/conditions";
import { areasName } from "./areas";
import type { StyleTable } from "./styles";

const PRESETS = {
  blanks: "containsBlanks",
  notBlanks: "notContainsBlanks",
  errors: "containsErrors",
  notErrors: "notContainsErrors",
  duplicates: "duplicateValues",
  unique: "uniqueValues",
} as const;
const TEXTS = {
  contains: "containsText",
  notContains: "notContainsText",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
} as const;

export function conditionalFormatsXml(
  sheet: BookSheet,
  styles: StyleTable,
  stored: (formula: string) => string,
): string {
  return sheet.conditionalFormats
    .filter(({ areas }) => areas.length)
    .map((format) =>
      element("conditionalFormatting", { sqref: areasName(format.areas) }, ruleXml(format, styles, stored)),
    )
    .join("");
}

function ruleXml(
  format: BookConditionalFormat,
  styles: StyleTable,
  stored: (formula: string) => string,
): string {
  if (format.kind === "kept") return keptRule(format.xml, format.priority, styles);
  const common = {
    dxfId: "look" in format ? styles.overlay(format.look) : undefined,
    priority: format.priority,
    stopIfTrue: format.stopIfTrue || undefined,
  };
  const formula = (text: string): string => `<formula>${escaped(stored(text))}</formula>`;
  const first = format.areas[0];
  const cell = first ? cellName(first.top, first.left) : "A1";
  switch (format.kind) {
    case "cellValue":
      return element(
        "cfRule",
        { type: "cellIs", ...common, operator: format.operator },
        formula(format.formula1),
        format.formula2 === undefined ? "" : formula(format.formula2),
      );
    case "formula":
      return element("cfRule", { type: "expression", ...common }, formula(format.formula));
    case "text":
      return element(
        "cfRule",
        {
          type: TEXTS[format.operator],
          ...common,
          operator: format.operator === "contains" ? "containsText" : format.operator,
          text: format.text,
        },
        formula(textCondition(format.operator, format.text, cell)),
      );
    case "preset": {
      const condition = presetCondition(format.criterion, cell);
      const type = PRESETS[format.criterion];
      return element("cfRule", { type, ...common }, condition === null ? "" : formula(condition));
    }
    case "topBottom":
      return element("cfRule", {
        type: "top10",
        ...common,
        percent: format.isPercent || undefined,
        bottom: format.isBottom || undefined,
        rank: format.rank,
      });
    case "colorScale":
      return element(
        "cfRule",
        { type: "colorScale", ...common },
        element(
          "colorScale",
          {},
          points(format.points, stored),
          ...format.points.map(({ color }) => colorXml(color ?? "#FFFFFF")),
        ),
      );
    case "dataBar":
      return element(
        "cfRule",
        { type: "dataBar", ...common },
        element("dataBar", {}, points(format.points, stored), colorXml(format.color)),
      );
    case "iconSet":
      return element(
        "cfRule",
        { type: "iconSet", ...common },
        element(
          "iconSet",
          { iconSet: format.icons, showValue: format.hideValue ? false : undefined },
          points(format.points, stored),
        ),
      );
  }
}

function points(all: readonly ScalePoint[], stored: (formula: string) => string): string {
  return all
    .map(({ type, value }) =>
      element("cfvo", {
        type,
        val: value === undefined ? undefined : type === "formula" ? stored(value) : value,
      }),
    )
    .join("");
}

function colorXml(color: string): string {
  return element("color", { rgb: `FF${color.slice(1).toUpperCase()}` });
}

/** Kept XML carries its look inside, first; its priority may have changed since. */
function keptRule(xml: string, priority: number, styles: StyleTable): string {
  let rule = xml.replace(/^(<[^>]*?) priority="[^"]*"/, `$1 priority="${priority}"`);
  const look = /^(<[^>]*>)(<(?:\w+:)?dxf(?:\s[^>]*)?(?:\/>|>.*?<\/(?:\w+:)?dxf>))/s.exec(rule);
  if (look) {
    const [both = "", start = "", dxf = ""] = look;
    const id = styles.rawOverlay(dxf);
    rule = start.replace(/^<([^\s>]+)/, `<$1 dxfId="${id}"`) + rule.slice(both.length);
  }
  return rule;
}
