/** The report as text for people. */
import { counted, familyOf, FAMILIES, SEVERITIES, type Finding } from "../../src/protocols";
import { citation } from "../../src/partnership";
import { listed } from "../../src/text";
import { NOT_ASKED_FOR, tally } from "../../src/validation";
import type { FileResult } from "../result";
import { bold, coloured, faint, harmless, wrapped, type Look } from "./line";

/** A finding on more cells than this names the first of them. */
const CELLS_SHOWN = 60;

export function textReport(results: readonly FileResult[], look: Look): string {
  const clean = results.map(harmlessResult);
  const parts = clean.map((result) => fileReport(result, look));
  if (clean.length > 1) parts.push(summary(clean, look));
  return `${parts.join("\n\n")}\n`;
}

/** The same with nothing in it that could steer a terminal. */
function harmlessResult(result: FileResult): FileResult {
  return JSON.parse(JSON.stringify(result), (_, value: unknown) =>
    typeof value === "string" ? harmless(value) : value,
  ) as FileResult;
}

function fileReport(result: FileResult, look: Look): string {
  const lines = [bold(result.file, look)];
  if (!result.readable) {
    lines.push(
      `  ${coloured("could not be read", "error", look)}  ${wrapped(result.error ?? "", "    ", look)}`,
    );
    return lines.join("\n");
  }
  lines.push(`  ${recognised(result)}`);
  let sheet: string | null = null;
  for (const finding of result.findings) {
    if (finding.sheet !== sheet) {
      sheet = finding.sheet;
      lines.push("", `  ${bold(sheet === "" ? "The workbook as a whole" : sheet, look)}`);
    }
    lines.push(...findingLines(finding, look));
  }
  lines.push("", ...rulesLines(result, look));
  return lines.join("\n");
}

function recognised({ registers }: FileResult): string {
  if (registers.length === 0) return "No register was recognised; the checks of any workbook were made.";
  return registers
    .map(
      ({ kind, sheet, range, confidence }) =>
        `${kind} at ${sheet}!${range} (${Math.round(confidence * 100)}% sure)`,
    )
    .join("\n  ");
}

function findingLines(finding: Finding, look: Look): string[] {
  const cells =
    finding.cells.length > CELLS_SHOWN
      ? `${finding.cells.slice(0, finding.cells.lastIndexOf(",", CELLS_SHOWN))}, …`
      : finding.cells;
  const head = [coloured(finding.severity, finding.severity, look), cells, faint(finding.rule, look)];
  return [
    `    ${head.filter((part) => part !== "").join("  ")}`,
    `      ${wrapped(finding.message, "      ", look)}`,
    `      ${faint(wrapped(citation(finding.source), "      ", look), look)}`,
  ];
}

function rulesLines({ findings, rules }: FileResult, look: Look): string[] {
  const counts = tally(findings);
  const found = SEVERITIES.map((severity) => counted(counts[severity], severity));
  const lines = [
    `  ${listed(found)}. ${counted(rules.ran.length, "rule")} ran (${families(rules.ran)}), ${rules.skipped.length} skipped.`,
  ];
  const reasons = new Map<string, string[]>();
  for (const { rule, why } of rules.skipped) reasons.set(why, [...(reasons.get(why) ?? []), rule]);
  for (const [why, skipped] of reasons) {
    // With --rules it is most of them, and whoever asked knows.
    const which = why === NOT_ASKED_FOR ? counted(skipped.length, "rule") : skipped.join(", ");
    lines.push(`  ${faint(`skipped ${wrapped(`${which}: ${why}`, "  ", look)}`, look)}`);
  }
  for (const { rule, why } of rules.failed) lines.push(`  ${coloured(`${rule}: ${why}`, "error", look)}`);
  return lines;
}

function families(ran: readonly string[]): string {
  return FAMILIES.map(({ id }) => [id, ran.filter((rule) => familyOf(rule) === id).length] as const)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => `${id} ${count}`)
    .join(", ");
}

function summary(results: readonly FileResult[], look: Look): string {
  const counts = tally(results.flatMap(({ findings }) => findings));
  const unread = results.filter(({ readable }) => !readable).length;
  const found = SEVERITIES.map((severity) => counted(counts[severity], severity));
  return bold(
    `${counted(results.length, "file")}: ${listed(found)}${unread > 0 ? `; ${unread} could not be read` : ""}.`,
    look,
  );
}
