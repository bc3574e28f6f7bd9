/** The report as rows of a sheet, for a copy of the workbook and for the workbook that is open. */
import { SEVERITIES } from "../../protocols";
import { visible } from "../../text";
import { REPORT_MARK } from "../reportSheet";
import type { Account } from "./account";
import { cellsCut, IN_OUR_WORDS, MEANINGS, NO_REGISTER, PLURALS } from "./words";

/** Excel takes no more in a cell; a finding on very many cells names the first of them. */
const CELLS_MOST = 2_000;

export interface ReportRows {
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The rows that head a part, counted from 0. */
  readonly headings: readonly number[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

/**
 * The report as rows of a sheet: text and numbers only, never a formula. Unlike the page and the terminal it leaves
 * out nothing: findings can be filtered and sorted here.
 *
 * @param remarks sentences that belong to this report, such as when the check was made; they stand below its verdict
 * @example reportRows(accountOf(report, "tracker.xlsx")).rows[1] // ["1 error and 3 warnings."]
 */
export function reportRows(account: Account, remarks: readonly string[] = []): ReportRows {
  const rows: (string | number | null)[][] = [
    [REPORT_MARK],
    [account.verdict],
    [account.coverage],
    ...remarks.map((remark) => [visible(remark)]),
  ];
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

  if (account.clauses.length > 0)
    section("Rule", null, null, null, IN_OUR_WORDS, null, null, "Clause", "Title of the rule");
  for (const { rules, clause, citation } of account.clauses) {
    for (const { id, title } of rules) rows.push([id, null, null, null, clause, null, null, citation, title]);
  }

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
  return { rows, headings, widths: [28, 16, 14, 12, 90, 30, 30, 60, 40, 40] };
}
