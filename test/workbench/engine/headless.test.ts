/** What the engine does, without its user interface. */
import type { Engine, EngineEvent, Value, Write } from "../../../workbench/engine/engine";
import { createHeadlessEngine } from "../../../workbench/engine/univer/headless";
import type { BookTable } from "../../../xlsx";
import { at, bookOf, sheetOf } from "./books";

const ROWS_END = 1_048_575;
const COLUMNS_END = 16_383;

let engine: Engine;
let sheet: string;
let events: EngineEvent[];

beforeEach(async () => {
  engine = createHeadlessEngine();
  await engine.open(bookOf(sheetOf("Savings"), sheetOf("Other")));
  sheet = engine.sheets()[0]!.id;
  events = [];
  engine.listen((event) => events.push(event));
});
afterEach(() => engine.dispose());

const other = (): string => engine.sheets()[1]!.id;
const put = (row: number, column: number, ...cells: (number | string | boolean | null)[]): void => {
  const line = cells.map((cell): Write =>
    typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : { value: cell },
  );
  engine.write(sheet, row, column, [line], "api");
};
const value = (row: number, column: number, id = sheet): Value => engine.values(id, at(row, column))[0]![0]!;
const told = (type: EngineEvent["type"]): EngineEvent[] => events.filter((event) => event.type === type);
const edits = (): EngineEvent[] =>
  told("changed").filter((event) => "by" in event && event.by !== "calculation");

const table: BookTable = {
  id: 1,
  name: "tblSavings",
  area: at(0, 0, 3, 1),
  hasHeader: true,
  hasTotals: true,
  columns: [{ name: "Item" }, { name: "Saved" }],
};

describe("values", () => {
  test.each<[string, number | string | boolean]>([
    ["a number", 12.5],
    ["text", "Depot"],
    ["text of digits", "007"],
    ["text that spells a boolean", "TRUE"],
    ["text that spells an error", "#N/A"],
    ["a boolean", true],
    ["the other boolean", false],
  ])("%s is read as it was written, and stays so when cells are dressed and moved", (_, written) => {
    put(0, 0, written);
    engine.setLook(sheet, at(0, 0), { bold: true, format: "0.00" });
    engine.insert(sheet, { top: 0, bottom: 0, left: 0, right: COLUMNS_END }, "down");
    expect(value(1, 0)).toBe(written);
  });

  test("nothing is null, and so is what lies beyond the cells", () => {
    put(0, 0, 1);
    put(0, 0, null);
    expect(value(0, 0)).toBeNull();
    expect(value(500_000, 9_000)).toBeNull();
    expect(engine.used(sheet, true)).toBeNull();
  });

  test.each<[string, Value]>([
    ["=1+1", 2],
    ['="a"&"b"', "ab"],
    ["=1=1", true],
    ["=1/0", { error: "#DIV/0!" }],
    ["=NOSUCH(1)", { error: "#NAME?" }],
    ["=NA()", { error: "#N/A" }],
    ["=LET(x,2,x*3)", 6],
    ["=SUM(Other!A1:A9000)", 0],
    ["=Other!AZ5000+1", 1],
    ["=(", { error: "#NAME?" }],
  ])("%s", async (formula, expected) => {
    put(0, 0, formula);
    await engine.settle();
    if (formula === "=(") expect(value(0, 0)).toHaveProperty("error");
    else expect(value(0, 0)).toEqual(expected);
    expect(engine.formulas(sheet, at(0, 0))).toEqual([[formula]]);
  });

  test("an edit reaches what depends on it, over sheets", async () => {
    put(0, 0, 1, "=A1*2");
    engine.write(other(), 0, 0, [[{ formula: "=Savings!B1+1" }]], "api");
    await engine.settle();
    put(0, 0, 10);
    await engine.settle();
    expect(value(0, 0, other())).toBe(21);
  });
});

