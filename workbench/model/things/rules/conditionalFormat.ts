import type { Api, ObjectMember } from "../../../richapi/member";
import { apiOf } from "../../../richapi/lookup";
import { invalidArgument, itemNotFound } from "../../errors";
import { flag, wholeNumber } from "../arguments";
import { linked, method, property, question, read } from "../declare";
import { keepId } from "../identity";
import {
  CellValueConditionalFormat,
  ConditionalFormatRule,
  CustomConditionalFormat,
  PresetCriteriaConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from "./conditionalRules";
import {
  ColorScaleConditionalFormat,
  DataBarConditionalFormat,
  IconSetConditionalFormat,
} from "./conditionalScales";
import { inOrder, newFormat, type FormatView, type Kind } from "./formatView";

type Shown = Exclude<Kind, "kept">;

/** Excel's name of each kind, and the class that has its rule. */
export const KINDS = {
  CellValue: { kind: "cellValue", of: CellValueConditionalFormat },
  Custom: { kind: "formula", of: CustomConditionalFormat },
  ContainsText: { kind: "text", of: TextConditionalFormat },
  PresetCriteria: { kind: "preset", of: PresetCriteriaConditionalFormat },
  TopBottom: { kind: "topBottom", of: TopBottomConditionalFormat },
  ColorScale: { kind: "colorScale", of: ColorScaleConditionalFormat },
  DataBar: { kind: "dataBar", of: DataBarConditionalFormat },
  IconSet: { kind: "iconSet", of: IconSetConditionalFormat },
} as const satisfies Record<string, { kind: Shown; of: new (view: FormatView) => object }>;

export type KindName = keyof typeof KINDS;

const part = (name: KindName): ObjectMember<ConditionalFormat> =>
  linked("1.6", (self) => {
    const made = self.part(name);
    if (!made) throw itemNotFound();
    return made;
  });

const partOrNull = (name: KindName): ObjectMember<ConditionalFormat> =>
  linked("1.6", (self) => self.part(name));

const changeRule = (name: "CellValue" | "ContainsText" | "PresetCriteria" | "TopBottom") =>
  method<ConditionalFormat>("1.18", (self, rule) => {
    self.changeTo(name);
    setProperty(new KINDS[name].of(self.view), "rule", rule);
  });

/** Sets what the class offers under a name, as a request would. */
function setProperty(object: object, name: string, value: unknown): void {
  const member = apiOf(object)?.members[name];
  if (member?.kind === "value") member.set?.(object, value);
}

export class ConditionalFormat {
  constructor(readonly view: FormatView) {}

  part(name: KindName): object | null {
    const { kind, of } = KINDS[name];
    return this.view.format.kind === kind ? new of(this.view) : null;
  }

  private get type(): string {
    const { kind } = this.view.format;
    return (Object.keys(KINDS) as KindName[]).find((name) => KINDS[name].kind === kind) ?? "Custom";
  }

  /** "Use a negative priority to begin from the back"; beyond the ends it is the first or the last. */
  private setPriority(priority: number): void {
    const { view } = this;
    const mine = view.format;
    const others = inOrder(view.list).filter((one) => one !== mine);
    const at = priority < 0 ? others.length + 1 + priority : priority;
    others.splice(Math.max(0, Math.min(at, others.length)), 0, mine);
    view.replaceAll(others);
  }

  changeTo(name: KindName): void {
    const before = this.view.format;
    const after = { ...newFormat(KINDS[name].kind, before.areas), priority: before.priority };
    this.view.put(keepId(before, after));
  }

  static readonly api: Api<ConditionalFormat> = {
    name: "ConditionalFormat",
    page: "excel.conditionalformat",
    id: (self) => self.view.id,
    members: {
      id: read("1.6", (self) => self.view.id),
      type: read("1.6", (self) => self.type),
      priority: property(
        "1.6",
        (self) => inOrder(self.view.list).indexOf(self.view.format),
        (self, value) => {
          self.setPriority(wholeNumber(value, "priority"));
        },
      ),
      stopIfTrue: property(
        "1.6",
        (self) => self.view.format.stopIfTrue ?? false,
        (self, value) => {
          self.view.put({ ...self.view.format, stopIfTrue: flag(value, "stopIfTrue") });
        },
      ),
      cellValue: part("CellValue"),
      cellValueOrNullObject: partOrNull("CellValue"),
      custom: part("Custom"),
      customOrNullObject: partOrNull("Custom"),
      textComparison: part("ContainsText"),
      textComparisonOrNullObject: partOrNull("ContainsText"),
      preset: part("PresetCriteria"),
      presetOrNullObject: partOrNull("PresetCriteria"),
      topBottom: part("TopBottom"),
      topBottomOrNullObject: partOrNull("TopBottom"),
      colorScale: part("ColorScale"),
      colorScaleOrNullObject: partOrNull("ColorScale"),
      dataBar: part("DataBar"),
      dataBarOrNullObject: partOrNull("DataBar"),
      iconSet: part("IconSet"),
      iconSetOrNullObject: partOrNull("IconSet"),
      // "Returns the range to which the conditional format is applied"; of several ranges there is no one.
      getRange: question("1.6", (self) => {
        const [only, ...others] = self.view.format.areas;
        if (!only || others.length > 0) throw invalidArgument();
        return self.view.places.range(self.view.sheet, only);
      }),
      getRangeOrNullObject: question("1.6", (self) => {
        const [only, ...others] = self.view.format.areas;
        return only && others.length === 0 ? self.view.places.range(self.view.sheet, only) : null;
      }),
      getRanges: question("1.9", (self) =>
        self.view.places.rangeAreas(self.view.sheet, self.view.format.areas),
      ),
      changeRuleToCellValue: changeRule("CellValue"),
      changeRuleToContainsText: changeRule("ContainsText"),
      changeRuleToPresetCriteria: changeRule("PresetCriteria"),
      changeRuleToTopBottom: changeRule("TopBottom"),
      changeRuleToColorScale: method("1.18", (self) => {
        self.changeTo("ColorScale");
      }),
      changeRuleToDataBar: method("1.18", (self) => {
        self.changeTo("DataBar");
      }),
      changeRuleToIconSet: method("1.18", (self) => {
        self.changeTo("IconSet");
      }),
      changeRuleToCustom: method("1.18", (self, formula) => {
        self.changeTo("Custom");
        setProperty(new ConditionalFormatRule(self.view), "formula", formula);
      }),
      delete: method("1.6", (self) => {
        self.view.put(null);
      }),
    },
  };
}
