import fc from "fast-check";
import { comparable, comparableWords, editDistance, latin, listed, quote, suspects } from "../../src/text";

test.each([
  [" Children\u2019s \u2013  Services ", "children's - services"],
  ["CHILDREN'S - SERVICES", "children's - services"],
  ["\u0422\u043E", "to"],
  ["Cafe\u0301", "caf\u00E9"],
  ["Total\u00A0savings", "total savings"],
  ["Com\u00ADmissioning\u200B", "commissioning"],
  ["\u201CPlan\u201D", '"plan"'],
  ["line\nbreak\tand tab", "line break and tab"],
  ["\u0500", "d"],
  ["", ""],
])("%p is compared as %p", (text, expected) => expect(comparable(text)).toBe(expected));

test.each([
  ["Job-title(s)", "job title s"],
  ["2019/20 £000", "2019 20 £000"],
  ["Children's Services", "childrens services"],
  ["% of total", "% of total"],
  ["  ...  ", ""],
])("%p in words is %p", (text, expected) => expect(comparableWords(text)).toBe(expected));

test("comparing is settled after once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(comparable(comparable(text))).toBe(comparable(text));
      expect(comparable(` ${text}\u200B `)).toBe(comparable(text));
    }),
  );
});

test("plain text keeps its letters and case", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      expect(latin(text)).toBe(text);
      expect(suspects(text)).toEqual([]);
    }),
  );
});

describe("suspects", () => {
  test.each([
    ["\u0422\u043E", ["U+0422", "U+043E"], "look-alike"],
    ["H\u043Est", ["U+043E"], "look-alike"],
    ["Grade \u0392", ["U+0392"], "look-alike"],
    ["CCC\u200B", ["U+200B"], "invisible"],
    ["\uFEFFRef", ["U+FEFF"], "invisible"],
    ["com\u00ADmon", ["U+00AD"], "invisible"],
  ])("%p has %p", (text, codes, kind) => {
    const found = suspects(text);
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.every((one) => one.kind === kind)).toBe(true);
  });
  test.each([
    "Caf\u00E9",
    "Children\u2019s \u2013 services",
    "\u00A3500k",
    "Plas Mawr \u2013 t\u0177\u2019r",
    "\u0423\u043A\u0440\u0430\u0457\u043D\u0441\u044C\u043A\u0430", // a wholly Cyrillic word with letters no Latin one is like
    "10\u00B0",
    "\u00BD day",
    "\u{1F600}",
  ])("%p has none", (text) => expect(suspects(text)).toEqual([]));
});

test.each([
  ["archaeological", "archeological", 1],
  ["admissions", "adminssions", 1],
  ["planning", "plannign", 1],
  ["waste", "waste", 0],
  ["", "ab", 2],
  ["kitten", "sitting", 3],
])("%s and %s are %d apart", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test("quotes are one line and cut; lists are read aloud", () => {
  expect(quote(" a\n b ")).toBe("\u201Ca b\u201D");
  expect([...quote("x".repeat(200))]).toHaveLength(62);
  expect(listed([])).toBe("");
  expect(listed(["a"])).toBe("a");
  expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
});
