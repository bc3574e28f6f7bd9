/** Other programs' opinion: they read what we write, and we read what they write. */
import ExcelJS from "exceljs";
import * as SheetJS from "@e965/xlsx";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync } from "fflate";
import { readBook, writeBook, type Book } from "../../../xlsx";
import { loadHucre } from "../../support/xlsx/hucre";
import { convert, describeWithLibreOffice } from "../../support/xlsx/libreOffice";
import { zipParts } from "../../support/xlsx";
import { EMPTY_BOOK, EMPTY_SHEET, EXAMPLE, gridOf } from "./example";
import { plain } from "./plain";

// exceljs wants an older uuid, which is no ES module; it names conditional formats with it.
jest.mock("uuid", () => ({ v4: () => "00000000-0000-4000-8000-000000000000" }));

const OPTIONS = { functionNamespaces: ["JWA"] };

function read(bytes: Uint8Array): Book {
  const answer = readBook(bytes);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

describe("what we write", () => {
  const bytes = writeBook(EXAMPLE, OPTIONS);

  test("is read by exceljs", async () => {
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(bytes.slice().buffer);
    expect(other.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["J's savings", "visible"],
      ["Lists", "hidden"],
      ["Deep", "veryHidden"],
    ]);
    const sheet = other.getWorksheet("J's savings")!;
    expect(sheet.getCell("A4").value).toBe("=1+1");
    expect(sheet.getCell("A4").formula).toBeUndefined();
    expect(sheet.getCell("A1").font).toMatchObject({ bold: true, color: { argb: "FFFFFFFF" } });
    expect(sheet.getCell("A1").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FF1F4E78" } });
    expect(sheet.getCell("C2").numFmt).toBe("£#,##0.00");
    expect(sheet.getCell("C2").protection).toMatchObject({ locked: false });
    expect(sheet.getCell("A2").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"Director,Head & Clerk"'],
    });
    expect(sheet.getCell("B1").note).toBeDefined();
    expect(sheet.getCell("A11").hyperlink ?? sheet.getCell("A11").value).toBeDefined();
    expect(sheet.getTable("Posts")).toBeDefined();
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1, showGridLines: false });
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToPage: true });
    expect(sheet.getColumn(6).hidden).toBe(true);
    expect(sheet.getRow(6).hidden).toBe(true);
    expect(other.title).toBe("Savings tracker");
  });

  test("is read by SheetJS", () => {
    const other = SheetJS.read(bytes, { cellNF: true, cellFormula: true });
    const sheet = other.Sheets["J's savings"]!;
    expect(sheet["A4"]).toMatchObject({ t: "s", v: "=1+1" });
    expect((sheet["A4"] as { f?: string }).f).toBeUndefined();
    expect(sheet["C2"]).toMatchObject({ t: "n", v: 52_000.5, z: "£#,##0.00" });
    expect(sheet["C4"]).toMatchObject({ t: "e" });
    expect(sheet["B4"]).toMatchObject({ t: "b", v: true });
    expect((sheet["B7"] as { f?: string }).f).toBe("SUM(B2:B3*C2:C3)");
    expect((sheet["A7"] as { F?: string }).F).toBe("A7:A8");
    expect(sheet["!merges"]).toEqual([{ s: { r: 10, c: 0 }, e: { r: 11, c: 2 } }]);
    expect(other.Workbook?.Names?.find(({ Name }) => Name === "Rate")?.Ref).toBe("Lists!$A$1");
    expect(other.Props?.Title).toBe("Savings tracker");
    expect(other.Custprops).toMatchObject({ "JWA template": "savings", Version: 2, Final: true });
  });

  test("is read by hucre", async () => {
    const other = await loadHucre().readXlsx(bytes);
    expect(other.sheets.map(({ name }) => name)).toEqual(["J's savings", "Lists", "Deep"]);
    const sheet = other.sheets[0]!;
    expect(sheet.rows[1]!.slice(0, 4)).toEqual(["Director & “Head”", 1, 52_000.5, 52_000.5]);
    expect(sheet.rows[3]![0]).toBe("=1+1");
  });

  test("holds formulas as Excel writes them", () => {
    const xml = Buffer.from(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!).toString("utf8");
    const formula = (cell: string) => new RegExp(`<c r="${cell}"[^>]*>(<f[^>]*>[^<]*</f>)`).exec(xml)?.[1];
    expect(formula("A7")).toBe(
      '<f t="array" ref="A7:A8">_xldudf_JWA_COST_SHARE(C5,&quot;CCC, PCC&quot;)</f>',
    );
    expect(/<c r="A7"[^>]*>/.exec(xml)?.[0]).toContain('cm="1"');
    expect(formula("B7")).toBe('<f t="array" ref="B7">SUM(B2:B3*C2:C3)</f>');
    expect(/<c r="B7"[^>]*>/.exec(xml)?.[0]).not.toContain("cm=");
    expect(formula("C7")).toBe("<f>_xlfn.XLOOKUP(A2,A2:A4,_xlfn.LET(_xlpm.x,B2:B4,_xlpm.x*2))</f>");
    expect(formula("D2")).toBe("<f>Posts[[#This Row],[Cost]]*Posts[[#This Row],[FTE]]</f>");
    expect(formula("G10")).toContain("SUM(_xlfn.ANCHORARRAY(A7))");
  });
});