describe("spills", () => {
  test("are read in every cell, and only the first has the formula", async () => {
    put(0, 0, "=SEQUENCE(2,2)");
    await engine.settle();
    expect(engine.values(sheet, at(0, 0, 1, 1))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(engine.formulas(sheet, at(0, 0, 0, 1))).toEqual([["=SEQUENCE(2,2)", null]]);
    expect(engine.spill(sheet, 1, 1)).toEqual(at(0, 0, 1, 1));
    expect(engine.used(sheet, true)).toEqual(at(0, 0, 1, 1));
  });

  test("can be referred to as a whole, also as they grow", async () => {
    put(0, 0, "=SEQUENCE(3)", "=SUM(A1#)", "=A1#*2");
    await engine.settle();
    expect(engine.values(sheet, at(0, 1, 2, 2))).toEqual([
      [6, 2],
      [null, 4],
      [null, 6],
    ]);
    put(0, 0, "=SEQUENCE(4)");
    await engine.settle();
    expect([value(0, 1), value(3, 2)]).toEqual([10, 8]);
  });

  test("show #SPILL! where something stands in the way", async () => {
    put(1, 0, "here");
    put(0, 0, "=SEQUENCE(3)");
    await engine.settle();
    expect(value(0, 0)).toEqual({ error: "#SPILL!" });
    expect(value(1, 0)).toBe("here");
  });
});

describe("opening", () => {
  test("keeps cached values until something changes; a calculation can be forced", async () => {
    const cached = sheetOf("S", [[1, 99]], { formulas: [{ row: 0, column: 1, formula: "A1*2" }] });
    await engine.open(bookOf(cached));
    sheet = engine.sheets()[0]!.id;
    await engine.settle();
    expect(value(0, 1)).toBe(99);
    engine.calculate("all");
    await engine.settle();
    expect(value(0, 1)).toBe(2);
  });

  test("calculates formulas that were saved without a result", async () => {
    await engine.open(bookOf(sheetOf("S", [[4]], { formulas: [{ row: 0, column: 1, formula: "A1*2" }] })));
    sheet = engine.sheets()[0]!.id;
    await engine.settle();
    expect(value(0, 1)).toBe(8);
  });

  test("takes saved spills for what they are", async () => {
    const spilled = sheetOf("S", [[2], [1], [2]], {
      formulas: [{ row: 1, column: 0, formula: "SEQUENCE(A1)", area: at(1, 0, 2, 0) }],
    });
    await engine.open(bookOf(spilled));
    sheet = engine.sheets()[0]!.id;
    expect(engine.spill(sheet, 2, 0)).toEqual(at(1, 0, 2, 0));
    put(0, 0, 3);
    await engine.settle();
    expect(engine.values(sheet, at(1, 0, 3, 0))).toEqual([[1], [2], [3]]);
  });

  test("in manual mode, nothing is calculated unasked", async () => {
    engine.setCalculation("manual");
    put(0, 0, "=1+1");
    await engine.settle();
    expect(value(0, 0)).toBeNull();
    engine.calculate("changed");
    await engine.settle();
    expect(value(0, 0)).toBe(2);
  });

  test("gives all back for saving", async () => {
    put(0, 0, 1, "=SEQUENCE(2)");
    engine.setLook(sheet, at(0, 0), { bold: true, locked: false });
    await engine.settle();
    const looks: unknown[] = [];
    const { grid, formulas } = engine.contents(sheet, (look) => looks.push(look));
    expect(formulas).toEqual([{ row: 0, column: 1, formula: "SEQUENCE(2)", area: at(0, 1, 1, 1) }]);
    expect([grid.value(0, 0), grid.value(1, 1), grid.style(0, 0)]).toEqual([1, 2, 1]);
    expect(looks).toEqual([{ format: "General", bold: true, locked: false }]);
  });
});

describe("tables and names in formulas", () => {
  beforeEach(async () => {
    engine.write(
      sheet,
      0,
      0,
      [
        ["Item", "Saved"],
        ["a", 3],
        ["b", 4],
        ["Total", 7],
      ].map((row) => row.map((cell) => ({ value: cell }))),
      "api",
    );
    engine.show(sheet, { tables: [table] });
    engine.setNames([
      { name: "Rate", formula: "0.5" },
      { name: "First", formula: "Savings!$B$2" },
    ]);
  });
  test.each([
    ["=SUM(tblSavings[Saved])", 7],
    ["=sum(tblSavings[saved])", 7],
    ["=ROWS(tblSavings)", 2],
    ["=tblSavings[[#Headers],[Saved]]", "Saved"],
    ["=Rate*10", 5],
    ["=First+1", 4],
  ])("%s", async (formula, expected) => {
    put(9, 4, formula);
    await engine.settle();
    expect(value(9, 4)).toEqual(expected);
  });
});

describe("sheets", () => {
  test("a renamed sheet is followed by formulas, a deleted one leaves #REF!", async () => {
    put(0, 0, 5);
    engine.write(other(), 0, 0, [[{ formula: "=Savings!A1" }]], "api");
    await engine.settle();
    const last = other();
    engine.renameSheet(sheet, "Register");
    expect(engine.formulas(last, at(0, 0))).toEqual([["=Register!A1"]]);
    expect(told("sheetRenamed")).toEqual([
      { type: "sheetRenamed", sheet, before: "Savings", after: "Register", by: "api" },
    ]);
    engine.deleteSheet(sheet);
    await engine.settle();
    expect(value(0, 0, last)).toEqual({ error: "#REF!" });
    expect(told("sheetDeleted")).toMatchObject([{ sheet, name: "Register", by: "api" }]);
  });

  test("are added, copied, moved, hidden and very hidden", () => {
    put(0, 0, 5);
    events.length = 0;
    const added = engine.addSheet("New", 0);
    const copy = engine.copySheet(sheet, "Copy", 3);
    engine.moveSheet(added, 2);
    engine.setVisibility(other(), "veryHidden");
    expect(engine.sheets().map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      "Savings visible",
      "Other veryHidden",
      "New visible",
      "Copy visible",
    ]);
    expect(value(0, 0, copy)).toBe(5);
    expect(events.map(({ type }) => type).filter((type) => type !== "activated")).toEqual([
      "sheetAdded",
      "sheetAdded",
      "sheetMoved",
      "visibilityChanged",
    ]);
  });
});

