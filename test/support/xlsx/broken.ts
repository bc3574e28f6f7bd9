/**
 * Files that are no workbook, and broken ones, each with words its refusal must hold. They are made when asked
 * for: none is kept in the project.
 */
import { buildXlsx, workbookParts, zipParts } from "./index";
import { circularOle, oleFile } from "./ole";
import { rawEntry, rawZip } from "./rawZip";
import {
  SHEET,
  PLAIN,
  spoilt,
  rows,
  doctype,
  withEntry,
  OPENING,
  CLOSING,
  malformed,
  doctypes,
  type HostileFile,
} from "./spoil";

export const BROKEN: readonly HostileFile[] = [
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
];
