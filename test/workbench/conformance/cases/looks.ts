/** Colours, named styles and the looks of many cells at once. */
import type { Case } from "../case";
import { refusal, sheetOf } from "../case";

const fillOf = async (context: Excel.RequestContext, color: string): Promise<string> => {
  const { fill } = sheetOf(context).getRange("A1").format;
  fill.color = color;
  fill.load("color");
  await context.sync();
  return fill.color;
};

export const cases: readonly Case[] = [
  {
    page: "excel.rangefill#excel-excel-rangefill-color-member",
    name: "a colour is #RRGGBB or one of HTML's names, in any case",
    async run(context) {
      expect(await fillOf(context, "DarkMagenta")).toBe("#8B008B");
      expect(await fillOf(context, "lightgreen")).toBe("#90EE90");
      expect(await fillOf(context, "whiteSmoke")).toBe("#F5F5F5");
      expect(await fillOf(context, "#ffa500")).toBe("#FFA500");
      expect(await refusal(() => fillOf(context, "darkish"))).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.builtinstyle",
    name: "a style goes by its name in code too",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B1");
      const [first, second] = [range.getCell(0, 0), range.getCell(0, 1)];
      first.style = Excel.BuiltInStyle.heading1;
      second.style = Excel.BuiltInStyle.accent1_20;
      first.load("style, format/font/size");
      second.load("style, format/fill/color");
      await context.sync();
      expect([first.style, first.format.font.size]).toEqual(["Heading 1", 15]);
      expect([second.style, second.format.fill.color]).toEqual(["20% - Accent1", "#D9E1F2"]);
    },
  },
  {
    page: "excel.style#excel-excel-style-horizontalalignment-member",
    name: "a style has an alignment, which its cells take",
    async run(context) {
      context.workbook.styles.add("Middle");
      const style = context.workbook.styles.getItem("Middle");
      style.horizontalAlignment = "Center";
      style.verticalAlignment = "Top";
      style.textOrientation = 38;
      const range = sheetOf(context).getRange("A1");
      range.style = "Middle";
      range.load("format/horizontalAlignment, format/verticalAlignment, format/textOrientation");
      style.load("horizontalAlignment, textOrientation, includeFont, readingOrder");
      await context.sync();
      expect(range.format.toJSON()).toMatchObject({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        textOrientation: 38,
      });
      expect(style.horizontalAlignment).toBe("Center");
      style.autoIndent = true;
      expect(await refusal(() => context.sync())).toBe("UnsupportedOperation");
    },
  },
  {
    page: "excel.range#excel-excel-range-setcellproperties-member(1)",
    name: "each cell gets its own properties, and what isn't given stays",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B2");
      range.format.font.italic = true;
      range.setCellProperties([
        [{ format: { fill: { color: "Blue" }, font: { bold: true } } }, {}],
        [{ format: { borders: { bottom: { style: "Continuous" } } } }, { style: "Input" }],
      ]);
      const read = range.getCellProperties({
        address: true,
        style: true,
        format: {
          fill: { color: true },
          font: { bold: true, italic: true },
          borders: { style: true },
        },
      });
      await context.sync();
      const [[a1, b1], [a2, b2]] = read.value as Required<Excel.CellProperties>[][] as [
        [Excel.CellProperties, Excel.CellProperties],
        [Excel.CellProperties, Excel.CellProperties],
      ];
      expect(a1).toMatchObject({
        address: "Sheet1!A1",
        style: "Normal",
        format: { fill: { color: "#0000FF" }, font: { bold: true, italic: true } },
      });
      expect(b1.format).toMatchObject({ fill: { color: "#FFFFFF" }, font: { bold: false, italic: true } });
      expect(a2.format?.borders).toMatchObject({ bottom: { style: "Continuous" }, top: { style: "None" } });
      expect(b2.style).toBe("Input");
    },
  },
  {
    page: "excel.range#excel-excel-range-setcellproperties-member(1)",
    name: "there must be properties for every cell",
    async run(context) {
      sheetOf(context)
        .getRange("A1:B2")
        .setCellProperties([[{}, {}]]);
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.range#excel-excel-range-setrowproperties-member(1)",
    name: "rows and columns get theirs too; what differs within one is null",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B2");
      range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      range.setColumnProperties([{}, { format: { fill: { color: "red" } } }]);
      const rows = range.getRowProperties({ rowHidden: true, format: { fill: { color: true } } });
      const columns = range.getColumnProperties({ columnIndex: true, format: { fill: { color: true } } });
      await context.sync();
      expect(rows.value.map(({ rowHidden, format }) => [rowHidden, format?.fill?.color])).toEqual([
        [false, null],
        [true, null],
      ]);
      expect(columns.value.map(({ columnIndex, format }) => [columnIndex, format?.fill?.color])).toEqual([
        [0, "#FFFFFF"],
        [1, "#FF0000"],
      ]);
    },
  },
  {
    page: "excel.listdatavalidation#excel-excel-listdatavalidation-source-member",
    name: "a list's source can be a range",
    async run(context) {
      const sheet = sheetOf(context);
      const { dataValidation } = sheet.getRange("A1:A5");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("E1:E3") } };
      dataValidation.load("rule, type");
      await context.sync();
      expect(dataValidation.type).toBe("List");
      expect(dataValidation.rule.list?.source).toBe("=Sheet1!$E$1:$E$3");
    },
  },
  {
    page: "excel.documentproperties#excel-excel-documentproperties-creationdate-member",
    name: "a new workbook was made now",
    async run(context) {
      const { properties } = context.workbook;
      properties.load("creationDate");
      await context.sync();
      expect(Math.abs(properties.creationDate.getTime() - Date.now())).toBeLessThan(60_000);
    },
  },
  {
    page: "excel.rangeareas#excel-excel-rangeareas-copyfrom-member(1)",
    name: "cells are copied to several areas at once, formulas moving with each",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").formulas = [[2], ["=A1*2"]];
      sheet.getRanges("C1,E3").copyFrom("A1:A2");
      const [first, second] = [sheet.getRange("C1:C2"), sheet.getRange("E3:E4")];
      first.load("formulas");
      second.load("formulas");
      await context.sync();
      expect([first.formulas, second.formulas]).toEqual([
        [[2], ["=C1*2"]],
        [[2], ["=E3*2"]],
      ]);
    },
  },
  {
    page: "excel.iconset",
    name: "icons Excel has and the workbench hasn't are refused as such, others as no icons",
    async run(context) {
      const format = sheetOf(context).getRange("A1:A9").conditionalFormats.add("IconSet");
      format.iconSet.style = "ThreeTriangles";
      expect(await refusal(() => context.sync())).toBe("UnsupportedOperation");
      format.iconSet.style = "Three" as "ThreeFlags";
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
];
