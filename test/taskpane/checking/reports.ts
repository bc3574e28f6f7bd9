/** Reports as a checker tells them, made up for tests. */
import type { Severity } from "../../../src/protocols";
import { accountOf, type Report } from "../../../src/validation";
import { laidOut } from "../../../taskpane/checking/layOut";
import type { Scope, Told } from "../../../taskpane/checking/protocol";
import { publishedReport } from "../../validation/report/reports";

const PUBLISHED = publishedReport("shared-management-2017.xlsx");

/** A finding in a cell of a sheet. */
export interface Made {
  readonly sheet?: string;
  readonly cells: string;
  readonly rule?: string;
  readonly severity?: Severity;
  readonly message?: string;
  readonly fixes?: readonly string[];
}

export function reportOf(findings: readonly Made[]): Report {
  return {
    ...PUBLISHED,
    registers: [],
    candidates: [],
    findings: findings.map(
      ({ sheet = "Plan", cells, rule = "WB-01", severity = "warning", message, fixes }) => ({
        rule,
        severity,
        sheet,
        cells,
        message: message ?? `${cells} holds a number kept as text. Turn it into a number.`,
        source: { document: "General Purposes Committee report, 20 September 2018", section: "2.8" },
        ...(fixes && {
          fix: {
            says: "Turn the text into numbers",
            edits: fixes.map((cell) => ({ cell, from: "1", to: 1 })),
          },
        }),
      }),
    ),
  };
}

/** What a checker tells of a report, in its order. */
export function toldOf(report: Report, scope: Scope = null): Told[] {
  const { head, items } = laidOut(report, report, accountOf(report, ""), scope, {
    tables: [],
    savings: [],
    savingsRegisters: 0,
    settings: [],
  });
  return [
    { kind: "report", report: head },
    ...items.map((own, group): Told => ({ kind: "items", group, items: own })),
    { kind: "complete" },
  ];
}
