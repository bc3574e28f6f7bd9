/** Whole workbooks held against other readers and writers, none of which shares code with ours. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { readXlsx } from "../../xlsx";
import { cellName, parseArea, type CellValue, type Snapshot } from "../../src/workbook";
import { buildXlsx, type WorkbookSpec } from "../support/xlsx";
import { loadHucre } from "../support/xlsx/hucre";
import { convert, describeWithLibreOffice } from "../support/xlsx/libreOffice";

// exceljs wants an older uuid, which is no ES module; it names conditional formats with it.
jest.mock("uuid", () => ({ v4: () => "00000000-0000-4000-8000-000000000000" }));

const { readXlsx: readByHucre } = loadHucre();
const PUBLISHED = join(__dirname, "../fixtures/published");

function read(bytes: Uint8Array): Snapshot {
  const answer = readXlsx(bytes);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

/** A sheet by saxes alone, as the standard reads it, for the kinds of cell the published workbooks have. */
function sheetBySaxes(
  xml: string,
  texts: readonly string[],
): Map<string, { value: CellValue; formula: string }> {
  const cells = new Map<string, { value: CellValue; formula: string }>();
  let cell = { at: "", type: "n", v: null as string | null, f: "", t: "" };
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "c") cell = { at: attributes.r!, type: attributes.t ?? "n", v: null, f: "", t: "" };
    text = "";
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("closetag", ({ name }) => {
    if (name === "v") cell.v = text;
    else if (name === "f") cell.f = text;
    else if (name === "t") cell.t += text;
    else if (name === "c") {
      const { type, v } = cell;
      const value =
        type === "inlineStr"
          ? cell.t
          : v === null || (v === "" && type !== "str")
            ? null
            : type === "s"
              ? texts[Number(v)]!
              : type === "str"
                ? v
                : type === "b"
                  ? v === "1"
                  : type === "e"
                    ? { error: v }
                    : Number(v);
      cells.set(cell.at, { value, formula: cell.f });
    }
    text = "";
  });
  parser.write(xml).close();
  return cells;
}

const published = readdirSync(PUBLISHED)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => [name, new Uint8Array(readFileSync(join(PUBLISHED, name)))] as const);

