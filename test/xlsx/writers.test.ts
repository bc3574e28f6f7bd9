/** What Excel writes seldom and other writers often. */
import { readXlsx } from "../../xlsx";
import type { Snapshot } from "../../src/workbook";
import { buildXlsx, workbookParts, zipParts } from "../support/xlsx";

function read(bytes: Uint8Array): Snapshot {
  const answer = readXlsx(bytes);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

function refusal(bytes: Uint8Array, options?: Parameters<typeof readXlsx>[1]): string {
  const answer = readXlsx(bytes, options);
  return answer.ok ? "it was read" : answer.refusal.message;
}

/** A workbook of one sheet whose rows are given as XML. */
function withRows(
  rows: string,
  spoil: (parts: Record<string, string>) => void = () => undefined,
): Uint8Array {
  const parts = workbookParts({ sheets: [{ name: "Posts", rows: [["a", "b"]] }] });
  parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]!.replace(
    /<sheetData>.*<\/sheetData>/,
    `<sheetData>${rows}</sheetData>`,
  );
  spoil(parts);
  return zipParts(parts);
}

describe("shared formulas", () => {
  test("are expanded for every cell that shares them", () => {
    const rows = [1, 2, 3, 4].map((row) => [
      row,
      row === 1
        ? { formula: 'IF($A1>A$1,SUM(A1:A$9),LOG10(A1))&"A1"', shared: "B1:B4", value: 1 }
        : { sharedBy: 0, value: row },
    ]);
    const { formulas, grid } = read(buildXlsx({ sheets: [{ name: "S", rows }] })).sheets[0]!;
    expect([0, 1, 2, 3].map((row) => formulas.a1(row, 1))).toEqual(
      [1, 2, 3, 4].map((row) => `IF($A${row}>A$1,SUM(A${row}:A$9),LOG10(A${row}))&"A1"`),
    );
    expect(new Set([0, 1, 2, 3].map((row) => formulas.r1c1(row, 1))).size).toBe(1);
    expect(grid.value(3, 1)).toBe(4);
  });

  test("may come before the cell they are shared from, and may carry their own text", () => {
    const book = read(
      withRows(
        '<row r="1"><c r="A1"><f t="shared" si="3"/><v>1</v></c><c r="B1"><f t="shared" si="3" ref="A1:C1">B2*2</f></c><c r="C1"><f t="shared" si="3">C2*3</f></c></row>',
      ),
    );
    const { formulas } = book.sheets[0]!;
    expect([0, 1, 2].map((column) => formulas.a1(0, column))).toEqual(["A2*2", "B2*2", "C2*3"]);
  });

  test("without a first cell are refused", () => {
    expect(refusal(withRows('<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>'))).toBe(
      "In the sheet “Posts”, cell A1 shares a formula that is missing from the file; open it in Excel, save it as an Excel workbook (.xlsx) and try the new file.",
    );
  });
});

