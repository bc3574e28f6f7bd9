/** Data validation and conditional formats. */
import { refusal, sheetOf, type Case } from "../case";

const RULE = "excel.datavalidation#excel-excel-datavalidation-rule-member";
const FORMATS = "excel-add-ins-conditional-formatting";

const rules: readonly (readonly [
  name: string,
  rule: Excel.DataValidationRule,
  type: string,
  back?: object,
])[] = [
  ["whole numbers", { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } }, "WholeNumber"],
  ["decimals", { decimal: { formula1: 0.5, operator: "GreaterThan" } }, "Decimal"],
  ["text lengths", { textLength: { formula1: 5, operator: "LessThanOrEqualTo" } }, "TextLength"],
  ["a formula", { custom: { formula: "=ISTEXT(A1)" } }, "Custom"],
  ["a list of words", { list: { inCellDropDown: true, source: "Yes,No" } }, "List"],
  ["a list in cells", { list: { inCellDropDown: false, source: "=Sheet1!$D$1:$D$3" } }, "List"],
  [
    "dates",
    { date: { formula1: "2026-04-01", operator: "GreaterThan" } },
    "Date",
    { date: { formula1: 46113, operator: "GreaterThan" } },
  ],
];

const validations: readonly Case[] = rules.map(([name, rule, type, back]) => ({
  page: RULE,
  name: `a rule for ${name} is read back as it was set`,
  async run(context) {
    const { dataValidation } = sheetOf(context).getRange("A1:A3");
    dataValidation.rule = rule;
    dataValidation.load("rule,type,ignoreBlanks");
    await context.sync();
    expect(dataValidation.rule).toEqual(back ?? rule);
    expect([dataValidation.type, dataValidation.ignoreBlanks]).toEqual([type, true]);
  },
}));

const refused: readonly (readonly [name: string, rule: object])[] = [
  ["two kinds at once", { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } }],
  ["between one number", { wholeNumber: { formula1: 0, operator: "Between" } }],
  ["an unknown operator", { decimal: { formula1: 0, operator: "Near" } }],
  ["an empty list", { list: { inCellDropDown: true, source: "" } }],
  ["a formula without its equals sign", { custom: { formula: "TRUE" } }],
];

const refusals: readonly Case[] = refused.map(([name, rule]) => ({
  page: RULE,
  name: `refused: ${name}`,
  async run(context) {
    sheetOf(context).getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
    expect(await refusal(() => context.sync())).toBe("InvalidArgument");
  },
}));

const WHOLE: Excel.DataValidationRule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };

