/** A check from blocks to what the pane is told, against the validator itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accountOf, onSheet, reportRows, validate } from "../../../src/validation";
import { columnName, type SheetBlock, type Snapshot, type WorkbookOutline } from "../../../src/workbook";
import { Session } from "../../../taskpane/checking/session";
import type { Asked, ItemTold, ReportHead, Told } from "../../../taskpane/checking/protocol";
import { readXlsx } from "../../../xlsx";
import { workbook } from "../../registers/snapshots";

const TODAY = { year: 2019, month: 3, day: 1 };

/** A workbook as Excel hands it over, in blocks of few rows. */
function* inBlocks(snapshot: Snapshot): Generator<Asked> {
  const sheets = snapshot.sheets.map(({ grid, formulas: _formulas, ...sheet }) => ({
    ...sheet,
    rows: grid.rowCount,
    columns: grid.columnCount,
  }));
  const { styles, sheets: _sheets, ...rest } = snapshot;
  const outline: WorkbookOutline = { ...rest, sheets };
  yield { kind: "outline", outline };
  for (const [index, { grid, formulas }] of snapshot.sheets.entries()) {
    for (let top = 0; top < grid.rowCount; top += 4) {
      const rows = Array.from({ length: Math.min(4, grid.rowCount - top) }, (_, at) => top + at);
      const cells = <T>(of: (row: number, column: number) => T): T[][] =>
        rows.map((row) => Array.from({ length: grid.columnCount }, (_, column) => of(row, column)));
      const block: SheetBlock = {
        sheet: index,
        top,
        left: 0,
        values: cells((row, column) => grid.value(row, column)),
        formulas: cells((row, column) => (formulas.has(row, column) ? formulas.r1c1(row, column) : null)),
        formats: cells((row, column) => styles[grid.style(row, column)]?.format ?? "General"),
        unlocked: cells((row, column) => styles[grid.style(row, column)]?.locked === false),
        spills: [],
      };
      yield { kind: "block", block };
    }
  }
}

function answers(session: Session, asked: Asked): Told[] {
  // As it comes over to a worker and back.
  return [...session.answer(structuredClone(asked))].flatMap((told) => (told ? [structuredClone(told)] : []));
}

function check(snapshot: Snapshot, scope: string | null = null) {
  const session = new Session();
  for (const asked of inBlocks(snapshot)) expect(answers(session, asked)).toEqual([]);
  const told = answers(session, { kind: "check", scope, today: TODAY });
  return { session, told, ...gathered(told) };
}

function gathered(told: readonly Told[]): { head: ReportHead | undefined; items: ItemTold[][] } {
  const items: ItemTold[][] = [];
  let head: ReportHead | undefined;
  for (const each of told) {
    if (each.kind === "report") head = each.report;
    if (each.kind === "items") (items[each.group] ??= []).push(...each.items);
  }
  return { head, items };
}