describe("what writers other than Excel make", () => {
  const values = (rows: string) => {
    const { grid } = read(withRows(rows)).sheets[0]!;
    return Array.from({ length: grid.rowCount }, (_, row) =>
      Array.from({ length: grid.columnCount }, (_, column) => grid.value(row, column)),
    );
  };

  test.each<[string, string, unknown[][]]>([
    [
      "no references",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      [
        [1, 2],
        [3, null],
      ],
    ],
    ["a prefix on every element", '<x:row r="1" xmlns:x="m"><x:c r="A1"><x:v>7</x:v></x:c></x:row>', [[7]]],
    ["single quotes and blanks", "<row r = '1' ><c r='A1' ><v >7</v ></c ></row >", [[7]]],
    [
      "inline rich text with its reading",
      '<row><c t="inlineStr"><is><r><rPr><b/></rPr><t>Joint </t></r><r><t>post</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c></row>',
      [["Joint post"]],
    ],
    [
      "entities, CDATA and comments",
      '<row><c t="str"><v>a&lt;b &amp; &#163;&#x1F600;<![CDATA[<&x;>]]><!-- no -->!</v></c></row>',
      [["a<b & £😀<&x;>!"]],
    ],
    [
      "an escaped control character",
      '<row><c t="str"><v>a_x000D_b_x005F_x000D_</v></c></row>',
      [["a\rb_x000D_"]],
    ],
    [
      "ISO dates",
      '<row><c t="d"><v>2024-04-01</v></c><c t="d"><v>2024-04-01T12:00:00Z</v></c><c t="d"><v>1900-01-01</v></c></row>',
      [[45383, 45383.5, 1]],
    ],
    ["empty values", '<row><c><v/></c><c t="str"><v></v></c><c t="b"><v>1</v></c></row>', [[null, "", true]]],
    ["extensions inside a cell", "<row><c><v>1</v><extLst><ext><a><b/></a></ext></extLst></c></row>", [[1]]],
    [
      "numbers in every way",
      "<row><c><v>-0.05</v></c><c><v>1E3</v></c><c><v> 12 </v></c><c><v>0.30000000000000004</v></c></row>",
      [[-0.05, 1000, 12, 0.30000000000000004]],
    ],
  ])("%s", (_, rows, expected) => expect(values(rows)).toEqual(expected));

  test("a data table shows as Excel shows it", () => {
    const book = read(
      withRows(
        '<row r="2"><c r="B2"><f t="dataTable" ref="B2:C3" dt2D="1" dtr="1" r1="E1" r2="E2"/><v>4</v></c></row>',
      ),
    );
    expect(book.sheets[0]!.formulas.a1(1, 1)).toBe("TABLE(E1,E2)");
    expect(book.sheets[0]!.formulas.spill(1, 1)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
  });

  test("UTF-16 parts, absolute and backslashed names, other case", () => {
    const parts: Record<string, string | Uint8Array> = workbookParts({
      sheets: [{ name: "Ä", rows: [["£ü"]] }],
    });
    const utf16 = (text: string) => {
      const swapped = Buffer.from(
        `\uFEFF${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`,
        "utf16le",
      );
      return new Uint8Array(swapped);
    };
    parts["xl\\SharedStrings.XML"] = utf16(parts["xl/sharedStrings.xml"] as string);
    delete parts["xl/sharedStrings.xml"];
    parts["xl/worksheets/sheet1.xml"] = utf16(parts["xl/worksheets/sheet1.xml"] as string);
    parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] as string)
      .replace('"worksheets/', '"/xl/worksheets/')
      .replace('"sharedStrings.xml', '"/xl/sharedStrings.xml');
    const book = read(zipParts(parts));
    expect([book.sheets[0]!.name, book.sheets[0]!.grid.value(0, 0)]).toEqual(["Ä", "£ü"]);
  });

  test("strict workbooks, and sheets that are only a chart", () => {
    const strict = workbookParts({
      names: [{ name: "N", formula: "1", sheet: "B" }],
      sheets: [{ name: "A" }, { name: "B", rows: [[1]] }],
    });
    for (const part of Object.keys(strict)) {
      strict[part] = strict[part]!.replace(
        /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      )
        .replace(
          /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g,
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replace(
          'relationships/worksheet" Target="worksheets/sheet1.xml',
          'relationships/chartsheet" Target="worksheets/sheet1.xml',
        );
    }
    const book = read(zipParts(strict));
    expect(book.sheets.map(({ name }) => name)).toEqual(["B"]);
    expect(book.names[0]!.sheet).toBe("B");
    expect(book.sheets[0]!.grid.value(0, 0)).toBe(1);
  });

  test("built-in number formats mean what they mean in the United Kingdom", () => {
    const book = read(
      withRows('<row><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c s="9"><v>1</v></c></row>', (parts) => {
        parts["xl/styles.xml"] =
          '<styleSheet xmlns="m"><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="44"><protection hidden="1"/></xf></cellXfs></styleSheet>';
      }),
    );
    const { grid } = book.sheets[0]!;
    expect([0, 1, 2].map((column) => book.styles[grid.style(0, column)])).toEqual([
      { format: "dd/mm/yyyy", locked: true },
      { format: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-', locked: true },
      { format: "General", locked: true },
    ]);
  });
});