test("a workbook by exceljs is read rightly", async () => {
  const book = new ExcelJS.Workbook();
  book.creator = "A. Officer";
  const sheet = book.addWorksheet("Posts", {
    properties: { tabColor: { argb: "FFC00000" } },
    views: [{ state: "frozen", xSplit: 1, ySplit: 2 }],
    pageSetup: { orientation: "landscape", paperSize: 9, printArea: "A1:C9", printTitlesRow: "1:2" },
  });
  sheet.addTable({
    name: "Staff",
    ref: "A1",
    headerRow: true,
    totalsRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: [
      { name: "Post", totalsRowLabel: "Total" },
      { name: "FTE", totalsRowFunction: "sum" },
    ],
    rows: [
      ["Director", 1],
      ["Clerk", 0.5],
    ],
  });
  sheet.getCell("D1").dataValidation = {
    type: "list",
    allowBlank: true,
    formulae: ['"Blue,Green"'],
    showInputMessage: true,
    promptTitle: "Colour",
    prompt: "Choose",
    showErrorMessage: true,
    errorStyle: "error",
    errorTitle: "No",
    error: "Choose one",
  };
  sheet.addConditionalFormatting({
    ref: "B2:B3",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [1],
        priority: 1,
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFF0000" } } },
      },
      { type: "expression", formulae: ["B2>2"], priority: 2, style: { font: { bold: true } } },
    ],
  });
  sheet.getCell("A1").note = "A note";
  sheet.getCell("E1").value = { text: "Here", hyperlink: "https://example.org/" };
  sheet.getCell("F1").value = { richText: [{ text: "bold", font: { bold: true } }, { text: " plain" }] };
  sheet.getCell("G1").style = {
    font: { name: "Arial", size: 14, color: { theme: 4, tint: 0.4 } as Partial<ExcelJS.Color> },
    alignment: { textRotation: 45 },
  };
  sheet.getCell("G1").value = 1;
  sheet.getColumn(1).width = 20;
  await sheet.protect("secret", { formatCells: true });
  const read1 = read(new Uint8Array(await book.xlsx.writeBuffer()));
  const posts = read1.sheets[0]!;
  expect(posts.tabColor).toBe("#C00000");
  expect(posts.frozen).toEqual({ rows: 2, columns: 1 });
  expect(posts.print).toMatchObject({
    orientation: "landscape",
    paper: "a4",
    area: { top: 0, left: 0, bottom: 8, right: 2 },
    titleRows: [0, 1],
  });
  expect(posts.tables).toMatchObject([
    {
      name: "Staff",
      hasTotals: true,
      style: "TableStyleLight1",
      columns: [
        { name: "Post", totalLabel: "Total" },
        { name: "FTE", totalFunction: "sum" },
      ],
    },
  ]);
  expect(posts.validations).toEqual([
    {
      areas: [{ top: 0, left: 3, bottom: 0, right: 3 }],
      type: "list",
      formula1: '"Blue,Green"',
      allowBlank: true,
      prompt: { title: "Colour", text: "Choose" },
      alert: { style: "stop", title: "No", text: "Choose one" },
    },
  ]);
  expect(posts.conditionalFormats).toMatchObject([
    { kind: "cellValue", operator: "greaterThan", formula1: "1", look: { fill: "#FF0000" } },
    { kind: "formula", formula: "B2>2", look: { bold: true } },
  ]);
  expect(posts.notes).toMatchObject([{ row: 0, column: 0, text: "A note" }]);
  expect(posts.hyperlinks).toMatchObject([{ address: "https://example.org/" }]);
  expect(posts.grid.value(0, 5)).toBe("bold plain");
  expect(read1.kept.told).toContain("letters of one cell in different fonts are kept as words in one font");
  expect(read1.looks[posts.grid.style(0, 6)]).toMatchObject({
    font: "Arial",
    size: 14,
    color: "#95B3D7",
    rotation: 45,
  });
  expect(posts.protection?.allow).toMatchObject({ formatCells: true });
  expect(posts.protection?.password).toHaveProperty("hashValue");
  expect(read1.properties.author).toBe("A. Officer");
});

