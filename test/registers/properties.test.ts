/** What recognition must not depend on: the order of columns, titles above, sheets before. */
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recognise, type Register } from "../../src/registers";
import type { CellValue, Snapshot } from "../../src/workbook";
import { readXlsx } from "../../xlsx";
import { buildXlsx, type WorkbookSpec } from "../support/xlsx";
import { sheetOf, snapshotOf } from "./snapshots";

type Values = CellValue[][];

interface Kept {
  readonly title: string;
  readonly rows: Values;
}

/** The tables of the golden folders that are registers with one row of headers, as plain rows of values. */
const registers: Kept[] = [];
const golden = join(__dirname, "../golden");
for (const rule of readdirSync(golden).filter((name) => /^[A-Z]+-\d\d$/.test(name))) {
  for (const name of readdirSync(join(golden, rule))) {
    const spec = JSON.parse(readFileSync(join(golden, rule, name, "workbook.json"), "utf8")) as WorkbookSpec;
    const read = readXlsx(buildXlsx(spec));
    if (!read.ok) continue;
    for (const { table, area } of recognise(read.value).registers) {
      if (table.headerRow < 0 || table.headerTop !== table.headerRow) continue;
      const { grid, merges, hiddenColumns, name: sheet } = read.value.sheets[table.sheet]!;
      if (merges.length > 0 || hiddenColumns.length > 0) continue;
      const rows: Values = [];
      for (let row = table.headerRow; row <= area.bottom; row++) {
        const cells: CellValue[] = [];
        for (let column = area.left; column <= area.right; column++) cells.push(grid.value(row, column));
        rows.push(cells);
      }
      if (rows[0]!.every((header) => header !== null)) registers.push({ title: table.title || sheet, rows });
    }
  }
}

const titled = ({ title, rows }: Kept): Snapshot => snapshotOf([sheetOf([[title], [], ...rows])]);
const said = ({ registers: found }: { registers: readonly Register[] }): unknown =>
  found.map(({ kind, confidence, columns }) => [
    kind,
    confidence,
    columns.map(({ role, header, year, party }) => [role, header, year, party ?? ""].join("|")).sort(),
  ]);

const any = fc.constantFrom(...registers);

test("there are golden registers to turn over", () => {
  expect(registers.length).toBeGreaterThan(100);
});

test("columns in any order are the same register, each column the same", () => {
  const turned = any.chain((kept) =>
    fc.record({
      kept: fc.constant(kept),
      order: fc.shuffledSubarray(
        kept.rows[0]!.map((_, index) => index),
        { minLength: kept.rows[0]!.length },
      ),
    }),
  );
  fc.assert(
    fc.property(turned, ({ kept, order }) => {
      const rows = kept.rows.map((row) => order.map((index) => row[index]!));
      expect(said(recognise(titled({ ...kept, rows })))).toEqual(said(recognise(titled(kept))));
    }),
    { numRuns: 1_000 },
  );
});

test("title rows above change nothing but the place", () => {
  const line = fc.constantFrom<CellValue[]>(
    [],
    ["Draft for the joint committee"],
    ["Prepared by Finance, 3 September 2018"],
    [null, "Version 3"],
  );
  fc.assert(
    fc.property(any, fc.array(line, { maxLength: 5 }), (kept, above) => {
      const rows = [...above, [], [kept.title], [], ...kept.rows];
      expect(said(recognise(snapshotOf([sheetOf(rows)])))).toEqual(said(recognise(titled(kept))));
    }),
    { numRuns: 500 },
  );
});

test("another sheet before it changes nothing", () => {
  fc.assert(
    fc.property(any, any, (kept, other) => {
      const alone = recognise(titled(kept));
      const both = recognise(
        snapshotOf(
          [...titled(other).sheets, ...titled(kept).sheets].map((sheet, at) => ({
            ...sheet,
            name: `Plan ${at}`,
          })),
        ),
      );
      expect(said({ registers: both.registers.filter(({ table }) => table.sheet === 1) })).toEqual(
        said(alone),
      );
    }),
    { numRuns: 300 },
  );
});
