/** The store of checks: what is shown while one runs, when it is out of date, and what comes of a wish. */
import { isStale, UNCHANGED } from "../../../taskpane/checking/state";
import { Around, outlineOf, settled } from "./around";
import { reportOf, toldOf } from "./reports";

const TOLD = toldOf(reportOf([{ cells: "B4" }, { cells: "B5", sheet: "Posts" }]));
const GROUP = { group: 0, item: 0 };

async function checked(around = new Around()): Promise<Around> {
  around.store.checkWorkbook();
  await around.finish(TOLD, "Plan", "Posts");
  return around;
}

describe("a check", () => {
  test("shows how far it is, then what was found, with the time its reading began", async () => {
    const around = new Around();
    const { store } = around;
    expect(store.snapshot()).toMatchObject({ running: null, check: null, ended: null });
    store.checkWorkbook();
    expect(store.snapshot().running).toMatchObject({ says: "Asking Excel for the workbook …", part: 0 });
    const { watch } = around.reading;
    watch.onStep({ asks: "tables", sheet: null, done: 2, of: 4 });
    expect(store.snapshot().running).toMatchObject({
      says: "Asking Excel for its tables and errors …",
      part: 0.05,
    });
    watch.onStep({ asks: "sheet", sheet: "Posts", done: 3, of: 4 });
    expect(store.snapshot().running?.says).toBe("Asking Excel for hidden cells and allowed values: Posts");
    watch.onOutline(outlineOf("Plan", "Posts"));
    watch.onProgress({ sheet: "Posts", cellsRead: 1200, cellsOf: 2400 });
    expect(store.snapshot().running).toMatchObject({
      says: "Reading Posts, sheet 2 of 2: 1,200 of 2,400 cells",
      part: 0.4,
    });
    around.pass(5000);
    await around.reading.ends();
    expect(around.checker.last("check")).toEqual({
      kind: "check",
      scope: null,
      today: { year: 2026, month: 11, day: 28 },
    });
    around.checker.tell({ kind: "progress", done: 40, of: 80, at: "Number kept as text" });
    expect(store.snapshot().running?.says).toBe("Rule 40 of 79: Number kept as text");
    expect(store.snapshot().running?.part).toBeCloseTo(0.85);
    for (const told of TOLD) around.checker.tell(told);
    const { running, check } = store.snapshot();
    expect(running).toBeNull();
    expect(check?.at).toEqual(new Date(Date.UTC(2026, 10, 28, 16, 42)));
    expect(check?.report.account.verdict).toBe("2 warnings.");
    expect(check?.items.flat().map(({ cells }) => cells)).toEqual(["B4", "B5"]);
  });

  test("is cancelled at once: the worker is ended, the reading told to stop, nothing comes of it any more", async () => {
    const around = new Around();
    around.store.checkWorkbook();
    around.store.cancel();
    expect(around.store.snapshot()).toMatchObject({
      running: null,
      check: null,
      ended: { kind: "cancelled", sentence: "The check was cancelled. Nothing in the workbook was changed." },
    });
    expect(around.checker.isEnded).toBe(true);
    expect(around.reading.watch.signal.aborted).toBe(true);
    await around.reading.ends();
    for (const told of TOLD) around.checker.tell(told);
    expect(around.store.snapshot()).toMatchObject({ check: null, ended: { kind: "cancelled" } });
    expect(around.checker.last("check")).toBeUndefined();
  });

  test("that is cancelled leaves the report of the one before, and whoever answers for it", async () => {
    const around = await checked();
    const before = around.checkers[0]!;
    around.store.checkAgain();
    expect(around.store.snapshot().check?.report.account.verdict).toBe("2 warnings.");
    around.store.cancel();
    expect(around.store.snapshot().check?.report.account.verdict).toBe("2 warnings.");
    expect(before.isEnded).toBe(false);
    expect(around.checkers[1]!.isEnded).toBe(true);
  });

  test("begun anew ends the one that runs", async () => {
    const around = new Around();
    around.store.checkWorkbook();
    around.store.checkWorkbook();
    expect(around.checkers[0]!.isEnded).toBe(true);
    await around.finish(TOLD);
    expect(around.store.snapshot()).toMatchObject({ running: null, ended: null });
    expect(around.store.snapshot().check).not.toBeNull();
  });

  test("that Excel refuses says what Excel said, and one that breaks down does not blame the workbook", async () => {
    const around = new Around();
    around.store.checkWorkbook();
    await around.reading.ends({ ok: false, sentence: "A cell is being edited. Press Enter." });
    expect(around.store.snapshot()).toMatchObject({
      running: null,
      ended: { kind: "refused", sentence: "A cell is being edited. Press Enter." },
    });
    around.store.checkWorkbook();
    await around.reading.ends();
    around.checker.tell({ kind: "broke", said: "x is not a function." });
    expect(around.store.snapshot().ended?.kind).toBe("broke");
    expect(around.store.snapshot().ended?.sentence).toMatch(
      /fault of this add-in and says nothing of the workbook/,
    );
  });

  test("of an empty workbook says so", async () => {
    const around = new Around();
    around.store.checkWorkbook();
    await around.reading.ends();
    around.checker.tell({ kind: "empty" });
    expect(around.store.snapshot().ended).toMatchObject({ kind: "empty" });
    expect(around.checker.isEnded).toBe(true);
  });

  test("of this sheet only asks for the sheet in front; one that is gone by then is said to be", async () => {
    const around = new Around();
    await around.store.checkSheet();
    await around.reading.ends();
    expect(around.checker.last("check").scope).toBe("Plan");
    for (const told of TOLD) around.checker.tell(told);
    expect(around.store.snapshot().check?.lost).toBe(
      "The sheet “Plan” is no longer there, so what was found in the whole workbook is shown.",
    );
    around.front = { ok: false, sentence: "A cell is being edited. Press Enter." };
    await around.store.checkSheet();
    expect(around.store.snapshot().ended?.sentence).toBe("A cell is being edited. Press Enter.");
  });

  test("of one sheet can be told of the whole workbook without reading again", async () => {
    const around = new Around();
    await around.store.checkSheet();
    await around.finish(toldOf(reportOf([{ cells: "B4" }]), "Plan"), "Plan");
    expect(around.store.snapshot().check?.scope).toBe("Plan");
    around.store.showWorkbook();
    expect(around.checker.last("account")).toEqual({ kind: "account", scope: null });
    for (const told of TOLD) around.checker.tell(told);
    expect(around.store.snapshot().check).toMatchObject({ scope: null });
    expect(around.store.snapshot().check?.items.flat()).toHaveLength(2);
    expect(around.readings).toHaveLength(1);
  });
});

