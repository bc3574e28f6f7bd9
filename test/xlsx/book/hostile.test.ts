import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { readBook, writeBook } from "../../../xlsx";
import { RowCount, RowReader } from "../../../xlsx/book/read/rows";
import { zipParts } from "../../support/xlsx";
import { BOMBS } from "../../support/xlsx/bombs";
import { BROKEN } from "../../support/xlsx/broken";
import { behind, malformed, spoilt, unsafe } from "../../support/xlsx/spoil";
import { unzipSync } from "fflate";
import { EXAMPLE } from "./example";

const inflate = (packed: Uint8Array, size: number) =>
  inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });

function refusal(bytes: Uint8Array): string {
  const answer = readBook(bytes, { inflate });
  return answer.ok ? "it was read" : answer.refusal.message;
}

function expectSentence(message: string, says: RegExp): void {
  expect(message).toMatch(says);
  expect(message).toMatch(/^(This|The|In) .*\.$/);
  expect(message).not.toMatch(/undefined|null|Error|NaN|\n/);
}

describe("a file that readXlsx refuses, readBook refuses in the same words", () => {
  test.each(BROKEN.map((file) => [file.name, file] as const))("broken: %s", (_, file) => {
    expectSentence(refusal(file.make()), file.says);
  });

  test.each(BOMBS.map((file) => [file.name, file] as const))(
    "built to do harm: %s",
    (_, file) => {
      expectSentence(refusal(file.make()), file.says);
    },
    30_000,
  );
});

describe("what only a book reads", () => {
  test.each([
    ["a theme that is no XML", malformed, "xl/theme/theme1.xml", "<a:theme"],
    ["notes with a document type", /declares a document type/, "xl/comments1.xml", "<!DOCTYPE x><comments/>"],
    ["a drawing too deep", unsafe, "xl/drawings/drawing1.xml", "<a>".repeat(90)],
    ["a drawing that ends early", malformed, "xl/drawings/drawing1.xml", "<a><b>"],
    ["a chart that is no XML", malformed, "xl/charts/chart1.xml", "<c:chartSpace/>"],
    ["properties that are no XML", malformed, "docProps/core.xml", "<a></b>"],
    ["metadata that is no XML", malformed, "xl/metadata.xml", "no"],
  ])("%s", (_, says, part, xml) => {
    const parts = unzipSync(writeBook({ ...EXAMPLE, kept: KEPT }));
    if (!parts[part]) throw new Error(`the example has no ${part}`);
    parts[part] = Buffer.from(xml);
    expectSentence(refusal(zipParts(parts)), says);
  });

  test("settings of more rows than a sheet has", () => {
    const total = new RowCount();
    const reader = new RowReader(new Set(), total);
    total.count = 1_099_999;
    const row = { row: 0, height: null, isHidden: true, style: null, outline: 0 };
    reader.row(row);
    expect(() => reader.row(row)).toThrow(/more than 1,100,000 rows with settings of their own/);
  });

  test("more elements than trees are made of", () => {
    expect(refusal(behind(`<extLst>${"<ext/>".repeat(600_000)}</extLst>`))).toMatch(
      /too large to be read safely|not safe to read/,
    );
  });

  test("a list of links to parts that are not there is no reason to refuse", () => {
    const file = spoilt("xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="x" Type="a/theme" Target="theme/none.xml"/></Relationships>',
      ),
    );
    expect(refusal(file)).toBe("it was read");
  });
});

const THEME = Buffer.from('<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>');
const KEPT = {
  parts: [
    {
      name: "xl/theme/theme1.xml",
      contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
      bytes: THEME,
    },
  ],
  relationships: [
    {
      id: "rId9",
      type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme",
      target: "xl/theme/theme1.xml",
    },
  ],
  told: [],
};

test("with the XML of any part changed a book is read or refused", () => {
  const parts = unzipSync(writeBook({ ...EXAMPLE, kept: KEPT }, { functionNamespaces: ["JWA"] }));
  const names = Object.keys(parts);
  const pieces = ["<", ">", "&", '"', "/", "<!--", "]]>", "99999999999", "-1", "rId", "é", "\u0000", ""];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(12),
      fc.constantFrom(...pieces),
      (name, where, removed, piece) => {
        const text = Buffer.from(parts[name]!).toString("utf8");
        const at = Math.floor(where * text.length);
        const changed = text.slice(0, at) + piece + text.slice(at + removed);
        const answer = readBook(zipParts({ ...parts, [name]: changed }));
        if (!answer.ok) expect(answer.refusal.message).toMatch(/^(This|The|In) .*\.$/);
        // What was read can be written, or is refused in a sentence.
        else {
          try {
            writeBook(answer.value);
          } catch (problem) {
            expect(problem).toBeInstanceOf(RangeError);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