describe("moving cells", () => {
  test("rows put in move what is below and the formulas that name it; undo brings all back", async () => {
    put(0, 0, 1);
    put(1, 0, "007");
    put(2, 0, "=SUM(A1:A2)");
    await engine.settle();
    events.length = 0;
    engine.insert(sheet, { top: 0, bottom: 0, left: 0, right: COLUMNS_END }, "down");
    await engine.settle();
    expect(engine.formulas(sheet, at(3, 0))).toEqual([["=SUM(A2:A3)"]]);
    expect(told("shifted")).toMatchObject([
      { whole: "rows", direction: "down", isInsertion: true, by: "api" },
    ]);
    expect(edits()).toEqual([]);
    await engine.undo();
    await engine.settle();
    expect(engine.values(sheet, at(0, 0, 2, 0))).toEqual([[1], ["007"], [1]]);
    expect(told("shifted")[1]).toMatchObject({ direction: "up", isInsertion: false });
  });

  test("cells put in or taken out tell where the others went", async () => {
    put(0, 0, 1);
    engine.insert(sheet, at(0, 0), "down");
    expect(value(1, 0)).toBe(1);
    engine.remove(sheet, at(0, 0), "up");
    expect(value(0, 0)).toBe(1);
    expect(told("shifted")).toMatchObject([
      { whole: "cells", direction: "down", isInsertion: true, area: at(0, 0) },
      { whole: "cells", direction: "up", isInsertion: false, area: at(0, 0) },
    ]);
  });

  test("a workbook opens at the sheet it was saved at, whatever is selected on the others", async () => {
    const selected = at(2, 1);
    const sheets = [sheetOf("First", [], { selected }), sheetOf("Second", [], { selected })];
    await engine.open(bookOf(...sheets));
    expect(engine.activeSheet()).toBe(engine.sheets()[0]!.id);
    expect(engine.selection().areas).toEqual([selected]);
    await engine.open({ ...bookOf(...sheets), activeSheet: 1 });
    expect(engine.activeSheet()).toBe(engine.sheets()[1]!.id);
  });

  test("a sheet that is not in front can be changed too, and stays behind", () => {
    engine.write(other(), 0, 0, [[{ value: 1 }]], "api");
    engine.insert(other(), { top: 0, bottom: ROWS_END, left: 0, right: 0 }, "right");
    expect(value(0, 1, other())).toBe(1);
    expect(engine.activeSheet()).toBe(sheet);
    expect(told("activated")).toEqual([]);
  });
});

