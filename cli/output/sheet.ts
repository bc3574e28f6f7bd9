/** The report as a sheet for a copy of the workbook: text and numbers only, never a formula. */
import { citation } from "../../src/partnership";
import { SEVERITIES } from "../../src/protocols";
import { tally } from "../../src/validation";
import type { ReportSheet } from "../../xlsx";
import type { FileResult } from "../result";

/** Excel takes no more in a cell; a finding on very many cells names the first of them. */
const CELLS_MOST = 2_000;

export function reportSheet({ findings, registers, rules }: FileResult): ReportSheet {
  const counts = tally(findings);
  const rows: (string | number | null)[][] = [["Shared Services for Excel: report on this workbook"], []];
  const headings = [0];
  for (const severity of SEVERITIES) rows.push([`${severity}s`, counts[severity]]);
  rows.push(["rules that ran", rules.ran.length], ["rules skipped", rules.skipped.length], []);

  headings.push(rows.length);
  rows.push([
    "Sheet",
    "Cells",
    "Severity",
    "Rule",
    "What is wrong and what to do",
    "Found",
    "Expected",
    "Clause",
  ]);
  for (const { sheet, cells, severity, rule, message, found, expected, source } of findings) {
    const shown =
      cells.length > CELLS_MOST ? `${cells.slice(0, cells.lastIndexOf(",", CELLS_MOST))}, …` : cells;
    rows.push([
      sheet || "(workbook)",
      shown,
      severity,
      rule,
      message,
      found ?? null,
      expected ?? null,
      citation(source),
    ]);
  }
  if (findings.length === 0) rows.push(["Nothing was found by the rules that ran."]);

  rows.push([]);
  headings.push(rows.length);
  rows.push(["Sheet", "Range", "Recognised as", "How sure, %"]);
  for (const { sheet, range, kind, confidence } of registers)
    rows.push([sheet, range, kind, Math.round(confidence * 100)]);
  if (registers.length === 0) rows.push(["No register was recognised."]);

  rows.push([]);
  headings.push(rows.length);
  rows.push(["Rule", "Why it did not run"]);
  for (const { rule, why } of [...rules.skipped, ...rules.failed]) rows.push([rule, why]);
  return { name: "JWA report", rows, headings, widths: [22, 16, 14, 10, 90, 30, 30, 60] };
}
