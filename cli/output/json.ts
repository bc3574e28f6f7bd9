/** The report as JSON (docs/report.schema.json): what the validator found, and the account of it that people read. */
import { accountOf } from "../../src/validation";
import { FORMAT_VERSION, type FileResult } from "../result";

export function jsonReport(results: readonly FileResult[]): string {
  const files = results.map((result) =>
    result.readable ? { ...result, summary: summaryOf(result) } : result,
  );
  return `${JSON.stringify({ version: FORMAT_VERSION, files }, null, 2)}\n`;
}

/** The words of the other forms; a group names its findings by their place, so that nothing is said twice. */
function summaryOf(result: FileResult): object {
  const account = accountOf(result, result.file);
  const { verdict, coverage, settings, counts, schedules, sheets, registers, questions, skipped } = account;
  return {
    verdict,
    coverage,
    settings,
    counts,
    schedules,
    sheets: sheets.map(({ sheet, heading, counts: here, schedules: parts }) => ({
      sheet,
      heading,
      counts: here,
      groups: parts.flatMap(({ heading: schedule, groups }) =>
        groups.map(({ rule, title, severity, citation, items }) => ({
          schedule,
          rule,
          title,
          severity,
          citation,
          findings: items.flatMap(({ findings }) => findings),
        })),
      ),
    })),
    clauses: account.clauses.map(({ rules, clause, citation }) => ({
      rules: rules.map(({ id }) => id),
      clause,
      citation,
    })),
    recognised: registers.map(({ says }) => says),
    questions,
    skipped: skipped.map(({ why, rules }) => ({ why, rules: rules.map(({ id }) => id) })),
  };
}
