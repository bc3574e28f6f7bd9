import fc from "fast-check";
import {
  areaName,
  areasOf,
  cellName,
  cellsName,
  columnIndex,
  columnName,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  overlap,
  parseArea,
  type Area,
  type Cell,
} from "../../src/workbook";

const cells = (names: string): Cell[] =>
  names.split(" ").map((name) => {
    const area = parseArea(name)!;
    return { row: area.top, column: area.left };
  });

describe("columns", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [MAX_COLUMNS - 1, "XFD"],
  ])("%d is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });
  test.each(["", "XFE", "ZZZ", "A1", "AAAA", "$A", "É"])("%p is no column", (name) => {
    expect(columnIndex(name)).toBe(-1);
  });
});

describe("reading areas", () => {
  test.each([
    ["C7", "C7"],
    ["$C$7", "C7"],
    ["c7", "C7"],
    ["B4:B7", "B4:B7"],
    ["B7:B4", "B4:B7"],
    ["D9:B4", "B4:D9"],
    ["B4:B4", "B4"],
    ["$B$4:D$9", "B4:D9"],
    ["XFD1048576", "XFD1048576"],
  ])("%s is %s", (text, name) => {
    expect(areaName(parseArea(text)!)).toBe(name);
  });
  test("whole columns and rows reach to the end of the sheet", () => {
    expect(parseArea("B:D")).toEqual({ top: 0, left: 1, bottom: MAX_ROWS - 1, right: 3 });
    expect(parseArea("$4:7")).toEqual({ top: 3, left: 0, bottom: 6, right: MAX_COLUMNS - 1 });
  });
  test.each([
    "",
    "B",
    "4",
    ":",
    "B:4",
    "4:B",
    "B4:C",
    "C0",
    "XFE1",
    "A1048577",
    "B4:B7:B9",
    "B-4",
    "Sheet1!B4",
    "B4 ",
  ])("%p is none", (text) => expect(parseArea(text)).toBeNull());
});

describe("naming cells", () => {
  test.each([
    ["C7", "C7"],
    ["B4 B5 B6 B7 B9", "B4:B7,B9"],
    ["B9 B4 B6 B5 B7", "B4:B7,B9"],
    ["A3 A2", "A2:A3"],
    ["A1 B1 C1", "A1:C1"],
    ["A1 A2 B1 B2", "A1:B2"],
    ["A1 A2 B1", "B1,A1:A2"],
    ["C7 C7", "C7"],
    ["B9 C2", "C2,B9"],
    ["A4 A6 A8 A9 A10", "A4,A6,A8:A10"],
    ["Z1 AA1", "Z1:AA1"],
  ])("%s are %s", (given, name) => {
    expect(cellsName(cells(given))).toBe(name);
  });
  test("no cells have no name", () => expect(cellsName([])).toBe(""));
});

const cell = fc.record({ row: fc.nat(12), column: fc.nat(8) });
const key = ({ row, column }: Cell): string => `${row} ${column}`;

test("areas cover exactly the cells, each once, and their names can be read again", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (given) => {
      const areas = areasOf(given);
      const covered: string[] = [];
      for (const { top, left, bottom, right } of areas) {
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) covered.push(key({ row, column }));
        }
      }
      expect(covered.sort()).toEqual([...new Set(given.map(key))].sort());
      expect(areas.map(areaName).map(parseArea)).toEqual(areas);
    }),
  );
});

test("the order in which cells come changes nothing", () => {
  fc.assert(
    fc.property(
      fc
        .array(cell, { maxLength: 30 })
        .chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
      ([given, shuffled]) => expect(cellsName(shuffled)).toBe(cellsName(given)),
    ),
  );
});

const area: fc.Arbitrary<Area> = fc.tuple(cell, cell).map(([a, b]) => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
}));

test("two areas overlap when some cell is in both", () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      let both = false;
      for (let row = 0; row <= 12; row++) {
        for (let column = 0; column <= 8; column++) {
          if (contains(a, row, column) && contains(b, row, column)) both = true;
        }
      }
      expect(overlap(a, b)).toBe(both);
    }),
  );
});

test("every cell's name is read back as that cell", () => {
  fc.assert(
    fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
      expect(parseArea(cellName(row, column))).toEqual({
        top: row,
        left: column,
        bottom: row,
        right: column,
      });
    }),
  );
});
