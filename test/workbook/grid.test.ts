import fc from "fast-check";
import { EMPTY, ERROR, GridBuilder, isCellError, NUMBER, TEXT, type CellValue } from "../../src/workbook";

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style: number;
}

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
);

/** Cells in reading order, each place once; some far down and far across. */
const placed: fc.Arbitrary<Placed[]> = fc
  .uniqueArray(
    fc.record({
      row: fc.oneof(fc.nat(20), fc.nat(3000)),
      column: fc.oneof(fc.nat(10), fc.nat(300)),
      value,
      style: fc.nat(65_535),
    }),
    { selector: ({ row, column }) => `${row} ${column}`, maxLength: 80 },
  )
  .map((cells) => cells.sort((a, b) => a.row - b.row || a.column - b.column));

test("a grid gives back what was put in, and nothing elsewhere", () => {
  fc.assert(
    fc.property(placed, fc.array(fc.tuple(fc.nat(3010), fc.nat(310)), { maxLength: 40 }), (cells, probes) => {
      const builder = new GridBuilder();
      const oracle = new Map<string, Placed>();
      for (const one of cells) {
        expect(builder.addValue(one.row, one.column, one.value, one.style)).toBe(true);
        oracle.set(`${one.row} ${one.column}`, one);
      }
      const grid = builder.build();
      expect(grid.rowCount).toBe(cells.reduce((most, { row }) => Math.max(most, row + 1), 0));
      expect(grid.columnCount).toBe(cells.reduce((most, { column }) => Math.max(most, column + 1), 0));
      const places = [...cells.map(({ row, column }) => [row, column] as const), ...probes];
      for (const [row, column] of places) {
        const known = oracle.get(`${row} ${column}`);
        const expected = known?.value ?? null;
        expect(grid.value(row, column)).toEqual(expected);
        expect(grid.style(row, column)).toBe(known?.style ?? 0);
        expect(grid.text(row, column)).toBe(typeof expected === "string" ? expected : "");
        expect(grid.number(row, column)).toBe(typeof expected === "number" ? expected : NaN);
        expect(grid.isBlank(row, column)).toBe(
          expected === null || (typeof expected === "string" && expected.trim() === ""),
        );
        expect(grid.kind(row, column) === EMPTY).toBe(expected === null);
        expect(grid.kind(row, column) === ERROR).toBe(isCellError(expected));
        if (known) {
          expect(column).toBeGreaterThanOrEqual(grid.rowBegin(row));
          expect(column).toBeLessThan(grid.rowEnd(row));
        }
      }
    }),
  );
});

test("a cell out of order, or given twice, is refused and changes nothing", () => {
  const builder = new GridBuilder();
  expect(builder.addNumber(2, 3, 1)).toBe(true);
  expect(builder.addNumber(2, 3, 9)).toBe(false);
  expect(builder.addNumber(2, 2, 9)).toBe(false);
  expect(builder.addNumber(1, 7, 9)).toBe(false);
  expect(builder.addText(2, 4, "x")).toBe(true);
  const grid = builder.build();
  expect([grid.value(2, 2), grid.value(2, 3), grid.value(2, 4), grid.value(1, 7)]).toEqual([
    null,
    1,
    "x",
    null,
  ]);
});

test("texts that sheets share are named by their index; one that is not there is refused", () => {
  const shared = ["Initiative", "CCC"];
  const builder = new GridBuilder(shared);
  expect(builder.addShared(0, 0, 1)).toBe(true);
  expect(builder.addShared(0, 1, 2)).toBe(false);
  expect(builder.addShared(0, 1, -1)).toBe(false);
  expect(builder.addText(0, 1, "its own")).toBe(true);
  const grid = builder.build();
  expect(grid.text(0, 0)).toBe("CCC");
  expect(grid.text(0, 1)).toBe("its own");
  expect(grid.kind(0, 1)).toBe(TEXT);
});

test("an empty grid has no rows, and places off every sheet are empty", () => {
  const grid = new GridBuilder().build();
  expect([grid.rowCount, grid.columnCount, grid.size]).toEqual([0, 0, 0]);
  for (const [row, column] of [
    [-1, 0],
    [0, -1],
    [5, 5],
  ] as const) {
    expect(grid.value(row, column)).toBeNull();
    expect(grid.rowEnd(row)).toBe(0);
  }
});

test("builders go on after build", () => {
  const builder = new GridBuilder();
  builder.addNumber(0, 0, 1);
  const first = builder.build();
  expect(first.kind(0, 0)).toBe(NUMBER);
  expect(first.rowCount).toBe(1);
});
