/** The byte scanner and the numbers it reads, held against saxes and against JavaScript itself. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { readXlsx } from "../../xlsx";
import { numberOf } from "../../xlsx/read/number";
import { Feed } from "../../xlsx/xml/feed";
import { CDATA, CLOSE, OPEN, XmlScanner } from "../../xlsx/xml/scanner";
import { decodeUtf8, escaped, unescaped } from "../../xlsx/xml/text";
import type { Snapshot } from "../../src/workbook";
import { workbookParts, zipParts } from "../support/xlsx";

function read(bytes: Uint8Array): Snapshot {
  const answer = readXlsx(bytes);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

describe("numbers", () => {
  const parse = (text: string) => numberOf(new TextEncoder().encode(`<${text}<`), 1, text.length + 1);
  test.each([
    "0",
    "-0",
    "1.",
    ".5",
    "1e5",
    "1E-7",
    "-12.50",
    "123456789012345",
    "9007199254740993",
    "0.1",
    "1e400",
    "0.000000000000001",
    "179769313486231570000",
  ])("%s is the very number", (text) => expect(Object.is(parse(text), Number(text))).toBe(true));
  test.each(["", "-", ".", "1.2.3", "0x10", "Infinity", "NaN", "1,5", "12a", "--1", "1e", "1 2"])(
    "“%s” is none",
    (text) => expect(parse(text)).toBeNaN(),
  );
  test("any number, as JavaScript writes it and cut to any places", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(12), (number, places) => {
        for (const text of [String(number), number.toFixed(places)]) {
          expect(Object.is(parse(text), Number(text))).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,17}(\.[0-9]{0,17})?$/), (text) => {
        expect(Object.is(parse(text), Number(text))).toBe(true);
      }),
    );
  });
});

test("text comes back from an XML part as it went in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const parts = workbookParts({ sheets: [{ name: "A" }] });
      parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]!.replace(
        "<sheetData>",
        `<sheetData><row><c t="inlineStr"><is><t>${escaped(text)}</t></is></c></row>`,
      );
      expect(read(zipParts(parts)).sheets[0]!.grid.value(0, 0)).toBe(
        text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD"),
      );
    }),
  );
  expect(unescaped("_x0041_")).toBe("A");
});

/** Names, attributes and texts in order, as one list: what two readers of XML must agree on. */
type Event = string;

function bySaxes(xml: string): Event[] | null {
  const events: Event[] = [];
  let failed = false;
  let text = "";
  const flush = () => {
    if (text) events.push(`"${text}"`);
    text = "";
  };
  const parser = new SaxesParser();
  parser.on("error", () => (failed = true));
  parser.on("opentag", (tag) => {
    flush();
    events.push(
      `<${tag.name} ${Object.entries(tag.attributes)
        .map(([name, value]) => `${name}=${value}`)
        .join(" ")}>`,
    );
  });
  parser.on("closetag", (tag) => {
    flush();
    events.push(`</${tag.name}>`);
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("cdata", (piece) => (text += piece));
  parser.write(xml).close();
  return failed ? null : events;
}

/** The scanner, its bytes handed over in pieces of `size`. */
function byScanner(xml: string, size: number): Event[] {
  const events: Event[] = [];
  let text = "";
  const open: string[] = [];
  const scanner = new XmlScanner("test");
  const name = () => decodeUtf8(scanner.buffer, scanner.nameStart, scanner.nameEnd, "test");
  const flush = () => {
    if (text) events.push(`"${text}"`);
    text = "";
  };
  const feed = new Feed(scanner, () => {
    const token = scanner.next();
    if (token === OPEN) {
      const tag = name();
      const attributes: string[] = [];
      while (scanner.attribute()) attributes.push(`${name()}=${scanner.value()}`);
      flush();
      events.push(`<${tag} ${attributes.join(" ")}>`);
      if (scanner.isEmpty) events.push(`</${tag}>`);
      else open.push(tag);
    } else if (token === CLOSE) {
      flush();
      events.push(`</${name()}>`);
      open.pop();
    } else if (token === CDATA)
      text += decodeUtf8(scanner.buffer, scanner.valueStart, scanner.valueEnd, "test");
    else text += scanner.value();
    return open.length > 0;
  });
  const bytes = new TextEncoder().encode(xml);
  for (let at = 0; at < bytes.length; at += size) {
    if (feed.push(bytes.subarray(at, at + size), at + size >= bytes.length)) break;
  }
  return events;
}

describe("the scanner and saxes see the same", () => {
  const word = fc.stringMatching(/^[a-z]{1,4}$/);
  const blank = fc.constantFrom("", " ", "\n", "\t ");
  const value = fc.string({
    unit: fc.constantFrom(
      "a",
      "Z",
      "1",
      " ",
      "£",
      "é",
      "😀",
      "&amp;",
      "&lt;",
      "&#163;",
      "&#xA;",
      ">",
      "'",
      "=",
      "/",
      "]",
    ),
  });
  const text = fc.oneof(
    value,
    value.map((inner) => `<!--${inner.replace(/-/g, "")}-->`),
    value.map((inner) => `<![CDATA[${inner.replace(/\]/g, "")}<&]]>`),
    value.map((inner) => `<?pi ${inner.replace(/\?/g, "")}?>`),
  );
  const attribute = fc
    .tuple(word, value, blank, blank)
    .map(([name, inner, a, b]) => ` ${a}${name}${b}=${b}"${inner}"`);
  const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
    inner: fc.oneof({ maxDepth: 4 }, text, tie("element")),
    element: fc
      .tuple(
        word,
        fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.trim().split(/[\s=]/)[0] }),
        fc.array(tie("inner"), { maxLength: 4 }),
        blank,
        fc.boolean(),
      )
      .map(([name, attributes, inner, space, isShort]) =>
        isShort && !inner.length
          ? `<${name}${attributes.join("")}${space}/>`
          : `<${name}${attributes.join("")}${space}>${inner.join("")}</${name}${space}>`,
      ),
  }));

  test("in any XML, in pieces of any size", () => {
    fc.assert(
      fc.property(element, fc.integer({ min: 1, max: 40 }), (xml, size) => {
        const expected = bySaxes(xml);
        fc.pre(expected !== null);
        expect(byScanner(xml, size)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