describe("what changed since", () => {
  test("goes by sheets, and the workbook as a whole with any of them", async () => {
    const around = await checked();
    expect(around.store.snapshot().changed).toEqual(UNCHANGED);
    around.change("Posts");
    const { changed } = around.store.snapshot();
    expect([isStale(changed, "Posts"), isStale(changed, "Plan"), isStale(changed, "")]).toEqual([
      true,
      false,
      true,
    ]);
    around.change(null);
    expect(isStale(around.store.snapshot().changed, "Plan")).toBe(true);
  });

  test("while a check ran stays out of date after it, and what changed before does not", async () => {
    const around = await checked();
    around.change("Posts");
    around.store.checkAgain();
    around.change("Plan");
    await around.finish(TOLD);
    expect([...around.store.snapshot().changed.sheets]).toEqual(["Plan"]);
  });

  test("is kept when the check that ran is cancelled", async () => {
    const around = await checked();
    around.change("Posts");
    around.store.checkAgain();
    around.change("Plan");
    around.store.cancel();
    expect([...around.store.snapshot().changed.sheets]).toEqual(["Posts", "Plan"]);
  });
});

describe("watching", () => {
  test("checks again once nothing was edited for a second and a half", async () => {
    const around = await checked();
    around.store.watch(true);
    around.change("Plan");
    around.pass(1000);
    around.change("Plan");
    around.pass(1000);
    expect(around.readings).toHaveLength(1);
    around.pass(500);
    expect(around.readings).toHaveLength(2);
    expect(around.store.snapshot().running?.isWatch).toBe(true);
    await around.finish(TOLD);
    expect(around.store.snapshot().changed).toEqual(UNCHANGED);
  });

  test("does not break off the check that runs, and checks again after it", async () => {
    const around = await checked();
    around.store.watch(true);
    around.change("Plan");
    around.pass(1500);
    around.change("Plan");
    around.pass(5000);
    expect(around.readings).toHaveLength(2);
    await around.finish(TOLD);
    around.pass(1500);
    expect(around.readings).toHaveLength(3);
  });

  test("checks at once where something has changed, and not where nothing has", async () => {
    const around = await checked();
    around.store.watch(true);
    expect(around.readings).toHaveLength(1);
    around.store.watch(false);
    around.change("Plan");
    around.pass(10_000);
    expect(around.readings).toHaveLength(1);
    around.store.watch(true);
    expect(around.readings).toHaveLength(2);
  });

  test("does not tell whoever types that there was no check, unless it goes on", async () => {
    const around = await checked();
    around.store.watch(true);
    around.change("Plan");
    for (let time = 1; time <= 5; time++) {
      around.pass(1500);
      await around.reading.ends({ ok: false, sentence: "A cell is being edited. Press Enter." });
      expect(around.readings).toHaveLength(1 + time);
      expect(around.store.snapshot().ended === null).toBe(time < 5);
    }
    around.pass(60_000);
    expect(around.readings).toHaveLength(6);
  });

  test("is switched off, with the reason, where this Excel does not tell of changes", async () => {
    const around = new Around();
    around.watching = { ok: false, sentence: "This Excel does not tell when cells change." };
    around.store.watch(true);
    await settled();
    expect(around.store.snapshot()).toMatchObject({
      isWatching: false,
      cannotWatch: "This Excel does not tell when cells change.",
    });
  });
});

