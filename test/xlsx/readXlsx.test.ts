import { readXlsx } from "../../xlsx";
import type { Snapshot } from "../../src/workbook";
import { buildXlsx, workbookParts, zipParts, type WorkbookSpec } from "../support/xlsx";

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

const SPEC: WorkbookSpec = {
  dateSystem: 1904,
  calculation: "manual",
  iterative: true,
  template: { id: "shared-posts", version: "1.2" },
  externalLinks: ["file:///S:/Finance/Shared%20posts.xlsx", "../Budget.xlsx"],
  names: [
    { name: "Total_FTE", formula: "Posts!$B$4" },
    { name: "Local", formula: "Lists!$A$1:$A$2", sheet: "Lists" },
    { name: "_Secret", formula: "42", hidden: true },
  ],
  sheets: [
    {
      name: "Posts & people",
      protected: true,
      rows: [
        ["Post", "FTE", "Cost share", "Start"],
        [
          "Director",
          1.5,
          { formula: "JWA.COST_SHARE(B2)", value: 0.75 },
          { value: 43921, format: "dd/mm/yyyy" },
        ],
        ["  Head of “ICT”\r\nand Digital ", -0.1, "=B3/0", { value: true, locked: false }],
        [
          { error: "#N/A" },
          { formula: "SUM(B2:B3)", value: 1.4, format: "#,##0.00" },
          { formula: 'IF(B2,"","x")', value: "" },
        ],
      ],
      cells: { H10: { formula: "TRANSPOSE(A2:A4)", array: "H10:J10", value: "Director" } },
      hiddenRows: ["3", "6:7"],
      hiddenColumns: ["C:D", "F"],
      merges: ["A12:B13"],
      tables: [
        {
          name: "Posts",
          area: "A1:D4",
          totalRow: true,
          columns: [
            { name: "Post" },
            { name: "FTE" },
            { name: "Cost share", formula: "JWA.COST_SHARE([@FTE])" },
            { name: "Start" },
          ],
        },
      ],
      validations: [
        {
          area: "B2:B3 D2",
          type: "decimal",
          operator: "between",
          formula1: "0",
          formula2: "1",
          allowBlank: true,
        },
        { area: "A2:A3", type: "list", formula1: "Lists!$A$1:$A$2", extension: true },
      ],
    },
    { name: "Lists", visibility: "veryHidden", rows: [["CCC"], ["PCC"]] },
    { name: "Old", visibility: "hidden" },
  ],
};

describe("a workbook with something of everything", () => {
  const book = read(buildXlsx(SPEC));
  const posts = book.sheets[0]!;

  test("settings, stamp, links and names", () => {
    expect(book).toMatchObject({
      dateSystem: 1904,
      calculation: "manual",
      isIterative: true,
      template: { id: "shared-posts", version: "1.2" },
      externalLinks: [
        { index: 1, target: "file:///S:/Finance/Shared%20posts.xlsx" },
        { index: 2, target: "../Budget.xlsx" },
      ],
    });
    expect(book.names).toEqual([
      { name: "Total_FTE", formula: "Posts!$B$4", isHidden: false },
      { name: "Local", formula: "Lists!$A$1:$A$2", sheet: "Lists", isHidden: false },
      { name: "_Secret", formula: "42", isHidden: true },
    ]);
  });

  test("sheets, and what is hidden", () => {
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Posts & people", "visible"],
      ["Lists", "veryHidden"],
      ["Old", "hidden"],
    ]);
    expect(posts.isProtected).toBe(true);
    expect(book.sheets[1]!.isProtected).toBe(false);
    expect(posts.hiddenRows).toEqual([
      [2, 2],
      [5, 6],
    ]);
    expect(posts.hiddenColumns).toEqual([
      [2, 3],
      [5, 5],
    ]);
    expect(posts.merges).toEqual([{ top: 11, left: 0, bottom: 12, right: 1 }]);
    expect(book.sheets[2]!.grid.rowCount).toBe(0);
  });

  test.each([
    ["a number", 1, 1, 1.5, ""],
    ["the result of a custom function, under its own name", 1, 2, 0.75, "JWA.COST_SHARE(B2)"],
    ["a date, as a number", 1, 3, 43921, ""],
    ["text with blanks, quotes and a line end", 2, 0, "  Head of “ICT”\r\nand Digital ", ""],
    ["a formula saved without its result", 2, 2, null, "B3/0"],
    ["TRUE", 2, 3, true, ""],
    ["an error", 3, 0, { error: "#N/A" }, ""],
    ["a formula whose result is no text at all", 3, 2, "", 'IF(B2,"","x")'],
    ["an array formula", 9, 7, "Director", "TRANSPOSE(A2:A4)"],
    ["nothing", 8, 7, null, ""],
  ])("%s", (_, row, column, value, formula) => {
    expect(posts.grid.value(row, column)).toEqual(value);
    expect(posts.formulas.a1(row, column)).toBe(formula);
  });

  test("styles", () => {
    const style = (row: number, column: number) => book.styles[posts.grid.style(row, column)];
    expect(style(0, 0)).toEqual({ format: "General", locked: true });
    expect(style(1, 3)).toEqual({ format: "dd/mm/yyyy", locked: true });
    expect(style(2, 3)).toEqual({ format: "General", locked: false });
    expect(style(3, 1)).toEqual({ format: "#,##0.00", locked: true });
  });

  test("tables, data validation and the area an array formula fills", () => {
    expect(posts.tables).toEqual([
      {
        name: "Posts",
        area: { top: 0, left: 0, bottom: 3, right: 3 },
        headerRows: 1,
        totalRows: 1,
        columns: [
          { name: "Post" },
          { name: "FTE" },
          { name: "Cost share", formula: "JWA.COST_SHARE([@FTE])" },
          { name: "Start" },
        ],
      },
    ]);
    expect(posts.validations).toEqual([
      {
        areas: [
          { top: 1, left: 1, bottom: 2, right: 1 },
          { top: 1, left: 3, bottom: 1, right: 3 },
        ],
        type: "decimal",
        operator: "between",
        formula1: "0",
        formula2: "1",
        allowBlank: true,
      },
      {
        areas: [{ top: 1, left: 0, bottom: 2, right: 0 }],
        type: "list",
        operator: "between",
        formula1: "Lists!$A$1:$A$2",
        formula2: "",
        allowBlank: false,
      },
    ]);
    expect(posts.formulas.spill(9, 7)).toEqual({ top: 9, left: 7, bottom: 9, right: 9 });
  });
});

