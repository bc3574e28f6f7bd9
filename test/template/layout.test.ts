/** What every template keeps to, cell by cell. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { layOut, LOOKS, TEMPLATES, type PlanSheet, type WorkbookPlan } from "../../src/template";
import { contains, overlap } from "../../src/workbook";
import { readBook } from "../../xlsx";
import { templateFiles } from "../../xlsx/templateFiles";
import { bookOfTemplate, writeTemplate } from "../../xlsx/writeTemplate";

const WHOLE = [
  "Start",
  "Parties",
  "Services",
  "Posts",
  "Grades",
  "CostShares",
  "Savings",
  "Targets",
  "BusinessCase",
  "Decisions",
  "Agreements",
  "Timetable",
  "Lists",
];

test("the catalogue has its four variants", () => {
  const sheets = TEMPLATES.map((template) => [template.id, layOut(template).sheets.map(({ name }) => name)]);
  expect(sheets).toEqual([
    ["blank", WHOLE],
    ["worked-example", WHOLE],
    ["savings-tracker", ["Start", "Savings", "Targets", "Lists"]],
    ["service-schedule", ["Start", "Parties", "Services", "Lists"]],
  ]);
});

test("the built files are these, byte for byte, and the same every time", () => {
  const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  for (const { name, bytes } of templateFiles()) {
    const built = readFileSync(join(__dirname, "../../dist/templates", name));
    expect([name, hash(built)]).toEqual([name, hash(bytes)]);
  }
  for (const template of TEMPLATES)
    expect(hash(writeTemplate(layOut(template)))).toBe(hash(writeTemplate(layOut(template))));
});

test("a file says nothing of who made it, when, or where", () => {
  for (const template of TEMPLATES) {
    const { properties } = bookOfTemplate(layOut(template));
    expect(Object.keys(properties).sort()).toEqual(["author", "custom", "subject", "title"]);
    expect(properties.author).toBe("Shared Services for Excel");
  }
});

describe.each(TEMPLATES.map((template) => [template.id, layOut(template)] as const))("%s", (_, plan) => {
  test.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))(
    "%s stands as Excel takes it",
    (_, sheet) => {
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      const { tables, validations, print, widths, isProtected, frozen } = sheet;
      expect(isProtected).toBe(true);
      expect(frozen.rows).toBeGreaterThan(0);
      expect(print.area.right).toBeGreaterThanOrEqual(widths.length - 1);
      tables.forEach((one, at) =>
        tables.slice(at + 1).forEach((other) => expect(overlap(one.area, other.area)).toBe(false)),
      );
      for (const { name, area, columns } of tables) {
        expect(name).toMatch(/^[A-Za-z]+$/);
        const headers = columns.map((column) => column.name.toLowerCase());
        expect(new Set(headers).size).toBe(headers.length);
        expect(area.right - area.left + 1).toBe(columns.length);
        columns.forEach((column, at) => {
          expect(column.name).not.toMatch(/[[\]#'@\n]/);
          expect(valueAt(sheet, area.top, area.left + at)).toBe(column.name);
        });
        expect(print.area.bottom).toBeGreaterThanOrEqual(area.bottom);
      }
      for (const { prompt, alert, formula1, type } of validations) {
        expect(prompt.title.length).toBeLessThanOrEqual(32);
        expect(prompt.text.length).toBeLessThanOrEqual(255);
        if (alert) {
          expect(alert.title.length).toBeLessThanOrEqual(32);
          expect(alert.text.length).toBeLessThanOrEqual(225);
        }
        if (type === "list") expect(plan.names.map(({ name }) => name)).toContain(formula1);
        // Structured references are not taken there.
        expect(formula1 ?? "").not.toContain("[");
      }
      for (const { cells } of sheet.blocks)
        for (const { formula } of cells.flat()) expect((formula ?? "").length).toBeLessThan(4096);
    },
  );

  test("cells that are filled in are open with a hint, formulas and headers are locked", () => {
    for (const sheet of plan.sheets) {
      for (const { top, left, cells } of sheet.blocks)
        cells.forEach((row, down) =>
          row.forEach(({ formula }, across) => {
            if (formula !== undefined) expect(isOpen(sheet, top + down, left + across)).toBe(false);
          }),
        );
      for (const { area } of sheet.looks.filter(({ look }) => LOOKS[look].unlocked === true)) {
        const isHeader = sheet.tables.some(
          (table) => table.area.top === area.top && area.bottom === area.top,
        );
        if (isHeader) continue;
        if (!isOpen(sheet, area.top, area.left)) continue;
        const hinted = sheet.validations.some((one) => contains(one.area, area.top, area.left));
        expect([sheet.name, area, hinted]).toEqual([sheet.name, area, true]);
      }
    }
  });

  test("names are names, each said once, and lead to cells that are filled", () => {
    const lower = plan.names.map(({ name }) => name.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
    for (const { name, formula } of plan.names) {
      expect(name).toMatch(/^[A-Z][A-Za-z_0-9]*_[A-Za-z_0-9]+$/);
      expect(formula).toMatch(/^\w+!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/);
      if (name !== "As_at") expect([name, cellsOf(plan, formula).includes(null)]).toEqual([name, false]);
    }
  });

  test("what is wrong or late shows in words: colour only repeats them", () => {
    for (const { conditionalFormats } of plan.sheets)
      for (const { formula } of conditionalFormats)
        expect(formula).toMatch(/="(?:Blue|Green|Amber|Red)"$|<>"OK"\)$|>0$/);
  });

  test("our own reader finds in the file what was written", () => {
    const read = readBook(writeTemplate(plan));
    if (!read.ok) throw new Error(read.refusal.message);
    const { sheets, names, properties, kept } = read.value;
    expect(kept.told).toEqual([]);
    expect(sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    expect(names.map(({ name, formula }) => [name, formula])).toEqual(
      expect.arrayContaining(plan.names.map(({ name, formula }) => [name, formula])),
    );
    expect(properties.custom.map(({ name, value }) => [name, value])).toEqual(plan.stamp);
    sheets.forEach((sheet, at) => {
      const own = plan.sheets[at]!;
      expect(sheet.tables.map(({ name, area }) => ({ name, area }))).toEqual(
        own.tables.map(({ name, area }) => ({ name, area })),
      );
      sheet.tables.forEach(({ columns }, table) =>
        columns.forEach((column, index) =>
          expect(column.formula).toBe(own.tables[table]!.columns[index]!.formula),
        ),
      );
      expect(sheet.charts.map(({ name, series }) => [name, series.length])).toEqual(
        own.charts.map(({ name, series }) => [name, series.length]),
      );
      expect(sheet.notes.length).toBe(own.notes.length);
      expect(sheet.frozen).toEqual(own.frozen);
      expect(sheet.protection).not.toBeNull();
      expect(sheet.protection?.password).toBeUndefined();
      expect(sheet.print.titleRows).toEqual(own.print.titleRows);
      expect(sheet.print.orientation).toBe(own.print.orientation);
    });
  });
});

test("the worked example shows the published gap, and says what the paper prints", () => {
  const plan = layOut(TEMPLATES.find(({ id }) => id === "worked-example")!);
  const targets = plan.sheets.find(({ name }) => name === "Targets")!;
  const { area } = targets.tables.find(({ name }) => name === "TargetYears")!;
  const line = targets.tables[1]!.columns.map((_, at) => valueAt(targets, area.top + 1, at));
  expect(line).toEqual(["2019/20", 4500, 1221, 1000, 2279]);
  expect(targets.notes.map(({ text }) => text)).toContainEqual(
    "The items come to £2.221m and leave £2.279m. The paper says that about £2.3m is allocated to work streams and £2.2m still to be found: the two look swapped.",
  );
  const posts = plan.sheets.find(({ name }) => name === "Posts")!;
  const savings = posts.tables.find(({ name }) => name === "PostSavings")!;
  expect([3, 4].map((at) => valueAt(posts, savings.area.bottom, at))).toEqual([-1054, -20.5]);
});

function valueAt(sheet: PlanSheet, row: number, column: number): unknown {
  for (const { top, left, cells } of sheet.blocks) {
    const cell = cells[row - top]?.[column - left];
    if (cell) return cell.value;
  }
  return null;
}

/** Of several looks the last holds. */
function isOpen(sheet: PlanSheet, row: number, column: number): boolean {
  const look = sheet.looks.filter(({ area }) => contains(area, row, column)).at(-1)?.look;
  return look !== undefined && LOOKS[look].unlocked === true;
}

function cellsOf(plan: WorkbookPlan, formula: string): unknown[] {
  const [, name, letters, first, last] = /^(\w+)!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula)!;
  const sheet = plan.sheets.find((each) => each.name === name)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const values: unknown[] = [];
  for (let row = Number(first) - 1; row < Number(last ?? first); row++)
    values.push(valueAt(sheet, row, column));
  return values;
}

test("no total is shown otherwise than the column it sums up", () => {
  for (const template of TEMPLATES)
    for (const sheet of layOut(template).sheets)
      for (const { area, hasTotals, columns } of sheet.tables) {
        if (!hasTotals) continue;
        columns.forEach(({ totalFormula }, at) => {
          if (totalFormula === undefined) return;
          const format = (row: number): string =>
            LOOKS[sheet.looks.filter((one) => contains(one.area, row, area.left + at)).at(-1)!.look].format;
          expect([sheet.name, format(area.bottom)]).toEqual([sheet.name, format(area.top + 1)]);
        });
      }
});