describe("a fix", () => {
  const EDITS = [{ sheet: "Plan", edits: [{ cell: "B4", from: "1", to: 1 }] }];

  test("is shown first, then made, and its finding is struck", async () => {
    const around = await checked();
    const shown = around.store.editsOf([GROUP]);
    const { id } = around.checker.last("edits");
    around.checker.tell({ kind: "edits", id, sheets: EDITS, says: ["B4: “1” (text) becomes 1"] });
    expect((await shown).says).toEqual(["B4: “1” (text) becomes 1"]);
    expect((await around.store.fix([GROUP], (await shown).sheets)).ok).toBe(true);
    expect(around.edited).toEqual([EDITS]);
    expect([...around.store.snapshot().fixed]).toEqual(["0:0"]);
    around.store.checkAgain();
    await around.finish(TOLD);
    expect(around.store.snapshot().fixed.size).toBe(0);
  });

  test("that Excel refuses strikes nothing", async () => {
    const around = await checked();
    around.editing = { ok: false, sentence: "The sheet Plan is protected." };
    expect(await around.store.fix([GROUP], EDITS)).toEqual({
      ok: false,
      sentence: "The sheet Plan is protected.",
    });
    expect(around.store.snapshot().fixed.size).toBe(0);
  });

  test("is followed by a check where the workbook is watched", async () => {
    const around = await checked();
    around.store.watch(true);
    await around.store.fix([GROUP], EDITS);
    around.pass(1500);
    expect(around.readings).toHaveLength(2);
  });

  test("that is asked for while the workbook is checked anew is told so", async () => {
    const around = await checked();
    const shown = around.store.editsOf([GROUP]);
    around.store.checkAgain();
    const refused = expect(shown).rejects.toThrow("The check was made anew.");
    await around.finish(TOLD);
    await refused;
  });
});

describe("what is written", () => {
  const ROWS = { rows: [["Report", null, 3]], headings: [0], widths: [20] };

  test("the report, with its time, what it leaves out and what changed since", async () => {
    const around = new Around();
    await around.store.checkSheet();
    await around.finish(toldOf(reportOf([{ cells: "B4" }]), "Plan"), "Plan");
    around.change("Plan");
    const written = around.store.writeReport();
    const { id, remarks } = around.checker.last("rows");
    expect(remarks).toEqual([
      expect.stringMatching(/^Checked on 28 November 2026 at \d\d:42\.$/),
      "Only what was found on the sheet “Plan” is listed; the whole workbook was read.",
      "Changed since the check: “Plan”.",
    ]);
    around.checker.tell({ kind: "rows", id, rows: ROWS });
    expect(await written).toEqual({ ok: true, value: { sheet: "JWA report" } });
    expect(around.written).toEqual([
      { name: "JWA report", rows: [["Report", "", 3]], widths: [20], headings: [0], replace: "marked" },
    ]);
  });

  test("what a person says of a table, and the workbook is checked by it", async () => {
    const around = await checked();
    const noted = { who: "J. Bloggs", why: "bids only", when: "28 November 2026" };
    const entry = { setting: "table", sheet: "Plan", range: "A1:B9", kind: "none", ...noted } as const;
    const corrected = around.store.correct([entry]);
    const { id, entries } = around.checker.last("settings");
    expect(entries).toEqual([entry]);
    around.checker.tell({ kind: "settings", id, rows: ROWS });
    expect((await corrected).ok).toBe(true);
    expect(around.written[0]?.name).toBe("JWA settings");
    expect(around.readings).toHaveLength(2);
  });

  test("no settings over ones that somebody has changed since", async () => {
    const around = await checked();
    around.change("JWA settings");
    expect(await around.store.correct([])).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/has changed since/),
    });
    expect(around.written).toEqual([]);
  });

  test("nothing where there is no check", async () => {
    expect((await new Around().store.writeReport()).ok).toBe(false);
  });
});
