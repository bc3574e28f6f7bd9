/** Defined names. */
import { refusal, sheetOf, type Case } from "../case";

const ADD = "excel.nameditemcollection#excel-excel-nameditemcollection-add-member";

export const cases: readonly Case[] = [
  {
    page: ADD,
    name: "a range's name has its absolute address",
    async run(context) {
      const name = context.workbook.names.add("Costs", sheetOf(context).getRange("A1:B2"), "What it costs");
      name.load("name,formula,value,type,scope,comment,visible");
      const range = name.getRange();
      range.load("address");
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        name: "Costs",
        formula: "=Sheet1!$A$1:$B$2",
        value: "Sheet1!$A$1:$B$2",
        type: "Range",
        scope: "Workbook",
        comment: "What it costs",
        visible: true,
      });
      expect(range.address).toBe("Sheet1!A1:B2");
    },
  },
  {
    page: ADD,
    name: "constants have their value and type",
    async run(context) {
      const rate = context.workbook.names.add("Rate", "=0.2");
      const council = context.workbook.names.add("Council", "Cambridgeshire");
      for (const name of [rate, council]) name.load("value,type,formula");
      await context.sync();
      expect([rate.value, rate.type, rate.formula]).toEqual([0.2, "Double", "=0.2"]);
      expect([council.value, council.type, council.formula]).toEqual([
        "Cambridgeshire",
        "String",
        '="Cambridgeshire"',
      ]);
    },
  },
  {
    page: ADD,
    name: "a formula calculates with a name",
    async run(context) {
      context.workbook.names.add("Rate", "=0.2");
      const cell = sheetOf(context).getRange("A1");
      cell.formulas = [["=Rate*100"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[20]]);
    },
  },
  {
    page: ADD,
    name: "names Excel does not take are refused",
    async run(context) {
      for (const name of ["Two words", "A1", "R2", "1st", ""]) {
        context.workbook.names.add(name, "=1");
        expect([name, await refusal(() => context.sync())]).toEqual([name, "InvalidArgument"]);
      }
    },
  },
  {
    page: ADD,
    name: "a name that is there already is refused, in any case of letters",
    async run(context) {
      context.workbook.names.add("Rate", "=1");
      await context.sync();
      context.workbook.names.add("RATE", "=2");
      expect(await refusal(() => context.sync())).toBe("ItemAlreadyExists");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-names-member",
    name: "a sheet's name is its own",
    async run(context) {
      const sheet = sheetOf(context);
      const local = sheet.names.add("Rate", "=1");
      local.load("scope");
      local.worksheet.load("name");
      const whole = context.workbook.names.getItemOrNullObject("Rate");
      await context.sync();
      expect([local.scope, local.worksheet.name, whole.isNullObject]).toEqual(["Worksheet", "Sheet1", true]);
    },
  },
  {
    page: "excel.nameditem#excel-excel-nameditem-getrangeornullobject-member",
    name: "a name that is no range has none",
    async run(context) {
      const name = context.workbook.names.add("Rate", "=0.2");
      const none = name.getRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      name.getRange().load("address");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  {
    page: "excel.nameditem#excel-excel-nameditem-formula-member",
    name: "formula, visibility and comment are changed; a broken formula is refused",
    async run(context) {
      const name = context.workbook.names.add("Rate", "=0.2");
      name.formula = "=0.25";
      name.visible = false;
      name.comment = "from April";
      name.load("value,visible,comment");
      await context.sync();
      expect([name.value, name.visible, name.comment]).toEqual([0.25, false, "from April"]);
      name.formula = "=SUM(";
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.nameditem#excel-excel-nameditem-delete-member",
    name: "a deleted name is gone",
    async run(context) {
      const name = context.workbook.names.add("Rate", "=0.2");
      await context.sync();
      name.delete();
      const count = context.workbook.names.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    },
  },
  {
    page: "excel.nameditemarrayvalues#excel-excel-nameditemarrayvalues-values-member",
    name: "an array has its values and their types",
    async run(context) {
      const name = context.workbook.names.add("Shares", '={0.6,"Care";0.4,TRUE}');
      name.load("type");
      name.arrayValues.load("values,types");
      await context.sync();
      expect(name.type).toBe("Array");
      expect(name.arrayValues.values).toEqual([[0.6, "Care"], [0.4, true]]); // prettier-ignore
      expect(name.arrayValues.types).toEqual([["Double", "String"], ["Double", "Boolean"]]); // prettier-ignore
    },
  },
  {
    page: "excel.nameditem",
    name: "a name moves with its cells and its sheet's name",
    async run(context) {
      const sheet = sheetOf(context);
      const name = context.workbook.names.add("Costs", sheet.getRange("A5"));
      sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      sheet.name = "The costs";
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("='The costs'!$A$7");
    },
  },
];
