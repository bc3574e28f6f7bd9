/**
 * Small files that are large once unpacked, or take long to read, each with words its refusal must hold. They are made when asked
 * for: none is kept in the project.
 */
import { workbookParts, zipParts } from "./index";
import { rawEntry, rawZip } from "./rawZip";
import {
  SHEET,
  PLAIN,
  spoilt,
  rows,
  behind,
  bomb,
  dense,
  OPENING,
  CLOSING,
  spaces,
  malformed,
  tooMuch,
  unsafe,
  type HostileFile,
} from "./spoil";

export const BOMBS: readonly HostileFile[] = [
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
    says: unsafe,
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
    make: () => bomb(SHEET, OPENING, dense(`<row>${"<c/>".repeat(1990)}</row>`), 25, CLOSING),
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
    name: "more than 600,000 formulas",
    says: tooMuch,
    make: () => bomb(SHEET, OPENING, dense(`<row>${"<c><f>A1*2</f></c>".repeat(500)}</row>`), 8, CLOSING),
  },
  {
    name: "very long texts in cells",
    says: /too large|not safe/,
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
    says: /more than 4 MB in one cell/,
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
    make: () =>
      behind(
        `<mergeCells>${Array.from({ length: 300_000 }, (_, at) => `<mergeCell ref="A${at}:B${at}"/>`).join("")}</mergeCells>`,
      ),
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
          `<definedNames>${Array.from({ length: 30_000 }, (_, at) => `<definedName name="n${at}">${at * 7}</definedName>`).join("")}</definedNames><calcPr`,
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
