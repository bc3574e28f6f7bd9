import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync } from "fflate";
import { addReportSheet, DEFAULT_LIMITS, readXlsx, type ReportSheet } from "../../xlsx";
import { readDirectory, type Entry } from "../../xlsx/zip/directory";
import { buildXlsx, workbookParts, zipParts } from "../support/xlsx";
import { rawEntry, rawZip } from "../support/xlsx/rawZip";
import { convert, describeWithLibreOffice } from "../support/xlsx/libreOffice";

const PUBLISHED = join(__dirname, "../fixtures/published");
const REPORT: ReportSheet = {
  name: "JWA report",
  rows: [
    ["Sheet", "Cells", "Difference"],
    ["7.2 Savings", "C7", -0.25],
    ["Posts & “people”", '=HYPERLINK("http://example.org")', null],
    ["a\rb _x000D_ <c> \u0001", "", 1e21],
  ],
  widths: [20, 12.5],
  headings: [0],
};

function added(original: Uint8Array, report = REPORT): Uint8Array {
  const answer = addReportSheet(original, report);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

function book(bytes: Uint8Array) {
  const answer = readXlsx(bytes);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

/** An entry's header and packed bytes, as they lie in the file. */
function asItLies(bytes: Uint8Array, { headerStart, dataStart, packed }: Entry): Buffer {
  return Buffer.from(bytes.subarray(headerStart, dataStart + packed));
}

const ALL_SORTS = (() => {
  const parts: Record<string, string | Uint8Array> = workbookParts({
    names: [{ name: "Local", formula: "A!$A$1", sheet: "A" }],
    template: { id: "t", version: "1" },
    sheets: [
      { name: "A", rows: [["x", "=1+1"]] },
      { name: "JWA Report", visibility: "veryHidden" },
    ],
  });
  parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace(
    "<sheets>",
    '<!-- </sheets> --><workbookProtection lockStructure="1"/><sheets>',
  );
  parts["xl/vbaProject.bin"] = Uint8Array.from({ length: 3000 }, (_, at) => (at * at) % 251);
  parts["customXml/item1.xml"] = "<anything>kept</anything>";
  return zipParts(parts);
})();

const ORIGINALS = [
  ["a workbook of all sorts", ALL_SORTS] as const,
  ...readdirSync(PUBLISHED)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => [name, new Uint8Array(readFileSync(join(PUBLISHED, name)))] as const),
];

describe.each(ORIGINALS)("a report added to %s", (_, original) => {
  const before = original.slice();
  const copy = added(original);

  test("leaves every other part byte for byte as it was, packed, in its order, and the original too", () => {
    expect(Buffer.from(original).equals(Buffer.from(before))).toBe(true);
    const old = [...readDirectory(original, DEFAULT_LIMITS).entries.values()];
    const now = readDirectory(copy, DEFAULT_LIMITS).entries;
    const changed = old.filter((entry) => {
      const same = now.get(entry.name.toLowerCase())!;
      return !asItLies(original, entry).equals(asItLies(copy, same));
    });
    expect(changed.map(({ name }) => name).sort()).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"].sort(),
    );
    expect([...now.values()].slice(0, -1).map(({ name }) => name)).toEqual(old.map(({ name }) => name));
  });

  test("changes three parts by one element each, and another reader of zips agrees", () => {
    const was = unzipSync(original);
    const is = unzipSync(copy);
    for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"]) {
      const [a, b] = [was, is].map((files) => Buffer.from(files[name]!).toString()) as [string, string];
      let start = 0;
      while (a[start] === b[start]) start++;
      const rest = a.length - start;
      expect(b.slice(b.length - rest)).toBe(a.slice(start));
    }
    expect(Object.keys(is).length).toBe(Object.keys(was).length + 1);
  });

  test("is read back as it was given, last, and the others as before", () => {
    const was = book(original);
    const is = book(copy);
    const sheet = is.sheets[is.sheets.length - 1]!;
    expect(is.sheets.slice(0, -1)).toEqual(was.sheets);
    expect(is.names).toEqual(was.names);
    expect(sheet.visibility).toBe("visible");
    expect(sheet.formulas.count).toBe(0);
    const values = REPORT.rows.map((row, at) => row.map((_, column) => sheet.grid.value(at, column)));
    expect(values).toEqual(REPORT.rows.map((row) => row.map((value) => (value === "" ? null : value))));
  });

  test("gets a name of its own, however often", () => {
    const names = book(added(added(copy))).sheets.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(-1)[0]).toMatch(/^jwa report \(\d\)$/);
  });
});

describe("names", () => {
  const nameOf = (name: string) =>
    book(added(buildXlsx({ sheets: [{ name: "JWA report" }] }), { name, rows: [] })).sheets[1]!.name;
  test.each([
    ["JWA report", "JWA report (2)"],
    ["jwa REPORT", "jwa REPORT (2)"],
    ["Findings: 7/8 [all]?", "Findings  7 8  all"],
    ["A name that is longer than Excel lets a sheet be", "A name that is longer than Exce"],
    ["'", "Report"],
  ])("%s becomes %s", (wanted, name) => expect(nameOf(wanted)).toBe(name));
});

describe("workbooks written in other ways", () => {
  test("prefixes are kept to, and a prefix declared on one sheet only is declared again", () => {
    const parts = workbookParts({ sheets: [{ name: "A", rows: [["x"]] }] });
    parts["xl/workbook.xml"] =
      '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheets><x:sheet name="A" sheetId="7" q:id="rId1" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></x:sheets></x:workbook>';
    const copy = added(zipParts(parts));
    expect(Buffer.from(unzipSync(copy)["xl/workbook.xml"]!).toString()).toContain(
      '<x:sheet name="JWA report" sheetId="8" xmlns:q=',
    );
    expect(book(copy).sheets.map(({ name }) => name)).toEqual(["A", "JWA report"]);
  });

  test("what lies between the parts, and a comment at the end, is kept", () => {
    const entries = Object.entries(workbookParts({ sheets: [{ name: "A" }] })).map(([name, part]) =>
      rawEntry(name, part),
    );
    const zip = Buffer.from(rawZip(entries));
    zip.writeUInt16LE(5, zip.length - 2);
    const copy = added(new Uint8Array(Buffer.concat([zip, Buffer.from("hello")])));
    expect(Buffer.from(copy.slice(-5)).toString()).toBe("hello");
    expect(book(copy).sheets.length).toBe(2);
  });

  test("what can't be copied is refused, in a sentence", () => {
    const answer = addReportSheet(strToU8("no workbook"), REPORT);
    expect(answer).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/^This file is not an Excel workbook/) },
    });
  });
});

describeWithLibreOffice("LibreOffice opens the copy", (soffice) => {
  test("and shows the report as given", () => {
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    try {
      const file = join(folder, "copy.xlsx");
      writeFileSync(file, added(ALL_SORTS));
      // Sheet 3 alone, as text in UTF-8 between commas.
      const [csv] = convert(
        soffice,
        file,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3",
        folder,
      );
      expect(readFileSync(csv!, "utf8").split("\n").slice(0, 3)).toEqual([
        "Sheet,Cells,Difference",
        "7.2 Savings,C7,-0.25",
        'Posts & “people”,"=HYPERLINK(""http://example.org"")",',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
