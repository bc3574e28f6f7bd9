/**
 * @jest-environment ./workbench/node/jestEnvironment.ts
 */
import type { BookTable } from "../../../xlsx";
import { changeReferences } from "../../../workbench/model/extras/references";
import { shiftArea, type Shift } from "../../../workbench/model/extras/shift";
import type { Bench } from "../../../workbench/node";

declare const workbench: Bench;

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const rows = (top: number, bottom: number, isInsertion: boolean): Shift => ({
  area: area(top, 0, bottom, 16383),
  whole: "rows",
  direction: isInsertion ? "down" : "up",
  isInsertion,
});

test.each([
  ["above", rows(0, 1, true), area(4, 1, 6, 3)],
  ["within", rows(3, 3, true), area(2, 1, 5, 3)],
  ["below", rows(9, 9, true), area(2, 1, 4, 3)],
])("rows put in %s an area", (_where, shift, after) => {
  expect(shiftArea(area(2, 1, 4, 3), shift)).toEqual(after);
});

test.each([
  ["above", rows(0, 0, false), area(1, 1, 3, 3)],
  ["over its first", rows(1, 2, false), area(1, 1, 2, 3)],
  ["over all", rows(2, 4, false), null],
])("rows taken out %s rows", (_where, shift, after) => {
  expect(shiftArea(area(2, 1, 4, 3), shift)).toEqual(after);
});

test("cells pushed down in some columns leave what is wider where it is", () => {
  const shift: Shift = { area: area(0, 1, 0, 2), whole: "cells", direction: "down", isInsertion: true };
  expect(shiftArea(area(2, 1, 4, 3), shift)).toEqual(area(2, 1, 4, 3));
  expect(shiftArea(area(2, 1, 4, 2), shift)).toEqual(area(3, 1, 5, 2));
});

test("only references are changed in a formula", () => {
  const changed = changeReferences("SUM('My s'!$A$1:B2,C:C)&\"A1\"+Name", ({ sheet, area: cells }) => ({
    sheet,
    area: { ...cells, left: cells.left + 1, right: cells.right + 1 },
  }));
  expect(changed).toBe("SUM('My s'!$B$1:C2,D:D)&\"A1\"+Name");
});

const table: BookTable = {
  id: 1,
  name: "Costs",
  area: area(2, 0, 5, 1),
  hasHeader: true,
  hasTotals: false,
  columns: [{ name: "a" }, { name: "b" }],
};

async function opened() {
  await workbench.open();
  const { engine, document } = workbench;
  return { engine, document, sheet: engine.sheets()[0]!.id };
}

test("tables, notes and names move with rows, and all comes back when that is undone", async () => {
  const { engine, document, sheet } = await opened();
  document.change(sheet, { tables: [table], notes: [{ row: 3, column: 0, author: "A", text: "n" }] });
  document.changeWhole({ names: [{ name: "Body", formula: "Sheet1!$A$4:$B$6" }] });
  engine.remove(sheet, area(3, 0, 3, 16383), "up");
  expect(document.extras(sheet).tables[0]!.area).toEqual(area(2, 0, 4, 1));
  expect(document.extras(sheet).notes).toEqual([]);
  expect(document.whole.names[0]!.formula).toBe("Sheet1!$A$4:$B$5");
  await engine.undo();
  expect(document.extras(sheet).tables[0]!.area).toEqual(table.area);
  expect(document.extras(sheet).notes).toHaveLength(1);
  expect(document.whole.names[0]!.formula).toBe("Sheet1!$A$4:$B$6");
  await engine.redo();
  expect(document.extras(sheet).notes).toEqual([]);
});

test("a change is undone and done again", async () => {
  const { engine, document, sheet } = await opened();
  document.change(sheet, { tables: [table] });
  await engine.undo();
  expect(document.extras(sheet).tables).toEqual([]);
  await engine.redo();
  expect(document.extras(sheet).tables).toEqual([table]);
});

test("notes move with cells pushed down", async () => {
  const { engine, document, sheet } = await opened();
  engine.write(sheet, 0, 0, [[{ value: 1 }], [{ value: 2 }]], "api");
  document.change(sheet, { notes: [{ row: 1, column: 0, author: "A", text: "n" }] });
  engine.insert(sheet, area(0, 0), "down");
  expect(document.extras(sheet).notes).toMatchObject([{ row: 2, column: 0 }]);
});

test("a renamed sheet is renamed in names and rules", async () => {
  const { engine, document, sheet } = await opened();
  document.changeWhole({ names: [{ name: "n", formula: "Sheet1!$A$1", sheet: "Sheet1" }] });
  engine.renameSheet(sheet, "New one");
  expect(document.whole.names).toEqual([{ name: "n", formula: "'New one'!$A$1", sheet: "New one" }]);
});

test("the workbook as it stands holds cells, looks and what lies beside them", async () => {
  const { engine, document, sheet } = await opened();
  engine.write(sheet, 0, 0, [[{ value: 5 }, { formula: "=A1*2" }]], "api");
  engine.setLook(sheet, area(0, 0), { bold: true });
  document.change(sheet, { tables: [table] });
  await engine.settle();
  const book = document.book();
  const [first] = book.sheets;
  expect(first!.grid.value(0, 1)).toBe(10);
  expect(first!.formulas).toMatchObject([{ row: 0, column: 1, formula: "A1*2" }]);
  expect(book.looks[first!.grid.style(0, 0)]).toMatchObject({ bold: true });
  expect(first!.tables).toEqual([table]);
});
