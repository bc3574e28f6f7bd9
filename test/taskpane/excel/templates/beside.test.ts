/**
 * @jest-environment ./workbench/node/jestEnvironment.ts
 */
import { addTemplate, foreseeTemplate, readStamp } from "../../../../taskpane/excel/templates";
import { layOut, templateOf, type WorkbookPlan } from "../../../../src/template";
import type { Bench } from "../../../../workbench/node";
import { plainSheet } from "./plainSheet";

declare const workbench: Bench;

const ROWS = 50_000;
const plan = (id: string): WorkbookPlan => layOut(templateOf(id)!);
const nothing = () => undefined;

function sheet(name: string): unknown {
  const book = workbench.document.book();
  const found = book.sheets.find((each) => each.name === name);
  return found && plainSheet(found, book);
}

/** A tracker that has sheets, tables and names called as the template's are. */
async function fill(rows: number): Promise<void> {
  await workbench.open();
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("Sheet1");
    own.name = "savings";
    for (let top = 0; top < rows; top += 5000) {
      const block = Array.from({ length: Math.min(5000, rows - top) }, (_, row) => [
        `Saving ${top + row}`,
        top + row,
        "CCC",
        43_000 + ((top + row) % 365),
      ]);
      own.getRangeByIndexes(top + 1, 0, block.length, 4).values = block;
      await context.sync();
    }
    own.getRange("A1:D1").values = [["Initiative", "Saving £000", "Council", "Start"]];
    own.getRange("F1:F3").formulas = [["=SUM(B2:B9)"], ["=Lists!A1"], ["=COUNTA(Targets[Year])"]];
    const lists = context.workbook.worksheets.add("Lists");
    lists.getRange("A1:A2").values = [["mine"], ["too"]];
    const targets = context.workbook.worksheets.add("Mine");
    targets.getRange("A1:B3").values = [
      ["Year", "Target"],
      ["2026/27", 12],
      ["2027/28", 14],
    ];
    targets.tables.add("A1:B3", true).name = "Targets";
    context.workbook.names.add("As_at", "=Lists!$A$1");
    await context.sync();
  });
  await workbench.engine.settle();
}

test("what is there stays as it was in a workbook of 50,000 rows, and what is added is named apart", async () => {
  await fill(ROWS);
  const before = ["savings", "Lists", "Mine"].map(sheet);
  const names = workbench.document.book().names;
  const foreseen = await foreseeTemplate(plan("blank"));

  const cpu = process.cpuUsage();
  const added = await addTemplate(plan("blank"), nothing);
  const { user, system } = process.cpuUsage(cpu);

  expect(added).toEqual(foreseen);
  expect(["savings", "Lists", "Mine"].map(sheet)).toEqual(before);
  expect(workbench.document.book().names).toEqual(expect.arrayContaining([...names]));
  expect(added.ok && added.value.renamed).toEqual([
    { what: "sheet", from: "Savings", to: "Savings (2)" },
    { what: "sheet", from: "Lists", to: "Lists (2)" },
    { what: "table", from: "Targets", to: "Targets2" },
    { what: "name", from: "As_at", to: "As_at2" },
  ]);
  // Of the machine’s own time, with the compiling of a first run. What it takes on the page: test/e2e/templatesLarge.test.ts.
  expect((user + system) / 1000).toBeLessThan(8000);
}, 240_000);

test("formulas, lists and charts of the added sheets lead to the added sheets", async () => {
  await fill(10);
  await addTemplate(plan("savings-tracker"), nothing);
  const book = workbench.document.book();
  const added = book.sheets.filter(
    ({ name }) => ["Start", "Savings (2)", "Targets (2)", "Lists (2)"].includes(name) || name === "Targets",
  );
  const formulas = added.flatMap(({ formulas: all }) => all.map(({ formula }) => formula));
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter((formula) => /(?<![\w)'])Lists!/u.test(formula))).toEqual([]);
  expect(formulas.filter((formula) => /(?<!\w)Targets\[/u.test(formula))).toEqual([]);
  const places = book.names.filter(({ name }) => name === "Savings_statuses").map(({ formula }) => formula);
  expect(places).toEqual([expect.stringMatching(/^'Lists \(2\)'!\$/u)]);
  const errors = added.flatMap(({ name, grid, formulas: all }) =>
    all
      .filter(
        ({ row, column }) => typeof grid.value(row, column) === "object" && grid.value(row, column) !== null,
      )
      .map(({ formula }) => `${name}: ${formula}`),
  );
  expect(errors).toEqual([]);
}, 120_000);

test("a workbook says which template it was made from; one that says so already keeps what it says", async () => {
  await workbench.open();
  expect(await readStamp()).toEqual({ ok: true, value: null });
  await addTemplate(plan("service-schedule"), nothing);
  expect(await readStamp()).toEqual({
    ok: true,
    value: { id: "service-schedule", version: plan("blank").version },
  });
  await addTemplate(plan("savings-tracker"), nothing);
  expect(await readStamp()).toMatchObject({ ok: true, value: { id: "service-schedule" } });
}, 120_000);

test("where Excel refuses on the way, what was added is taken out, and the sentence says what is wrong", async () => {
  await workbench.open();
  const broken = plan("service-schedule");
  const [first, ...rest] = broken.sheets;
  const spoilt = { ...broken, sheets: [first!, ...rest.map((each) => ({ ...each, tabColor: "no colour" }))] };
  const added = await addTemplate(spoilt, nothing);
  expect(added).toMatchObject({ ok: false });
  const book = workbench.document.book();
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(book.names).toEqual([]);
}, 120_000);

test("progress is told message by message, and no message comes near Excel's limit", async () => {
  await workbench.open();
  const seen: number[] = [];
  const requests = workbench.trace.length;
  await addTemplate(plan("service-schedule"), ({ done, of }) => seen.push(done / of));
  // Its four sheets go in one message of some thousand cells, and once more for their formulas.
  expect(seen).toEqual([0.5, 1]);
  seen.length = 0;
  await addTemplate(plan("blank"), ({ done, of }) => seen.push(done / of));
  expect(seen.length).toBeGreaterThanOrEqual(4);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(seen[seen.length - 1]).toBe(1);
  const sizes = workbench.trace.slice(requests).map((exchange) => JSON.stringify(exchange).length);
  expect(Math.max(...sizes)).toBeLessThan(1024 * 1024);
}, 120_000);