describe("events", () => {
  test("one for one edit, with what was there and what is", () => {
    put(0, 0, 1);
    put(0, 0, 2);
    expect(edits()).toEqual([
      { type: "changed", sheet, area: at(0, 0), by: "api", before: null, after: 1 },
      { type: "changed", sheet, area: at(0, 0), by: "api", before: 1, after: 2 },
    ]);
  });

  test("a formula is an edit; its result is a calculation's", async () => {
    put(0, 0, "=1+1");
    await engine.settle();
    expect(edits()).toEqual([{ type: "changed", sheet, area: at(0, 0), by: "api", before: null }]);
    expect(told("calculated")).toEqual([{ type: "calculated", sheet }]);
  });

  test("none for what did not change", () => {
    put(0, 0, "same");
    events.length = 0;
    put(0, 0, "same");
    engine.activate(sheet);
    engine.renameSheet(sheet, "Savings");
    engine.freeze(sheet, 0, 0);
    expect(events).toEqual([]);
  });

  test("selection and activation", () => {
    engine.select(other(), [at(1, 1, 2, 2)]);
    expect(events).toEqual([
      { type: "activated", sheet: other(), from: sheet },
      { type: "selected", sheet: other(), areas: [at(1, 1, 2, 2)] },
    ]);
    expect(engine.selection()).toEqual({
      sheet: other(),
      areas: [at(1, 1, 2, 2)],
      active: { row: 1, column: 1 },
    });
  });
});

describe("undo", () => {
  test("takes back steps one by one, and a group at once in the opposite order", async () => {
    put(0, 0, 1);
    await engine.group(() => {
      put(0, 0, 2);
      put(0, 0, 3);
      return Promise.resolve();
    });
    expect(await engine.undo()).toBe(true);
    expect(value(0, 0)).toBe(1);
    expect(await engine.redo()).toBe(true);
    expect(value(0, 0)).toBe(3);
    await engine.undo();
    await engine.undo();
    expect(await engine.undo()).toBe(false);
    expect(value(0, 0)).toBeNull();
  });

  test("knows steps of the document, and forgets all when told", async () => {
    const done: string[] = [];
    engine.record({ undo: () => done.push("undo"), redo: () => done.push("redo") });
    await engine.undo();
    await engine.redo();
    expect(done).toEqual(["undo", "redo"]);
    engine.forgetUndo();
    expect(await engine.undo()).toBe(false);
  });
});

describe("looks", () => {
  test("are read as they were set, and differ where cells do", async () => {
    const borders = { top: { style: "thin", color: "#112233" } } as const;
    engine.setLook(sheet, at(0, 0), { bold: true, fill: "#FF0000", borders, locked: false, rotation: 45 });
    expect(engine.look(sheet, at(0, 0))).toMatchObject({
      bold: true,
      fill: "#FF0000",
      borders,
      locked: false,
      rotation: 45,
    });
    const common = engine.look(sheet, at(0, 0, 1, 0));
    expect(common).toMatchObject({ format: "General", font: "Calibri", size: 11 });
    expect("bold" in common && common.bold === undefined).toBe(true);
    await engine.undo();
    expect(engine.look(sheet, at(0, 0))).toEqual({ format: "General", font: "Calibri", size: 11 });
  });

  test("null takes a property away", () => {
    engine.setLook(sheet, at(0, 0), { fill: "#FF0000", bold: true, underline: "double" });
    engine.setLook(sheet, at(0, 0), { fill: null, underline: null });
    expect(engine.look(sheet, at(0, 0))).toEqual({
      format: "General",
      font: "Calibri",
      size: 11,
      bold: true,
    });
  });

  test("whole columns dress cells to come", () => {
    engine.setLook(sheet, { top: 0, bottom: ROWS_END, left: 1, right: 1 }, { format: "0.00" });
    put(50, 1, 3);
    expect(engine.formats(sheet, at(50, 0, 50, 1))).toEqual([["General", "0.00"]]);
  });

  test("widths, heights, what is hidden, merged and frozen", async () => {
    engine.setColumnWidths(sheet, 1, 2, 60);
    engine.setRowHeights(sheet, 0, 0, 30);
    engine.hideRows(sheet, 3, 4, true);
    engine.hideColumns(sheet, 5, 5, true);
    put(0, 0, "kept", "covered");
    engine.merge(sheet, at(0, 0, 0, 1), false);
    engine.freeze(sheet, 1, 2);
    engine.setGridlines(sheet, false);
    expect([engine.columnWidth(sheet, 2), engine.rowHeight(sheet, 0)]).toEqual([60, 30]);
    expect([engine.isRowHidden(sheet, 4), engine.isRowHidden(sheet, 5)]).toEqual([true, false]);
    expect(engine.isColumnHidden(sheet, 5)).toBe(true);
    expect(engine.merges(sheet)).toEqual([at(0, 0, 0, 1)]);
    expect(engine.values(sheet, at(0, 0, 0, 1))).toEqual([["kept", null]]);
    expect(engine.frozen(sheet)).toEqual({ rows: 1, columns: 2 });
    expect(engine.gridlines(sheet)).toBe(false);
  });
});