function published(name: string): Snapshot {
  const read = readXlsx(new Uint8Array(readFileSync(join(__dirname, "../../fixtures/published", name))));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

const PEOPLE = published("shared-management-2017.xlsx");
const serial = 43_525;

test.each(["shared-management-2017.xlsx", "pcc-savings-2019.xlsx", "cheshire-services-2009.xlsx"])(
  "%s: the pane is told in the words of every other form of the report",
  (name) => {
    const snapshot = published(name);
    const { told, head, items } = check(snapshot);
    const account = accountOf(validate(snapshot, { today: serial }), "");
    expect(told.at(-1)).toEqual({ kind: "complete" });
    expect(head?.account).toMatchObject({
      verdict: account.verdict,
      coverage: account.coverage,
      counts: account.counts,
      schedules: account.schedules,
      skipped: account.skipped,
      questions: account.questions,
    });
    expect(head?.tables.filter(({ kind }) => kind !== null).map(({ says }) => says)).toEqual(
      account.registers.map(({ says }) => says),
    );
    const laid = head?.sheets.flatMap(({ heading, parts }) =>
      parts.flatMap((part) =>
        part.groups.flatMap(({ group, rule, title, severity, citation }) =>
          (items[group] ?? []).map(({ cells, message }) => [
            heading,
            part.heading,
            rule,
            title,
            severity,
            citation,
            cells,
            message,
          ]),
        ),
      ),
    );
    expect(laid).toEqual(
      account.sheets.flatMap(({ heading, schedules }) =>
        schedules.flatMap((part) =>
          part.groups.flatMap(({ rule, title, severity, citation, items: own }) =>
            own.map(({ cells, message }) => [
              heading,
              part.heading,
              rule,
              title,
              severity,
              citation,
              cells,
              message,
            ]),
          ),
        ),
      ),
    );
    for (const { rules } of head?.tables ?? [])
      for (const id of rules) expect(head?.explained[id]?.id).toBe(id);
  },
);

test("progress goes through every rule before the report comes", () => {
  const { told } = check(PEOPLE);
  const kinds = told.map(({ kind }) => kind);
  const progress = told.flatMap((each) => (each.kind === "progress" ? [each.done] : []));
  // Recognising comes first, in steps of its own.
  const rules = progress.slice(progress.lastIndexOf(0));
  expect(rules.length).toBeGreaterThan(70);
  expect(rules).toEqual(rules.map((_, at) => at));
  expect(kinds.lastIndexOf("progress")).toBeLessThan(kinds.indexOf("report"));
});

test("one sheet's findings, with what was found elsewhere; of a sheet that is not there the whole workbook's", () => {
  const report = validate(PEOPLE, { today: serial });
  const { head, session } = check(PEOPLE, "7.2 Savings");
  expect(head?.scope).toBe("7.2 Savings");
  expect(head?.account.counts).toEqual(accountOf(onSheet(report, "7.2 Savings"), "").counts);
  const { error, warning, note } = head!.elsewhere;
  expect(error + warning + note + 1).toBe(report.findings.length);
  const whole = gathered(answers(session, { kind: "account", scope: null })).head;
  expect(whole?.account.counts).toEqual(accountOf(report, "").counts);
  expect(check(PEOPLE, "Gone").head?.scope).toBeNull();
});

test("fixes are told cell by cell, each once, with the first of them in words", () => {
  const { head, items, session } = check(PEOPLE);
  const fixable = head!.sheets.flatMap(({ parts }) =>
    parts.flatMap(({ groups }) =>
      groups.flatMap(({ group }) =>
        (items[group] ?? []).flatMap(({ fix }, item) => (fix ? [{ group, item }] : [])),
      ),
    ),
  );
  expect(fixable.length).toBeGreaterThan(1);
  const [told] = answers(session, { kind: "edits", id: 5, items: [...fixable, ...fixable] });
  if (told?.kind !== "edits") throw new Error("No edits came.");
  const wanted = validate(PEOPLE, { today: serial }).findings.flatMap(({ sheet, fix }) =>
    (fix?.edits ?? []).map(({ cell }) => `${sheet}!${cell}`),
  );
  const got = told.sheets.flatMap(({ sheet, edits }) => edits.map(({ cell }) => `${sheet}!${cell}`));
  expect([...got].sort()).toEqual([...new Set(wanted)].sort());
  expect(told.says[0]).toMatch(/^[A-Z]+\d+: .* becomes /);
  expect(told.says.length).toBeLessThanOrEqual(12);
});

test("the report's rows are those of a copy's report sheet, with the remarks", () => {
  const { session } = check(PEOPLE);
  const [told] = answers(session, { kind: "rows", id: 1, remarks: ["Checked today."] });
  expect(told).toEqual({
    kind: "rows",
    id: 1,
    rows: reportRows(accountOf(validate(PEOPLE, { today: serial }), ""), ["Checked today."]),
  });
});

test("what is said of a table is put with what was said before", () => {
  const { session } = check(PEOPLE);
  const noted = { who: "J. Bloggs", why: "=not so", when: "1 March 2019" };
  const [told] = answers(session, {
    kind: "settings",
    id: 2,
    entries: [{ setting: "table", sheet: "7.2 Savings", range: "A2:C7", kind: "none", ...noted }],
  });
  if (told?.kind !== "settings") throw new Error("No settings came.");
  expect(told.rows.rows[1]).toEqual([
    "Table",
    "7.2 Savings",
    "A2:C7",
    "",
    "no register",
    "'=not so",
    "J. Bloggs",
    "1 March 2019",
  ]);
});

test("an empty workbook is told to be empty, and nothing is told of it", () => {
  expect(check(workbook([])).told).toEqual([{ kind: "empty" }]);
});

test("a table that is asked about comes first, with its columns", () => {
  const { head } = check(
    workbook([
      ["Initiative", "Amount"],
      ["Depot", 5],
      ["Contact centre", 6],
    ]),
  );
  for (const table of head?.tables ?? []) {
    expect(table.columns.map(({ name }) => name)).toEqual([0, 1].map(columnName));
    if (table.kind === null) expect(table.says).toMatch(/^Is Plan!/);
  }
});

test("20,000 findings come in small parts, and none is lost", () => {
  const lines = Array.from({ length: 20_000 }, (_, line) => [`Line ${line + 1}`, 100, "50:50", 50, 49]);
  const { told, head, items } = check(workbook([["Line", "Amount £", "Basis", "CCC £", "PCC £"], ...lines]));
  const parts = told.flatMap((each) => (each.kind === "items" ? [each.items.length] : []));
  expect(Math.max(...parts)).toBeLessThanOrEqual(250);
  expect(head?.account.counts.error).toBe(20_000);
  expect(items.flat().reduce((sum, { findings }) => sum + findings, 0)).toBe(
    head!.account.counts.error + head!.account.counts.warning + head!.account.counts.note,
  );
});