test("a workbook by hucre is read rightly, and is the same once written and read", async () => {
  const bytes = await loadHucre().writeXlsx({
    sheets: [
      {
        name: "Posts",
        rows: [
          ["Post", "FTE"],
          ["Director", 1],
          ["Clerk", 0.5],
        ],
        cells: new Map([
          [
            "5,0",
            {
              formula: "SEQUENCE(2)",
              formulaType: "array" as const,
              formulaRef: "A6:A7",
              formulaDynamic: true,
              formulaResult: 1,
            },
          ],
          ["1,3", { value: 7, comment: { author: "A. Officer", text: "Why?" } }],
        ]),
        tables: [
          {
            name: "Staff",
            range: "A1:B3",
            columns: [{ name: "Post" }, { name: "FTE" }],
            style: "TableStyleMedium4",
            showRowStripes: true,
            showAutoFilter: true,
          },
        ],
        dataValidations: [
          {
            type: "whole",
            operator: "greaterThan",
            formula1: "2",
            range: "B2:B3",
            showErrorMessage: true,
            errorTitle: "No",
            errorMessage: "More",
            errorStyle: "warning",
          },
        ],
        conditionalRules: [
          { type: "containsBlanks", priority: 1, range: "A2:A3", formula: "LEN(TRIM(A2))=0" },
          { type: "aboveAverage", priority: 2, range: "B2:B3" },
        ],
        sparklines: [{ location: "E2", dataRange: "Posts!B2:B3" }],
        images: [
          {
            data: Uint8Array.of(137, 80, 78, 71),
            type: "png",
            anchor: { from: { row: 8, col: 1 }, to: { row: 9, col: 2 } },
          },
        ],
        rowBreaks: [4],
        view: { showGridLines: false, zoomScale: 150 },
      },
    ],
    namedRanges: [{ name: "Rate", range: "Posts!$B$2" }],
  });
  const book = read(bytes);
  const sheet = book.sheets[0]!;
  expect(sheet.tables).toMatchObject([
    { name: "Staff", style: "TableStyleMedium4", showFilterButton: true, showRowStripes: true },
  ]);
  expect(sheet.validations).toMatchObject([
    {
      type: "whole",
      operator: "greaterThan",
      formula1: "2",
      alert: { style: "warning", title: "No", text: "More" },
    },
  ]);
  expect(sheet.conditionalFormats).toMatchObject([
    { kind: "preset", criterion: "blanks" },
    { kind: "kept", priority: 2 },
  ]);
  expect(sheet.notes).toMatchObject([{ row: 1, column: 3, author: "A. Officer", text: "Why?" }]);
  expect(sheet).toMatchObject({ hidesGridlines: true, zoom: 150 });
  expect(sheet.formulas).toMatchObject([
    { row: 5, column: 0, formula: "SEQUENCE(2)", area: { top: 5, left: 0, bottom: 6, right: 0 } },
  ]);
  expect(book.names).toMatchObject([{ name: "Rate", formula: "Posts!$B$2" }]);
  expect(book.kept.told).toEqual(expect.arrayContaining(["1 picture", "1 group of sparklines"]));
  const again = read(writeBook(book));
  expect(plain(again)).toEqual(plain(book));
});

test("what nobody understands comes out byte for byte, and is told", () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0, 255);
  const parts: Record<string, string | Uint8Array> = unzipSync(writeBook(EXAMPLE));
  const text = (name: string) => Buffer.from(parts[name] as Uint8Array).toString("utf8");
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  parts["xl/media/image1.png"] = png;
  parts["xl/pivotCache/pivotCacheDefinition1.xml"] = "<pivotCacheDefinition odd='yes'/>";
  parts["xl/pivotTables/pivotTable1.xml"] = "<pivotTableDefinition  a = '1' />";
  parts["xl/externalLinks/externalLink1.xml"] = "<externalLink/>";
  parts["xl/drawings/drawing1.xml"] = text("xl/drawings/drawing1.xml").replace(
    "</xdr:wsDr>",
    `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:pic><xdr:blipFill><a:blip xmlns:r="${office}" r:embed="rIdP"/></xdr:blipFill></xdr:pic><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
  );
  const relate = (name: string, type: string, target: string, id: string) => {
    parts[name] = text(name).replace(
      "</Relationships>",
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`,
    );
    parts[name] = strToU8(parts[name] as string);
  };
  relate("xl/drawings/_rels/drawing1.xml.rels", "image", "../media/image1.png", "rIdP");
  relate("xl/worksheets/_rels/sheet1.xml.rels", "pivotTable", "../pivotTables/pivotTable1.xml", "rIdT");
  relate(
    "xl/_rels/workbook.xml.rels",
    "pivotCacheDefinition",
    "pivotCache/pivotCacheDefinition1.xml",
    "rIdC",
  );
  relate("xl/_rels/workbook.xml.rels", "externalLink", "externalLinks/externalLink1.xml", "rIdE");
  parts["xl/workbook.xml"] = text("xl/workbook.xml")
    .replace(
      "<definedNames>",
      '<externalReferences><externalReference r:id="rIdE"/></externalReferences><definedNames>',
    )
    .replace("</workbook>", '<pivotCaches><pivotCache cacheId="7" r:id="rIdC"/></pivotCaches></workbook>');
  const sparklines =
    '<extLst><ext uri="{05C60535}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups><x14:sparklineGroup type="column"/></x14:sparklineGroups></ext></extLst>';
  parts["xl/worksheets/sheet2.xml"] = text("xl/worksheets/sheet2.xml").replace(
    "</worksheet>",
    `${sparklines}</worksheet>`,
  );
  const before = zipParts(parts);
  const book = read(before);
  expect(book.kept.told).toEqual([
    "1 picture",
    "1 pivot table",
    "1 group of sparklines",
    "1 link to another workbook",
  ]);
  const after = unzipSync(writeBook(book));
  for (const name of [
    "xl/media/image1.png",
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "xl/pivotTables/pivotTable1.xml",
    "xl/externalLinks/externalLink1.xml",
  ]) {
    expect([name, Buffer.from(after[name] ?? []).toString("base64")]).toEqual([
      name,
      Buffer.from(parts[name] as Uint8Array).toString("base64"),
    ]);
  }
  const xml = (name: string) => Buffer.from(after[name]!).toString("utf8");
  expect(xml("xl/workbook.xml")).toContain('<pivotCache cacheId="7" r:id="rIdC"/>');
  expect(xml("xl/worksheets/sheet2.xml")).toContain('<x14:sparklineGroup type="column"/>');
  expect(xml("xl/drawings/drawing1.xml")).toContain('r:embed="rIdP"');
  expect(read(writeBook(book)).kept.told).toEqual(book.kept.told);
});