describe("progress", () => {
  test("goes up to 1", () => {
    const seen: number[] = [];
    readXlsx(buildXlsx(SPEC), { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[seen.length - 1]).toBe(1);
  });
});

describe("what is wrong in a sheet is said of its sheet and cell", () => {
  test.each([
    [
      "twice",
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      "The sheet “Posts” holds cell A1 twice or out of order;",
    ],
    ["rows upwards", '<row r="2"/><row r="1"/>', "The sheet “Posts” holds row 1 twice or out of order;"],
    [
      "another row's cell",
      '<row r="2"><c r="A3"/></row>',
      "The sheet “Posts” holds cell A3 twice or out of order;",
    ],
    [
      "a row too far",
      '<row r="1048577"/>',
      "The sheet “Posts” has a row beyond 1,048,576, the last one Excel knows;",
    ],
    [
      "a column too far",
      '<row r="1"><c r="XFE1"/></row>',
      "The sheet “Posts” holds a cell that lies on no sheet, in row 1;",
    ],
    [
      "no number",
      '<row r="1"><c r="A1"><v>abc</v></c></row>',
      "In the sheet “Posts”, the file holds “abc” for cell A1, where a number belongs;",
    ],
    [
      "a text that is not there",
      '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
      "In the sheet “Posts”, the text of cell A1 is missing from the file;",
    ],
    [
      "a kind that is none",
      '<row r="1"><c r="A1" t="q"><v>9</v></c></row>',
      "The sheet “Posts” holds a cell of a kind that Excel does not know, “q”;",
    ],
  ])("%s", (_, rows, sentence) => expect(refusal(withRows(rows)).startsWith(sentence)).toBe(true));
});

describe("limits", () => {
  const many = buildXlsx({
    names: [{ name: "N", formula: "1" }],
    sheets: [{ name: "A", rows: [["x", "y", "=A1"], [1]], merges: ["A1:B1"] }, { name: "B" }],
  });
  test.each([
    ["sheets", "sheets"],
    ["cells", "cells"],
    ["rows", "rows"],
    ["sharedTexts", "different texts"],
    ["merges", "merged cells"],
    ["names", "defined names"],
    ["formulas", "formulas"],
    ["entries", "files inside it"],
  ])("%s", (limit, what) => {
    const most = { sheets: 1, cells: 2, rows: 1, sharedTexts: 1, entries: 2 }[limit] ?? 0;
    expect(refusal(many, { limits: { [limit]: most } })).toBe(
      `This workbook is too large to be read safely: it has more than ${most} ${what}. Remove what is not needed, or split it, and save it again.`,
    );
  });
  test.each([
    "fileBytes",
    "partBytes",
    "settingsBytes",
    "totalBytes",
    "formulaLength",
    "textLength",
    "depth",
  ])("%s", (limit) => {
    expect(
      refusal(many, { limits: { [limit]: limit === "totalBytes" ? 1500 : limit === "depth" ? 1 : 0 } }),
    ).toMatch(/too large to be read|larger than|more than \d+ (characters|deep)/);
  });
});
