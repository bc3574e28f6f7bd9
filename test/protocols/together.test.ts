/** Faults that many lines share, told once and never lost. */
import fc from "fast-check";
import { together, type OnLine } from "../../src/protocols/together";

const line = (row: number, name: string, alike = "", column = 1): OnLine => ({
  name,
  alike,
  draft: { sheet: 0, cells: [{ row, column }], message: `${name} is blank.` },
});
const told = (lines: readonly OnLine[]) =>
  [...together(lines, (count, named) => `${count} are blank${named}.`)].map(({ message, cells }) => ({
    message,
    rows: cells.map(({ row }) => row),
  }));

test("five lines are told one by one, six in one finding that names the first three", () => {
  const six = ["A", "B", "C", "D", "E", "F"].map((name, at) => line(at, name));
  expect(told(six.slice(0, 5)).map(({ message }) => message)).toEqual(
    ["A", "B", "C", "D", "E"].map((name) => `${name} is blank.`),
  );
  expect(told(six)).toEqual([
    { message: "6 are blank: “A”, “B”, “C” and 3 more.", rows: [0, 1, 2, 3, 4, 5] },
  ]);
});

test("lines that nothing names are counted, and one name on many lines is said once", () => {
  const bare = [0, 1, 2, 3, 4, 5].map((row) => line(row, ""));
  expect(told(bare)[0]?.message).toBe("6 are blank.");
  const same = [0, 1, 2, 3, 4, 5].map((row) => line(row, "Payroll"));
  expect(told(same)[0]?.message).toBe("6 are blank: “Payroll” and 5 more.");
});

test("other columns, other severities and other words are other faults", () => {
  const mixed = [0, 1, 2, 3, 4, 5].flatMap((row) => [
    line(row, `P${row}`),
    line(row, `Q${row}`, "tbc"),
    line(row, `R${row}`, "", 2),
  ]);
  expect(told(mixed).map(({ rows }) => rows)).toEqual(Array(3).fill([0, 1, 2, 3, 4, 5]));
});

test("no line is lost and none is told twice", () => {
  const lines = fc.array(
    fc.record({ alike: fc.constantFrom("", "tbc", "n/a"), column: fc.integer({ min: 0, max: 2 }) }),
  );
  fc.assert(
    fc.property(lines, (given) => {
      const all = given.map(({ alike, column }, row) => line(row, `L${row}`, alike, column));
      const rows = told(all).flatMap((one) => one.rows);
      expect(rows.sort((a, b) => a - b)).toEqual(all.map((_, row) => row));
    }),
  );
});