describe.each(published)("%s", (_, bytes) => {
  const book = read(bytes);
  const parts = unzipSync(bytes);
  const part = (name: string) => Buffer.from(parts[name] ?? "").toString();
  const texts = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map((item) => {
    const runs = [...item[1]!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((run) => run[1]!).join("");
    return runs
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&");
  });

  test("every cell and formula as saxes reads it, and no cell more", () => {
    book.sheets.forEach(({ grid, formulas }, index) => {
      const expected = sheetBySaxes(part(`xl/worksheets/sheet${index + 1}.xml`), texts);
      let count = 0;
      for (const [at, { value, formula }] of expected) {
        const { top, left } = parseArea(at)!;
        expect([at, grid.value(top, left)]).toEqual([at, value]);
        expect([at, formulas.a1(top, left)]).toEqual([at, formula]);
        if (value !== null) count++;
      }
      for (let row = 0; row < grid.rowCount; row++) {
        for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) {
          if (grid.value(row, column) !== null) count--;
        }
      }
      expect(count).toBe(0);
    });
  });

  test("formats as exceljs reads them", async () => {
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(bytes.slice().buffer);
    let compared = 0;
    book.sheets.forEach((sheet) => {
      other.getWorksheet(sheet.name)!.eachRow((row, number) =>
        row.eachCell((cell, column) => {
          const format = book.styles[sheet.grid.style(number - 1, column - 1)]!.format;
          // It names dates as the United States does.
          const theirs = { "mm-dd-yy": "dd/mm/yyyy" }[cell.numFmt ?? ""] ?? cell.numFmt ?? "General";
          expect([cell.address, format]).toEqual([cell.address, theirs]);
          compared++;
        }),
      );
    });
    expect(compared).toBeGreaterThan(10);
  });

  test("values as hucre reads them", async () => {
    const other = await readByHucre(bytes);
    expect(other.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    let compared = 0;
    book.sheets.forEach(({ grid }, index) => {
      other.sheets[index]!.rows.forEach((cells, row) =>
        cells.forEach((value, column) => {
          const own = grid.value(row, column);
          // It turns dates into moments; what number that is, is tested where serial numbers are.
          if (value instanceof Date) return expect(typeof own).toBe("number");
          expect([cellName(row, column), own]).toEqual([cellName(row, column), value ?? null]);
          compared++;
        }),
      );
    });
    expect(compared).toBeGreaterThan(10);
  });
});

const BOOK: WorkbookSpec = {
  names: [{ name: "Rate", formula: "Posts!$B$2" }],
  sheets: [
    {
      name: "Posts",
      rows: [
        ["Post", "FTE", "Start", "Twice"],
        ["Director “A”", 1.25, { value: 45383, format: "dd/mm/yyyy" }, "=B2*2"],
        ["Head\nof & <ICT>", -3, { value: 45384, format: "dd/mm/yyyy" }, "=B3*2"],
        ["Clerk", 0.1, true, "=B4*2"],
      ],
      merges: ["A6:B7"],
      hiddenRows: ["4"],
      hiddenColumns: ["C"],
      validations: [{ area: "B2:B4", type: "decimal", operator: "greaterThan", formula1: "0" }],
    },
    { name: "Lists", visibility: "hidden", rows: [["CCC"]] },
  ],
};

function expectPosts(book: Snapshot, calculated: boolean): void {
  const posts = book.sheets[0]!;
  const value = (row: number) => [0, 1, 2].map((column) => posts.grid.value(row, column));
  expect(value(0)).toEqual(["Post", "FTE", "Start"]);
  expect(value(1)).toEqual(["Director “A”", 1.25, 45383]);
  expect(value(2)).toEqual(["Head\nof & <ICT>", -3, 45384]);
  expect(value(3)).toEqual(["Clerk", 0.1, true]);
  expect([1, 2, 3].map((row) => posts.formulas.a1(row, 3))).toEqual(["B2*2", "B3*2", "B4*2"]);
  if (calculated) expect([1, 2, 3].map((row) => posts.grid.value(row, 3))).toEqual([2.5, -6, 0.2]);
  expect(book.styles[posts.grid.style(1, 2)]!.format.toLowerCase()).toBe("dd/mm/yyyy");
  expect(posts.merges).toEqual([{ top: 5, left: 0, bottom: 6, right: 1 }]);
  expect(posts.hiddenRows).toEqual([[3, 3]]);
  expect(posts.hiddenColumns).toEqual([[2, 2]]);
  expect(posts.validations).toMatchObject([{ type: "decimal", operator: "greaterThan", formula1: "0" }]);
  expect(book.sheets[1]).toMatchObject({ name: "Lists", visibility: "hidden" });
  expect(book.names.find(({ name }) => name === "Rate")?.formula).toBe("Posts!$B$2");
}

describe("the same workbook by other writers", () => {
  test("our own", () => expectPosts(read(buildXlsx(BOOK)), false));

  test("exceljs", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Posts");
    sheet.addRows([
      ["Post", "FTE", "Start", "Twice"],
      ["Director “A”", 1.25, 45383],
      ["Head\nof & <ICT>", -3, 45384],
      ["Clerk", 0.1, true],
    ]);
    [2, 3].forEach((row) => (sheet.getCell(row, 3).numFmt = "dd/mm/yyyy"));
    [2, 3, 4].forEach(
      (row) => (sheet.getCell(row, 4).value = { formula: `B${row}*2`, result: [0, 0, 2.5, -6, 0.2][row]! }),
    );
    sheet.mergeCells("A6:B7");
    sheet.getRow(4).hidden = true;
    sheet.getColumn(3).hidden = true;
    sheet.getCell("B2").dataValidation = { type: "decimal", operator: "greaterThan", formulae: [0] };
    book.addWorksheet("Lists", { state: "hidden" });
    book.definedNames.add("Posts!$B$2", "Rate");
    expectPosts(read(new Uint8Array(await book.xlsx.writeBuffer())), true);
  });
});

describeWithLibreOffice("LibreOffice", (soffice) => {
  test("saves the workbook, and it is read the same with its results", () => {
    const folder = mkdtempSync(join(tmpdir(), "oracle-"));
    try {
      const file = join(folder, "book.xlsx");
      writeFileSync(file, buildXlsx(BOOK));
      const [saved] = convert(soffice, file, "xlsx:Calc MS Excel 2007 XML", folder);
      expectPosts(read(new Uint8Array(readFileSync(saved!))), true);
      const [old] = convert(soffice, file, "xls", folder);
      const answer = readXlsx(new Uint8Array(readFileSync(old!)));
      expect(answer.ok ? "read" : answer.refusal.message).toMatch(/old \.xls format/);
      const [open] = convert(soffice, file, "ods", folder);
      const other = readXlsx(new Uint8Array(readFileSync(open!)));
      expect(other.ok ? "read" : other.refusal.message).toMatch(/OpenDocument spreadsheet/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);
});
