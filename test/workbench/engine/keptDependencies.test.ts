/**
 * What is kept from one calculation to the next is right: a workbook that was calculated after every step shows what
 * one shows that went through the same steps and was then worked out from nothing.
 */
import fc from "fast-check";
import type { BookName, BookTable } from "../../../xlsx";
import type { Engine, Value } from "../../../workbench/engine/engine";
import { createHeadlessEngine } from "../../../workbench/engine/univer/headless";
import { at, bookOf, sheetOf } from "./books";

const SHEETS = ["Data", "Other", "Late", "2019"] as const;
const NAMES = ["Rate", "Total", "Twice"] as const;
/** Sheets that are there: Excel takes no name for others. */
const STANDS_FOR = ["Data!$A$1", "Data!$A$1:$A$4", "Other!$A$2", "SUM(Total)*2"] as const;
/** No two of them lead in a circle: those of column C read B, all others read A, names and tables. */
const FORMULAS = [
  "=A1+1",
  "=SUM(Data!A1:A4)",
  "=Late!A1*2",
  "=IFERROR(Late!A2,-1)",
  "='2019'!A1+A1",
  "=SUM(Rate)",
  "=SUM(Total)+A2",
  "=IFERROR(Twice,-2)",
  "=SUM(Tbl[Saved])",
  "=IFERROR(SUM(Other[Saved]),-3)",
  "=COUNTA(Late!A:A)",
  "=SUM(OFFSET(Data!A1,0,0,2,1))",
] as const;

type Step = (engine: Engine) => void;

const idOf = (engine: Engine, name: string): string | undefined =>
  engine.sheets().find((sheet) => sheet.name === name)?.id;

const table = (name: string, bottom: number): BookTable => ({
  id: 1,
  name,
  area: at(0, 4, bottom, 5),
  hasHeader: true,
  hasTotals: false,
  columns: [{ name: "Item" }, { name: "Saved" }],
});

const sheet = fc.constantFrom(...SHEETS);
const row = fc.nat({ max: 4 });

/** Each step with the words that say it, for the report of a failure. */
const step: fc.Arbitrary<readonly [string, Step]> = fc.oneof(
  fc.tuple(sheet, row, fc.nat({ max: 9 })).map(([name, down, number]) => {
    const run: Step = (engine) => {
      const id = idOf(engine, name);
      if (id) engine.write(id, down, 0, [[{ value: number }]], "api");
    };
    return [`${name}!A${down + 1} is ${number}`, run] as const;
  }),
  fc.tuple(sheet, row, fc.constantFrom(...FORMULAS)).map(([name, down, formula]) => {
    const run: Step = (engine) => {
      const id = idOf(engine, name);
      // Excel takes no formula that reads a sheet which is not there.
      if (SHEETS.some((each) => formula.includes(each) && formula.includes("!") && !idOf(engine, each)))
        return;
      if (id) engine.write(id, down, 1, [[{ formula }, { formula: `=B${down + 1}` }]], "api");
    };
    return [`${name}!B${down + 1} is ${formula}`, run] as const;
  }),
  sheet.map((name) => {
    const run: Step = (engine) => {
      if (!idOf(engine, name)) engine.addSheet(name, engine.sheets().length);
    };
    return [`sheet ${name} comes`, run] as const;
  }),
  fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...STANDS_FOR)).map((defined) => {
    const names = Object.entries(defined)
      // A name that is made of itself calculates nothing.
      .filter(([name, formula]) => !(name === "Total" && formula.includes("Total")))
      .map(([name, formula]): BookName => ({ name, formula }));
    const run: Step = (engine) => engine.setNames(names);
    return [`names ${JSON.stringify(defined)}`, run] as const;
  }),
  fc.tuple(fc.constantFrom("Tbl", "Other"), fc.integer({ min: 1, max: 4 })).map(([name, bottom]) => {
    const run: Step = (engine) => {
      const id = idOf(engine, "Data")!;
      const body = Array.from({ length: bottom }, (_, line) => [
        { value: `Item ${line}` },
        { value: 10 ** line },
      ]);
      engine.write(id, 0, 4, [[{ value: "Item" }, { value: "Saved" }], ...body], "api");
      engine.show(id, { tables: [table(name, bottom)] });
    };
    return [`table ${name} of ${bottom}`, run] as const;
  }),
  fc.constant(["no table", (engine: Engine) => engine.show(idOf(engine, "Data")!, { tables: [] })] as const),
);

function shown(engine: Engine): Record<string, Value[][]> {
  return Object.fromEntries(engine.sheets().map(({ id, name }) => [name, engine.values(id, at(0, 0, 5, 5))]));
}

async function opened(): Promise<Engine> {
  const engine = createHeadlessEngine();
  await engine.open(bookOf(sheetOf("Data", [[1], [2], [3], [4]]), sheetOf("Other", [[5], [6]])));
  return engine;
}

test("calculated step by step, a workbook shows what it shows when all is worked out anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const kept = await opened();
      const anew = await opened();
      try {
        anew.setCalculation("manual");
        for (const [, run] of steps) {
          run(kept);
          await kept.settle();
          run(anew);
        }
        anew.calculate("all");
        await anew.settle();
        expect(shown(kept)).toEqual(shown(anew));
      } finally {
        kept.dispose();
        anew.dispose();
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);
