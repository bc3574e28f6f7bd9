/**
 * Files that are no workbook, broken ones, and ones built to do harm, each with words its refusal must hold. They
 * are made when asked for: none is kept in the project.
 */
import { constants, deflateRawSync } from "node:zlib";
import { buildXlsx, workbookParts, zipParts } from "./index";
import { circularOle, oleFile } from "./ole";
import { rawEntry, rawZip, type RawEntry } from "./rawZip";

export interface HostileFile {
  readonly name: string;
  readonly says: RegExp;
  make(): Uint8Array;
}

const SHEET = "xl/worksheets/sheet1.xml";
const PLAIN = {
  sheets: [
    {
      name: "Posts",
      rows: [
        ["Post", "FTE"],
        ["Director", 1],
      ],
    },
  ],
};
const LAUGHS =
  '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

function spoilt(part: string, change: (xml: string) => string): Uint8Array {
  const parts = workbookParts(PLAIN);
  const before = parts[part] ?? "";
  parts[part] = change(before);
  if (parts[part] === before) throw new Error(`nothing was changed in ${part}`);
  return zipParts(parts);
}

const rows = (xml: string) =>
  spoilt(SHEET, (part) => part.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${xml}</sheetData>`));
const behind = (xml: string) => spoilt(SHEET, (part) => part.replace("</worksheet>", `${xml}</worksheet>`));
const doctype = (xml: string) => xml.replace(/\?>\n?/, `?>${LAUGHS}`);

/** One part replaced by `head`, a block many times over, and `tail`, without ever being held unpacked. */
function bomb(
  part: string,
  head: string,
  block: Buffer,
  times: number,
  tail: string,
  declared?: number,
): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 };
  const first = deflateRawSync(Buffer.from(head), flush);
  const repeated = deflateRawSync(block, flush);
  const packed = Buffer.concat([
    first,
    ...Array.from({ length: times }, () => repeated),
    deflateRawSync(Buffer.from(tail)),
  ]);
  const size = declared ?? Buffer.byteLength(head) + block.length * times + Buffer.byteLength(tail);
  return withEntry({ name: part, packed, size });
}

function withEntry(entry: RawEntry): Uint8Array {
  const parts = workbookParts(PLAIN);
  delete parts[entry.name];
  return rawZip([...Object.entries(parts).map(([name, part]) => rawEntry(name, part)), entry]);
}

/** Cells enough to slip under the ratio: every 8,000 bytes of them carry some that do not pack. */
function dense(cells: string): Buffer {
  let seed = 7;
  let block = "";
  while (block.length < 4_000_000) {
    let noise = "";
    for (let letter = 0; letter < 100; letter++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      noise += String.fromCharCode(97 + (seed % 26));
    }
    block += `<!--${noise}-->${cells.repeat(Math.ceil(8_000 / cells.length))}`;
  }
  return Buffer.from(block);
}

const OPENING = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const CLOSING = "</sheetData></worksheet>";
const spaces = Buffer.alloc(16_000_000, 0x20);
const malformed = /is not well-formed XML/;
const tooMuch = /too large to be read safely/;
const unsafe = /not safe to read/;
const doctypes = /declares a document type/;

export const HOSTILE: readonly HostileFile[] = [
  { name: "empty", says: /^This file is empty/, make: () => new Uint8Array(0) },
  { name: "one byte", says: /not an Excel workbook|cut short/, make: () => Uint8Array.of(0x50) },
  { name: "text", says: /is not an Excel workbook/, make: () => Buffer.from("Post,FTE\nDirector,1\n") },
  {
    name: "web page",
    says: /is not an Excel workbook/,
    make: () => Buffer.from("<html><table></table></html>"),
  },
  {
    name: "encrypted",
    says: /encrypted with a password/,
    make: () => oleFile(["DataSpaces", "Version", "EncryptionInfo", "EncryptedPackage"]),
  },
  { name: "old xls", says: /old \.xls format/, make: () => oleFile(["Workbook", "SummaryInformation"]) },
  { name: "older xls", says: /old \.xls format/, make: () => oleFile(["Book"]) },
  { name: "old Word", says: /Word document/, make: () => oleFile(["WordDocument"]) },
  { name: "other OLE", says: /old Office file or a damaged one/, make: () => oleFile(["VisioDocument"]) },
  { name: "circular OLE", says: /old Office file or a damaged one/, make: circularOle },
  {
    name: "OLE header only",
    says: /old Office file or a damaged one/,
    make: () => oleFile(["Workbook"]).slice(0, 40),
  },
  {
    name: "docx",
    says: /holds no workbook|Word document/,
    make: () =>
      zipParts({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<document/>",
      }),
  },
  { name: "plain zip", says: /holds no workbook/, make: () => zipParts({ "a.txt": "a" }) },
  {
    name: "zip of zips",
    says: /holds no workbook/,
    make: () => zipParts({ "inner.xlsx": buildXlsx(PLAIN) }),
  },
  { name: "zip of nothing", says: /holds no workbook/, make: () => rawZip([]) },
  {
    name: "xlsb",
    says: /binary workbook/,
    make: () =>
      zipParts({
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": "x",
      }),
  },
  {
    name: "ods",
    says: /OpenDocument spreadsheet/,
    make: () =>
      rawZip([
        {
          name: "mimetype",
          method: 0,
          packed: Buffer.from("application/vnd.oasis.opendocument.spreadsheet"),
          size: 46,
        },
      ]),
  },
  {
    name: "zip password",
    says: /zip password/,
    make: () => withEntry({ ...rawEntry(SHEET, "x"), flags: 1 }),
  },
  {
    name: "unknown packing",
    says: /packed in a way Excel does not use/,
    make: () => withEntry({ ...rawEntry(SHEET, "x"), method: 14 }),
  },
  {
    name: "missing sheet",
    says: /is missing/,
    make: () => {
      const parts = workbookParts(PLAIN);
      delete parts[SHEET];
      return zipParts(parts);
    },
  },
  {
    name: "cut in half",
    says: /cut short/,
    make: () => {
      const file = buildXlsx(PLAIN);
      return file.slice(0, file.length / 2);
    },
  },
  {
    name: "wrong checksum",
    says: /does not unpack to what it should/,
    make: () => withEntry({ ...rawEntry(SHEET, `${OPENING}${CLOSING}`), crc: 1 }),
  },
  {
    name: "bytes that do not unpack",
    says: /does not unpack/,
    make: () => withEntry({ name: SHEET, packed: Buffer.alloc(5000, 0xff), size: 9000 }),
  },
  {
    name: "same part twice",
    says: /twice/,
    make: () => withEntry({ ...rawEntry("XL/Workbook.xml", "<workbook/>") }),
  },
  {
    name: "parts over one another",
    says: /lie over one another|different names/,
    make: () => withEntry({ ...rawEntry("xl/workbook.xmm", "<a/>"), headerOf: 0 }),
  },
  { name: "unclosed cell", says: malformed, make: () => rows('<row r="1"><c r="A1"><v>1</v></row>') },
  { name: "unclosed row", says: malformed, make: () => rows('<row r="1"><c r="A1"><v>1</v></c>') },
  {
    name: "sheet that ends in a cell",
    says: malformed,
    make: () => spoilt(SHEET, (part) => part.slice(0, part.indexOf("<v>") + 4)),
  },
  {
    name: "sheet that ends in a tag",
    says: malformed,
    make: () => spoilt(SHEET, (part) => part.slice(0, part.indexOf("<c ") + 2)),
  },
  {
    name: "sheet that ends in a comment",
    says: malformed,
    make: () => spoilt(SHEET, (part) => `${part.slice(0, part.indexOf("<row"))}<!-- `),
  },
  {
    name: "sheet that is not closed",
    says: malformed,
    make: () => spoilt(SHEET, (part) => part.replace("</worksheet>", "")),
  },
  { name: "attribute without quotes", says: malformed, make: () => rows('<row r=1><c r="A1"/></row>') },
  {
    name: "entity nobody knows",
    says: malformed,
    make: () => rows('<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'),
  },
  { name: "loose text between cells", says: malformed, make: () => rows('<row r="1">x<c r="A1"/></row>') },
  {
    name: "bytes that are no UTF-8",
    says: malformed,
    make: () =>
      zipParts({
        ...workbookParts(PLAIN),
        "xl/sharedStrings.xml": Buffer.from("<sst><si><t>caf\xe9 and more</t></si></sst>", "latin1"),
      }),
  },
  {
    name: "texts that end early",
    says: malformed,
    make: () => spoilt("xl/sharedStrings.xml", (part) => part.slice(0, -20)),
  },
  {
    name: "workbook that ends early",
    says: malformed,
    make: () => spoilt("xl/workbook.xml", (part) => part.slice(0, -20)),
  },
  {
    name: "styles that end early",
    says: malformed,
    make: () => spoilt("xl/styles.xml", (part) => part.slice(0, -20)),
  },
  { name: "entities in the workbook", says: doctypes, make: () => spoilt("xl/workbook.xml", doctype) },
  { name: "entities in a sheet", says: doctypes, make: () => spoilt(SHEET, doctype) },
  { name: "entities in the texts", says: doctypes, make: () => spoilt("xl/sharedStrings.xml", doctype) },
  { name: "bomb in a sheet", says: unsafe, make: () => bomb(SHEET, OPENING, spaces, 12, CLOSING) },
  { name: "bomb of 2.6 GB", says: tooMuch, make: () => bomb(SHEET, OPENING, spaces, 160, CLOSING) },
  {
    name: "bomb that declares 5 GB",
    says: /too large|damaged/,
    make: () => bomb(SHEET, OPENING, spaces, 12, CLOSING, 5e9),
  },
  {
    name: "bomb that declares little",
    says: /does not unpack to what it should/,
    make: () => bomb(SHEET, OPENING, spaces, 12, CLOSING, 20_000),
  },
  {
    name: "bomb in the texts",
    says: unsafe,
    make: () => bomb("xl/sharedStrings.xml", "<sst>", spaces, 4, "</sst>"),
  },
  {
    name: "bomb in the workbook",
    says: tooMuch,
    make: () => bomb("xl/workbook.xml", "<workbook>", spaces, 4, "</workbook>"),
  },
  {
    name: "bomb in the list of contents",
    says: unsafe,
    make: () => bomb("_rels/.rels", "<Relationships>", spaces.subarray(0, 8_000_000), 1, "</Relationships>"),
  },
  {
    name: "20,000 parts",
    says: /more than 10,000 files inside it/,
    make: () => rawZip(Array.from({ length: 20_000 }, (_, index) => rawEntry(`xl/media/${index}`, ""))),
  },
  {
    name: "100,000 parts",
    says: /damaged|files inside/,
    make: () =>
      rawZip(
        Array.from({ length: 100_000 }, (_, index) => ({
          name: `${index}`,
          packed: new Uint8Array(0),
          size: 0,
          method: 0,
        })),
      ),
  },
  {
    name: "100 MB of empty cells",
    says: tooMuch,
    make: () => bomb(SHEET, `${OPENING}<row>`, dense("<c/>"), 25, `</row>${CLOSING}`),
  },
  {
    name: "rows as wide as a sheet",
    says: tooMuch,
    make: () =>
      rows(
        Array.from(
          { length: 3000 },
          (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="0"/><c r="XFD${row + 1}"/></row>`,
        ).join(""),
      ),
  },
  {
    name: "more than a million formulas",
    says: tooMuch,
    make: () => bomb(SHEET, OPENING, dense(`<row>${"<c><f>A1*2</f></c>".repeat(500)}</row>`), 8, CLOSING),
  },
  {
    name: "very long texts in cells",
    says: tooMuch,
    make: () =>
      bomb(
        SHEET,
        `${OPENING}<row/>`,
        dense(`<row><c t="str"><v>${"text ".repeat(1500)}</v></c></row>`),
        20,
        CLOSING,
      ),
  },
  {
    name: "a text without end",
    says: malformed,
    make: () =>
      bomb(SHEET, `${OPENING}<row><c t="str"><v>`, dense("x".repeat(8000)).subarray(0, 3_000_000), 2, ""),
  },
  {
    name: "a text of 40 MB",
    says: /more than 4 MB in one cell|too large/,
    make: () =>
      bomb(SHEET, `${OPENING}<row><c t="str"><v>`, dense("x".repeat(8000)), 10, `</v></c></row>${CLOSING}`),
  },
  {
    name: "an attribute of 40 MB",
    says: /damaged|too large/,
    make: () =>
      bomb(
        SHEET,
        `${OPENING}<row><c t="`,
        Buffer.from(
          dense("xy".repeat(4000))
            .toString()
            .replace(/[<>!-]/g, "z"),
        ),
        10,
        `"/></row>${CLOSING}`,
      ),
  },
  {
    name: "settings of 40 MB behind the rows",
    says: tooMuch,
    make: () =>
      bomb(
        SHEET,
        `${OPENING}</sheetData>`,
        dense('<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'),
        10,
        "</worksheet>",
      ),
  },
  {
    name: "elements 100,000 deep in the workbook",
    says: unsafe,
    make: () =>
      spoilt("xl/workbook.xml", (part) =>
        part.replace("<sheets>", `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}<sheets>`),
      ),
  },
  {
    name: "elements 100,000 deep behind the rows",
    says: unsafe,
    make: () => behind(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`),
  },
  {
    name: "elements 100,000 deep in a cell",
    says: malformed,
    make: () => rows(`<row><c>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</c></row>`),
  },
  { name: "row 4,000,000,000", says: /a row beyond 1,048,576/, make: () => rows('<row r="4000000000"/>') },
  { name: "row 1e99", says: /a row beyond 1,048,576/, make: () => rows('<row r="1e99"/>') },
  { name: "column ZZZZ", says: /lies on no sheet/, make: () => rows('<row r="1"><c r="ZZZZ1"/></row>') },
  {
    name: "cell twice",
    says: /twice or out of order/,
    make: () => rows('<row r="1"><c r="B1"/><c r="B1"/></row>'),
  },
  {
    name: "300,000 merged areas",
    says: tooMuch,
    make: () => behind(`<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(300_000)}</mergeCells>`),
  },
  {
    name: "validation of 200,000 areas",
    says: tooMuch,
    make: () =>
      behind(
        `<dataValidations><dataValidation type="list" sqref="${"A1 ".repeat(200_000)}"/></dataValidations>`,
      ),
  },
  {
    name: "30,000 names",
    says: tooMuch,
    make: () =>
      spoilt("xl/workbook.xml", (part) =>
        part.replace(
          "<calcPr",
          `<definedNames>${'<definedName name="a">1</definedName>'.repeat(30_000)}</definedNames><calcPr`,
        ),
      ),
  },
  {
    name: "5,000 sheets",
    says: tooMuch,
    make: () =>
      spoilt("xl/workbook.xml", (part) =>
        part.replace("</sheets>", `${'<sheet name="x" sheetId="2" r:id="rId1"/>'.repeat(5_000)}</sheets>`),
      ),
  },
  {
    name: "one sheet 900 times, with a cell in the last row",
    says: tooMuch,
    make: () => {
      const parts = workbookParts(PLAIN);
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
        "</sheets>",
        `${'<sheet name="x" sheetId="2" r:id="rId1"/>'.repeat(900)}</sheets>`,
      );
      parts[SHEET] = `${OPENING}<row r="1048576"><c/></row>${CLOSING}`;
      return zipParts(parts);
    },
  },
];
