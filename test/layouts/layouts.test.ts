/**
 * Two hundred workbooks of council registers with a random layout, through real files: with one known fault in each
 * register, and the same without. What must be found is found at its cells by its rule; what is sound is left alone.
 */
import { validate, type Report } from "../../src/validation";
import { parseArea } from "../../src/workbook";
import { readXlsx } from "../../xlsx";
import { FAULTS } from "./faults";
import { dayOf } from "./register";
import { makeWorkbook, type Counts, type Made, type Planted } from "./workbooks";

const WORKBOOKS = 200;
const FOUND_AT_LEAST = 1;
/** Errors and warnings in sound workbooks; notes are asides and are counted beside them. */
const FALSE_AT_MOST = 1 / 20;
/** Before any review of an agreement is due. */
const TODAY = dayOf(2018, 12, 10);

const seeds = Array.from({ length: WORKBOOKS }, (_, index) => index + 1);

function check({ seed, bytes }: Made): Report {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(`Workbook ${seed} can't be read: ${read.refusal.message}`);
  const report = validate(read.value, { today: TODAY });
  expect([seed, report.rules.failed]).toEqual([seed, []]);
  return report;
}

/** Whether every cell is named by findings of the rule on that sheet. */
function isFound({ findings }: Report, { rule, sheet, cells }: Planted): boolean {
  const areas = findings
    .filter((one) => one.rule === rule && one.sheet === sheet)
    .flatMap((one) => one.cells.split(",").map((part) => parseArea(part)!));
  return cells.every((cell) => {
    const { top, left } = parseArea(cell)!;
    return areas.some(
      (area) => area.top <= top && area.bottom >= top && area.left <= left && area.right >= left,
    );
  });
}

test("planted faults are found at their cells by the rule that is named", () => {
  const counts: Counts = new Map();
  const missed: string[] = [];
  let planted = 0;
  for (const seed of seeds) {
    const made = makeWorkbook(seed, counts);
    const report = check(made);
    for (const fault of made.planted) {
      planted++;
      if (isFound(report, fault)) continue;
      missed.push(
        `workbook ${seed}: ${fault.fault} (${fault.rule}) at ${fault.sheet} ${fault.cells.join(",")}`,
      );
    }
  }
  const found = planted - missed.length;
  console.log(
    [
      `${found} of ${planted} planted faults found (${((100 * found) / planted).toFixed(1)} %), ` +
        `${counts.size} kinds of fault against ${new Set(FAULTS.map(({ rule }) => rule)).size} rules`,
      ...missed,
    ].join("\n"),
  );
  // Every kind of fault was planted, or the figure says nothing of it.
  expect(FAULTS.map(({ name }) => name).filter((name) => !counts.has(name))).toEqual([]);
  expect(planted).toBeGreaterThan(2 * WORKBOOKS);
  expect(found / planted).toBeGreaterThanOrEqual(FOUND_AT_LEAST);
}, 120_000);

test("the same workbooks without faults are left in peace, and every register is recognised", () => {
  const told: string[] = [];
  const unknown: string[] = [];
  let notes = 0;
  let registers = 0;
  for (const seed of seeds) {
    const made = makeWorkbook(seed, null);
    const report = check(made);
    const named = (all: readonly { kind: string; sheet: string }[]): string[] =>
      all.map(({ kind, sheet }) => `${sheet}: ${kind}`).sort();
    const got = named(report.registers);
    registers += made.registers.length;
    for (const one of named(made.registers)) {
      const at = got.indexOf(one);
      if (at < 0) unknown.push(`workbook ${seed}: ${one} was not recognised`);
      else got.splice(at, 1);
    }
    unknown.push(...got.map((one) => `workbook ${seed}: ${one} was recognised and is none`));
    for (const { severity, rule, sheet, cells, message } of report.findings) {
      if (severity === "note") notes++;
      else told.push(`workbook ${seed}: ${severity} ${rule} at ${sheet} ${cells}: ${message}`);
    }
  }
  console.log(
    [
      `${told.length} false errors and warnings in ${WORKBOOKS} sound workbooks (and ${notes} notes); ` +
        `${registers - unknown.length} of ${registers} registers recognised`,
      ...told,
      ...unknown,
    ].join("\n"),
  );
  expect(told.length / WORKBOOKS).toBeLessThanOrEqual(FALSE_AT_MOST);
  expect(unknown.length / registers).toBeLessThanOrEqual(1 - FOUND_AT_LEAST);
}, 120_000);

test("the order of the sheets changes nothing but the order of the findings", () => {
  const counts: Counts = new Map();
  for (const seed of seeds.slice(0, 80)) {
    const read = readXlsx(makeWorkbook(seed, counts).bytes);
    if (!read.ok) throw new Error(read.refusal.message);
    const snapshot = read.value;
    const told = (sheets: typeof snapshot.sheets): string[] =>
      validate({ ...snapshot, sheets }, { today: TODAY })
        .findings.map((finding) => JSON.stringify(finding))
        .sort();
    expect([seed, told([...snapshot.sheets].reverse())]).toEqual([seed, told(snapshot.sheets)]);
  }
}, 60_000);

test("the same seed makes the same workbook", () => {
  for (const seed of [1, 77, 200]) {
    expect(Buffer.compare(makeWorkbook(seed, null).bytes, makeWorkbook(seed, null).bytes)).toBe(0);
    expect(makeWorkbook(seed, new Map()).planted).toEqual(makeWorkbook(seed, new Map()).planted);
  }
});
