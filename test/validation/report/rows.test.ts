/** The report as a sheet: what it leaves out, and that it is never taken for a part of the workbook. */
import { accountOf, onSheet, REPORT_SHEET, reportRows, validate } from "../../../src/validation";
import type { CellValue } from "../../../src/workbook";
import { sheetOf, snapshotOf } from "../../registers/snapshots";
import { publishedReport } from "./reports";

const report = publishedReport("shared-management-2017.xlsx");

test("remarks stand below the verdict, with nothing in them that hides", () => {
  const { rows } = reportRows(accountOf(report, "a.xlsx"), ["Checked at 16:42.", "a\u202Eb"]);
  expect(rows.slice(0, 6).map(([first]) => first)).toEqual([
    "Shared Services for Excel: report on this workbook",
    accountOf(report, "a.xlsx").verdict,
    accountOf(report, "a.xlsx").coverage,
    "Checked at 16:42.",
    expect.not.stringContaining("\u202E"),
    undefined,
  ]);
});

test("a sheet's own part of a report has its findings, its registers and all the rules", () => {
  const part = onSheet(report, "7.2 Savings");
  expect(part.findings.map(({ rule, cells }) => [rule, cells])).toEqual([["FIN-11", "C7"]]);
  expect(part.registers.map(({ range }) => range)).toEqual(["A2:C7"]);
  expect(part.rules).toBe(report.rules);
  expect(accountOf(part, "a.xlsx").verdict).toBe("1 error.");
});

test("a report in the workbook is not checked, and a sheet that only has its name is", () => {
  const { rows } = reportRows(accountOf(report, "a.xlsx"));
  const written = rows.map((row) => [...row]) as CellValue[][];
  const errors = [
    ["Initiative", "2019/20 £"],
    ["Depot", "1,200"],
    ["Contact centre", 250],
  ];
  const alone = validate(snapshotOf([sheetOf(errors)]));
  expect(alone.findings.length).toBeGreaterThan(0);
  const both = validate(snapshotOf([sheetOf(written, { name: `${REPORT_SHEET} (2)` }), sheetOf(errors)]));
  expect(both.findings).toEqual(alone.findings);
  const named = validate(snapshotOf([sheetOf(errors, { name: REPORT_SHEET })]));
  expect(named.findings.map(({ rule }) => rule)).toEqual(alone.findings.map(({ rule }) => rule));
});
