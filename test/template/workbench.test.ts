/**
 * @jest-environment ./workbench/node/jestEnvironment.ts
 */
import { layOut, TEMPLATES } from "../../src/template";
import type { Bench } from "../../workbench/node";
import { readBook } from "../../xlsx";
import { writeTemplate } from "../../xlsx/writeTemplate";

declare const workbench: Bench;

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  "%s in the workbench",
  (_, template) => {
    const plan = layOut(template);
    beforeAll(async () => {
      const book = readBook(writeTemplate(plan));
      if (!book.ok) throw new Error(book.refusal.message);
      await workbench.open(book.value, `${template.id}.xlsx`);
    }, 60_000);

    test("its sheets, tables, names, charts and what may be entered are there", async () => {
      await Excel.run(async (context) => {
        const { worksheets, tables, names } = context.workbook;
        worksheets.load("items/name,items/tabColor");
        tables.load("items/name");
        names.load("items/name,items/formula");
        await context.sync();
        expect(worksheets.items.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
        const wanted = plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
        expect(tables.items.map(({ name }) => name).sort()).toEqual([...wanted].sort());
        const known = new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
        for (const { name, formula } of plan.names) expect(known.get(name)).toBe(`=${formula}`);

        for (const sheet of plan.sheets) {
          const { charts, freezePanes, protection } = worksheets.getItem(sheet.name);
          charts.load("items/name");
          protection.load("protected");
          const frozen = freezePanes.getLocationOrNullObject().load("address");
          await context.sync();
          expect(charts.items.map(({ name }) => name)).toEqual(sheet.charts.map(({ name }) => name));
          expect(protection.protected).toBe(true);
          expect(frozen.isNullObject).toBe(false);
          for (const { area, type } of sheet.validations) {
            const cell = worksheets.getItem(sheet.name).getCell(area.top, area.left);
            cell.dataValidation.load("type,prompt");
            await context.sync();
            const kinds: Record<string, string> = {
              any: "None",
              list: "List",
              date: "Date",
              decimal: "Decimal",
              whole: "WholeNumber",
              custom: "Custom",
            };
            expect(cell.dataValidation.type).toBe(kinds[type]);
          }
        }
      });
    }, 120_000);

    test("every formula stands as it was written, and comes to what the file says", async () => {
      await Excel.run(async (context) => {
        for (const sheet of plan.sheets) {
          for (const { top, left, cells } of sheet.blocks) {
            const range = context.workbook.worksheets
              .getItem(sheet.name)
              .getRangeByIndexes(top, left, cells.length, cells[0]!.length);
            range.load("values,formulas");
            await context.sync();
            cells.forEach((row, down) =>
              row.forEach(({ value, formula }, across) => {
                if (formula === undefined) return;
                expect(range.formulas[down]![across]).toBe(`=${formula}`);
                expect([sheet.name, down, across, range.values[down]![across]]).toEqual([
                  sheet.name,
                  down,
                  across,
                  value ?? "",
                ]);
              }),
            );
          }
        }
      });
    }, 120_000);
  },
);
