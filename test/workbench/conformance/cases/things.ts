/** Comments, settings, custom XML, properties, styles and charts. */
import { refusal, sheetOf, type Case } from "../case";
import { until } from "./tableRows";

const XML = '<plan xmlns="urn:example:plan"><year>2026</year></plan>';

export const cases: readonly Case[] = [
  {
    page: "excel.commentcollection#excel-excel-commentcollection-add-member",
    name: "a comment stands at its cell, with author, date and content",
    async run(context) {
      const comment = context.workbook.comments.add("Sheet1!B2", "Check this");
      comment.load("content,authorName,creationDate,resolved,id");
      const cell = comment.getLocation();
      cell.load("address");
      await context.sync();
      expect([comment.content, comment.authorName, comment.resolved]).toEqual([
        "Check this",
        "Tester",
        false,
      ]);
      expect(cell.address).toBe("Sheet1!B2");
      expect(comment.creationDate.getTime()).toBeGreaterThan(0);
      const again = context.workbook.comments.getItemByCell("Sheet1!B2");
      again.load("id");
      await context.sync();
      expect(again.id).toBe(comment.id);
    },
  },
  {
    page: "excel.commentcollection#excel-excel-commentcollection-add-member",
    name: "refused: several cells, no sheet, a cell that has one, an empty text",
    async run(context) {
      const { comments } = context.workbook;
      const codes: (string | null)[] = [];
      comments.add("Sheet1!A1", "There");
      await context.sync();
      for (const [cell, words] of [
        ["Sheet1!A1:B2", "x"],
        ["C1", "x"],
        ["Sheet1!A1", "x"],
        ["Sheet1!C1", ""],
      ] as const) {
        // prettier-ignore
        comments.add(cell, words);
        codes.push(await refusal(() => context.sync()));
      }
      expect(codes).toEqual(["InvalidArgument", "InvalidArgument", "ItemAlreadyExists", "InvalidArgument"]);
    },
  },
  {
    page: "excel.commentreplycollection#excel-excel-commentreplycollection-add-member",
    name: "replies follow each other; a resolved thread takes none",
    async run(context) {
      const comment = sheetOf(context).comments.add("A1", "Why?");
      const reply = comment.replies.add("Because");
      reply.load("content,authorName");
      comment.replies.load("items/content");
      await context.sync();
      expect([reply.content, comment.replies.items.length]).toEqual(["Because", 1]);
      comment.resolved = true;
      await context.sync();
      comment.replies.add("Still?");
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    },
  },
  {
    page: "excel.commentcollection#excel-excel-commentcollection-onadded-member",
    name: "new comments are told of, with their ids",
    async run(context) {
      const told: Excel.CommentAddedEventArgs[] = [];
      context.workbook.comments.onAdded.add((event) => {
        told.push(event);
        return Promise.resolve();
      });
      await context.sync();
      const comment = context.workbook.comments.add("Sheet1!A1", "Check this");
      comment.load("id");
      await context.sync();
      await until(() => told.length > 0);
      expect(told.map(({ commentDetails }) => commentDetails[0]!.commentId)).toEqual([comment.id]);
    },
  },
  {
    page: "excel.comment#excel-excel-comment-delete-member",
    name: "a deleted comment is gone with its replies",
    async run(context) {
      const comment = sheetOf(context).comments.add("A1", "Why?");
      comment.replies.add("Because");
      await context.sync();
      comment.delete();
      const count = context.workbook.comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    },
  },
  {
    page: "excel.settingcollection#excel-excel-settingcollection-add-member",
    name: "settings hold any value, and are kept under the add-in's id",
    async run(context, bench) {
      const { settings } = context.workbook;
      settings.add("plan", { year: 2026, shares: [0.6, 0.4] });
      settings.add("plan", { year: 2027 });
      const setting = settings.getItem("plan");
      setting.load("key,value");
      const count = settings.getCount();
      await context.sync();
      expect([setting.key, setting.value, count.value]).toEqual(["plan", { year: 2027 }, 1]);
      expect(bench.document.whole.settings).toMatchObject([
        { addInId: "test", values: [["plan", '{"year":2027}']] },
      ]);
    },
  },
  {
    page: "excel.setting#excel-excel-setting-delete-member",
    name: "a deleted setting is a null object, and ItemNotFound",
    async run(context) {
      const { settings } = context.workbook;
      settings.add("plan", 1).delete();
      const none = settings.getItemOrNullObject("plan");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      settings.getItem("plan").load("value");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  {
    page: "excel.customxmlpartcollection#excel-excel-customxmlpartcollection-getbynamespace-member",
    name: "custom XML is found by its namespace and changed",
    async run(context) {
      const parts = context.workbook.customXmlParts;
      const part = parts.add(XML);
      parts.add("<other/>");
      part.load("namespaceUri,id");
      const only = parts.getByNamespace("urn:example:plan").getOnlyItem();
      const xml = only.getXml();
      await context.sync();
      expect([part.namespaceUri, xml.value]).toEqual(["urn:example:plan", XML]);
      part.setXml(XML.replace("2026", "2027"));
      const after = parts.getItem(part.id).getXml();
      await context.sync();
      expect(after.value).toContain("2027");
    },
  },
  {
    page: "excel.customxmlpartcollection#excel-excel-customxmlpartcollection-add-member",
    name: "XML that is none is refused; a deleted part is gone",
    async run(context) {
      const parts = context.workbook.customXmlParts;
      parts.add("<a><b></a>");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
      parts.add(XML).delete();
      const count = parts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    },
  },
  {
    page: "excel.documentproperties",
    name: "properties of the workbook are set and read",
    async run(context) {
      const { properties } = context.workbook;
      properties.title = "Savings";
      properties.company = "Council";
      properties.revisionNumber = 3;
      properties.load("title,company,revisionNumber,subject");
      await context.sync();
      expect(properties.toJSON()).toMatchObject({
        title: "Savings",
        company: "Council",
        revisionNumber: 3,
        subject: "",
      });
    },
  },
  {
    page: "excel.custompropertycollection#excel-excel-custompropertycollection-add-member",
    name: "custom properties have a value and its type",
    async run(context) {
      const { custom } = context.workbook.properties;
      custom.add("Reviewed", true);
      custom.add("Version", 2);
      custom.add("Version", "two");
      custom.load("items/key,items/value,items/type");
      await context.sync();
      expect(custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
        ["Reviewed", true, "Boolean"],
        ["Version", "two", "String"],
      ]);
      custom.deleteAll();
      const count = custom.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    },
  },
  {
    page: "excel.stylecollection#excel-excel-stylecollection-add-member",
    name: "a style is added, laid over cells and deleted; a built-in name is taken",
    async run(context) {
      const { styles } = context.workbook;
      styles.add("Council");
      const style = styles.getItem("Council");
      style.font.bold = true;
      style.fill.color = "#DDEBF7";
      const range = sheetOf(context).getRange("A1");
      await context.sync();
      range.style = "Council";
      style.load("name,builtIn");
      range.load("style");
      range.format.font.load("bold");
      await context.sync();
      expect([style.builtIn, range.style, range.format.font.bold]).toEqual([false, "Council", true]);
      styles.add("input");
      expect(await refusal(() => context.sync())).toBe("ItemAlreadyExists");
    },
  },
  {
    page: "excel.chartcollection#excel-excel-chartcollection-add-member",
    name: "a chart takes names, categories and values from its cells",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:C3").values = [["", "Ours", "Theirs"], ["Care", 60, 40], ["Roads", 25, 25]]; // prettier-ignore
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.title.text = "Shares";
      chart.load("name,chartType,id");
      chart.title.load("text,visible");
      chart.series.load("items/name");
      await context.sync();
      expect([chart.name, chart.chartType, chart.title.text]).toEqual([
        "Chart 1",
        "ColumnClustered",
        "Shares",
      ]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Ours", "Theirs"]);
      const values = chart.series.getItemAt(0).getDimensionValues("Values");
      await context.sync();
      expect(values.value).toEqual([60, 25]);
    },
  },
  {
    page: "excel.chart#excel-excel-chart-setposition-member",
    name: "a chart is placed over cells, its legend and axis titles are set",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").values = [["", "Ours"], ["Care", 60]]; // prettier-ignore
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"));
      chart.setPosition("A1", "C3");
      chart.legend.position = "Top";
      chart.axes.valueAxis.title.text = "Pounds";
      chart.load("left,top,width,height");
      chart.legend.load("position,visible");
      chart.axes.valueAxis.title.load("text,visible");
      await context.sync();
      expect([chart.left, chart.top]).toEqual([0, 0]);
      expect(chart.width).toBeGreaterThan(100);
      expect([chart.legend.position, chart.axes.valueAxis.title.text]).toEqual(["Top", "Pounds"]);
    },
  },
  {
    page: "excel.chart#excel-excel-chart-getimage-member",
    name: "what the workbench can't do with charts is refused; a deleted one is gone",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").values = [[1], [2]];
      const chart = sheet.charts.add("Pie", sheet.getRange("A1:A2"));
      await context.sync();
      chart.getImage();
      expect(await refusal(() => context.sync())).toBe("UnsupportedOperation");
      sheet.charts.add("Sunburst", sheet.getRange("A1:A2"));
      expect(await refusal(() => context.sync())).toBe("UnsupportedOperation");
      chart.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    },
  },
];