describeWithLibreOffice("LibreOffice", (soffice) => {
  test("opens what we write, works out the same values, and prints it", () => {
    const folder = mkdtempSync(join(tmpdir(), "book-"));
    try {
      const rows: (number | string | null)[][] = [
        ["Post", "FTE", "Cost", "Twice"],
        ["A", 1, 10.5, 21],
        ["B", 0.5, 20, 40],
        ["Total", null, 30.5, 61],
      ];
      const formulas = [
        { row: 1, column: 3, formula: "[@Cost]*2" },
        { row: 2, column: 3, formula: "[@Cost]*2" },
        { row: 3, column: 2, formula: "SUM(C2:C3)" },
        { row: 3, column: 3, formula: "SUMPRODUCT(Posts[Twice])" },
      ];
      const sheet = {
        ...EXAMPLE.sheets[0]!,
        grid: gridOf(rows),
        formulas,
        tables: [
          {
            id: 1,
            name: "Posts",
            area: { top: 0, left: 0, bottom: 2, right: 3 },
            hasHeader: true,
            hasTotals: false,
            columns: ["Post", "FTE", "Cost", "Twice"].map((name) => ({ name })),
          },
        ],
      };
      const book: Book = { ...EXAMPLE, calculation: "auto", sheets: [sheet, ...EXAMPLE.sheets.slice(1)] };
      const stripped = {
        ...sheet,
        grid: gridOf(
          rows.map((cells, row) =>
            cells.map((value, column) =>
              formulas.some((f) => f.row === row && f.column === column) ? null : value,
            ),
          ),
        ),
      };
      const file = join(folder, "book.xlsx");
      writeFileSync(file, writeBook({ ...book, sheets: [stripped, ...book.sheets.slice(1)] }, OPTIONS));
      const [saved] = convert(soffice, file, "xlsx:Calc MS Excel 2007 XML", folder);
      const back = read(new Uint8Array(readFileSync(saved!)));
      for (const { row, column } of formulas) {
        expect([row, column, back.sheets[0]!.grid.value(row, column)]).toEqual([
          row,
          column,
          rows[row]![column],
        ]);
      }
      expect(back.sheets[0]!.notes.map(({ text }) => text)).toContain("<shown>");
      expect(back.sheets[0]!.charts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["pie"]));
      const [pdf] = convert(soffice, file, "pdf", folder);
      expect(readFileSync(pdf!).subarray(0, 5).toString()).toBe("%PDF-");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);
});

test("a book without a sheet to show, and a list too long, are refused in a sentence", () => {
  expect(() => writeBook({ ...EMPTY_BOOK, sheets: [] })).toThrow(
    /needs at least one sheet that is not hidden/,
  );
  const long = {
    ...EMPTY_SHEET,
    validations: [
      {
        areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
        type: "list" as const,
        formula1: `"${"a,".repeat(200)}"`,
      },
    ],
  };
  expect(() => writeBook({ ...EMPTY_BOOK, sheets: [long] })).toThrow(
    /drop-down list at A1 of the sheet “Sheet1” has more than 255/,
  );
});
