/** What a report says of one sheet. */
import type { Report } from "../validate";

/**
 * The part of a report that is about one sheet. The rules are all named: they ran over the whole workbook, and what
 * they know of a sheet may come from another one.
 *
 * @example onSheet(report, "Plan").findings.every(({ sheet }) => sheet === "Plan") // true
 */
export function onSheet(report: Report, sheet: string): Report {
  const isHere = (one: { readonly sheet: string }): boolean => one.sheet === sheet;
  return {
    settings: report.settings,
    registers: report.registers.filter(isHere),
    candidates: report.candidates.filter(isHere),
    unheeded: report.unheeded.filter(isHere),
    findings: report.findings.filter(isHere),
    rules: report.rules,
  };
}
