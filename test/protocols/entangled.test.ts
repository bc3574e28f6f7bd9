/** Formulas that read one another: circles (WB-28) and clocks behind a JWA function (WB-17), against a plain closure. */
import fc from "fast-check";
import { validate } from "../../src/validation";
import { cellName, parseArea } from "../../src/workbook";
import { sheetOf, snapshotOf, type Rows } from "../registers/snapshots";

const ROWS = 7;
const COLUMNS = 3;
const NAMES = Array.from({ length: ROWS * COLUMNS }, (_, at) =>
  cellName(Math.floor(at / COLUMNS), at % COLUMNS),
);

/** A cell: typed, a clock, or a formula that reads areas of the sheet, each by the corners it has. */
const area = fc.tuple(fc.nat(ROWS * COLUMNS - 1), fc.nat(ROWS * COLUMNS - 1), fc.boolean());
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant("typed" as const) },
  { weight: 1, arbitrary: fc.constant("clock" as const) },
  { weight: 5, arbitrary: fc.array(area, { minLength: 1, maxLength: 2 }) },
);
const sheets = fc.array(cell, { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS });
type Kind = "typed" | "clock" | [number, number, boolean][];

/** The cells of an area between two corners. */
function cellsOf([from, to, isOne]: readonly [number, number, boolean]): number[] {
  if (isOne) return [from];
  const [rows, columns] = [ROWS, COLUMNS].map((_, axis) =>
    [from, to].map((at) => (axis === 0 ? Math.floor(at / COLUMNS) : at % COLUMNS)).sort((a, b) => a - b),
  ) as [number[], number[]];
  return NAMES.flatMap((_, at) => {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    const isIn = row >= rows[0]! && row <= rows[1]! && column >= columns[0]! && column <= columns[1]!;
    return isIn ? [at] : [];
  });
}

function formulaOf(kind: Exclude<Kind, "typed">, calls: string): string {
  if (kind === "clock") return "TODAY()";
  const read = kind.map((one) => {
    const cells = cellsOf(one);
    return one[2] ? NAMES[one[0]]! : `${NAMES[cells[0]!]!}:${NAMES[cells[cells.length - 1]!]!}`;
  });
  return `${calls}(${read.join(",")})`;
}

/** For each cell all that it reads, in the end: worked out by going on until nothing is added. */
function closureOf(kinds: readonly Kind[]): Set<number>[] {
  const reads = kinds.map((kind) => new Set(Array.isArray(kind) ? kind.flatMap(cellsOf) : []));
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const own of reads) {
      for (const one of [...own]) {
        for (const further of reads[one]!) {
          if (own.has(further)) continue;
          own.add(further);
          isMore = true;
        }
      }
    }
  }
  return reads;
}

function rowsOf(kinds: readonly Kind[], calls: string): Rows {
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => {
      const kind = kinds[row * COLUMNS + column]!;
      return kind === "typed" ? 5 : { formula: formulaOf(kind, calls), result: 5 };
    }),
  );
}

function cellsFound(rows: Rows, rule: string): number[] {
  return validate(snapshotOf([sheetOf(rows)]))
    .findings.filter((finding) => finding.rule === rule)
    .flatMap(({ cells }) => cells.split(","))
    .flatMap((text) => {
      const { top, bottom, left, right } = parseArea(text)!;
      const found: number[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) found.push(row * COLUMNS + column);
      return found;
    });
}

test("a circle is told where there is one, and every cell told of reads itself in the end", () => {
  fc.assert(
    fc.property(sheets, (kinds) => {
      const inCircle = new Set(closureOf(kinds).flatMap((reads, at) => (reads.has(at) ? [at] : [])));
      const told = cellsFound(rowsOf(kinds, "SUM"), "WB-28");
      expect(told.filter((at) => !inCircle.has(at))).toEqual([]);
      expect(told.length > 0).toBe(inCircle.size > 0);
    }),
    { numRuns: 400 },
  );
});

test("without a circle, a JWA formula is told of exactly where a clock stands behind it", () => {
  fc.assert(
    fc.property(sheets, (kinds) => {
      const reads = closureOf(kinds);
      fc.pre(reads.every((own, at) => !own.has(at)));
      const late = kinds.flatMap((kind, at) =>
        Array.isArray(kind) && [...reads[at]!].some((one) => kinds[one] === "clock") ? [at] : [],
      );
      expect(cellsFound(rowsOf(kinds, "JWA.COST_SHARE"), "WB-17").sort((a, b) => a - b)).toEqual(late);
    }),
    { numRuns: 300 },
  );
});

const LONG = 6_000;
const lines = (formulas: (line: number, row: number) => string[]): Rows =>
  Array.from({ length: LONG }, (_, line) =>
    formulas(line, line + 1).map((formula) => ({ formula, result: 1 })),
  );

test.each([
  ["look up in one calculated list", (line: number) => [`${line}+1`, "VLOOKUP(5,$A$1:$A$6000,1,FALSE)"]],
  ["add up from the top of their column", (line: number, row: number) => [`${line}+1`, `SUM(A$1:A${row})`]],
  ["add up all above", (_: number, row: number) => [row === 1 ? "1+1" : `SUM(A$1:A${row - 1})`]],
  ["add up all below", (_: number, row: number) => [row === LONG ? "1+1" : `SUM(A${row + 1}:A$6000)`]],
])("6,000 formulas that %s are followed to the end", (_, formulas) => {
  const { findings } = validate(snapshotOf([sheetOf(lines(formulas))]));
  expect(findings.filter(({ rule }) => rule === "WB-28")).toEqual([]);
});

test("6,000 formulas that all read all of them are told of, and not for ever", () => {
  const started = process.cpuUsage();
  const { findings } = validate(snapshotOf([sheetOf(lines(() => ["SUM(A$1:A$6000)"]))]));
  expect(findings.filter(({ rule }) => rule === "WB-28").length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(30);
});

test("a clock behind a long list is found from each of 6,000 lines", () => {
  const rows = lines((line) => [line === 0 ? "TODAY()" : `${line}+1`, "JWA.COST_SHARE(5,$A$1:$A$6000)"]);
  const [finding] = validate(snapshotOf([sheetOf(rows)])).findings.filter(({ rule }) => rule === "WB-17");
  expect(finding?.cells).toBe("B1:B6000");
});
