import fc from "fast-check";
import { overlap, type Area } from "../../../src/workbook";
import {
  GridBuilder,
  readBook,
  writeBook,
  type Book,
  type BookSheet,
  type CellValue,
  type Look,
} from "../../../xlsx";
import { characterWidth, fileWidth, Layout } from "../../../xlsx/book/geometry";
import { Palette } from "../../../xlsx/book/colors";
import { without } from "../../../xlsx/book/write/areas";
import { EMPTY_BOOK, EMPTY_SHEET } from "./example";
import { plain } from "./plain";

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, "0")}`);
const words = fc
  .string({ unit: "binary", maxLength: 12 })
  .map((text) => text.replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/g, "x"));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  words,
  fc.constantFrom("=1+1", "@x", "+1", " a ", "_x000D_", "\u0000", "a\r\nb", "]]>", "<v>&amp;"),
  fc.constantFrom("#N/A", "#REF!", "#DIV/0!", "#SPILL!", "#BUSY!").map((error) => ({ error })),
);
const on = fc.constant(true as const);
const line = fc.record({
  style: fc.constantFrom("thin" as const, "double" as const, "mediumDashDotDot" as const),
  color,
});
const look: fc.Arbitrary<Look> = fc
  .record(
    {
      format: fc.constantFrom(
        "General",
        "0.00",
        "dd/mm/yyyy",
        "£#,##0.00;[Red]-£#,##0.00",
        '0 "posts" & <x>',
        "@",
      ),
      fill: color,
      font: fc.constantFrom("Arial", "A & B"),
      size: fc.constantFrom(8, 10.5, 36),
      color: color.filter((one) => one !== "#000000"),
      bold: on,
      italic: on,
      strike: on,
      wrap: on,
      shrink: on,
      formulaHidden: on,
      underline: fc.constantFrom("single" as const, "doubleAccounting" as const),
      horizontal: fc.constantFrom("left" as const, "centerContinuous" as const),
      vertical: fc.constantFrom("top" as const, "distributed" as const),
      indent: fc.integer({ min: 1, max: 9 }),
      rotation: fc.oneof(
        fc.integer({ min: -90, max: 90 }).filter((turn) => turn !== 0),
        fc.constant(255),
      ),
      locked: fc.constant(false as const),
      borders: fc.record({ top: line, left: line }, { requiredKeys: ["top"] }),
    },
    { requiredKeys: ["format"] },
  )
  .map((one) => one as Look);

const sheet = (name: string, looks: number): fc.Arbitrary<BookSheet> =>
  fc
    .record({
      cells: fc.uniqueArray(
        fc.record({
          row: fc.nat(30),
          column: fc.oneof(fc.nat(20), fc.constant(16_383)),
          value,
          look: fc.nat(looks - 1),
          formula: fc.option(
            fc.constantFrom("A1+1", 'IF(A1="","x",1)', "XLOOKUP(A1,B:B,C:C)", "LET(x,1,x+1)", "[@A]"),
            { nil: null },
          ),
        }),
        { selector: ({ row, column }) => row * 20_000 + column, maxLength: 30 },
      ),
      notes: fc.uniqueArray(fc.record({ row: fc.nat(9), column: fc.nat(9), author: words, text: words }), {
        selector: ({ row, column }) => row * 10 + column,
        maxLength: 4,
      }),
      frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
      rows: fc.uniqueArray(fc.record({ row: fc.nat(99), height: fc.constantFrom(12.75, 40) }), {
        selector: ({ row }) => row,
        maxLength: 4,
      }),
      header: fc.constantFrom("Page &P", "A & B", "&A"),
    })
    .map(({ cells, notes, frozen, rows, header }) => {
      const builder = new GridBuilder();
      const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
      for (const cell of sorted) builder.addValue(cell.row, cell.column, cell.value, cell.look);
      return {
        ...EMPTY_SHEET,
        name,
        grid: builder.build(),
        formulas: sorted.flatMap(({ row, column, formula }) =>
          formula === null || formula === "[@A]" ? [] : [{ row, column, formula }],
        ),
        notes,
        frozen,
        rows: [...rows].sort((a, b) => a.row - b.row),
        print: { header: { left: header.replace(/&(?![PA])/g, "and") } },
      };
    });

const book: fc.Arbitrary<Book> = fc.array(look, { minLength: 1, maxLength: 6 }).chain((looks) =>
  fc
    .record({
      first: sheet("First & <1>", looks.length + 1),
      second: sheet("J's", looks.length + 1),
      dateSystem: fc.constantFrom(1900 as const, 1904 as const),
      title: words
        .map((text) => text.replace(/[\u0000-\u001F\uFFFD]/g, "").trim())
        .filter((text) => text !== ""),
      setting: fc.json(),
    })
    .map(({ first, second, dateSystem, title, setting }) => ({
      ...EMPTY_BOOK,
      sheets: [first, second],
      looks: [EMPTY_BOOK.looks[0]!, ...looks],
      dateSystem,
      properties: { title, custom: [{ name: "Count", value: 3 }] },
      settings: [
        { addInId: "a", version: "1", store: "s", storeType: "OMEX", values: [["key", setting] as const] },
      ],
    })),
);

test("any book within what a file can say is the same once written and read", () => {
  fc.assert(
    fc.property(book, (written) => {
      const answer = readBook(writeBook(written));
      if (!answer.ok) throw new Error(answer.refusal.message);
      expect(plain(answer.value)).toEqual(plain(written));
    }),
    { numRuns: 60 },
  );
});

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(4), fc.nat(4))
  .map(([top, left, high, wide]) => ({ top, left, bottom: top + high, right: left + wide }));

test("no two data validations lie over one another, the later holds, and no cell is lost", () => {
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 5 }), (areas) => {
      const validations = areas.map((one, at) => ({
        areas: [one],
        type: "custom" as const,
        formula1: String(at),
      }));
      const answer = readBook(writeBook({ ...EMPTY_BOOK, sheets: [{ ...EMPTY_SHEET, validations }] }));
      if (!answer.ok) throw new Error(answer.refusal.message);
      const found = answer.value.sheets[0]!.validations.flatMap((one) =>
        one.areas.map((where) => [where, one.formula1] as const),
      );
      for (let row = 0; row < 14; row++) {
        for (let column = 0; column < 14; column++) {
          const cell = { top: row, left: column, bottom: row, right: column };
          const last = areas.map((one) => overlap(one, cell)).lastIndexOf(true);
          const holding = found.filter(([where]) => overlap(where, cell)).map(([, formula]) => formula);
          expect(holding).toEqual(last < 0 ? [] : [String(last)]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("what is left of an area without another are the cells of one and not the other", () => {
  fc.assert(
    fc.property(area, area, (one, hole) => {
      const size = ({ top, left, bottom, right }: Area) => (bottom - top + 1) * (right - left + 1);
      const shared = overlap(one, hole)
        ? size({
            top: Math.max(one.top, hole.top),
            left: Math.max(one.left, hole.left),
            bottom: Math.min(one.bottom, hole.bottom),
            right: Math.min(one.right, hole.right),
          })
        : 0;
      const rest = without(one, hole);
      expect(rest.reduce((sum, piece) => sum + size(piece), 0)).toBe(size(one) - shared);
      expect(rest.some((piece) => overlap(piece, hole))).toBe(false);
    }),
  );
});

describe("widths and places", () => {
  test.each([
    [8.43, 9.140625],
    [10, 10.7109375],
    [0.5, 0.85546875],
  ])("%s characters stand in a file as %s, as Excel has it", (characters, width) => {
    expect(fileWidth(characters)).toBeCloseTo(width, 8);
    expect(characterWidth(width)).toBe(characters);
  });

  test("a width that is whole pixels comes back, and any other by less than a pixel", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 255, noNaN: true }), (characters) => {
        const once = characterWidth(fileWidth(characters));
        expect(Math.abs(once - characters)).toBeLessThan(1 / 7);
        expect(characterWidth(fileWidth(once))).toBe(once);
      }),
    );
  });

  test("a place is found again from its cell, hidden columns and high rows among them", () => {
    const layout = new Layout(
      [
        { span: [1, 2], hidden: true },
        { span: [4, 4], width: 20 },
      ],
      [{ row: 3, height: 100 }],
    );
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (left, top) => {
        const { column, intoColumn, row, intoRow } = layout.cellAt(left, top);
        expect(layout.left(column) + intoColumn).toBeCloseTo(left, 6);
        expect(layout.top(row) + intoRow).toBeCloseTo(top, 6);
        expect(intoColumn).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(layout.cellAt(48, 0).column).toBe(3);
  });
});

test.each([
  [{ rgb: "FF12ab34" }, "#12AB34"],
  [{ theme: 4 }, "#4472C4"],
  [{ theme: 4, tint: 0.7999816888943144 }, "#DAE3F3"],
  [{ theme: 0, tint: -0.249977111117893 }, "#BFBFBF"],
  [{ theme: 1, tint: 0.499984740745262 }, "#7F7F7F"],
  [{ indexed: 10 }, "#FF0000"],
  [{ indexed: 64 }, "#000000"],
  [{}, undefined],
])("the colour %j is %s", (said, shown) => {
  expect(new Palette().color(said)).toBe(shown);
});
