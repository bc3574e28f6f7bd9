/** Workbooks written by hand, as officers keep them; see README.md in this folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validate, type Report } from "../../src/validation";
import { readXlsx } from "../../xlsx";
import { buildXlsx, type WorkbookSpec } from "../support/xlsx";
import { dayOf } from "../layouts/register";

interface Expected {
  /** `savings plan at Plan!A3:D10`, in the order of the workbook. */
  readonly registers: readonly string[];
  /** Tables that are asked about, in the same form. */
  readonly asked?: readonly string[];
  /** `error WB-02 Plan!B7`; `note WB-21 the workbook` where it is about the workbook as a whole. */
  readonly findings: readonly string[];
}

/** The day of every check here. */
const TODAY = dayOf(2018, 12, 10);

const cases = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

function reportOn(name: string): Report {
  const spec = JSON.parse(readFileSync(join(__dirname, name, "workbook.json"), "utf8")) as WorkbookSpec;
  const read = readXlsx(buildXlsx(spec));
  if (!read.ok) throw new Error(read.refusal.message);
  return validate(read.value, { today: TODAY });
}

describe.each(cases)("%s", (name) => {
  const report = reportOn(name);
  const expected = JSON.parse(readFileSync(join(__dirname, name, "expected.json"), "utf8")) as Expected;

  test("its registers are recognised, and what may be one is asked about", () => {
    const named = (all: Report["candidates"] | Report["registers"]): string[] =>
      all.map(({ kind, sheet, range }) => `${kind} at ${sheet}!${range}`);
    expect(named(report.registers)).toEqual(expected.registers);
    expect(named(report.candidates)).toEqual(expected.asked ?? []);
  });

  test("its faults are found at their cells, and nothing else is", () => {
    const told = report.findings.map(({ severity, rule, sheet, cells }) =>
      [severity, rule, sheet === "" ? "the workbook" : `${sheet}!${cells}`].join(" "),
    );
    expect([...told].sort()).toEqual([...expected.findings].sort());
    expect(report.rules.failed).toEqual([]);
    if (name.startsWith("sound-")) expect(told.filter((one) => !one.startsWith("note "))).toEqual([]);
  });
});
