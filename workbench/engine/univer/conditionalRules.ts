/** Conditional formats as Univer's rules; null where Univer has no such kind. */
import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { areaName, cellName, type BookConditionalFormat, type Overlay, type ScalePoint } from "../../../xlsx";
import { toStyle } from "./lookStyle";
import { toRange } from "./univer";

type Rule = IConditionFormattingRule["rule"];

const TEXTS = {
  contains: CFTextOperator.containsText,
  notContains: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
} as const;
const PRESETS = {
  blanks: CFTextOperator.containsBlanks,
  notBlanks: CFTextOperator.notContainsBlanks,
  errors: CFTextOperator.containsErrors,
  notErrors: CFTextOperator.notContainsErrors,
} as const;
const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

export function conditionalRule(
  format: BookConditionalFormat,
  cfId: string,
): IConditionFormattingRule | null {
  const rule = ruleOf(format);
  if (!rule) return null;
  return { cfId, ranges: format.areas.map(toRange), stopIfTrue: format.stopIfTrue ?? false, rule };
}

function ruleOf(format: BookConditionalFormat): Rule | null {
  switch (format.kind) {
    case "cellValue":
      return comparing(format);
    case "formula":
      return highlight(format.look, { subType: CFSubRuleType.formula, value: `=${format.formula}` });
    case "text":
      return highlight(format.look, {
        subType: CFSubRuleType.text,
        operator: TEXTS[format.operator],
        value: format.text,
      });
    case "preset":
      if (format.criterion === "duplicates") {
        return highlight(format.look, { subType: CFSubRuleType.duplicateValues });
      }
      if (format.criterion === "unique") {
        return highlight(format.look, { subType: CFSubRuleType.uniqueValues });
      }
      return highlight(format.look, { subType: CFSubRuleType.text, operator: PRESETS[format.criterion] });
    case "topBottom":
      return highlight(format.look, {
        subType: CFSubRuleType.rank,
        isBottom: format.isBottom ?? false,
        isPercent: format.isPercent ?? false,
        value: format.rank,
      });
    case "colorScale":
      return {
        type: CFRuleType.colorScale,
        config: format.points.map((point, index) => ({
          index,
          color: point.color ?? "#FFFFFF",
          value: valueOf(point),
        })),
      };
    case "dataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: {
          min: valueOf(format.points[0] ?? { type: "min" }),
          max: valueOf(format.points[1] ?? { type: "max" }),
          isGradient: true,
          positiveColor: format.color,
          nativeColor: "#FF0000",
        },
      };
    default:
      return null;
  }
}

/** Univer compares with numbers only: anything else becomes a formula for the first cell. */
function comparing(format: Extract<BookConditionalFormat, { kind: "cellValue" }>): Rule {
  const { operator, formula1, formula2, look } = format;
  const first = Number(formula1);
  const second = Number(formula2);
  const isRange = operator === "between" || operator === "notBetween";
  if (Number.isFinite(first) && (!isRange || Number.isFinite(second))) {
    return highlight(look, {
      subType: CFSubRuleType.number,
      operator: CFNumberOperator[operator],
      value: isRange ? [first, second] : first,
    });
  }
  const area = format.areas[0];
  const cell = area ? cellName(area.top, area.left) : areaName({ top: 0, left: 0, bottom: 0, right: 0 });
  const within = `AND(${cell}>=MIN(${formula1},${formula2 ?? ""}),${cell}<=MAX(${formula1},${formula2 ?? ""}))`;
  const test = isRange
    ? operator === "between"
      ? within
      : `NOT(${within})`
    : `${cell}${COMPARISONS[operator]}${formula1}`;
  return highlight(look, { subType: CFSubRuleType.formula, value: `=${test}` });
}

function highlight(look: Overlay, rule: object): Rule {
  const style = toStyle(look) as IStyleBase;
  return { type: CFRuleType.highlightCell, style, ...rule } as Rule;
}

function valueOf(point: ScalePoint): { type: CFValueType; value?: number | string } {
  const type = CFValueType[point.type];
  if (point.value === undefined) return { type };
  return { type, value: point.type === "formula" ? `=${point.value}` : Number(point.value) };
}
