/**
 * @jest-environment ./workbench/node/jestEnvironment.ts
 */
import { addTemplate } from "../../../../taskpane/excel/templates";
import { layOut, templateOf, TEMPLATES, type WorkbookPlan } from "../../../../src/template";
import { readBook } from "../../../../xlsx";
import { writeTemplate } from "../../../../xlsx/writeTemplate";
import { plainSheet } from "./plainSheet";
import type { Bench } from "../../../../workbench/node";

declare const workbench: Bench;

const planOf = (id: string): WorkbookPlan => layOut(templateOf(id)!);
const nothing = () => undefined;

/** The sheets as they are in the workbook now, each as plain data that two can be compared by. */
function sheetsNow(): Map<string, unknown> {
  const book = workbench.document.book();
  return new Map(book.sheets.map((sheet) => [sheet.name, plainSheet(sheet, book)]));
}

test.each(TEMPLATES.map(({ id }) => id))(
  "%s built natively is the same as its file",
  async (id) => {
    const plan = planOf(id);
    const file = await readBook(writeTemplate(plan));
    if (!file.ok) throw new Error(file.refusal.message);
    await workbench.open(file.value, "Template.xlsx");
    // As the same engine works it out, for a file comes with its results.
    workbench.engine.calculate("all");
    await workbench.engine.settle();
    const fromFile = sheetsNow();
    const namesOfFile = workbench.document.book().names;
    await workbench.open();

    const added = await addTemplate(plan, nothing);

    expect(added).toMatchObject({ ok: true, value: { renamed: [] } });
    const native = sheetsNow();
    native.delete("Sheet1");
    expect([...native.keys()]).toEqual([...fromFile.keys()]);
    for (const [name, sheet] of fromFile) expect(native.get(name)).toEqual(sheet);
    expect(workbench.document.book().names).toEqual(namesOfFile);
  },
  120_000,
);
