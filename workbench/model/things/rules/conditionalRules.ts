/** The conditional formats that look at a cell's value and give it a look. */
import type { Api, ObjectMember } from "../../../richapi/member";
import type { ComparingOperator } from "../../../../xlsx";
import { invalidArgument, notSupported } from "../../errors";
import { oneOf, record, text, wholeNumber } from "../arguments";
import { linked, property } from "../declare";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";
import { formulaInput, formulaOutput } from "./formulaInput";
import type { FormatView } from "./formatView";
import { operatorOf } from "./validationRule";

class WithFormat {
  constructor(readonly view: FormatView) {}
}

const format = (): ObjectMember<WithFormat> => linked("1.6", (self) => new ConditionalRangeFormat(self.view));

const COMPARISONS: Readonly<Record<ComparingOperator, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

export class CellValueConditionalFormat extends WithFormat {
  static readonly api: Api<CellValueConditionalFormat> = {
    name: "CellValueConditionalFormat",
    page: "excel.cellvalueconditionalformat",
    members: {
      format: format(),
      rule: property(
        "1.6",
        ({ view }) => {
          const { operator, formula1, formula2 } = view.of("cellValue");
          return {
            formula1: ruleText(formula1),
            ...(formula2 === undefined ? {} : { formula2: ruleText(formula2) }),
            operator: COMPARISONS[operator],
          };
        },
        ({ view }, value) => {
          const given = record(value, "rule");
          const operator = operatorOf(given["operator"], COMPARISONS);
          const { formula2: _before, ...before } = view.of("cellValue");
          const formula1 = formulaInput(view.places, given["formula1"]);
          const isPair = operator === "between" || operator === "notBetween";
          const second = isPair ? { formula2: formulaInput(view.places, given["formula2"]) } : {};
          view.put({ ...before, operator, formula1, ...second });
        },
      ),
    },
  };
}

/** Rules give their formulas back as text: `=B2`, `100`. */
const ruleText = (formula: string): string => {
  const out = formulaOutput(formula);
  return typeof out === "number" ? String(out) : (out ?? "");
};

export class CustomConditionalFormat extends WithFormat {
  static readonly api: Api<CustomConditionalFormat> = {
    name: "CustomConditionalFormat",
    page: "excel.customconditionalformat",
    members: { format: format(), rule: linked("1.6", ({ view }) => new ConditionalFormatRule(view)) },
  };
}

export class ConditionalFormatRule extends WithFormat {
  private static readonly formula = property<ConditionalFormatRule>(
    "1.6",
    ({ view }) => `=${view.of("formula").formula}`,
    ({ view }, value) => {
      const given = text(value, "formula");
      if (!/^=./.test(given)) throw invalidArgument();
      view.put({ ...view.of("formula"), formula: given.slice(1) });
    },
  );

  static readonly api: Api<ConditionalFormatRule> = {
    name: "ConditionalFormatRule",
    page: "excel.conditionalformatrule",
    members: { formula: ConditionalFormatRule.formula, formulaLocal: ConditionalFormatRule.formula },
  };
}

const TEXTS = {
  Contains: "contains",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

export class TextConditionalFormat extends WithFormat {
  static readonly api: Api<TextConditionalFormat> = {
    name: "TextConditionalFormat",
    page: "excel.textconditionalformat",
    members: {
      format: format(),
      rule: property(
        "1.6",
        ({ view }) => {
          const { operator, text: words } = view.of("text");
          return { operator: keyOf(TEXTS, operator), text: words };
        },
        ({ view }, value) => {
          const given = record(value, "rule");
          const operator = TEXTS[oneOf(given["operator"], keys(TEXTS), "operator")];
          view.put({ ...view.of("text"), operator, text: text(given["text"], "text") });
        },
      ),
    },
  };
}

const PRESETS = {
  Blanks: "blanks",
  NonBlanks: "notBlanks",
  Errors: "errors",
  NonErrors: "notErrors",
  DuplicateValues: "duplicates",
  UniqueValues: "unique",
} as const;

export class PresetCriteriaConditionalFormat extends WithFormat {
  static readonly api: Api<PresetCriteriaConditionalFormat> = {
    name: "PresetCriteriaConditionalFormat",
    page: "excel.presetcriteriaconditionalformat",
    members: {
      format: format(),
      rule: property(
        "1.6",
        ({ view }) => ({ criterion: keyOf(PRESETS, view.of("preset").criterion) }),
        ({ view }, value) => {
          const { criterion } = record(value, "rule");
          if (
            /^(yesterday|today|tomorrow|last|this|next|above|below|equal|one|two|three)/i.test(
              String(criterion),
            )
          )
            throw notSupported(`the preset condition ${String(criterion)}`);
          view.put({
            ...view.of("preset"),
            criterion: PRESETS[oneOf(criterion, keys(PRESETS), "criterion")],
          });
        },
      ),
    },
  };
}

const RANKS = {
  TopItems: {},
  TopPercent: { isPercent: true },
  BottomItems: { isBottom: true },
  BottomPercent: { isBottom: true, isPercent: true },
} as const;

export class TopBottomConditionalFormat extends WithFormat {
  static readonly api: Api<TopBottomConditionalFormat> = {
    name: "TopBottomConditionalFormat",
    page: "excel.topbottomconditionalformat",
    members: {
      format: format(),
      rule: property(
        "1.6",
        ({ view }) => {
          const { rank, isBottom, isPercent } = view.of("topBottom");
          return { rank, type: `${isBottom ? "Bottom" : "Top"}${isPercent ? "Percent" : "Items"}` };
        },
        ({ view }, value) => {
          const given = record(value, "rule");
          const rank = wholeNumber(given["rank"], "rank");
          if (rank < 1 || rank > 1000) throw invalidArgument();
          const { isBottom: _bottom, isPercent: _percent, ...before } = view.of("topBottom");
          view.put({ ...before, rank, ...RANKS[oneOf(given["type"], keys(RANKS), "type")] });
        },
      ),
    },
  };
}

const keys = <T extends object>(names: T): (keyof T & string)[] => Object.keys(names) as (keyof T & string)[];
const keyOf = <T extends Readonly<Record<string, string>>>(names: T, value: string): string =>
  Object.keys(names).find((key) => names[key] === value) ?? "";
