/** Formulas that name tables standing on another sheet, each answer plainly read off the table. */
import type { Engine, Value } from "../../../workbench/engine/engine";
import { createHeadlessEngine } from "../../../workbench/engine/univer/headless";
import type { BookTable } from "../../../xlsx";
import { at, bookOf, sheetOf, type Cell } from "./books";

const ROWS: Cell[][] = [
  ["Grade", "Band", "Evidence", "Pay"],
  ["G1", "Band 1", "stated", 10],
  ["G2", "Band 2", "assumed", 20],
  ["G3", "Band 3", "stated", 30],
];

let engine: Engine;
let grades: string;
let posts: string;
afterEach(() => engine.dispose());

/** Opens a book with one table, and with text on the other sheet where the table's cells lie on its own. */
async function open(name: string): Promise<void> {
  const table: BookTable = {
    id: 1,
    name,
    area: at(0, 0, 3, 3),
    hasHeader: true,
    hasTotals: false,
    columns: ROWS[0]!.map((cell) => ({ name: String(cell) })),
  };
  const decoy = ROWS.map((row) => row.map(() => "not from the table"));
  engine = createHeadlessEngine();
  await engine.open(bookOf(sheetOf("Grades sheet", ROWS), sheetOf("Posts", decoy)));
  [grades, posts] = engine.sheets().map(({ id }) => id) as [string, string];
  engine.show(grades, { tables: [table] });
}

async function answers(...formulas: string[]): Promise<Value[]> {
  engine.write(posts, 9, 0, [formulas.map((formula) => ({ formula }))], "api");
  await engine.settle();
  return engine.values(posts, at(9, 0, 9, formulas.length - 1))[0]!.slice();
}

describe("what a function answers with a reference is read from the table's sheet", () => {
  beforeEach(() => open("Grades"));

  test.each<[string, Value]>([
    ["=INDEX(Grades[Evidence],3)", "stated"],
    ['=IFERROR(INDEX(Grades[Band],MATCH("G3",Grades[Grade],0)),"none")', "Band 3"],
    ['=INDEX(Grades[Band],MATCH(1,INDEX((Grades[Grade]="G3")*(Grades[Pay]=30),0),0))', "Band 3"],
    ["=SUM(INDEX(Grades,2,0))", 20],
    ["=SUM(OFFSET(Grades[[#Headers],[Pay]],1,0,2,1))", 30],
    ['=SUMIFS(INDEX(Grades,0,4),Grades[Evidence],"stated")', 40],
    ['=SUMIFS(INDEX(Grades[[Grade]:[Pay]],0,4),INDEX(Grades,0,3),"stated")', 40],
    // These name their sheet, and were never wrong.
    ["=INDEX('Grades sheet'!C2:C4,3)", "stated"],
    ["=SUMIFS(INDEX('Grades sheet'!A2:D4,0,4),'Grades sheet'!C2:C4,\"stated\")", 40],
  ])("%s", async (formula, expected) => {
    expect(await answers(formula)).toEqual([expected]);
  });

  test("formulas side by side answer each from its own column, also after an edit", async () => {
    const pick = (column: string): string => `=INDEX(Grades[${column}],MATCH("G3",Grades[Grade],0))`;
    const both = [pick("Band"), pick("Evidence"), pick("Pay")];
    expect(await answers(...both)).toEqual(["Band 3", "stated", 30]);
    engine.write(grades, 3, 2, [[{ value: "assumed" }, { value: 31 }]], "api");
    await engine.settle();
    expect(engine.values(posts, at(9, 0, 9, 2))).toEqual([["Band 3", "assumed", 31]]);
  });

  test("so is what is taken from a spill on another sheet", async () => {
    engine.write(grades, 0, 6, [[{ formula: "=SEQUENCE(3,1,5)" }]], "api");
    await engine.settle();
    expect(await answers("=INDEX('Grades sheet'!G1#,3)")).toEqual([7]);
  });
});

describe("a table may bear any name Excel allows", () => {
  test.each(["Targets_2", "Targets_", "_T", "My_Table", "Targets.2", "T2_x", "Tärgets", "T\\x", "Targets2"])(
    "%s",
    async (name) => {
      await open(name);
      expect(
        await answers(
          `=SUM(${name}[Pay])`,
          `=ROWS(${name})`,
          `=${name}[[#Headers],[Pay]]`,
          `=COLUMNS(${name}[[Grade]:[Pay]])`,
          `=ROWS(${name}[#Data])`,
          `=INDEX(${name}[Evidence],3)&"!"`,
        ),
      ).toEqual([60, 3, "Pay", 4, 3, "stated!"]);
    },
  );

  test("what no table bears stays unknown", async () => {
    await open("Targets_2");
    const unknown = { error: "#NAME?" };
    expect(await answers("=SUM(Targets_3[Pay])", "=SUM(Targets_2[Pay)")).toEqual([unknown, unknown]);
  });
});
