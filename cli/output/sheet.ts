/** The report as a sheet for a copy of the workbook: text and numbers only, never a formula. */
import { SEVERITIES } from "../../src/protocols";
import {
  accountOf,
  cellsCut,
  MEANINGS,
  NO_REGISTER,
  PLURALS,
  REPORT_MARK,
  REPORT_SHEET,
} from "../../src/validation";
import type { ReportSheet } from "../../xlsx";
import type { FileResult } from "../result";

/** Excel takes no more in a cell; a finding on very many cells names the first of them. */
const CELLS_MOST = 2_000;

/** Unlike the page and the terminal it leaves out nothing: findings can be filtered and sorted here. */
export function reportSheet(result: FileResult): ReportSheet {
  const account = accountOf(result, result.file);
  const rows: (string | number | null)[][] = [[REPORT_MARK], [account.verdict], [account.coverage]];
  const headings = [0];
  const section = (...headers: (string | null)[]): void => {
    rows.push([]);
    headings.push(rows.length);
    rows.push(headers);
  };
  const plurals = SEVERITIES.map((severity) => PLURALS[severity]);

  section("Severity", "How many", "What it means");
  for (const severity of SEVERITIES)
    rows.push([PLURALS[severity], account.counts[severity], MEANINGS[severity]]);

  section("Sheet", ...plurals);
  for (const { heading, counts } of account.sheets)
    rows.push([heading, ...SEVERITIES.map((severity) => counts[severity])]);
  if (account.sheets.length === 0) rows.push([account.verdict]);

  section("Part of the agreement", ...plurals, "Rules that ran", "Skipped", "Could not run");
  for (const { heading, counts, ran, skipped, failed } of account.schedules)
    rows.push([heading, ...SEVERITIES.map((severity) => counts[severity]), ran, skipped, failed]);

  section(
    "Sheet",
    "Cells",
    "Severity",
    "Rule",
    "What is wrong and what to do",
    "Found",
    "Expected",
    "Clause",
    "Title of the rule",
    "Part of the agreement",
  );
  for (const sheet of account.sheets) {
    for (const { heading, groups } of sheet.schedules) {
      for (const { rule, title, severity, citation, items } of groups) {
        for (const { cells, message, found, expected } of items)
          rows.push([
            sheet.heading,
            cellsCut(cells, CELLS_MOST),
            severity,
            rule,
            message,
            found ?? null,
            expected ?? null,
            citation,
            title,
            heading,
          ]);
      }
    }
  }
  if (account.sheets.length === 0) rows.push([account.verdict]);

  section(
    "Sheet",
    "Range",
    "Recognised as",
    "How sure, %",
    "What was recognised, and the rules that read it",
  );
  for (const { sheet, range, kind, confidence, says } of account.registers)
    rows.push([sheet, range, kind, Math.round(confidence * 100), says]);
  if (account.registers.length === 0) rows.push([NO_REGISTER]);
  for (const question of account.questions) rows.push([null, null, null, null, question]);

  section("How this workbook was checked");
  for (const said of account.settings) rows.push([null, null, null, null, said]);

  section("Rule", null, null, null, "Why it did not run", null, null, null, "Title of the rule");
  for (const { why, rules } of [...account.skipped, ...account.failed]) {
    for (const { id, title } of rules) rows.push([id, null, null, null, why, null, null, null, title]);
  }
  return { name: REPORT_SHEET, rows, headings, widths: [28, 16, 14, 12, 90, 30, 30, 60, 40, 40] };
}