export const cases: readonly Case[] = [
  ...validations,
  ...refusals,
  {
    page: "excel.datavalidation#excel-excel-datavalidation-type-member",
    name: "cells with and without a rule are mixed, with different rules inconsistent",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").dataValidation.rule = WHOLE;
      sheet.getRange("B1").dataValidation.rule = { custom: { formula: "=TRUE" } };
      const [mixed, inconsistent, none] = ["A1:A4", "A1:B1", "D1"].map(
        (address) => sheet.getRange(address).dataValidation,
      ) as [Excel.DataValidation, Excel.DataValidation, Excel.DataValidation];
      for (const one of [mixed, inconsistent, none]) one.load("type");
      await context.sync();
      expect([mixed.type, inconsistent.type, none.type]).toEqual(["MixedCriteria", "Inconsistent", "None"]);
    },
  },
  {
    page: "excel.datavalidation#excel-excel-datavalidation-prompt-member",
    name: "prompt and error alert are kept",
    async run(context) {
      const { dataValidation } = sheetOf(context).getRange("A1");
      dataValidation.rule = WHOLE;
      dataValidation.prompt = { title: "Grade", message: "0 to 10", showPrompt: true };
      dataValidation.errorAlert = { title: "No", message: "0 to 10", showAlert: true, style: "Warning" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load();
      await context.sync();
      expect(dataValidation.prompt).toEqual({ title: "Grade", message: "0 to 10", showPrompt: true });
      expect(dataValidation.errorAlert).toMatchObject({ title: "No", style: "Warning", showAlert: true });
      expect([dataValidation.rule, dataValidation.ignoreBlanks]).toEqual([WHOLE, false]);
    },
  },
  {
    page: "excel.datavalidation#excel-excel-datavalidation-valid-member",
    name: "valid tells whether all, none or some of the values keep the rule",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A4").values = [[1], [11], [5], [2.5]];
      sheet.getRange("A1:A4").dataValidation.rule = WHOLE;
      const parts = ["A1", "A2", "A1:A4"].map((address) => sheet.getRange(address).dataValidation);
      for (const one of parts) one.load("valid");
      const invalid = sheet.getRange("A1:A4").dataValidation.getInvalidCellsOrNullObject();
      invalid.load("address");
      await context.sync();
      expect(parts.map(({ valid }) => valid)).toEqual([true, false, null]);
      expect(invalid.address).toBe("Sheet1!A2,Sheet1!A4");
    },
  },
  {
    page: "excel.datavalidation#excel-excel-datavalidation-getinvalidcellsornullobject-member",
    name: "there are no invalid cells where all values stand in the list",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").values = [["yes"], ["No"]];
      const { dataValidation } = sheet.getRange("A1:A2");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      const none = dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    },
  },
  {
    page: "excel.datavalidation#excel-excel-datavalidation-clear-member",
    name: "clearing some cells leaves the others their rule",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A4").dataValidation.rule = WHOLE;
      sheet.getRange("A2").dataValidation.clear();
      const [cleared, left] = [sheet.getRange("A2").dataValidation, sheet.getRange("A3:A4").dataValidation];
      cleared.load("type");
      left.load("type");
      await context.sync();
      expect([cleared.type, left.type]).toEqual(["None", "WholeNumber"]);
    },
  },
  {
    page: FORMATS,
    name: "a cell value rule with its format is read back",
    async run(context) {
      const format = sheetOf(context).getRange("A1:A5").conditionalFormats.add("CellValue");
      format.cellValue.format.font.color = "#FF0000";
      format.cellValue.format.fill.color = "yellow";
      format.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      format.load("type,priority,stopIfTrue,id");
      format.cellValue.load("rule");
      format.cellValue.format.font.load("color");
      format.cellValue.format.fill.load("color");
      const range = format.getRange();
      range.load("address");
      await context.sync();
      expect([format.type, format.priority, format.stopIfTrue]).toEqual(["CellValue", 0, false]);
      expect(format.cellValue.rule).toEqual({ formula1: "0", operator: "LessThan" });
      expect([format.cellValue.format.font.color, format.cellValue.format.fill.color]).toEqual([
        "#FF0000",
        "#FFFF00",
      ]);
      expect(range.address).toBe("Sheet1!A1:A5");
    },
  },
  {
    page: FORMATS,
    name: "rules by formula, text, preset and rank are read back",
    async run(context) {
      const { conditionalFormats } = sheetOf(context).getRange("A1:A5");
      const custom = conditionalFormats.add("Custom").custom;
      custom.rule.formula = "=A1>B1";
      const words = conditionalFormats.add("ContainsText").textComparison;
      words.rule = { operator: "BeginsWith", text: "Care" };
      const preset = conditionalFormats.add("PresetCriteria").preset;
      preset.rule = { criterion: "DuplicateValues" };
      const top = conditionalFormats.add("TopBottom").topBottom;
      top.rule = { rank: 3, type: "BottomPercent" };
      custom.rule.load("formula");
      for (const one of [words, preset, top]) one.load("rule");
      await context.sync();
      expect(custom.rule.formula).toBe("=A1>B1");
      expect(words.rule).toEqual({ operator: "BeginsWith", text: "Care" });
      expect(preset.rule).toEqual({ criterion: "DuplicateValues" });
      expect(top.rule).toEqual({ rank: 3, type: "BottomPercent" });
    },
  },
  {
    page: FORMATS,
    name: "a colour scale of three, data bars and icons are read back",
    async run(context) {
      const { conditionalFormats } = sheetOf(context).getRange("A1:A5");
      const scale = conditionalFormats.add("ColorScale").colorScale;
      scale.criteria = {
        minimum: { type: "LowestValue", color: "blue" },
        midpoint: { type: "Percent", formula: "50", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      };
      const bar = conditionalFormats.add("DataBar").dataBar;
      bar.positiveFormat.fillColor = "#00B050";
      const icons = conditionalFormats.add("IconSet").iconSet;
      icons.style = "FourArrows";
      scale.load("threeColorScale,criteria");
      bar.positiveFormat.load("fillColor");
      icons.load("style,criteria");
      await context.sync();
      expect(scale.threeColorScale).toBe(true);
      expect(scale.criteria.minimum.color).toBe("#0000FF");
      expect(bar.positiveFormat.fillColor).toBe("#00B050");
      expect([icons.style, icons.criteria.length]).toEqual(["FourArrows", 4]);
    },
  },
  {
    page: "excel.conditionalformat#excel-excel-conditionalformat-priority-member",
    name: "the newest is first, and another can be moved there",
    async run(context) {
      const { conditionalFormats } = sheetOf(context).getRange("A1");
      const first = conditionalFormats.add("Custom");
      const second = conditionalFormats.add("CellValue");
      for (const one of [first, second]) one.load("priority");
      await context.sync();
      expect([first.priority, second.priority]).toEqual([1, 0]);
      first.priority = 0;
      for (const one of [first, second]) one.load("priority");
      await context.sync();
      expect([first.priority, second.priority]).toEqual([0, 1]);
    },
  },
  {
    page: "excel.conditionalformatcollection#excel-excel-conditionalformatcollection-clearall-member",
    name: "clearing some cells leaves the others their format",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A4").conditionalFormats.add("Custom");
      await context.sync();
      sheet.getRange("A1:A2").conditionalFormats.clearAll();
      const counts = ["A1:A2", "A3"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([0, 1]);
    },
  },
  {
    page: "excel.conditionalformat#excel-excel-conditionalformat-cellvalueornullobject-member",
    name: "a rule of another kind is a null object, or ItemNotFound",
    async run(context) {
      const format = sheetOf(context).getRange("A1").conditionalFormats.add("Custom");
      const none = format.cellValueOrNullObject;
      none.load("rule");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      format.cellValue.load("rule");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  {
    page: "excel.conditionalformat#excel-excel-conditionalformat-delete-member",
    name: "a deleted format is gone, an unknown type refused",
    async run(context) {
      const { conditionalFormats } = sheetOf(context).getRange("A1");
      conditionalFormats.add("Custom").delete();
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
      conditionalFormats.add("Rainbow" as "Custom");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
];
