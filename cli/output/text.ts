/** The report as text for people. Its words are those of src/validation/report, as in every other form of it. */
import { counted, SEVERITIES, type Severity } from "../../src/protocols";
import { visible } from "../../src/text";
import {
  accountOf,
  cellsCut,
  firstOf,
  idsOf,
  NO_REGISTER,
  NOT_ASKED_FOR,
  RESTS_ON,
  shareOfRules,
  verdict,
  type Account,
  type Group,
} from "../../src/validation";
import type { FileResult } from "../result";
import { bold, coloured, faint, wrapped, type Look } from "./line";

/** A finding on more cells than this names the first of them. */
const CELLS_SHOWN = 60;
/** Alike findings shown in full; the rest of them are counted. */
const ALIKE_SHOWN = 20;

export function textReport(results: readonly FileResult[], look: Look): string {
  const parts = results.map((result) => fileReport(result, look));
  if (results.length > 1) parts.push(summary(results, look));
  return `${parts.join("\n\n")}\n`;
}

function fileReport(result: FileResult, look: Look): string {
  const name = bold(visible(result.file), look);
  if (!result.readable) {
    const why = wrapped(visible(result.error ?? ""), "    ", look);
    return `${name}\n  ${coloured("could not be read", "error", look)}  ${why}`;
  }
  const account = accountOf(result, result.file);
  const registers = account.registers.map(({ says }) => `  ${wrapped(says, "    ", look)}`);
  const lines = [name, ...(registers.length > 0 ? registers : [`  ${NO_REGISTER}`])];
  for (const said of account.settings) lines.push(`  ${wrapped(said, "    ", look)}`);
  for (const question of account.questions) lines.push(`  ${wrapped(question, "    ", look)}`);
  for (const { heading, counts, schedules } of account.sheets) {
    lines.push("", `  ${bold(heading, look)}  ${faint(verdict(counts), look)}`);
    for (const schedule of schedules) {
      lines.push(`    ${schedule.heading}`);
      for (const group of schedule.groups) lines.push(...groupLines(group, look));
    }
  }
  lines.push(...clauseLines(account, look), "", ...endLines(account, look));
  return lines.join("\n");
}

function groupLines({ rule, title, severity, citation, items }: Group, look: Look): string[] {
  const { shown, rest } = firstOf(items, ALIKE_SHOWN);
  const lines = [`      ${coloured(severity, severity, look)}  ${rule}  ${title}`];
  for (const { cells, message } of shown) {
    const where = cells === "" ? "" : `${cellsCut(cells, CELLS_SHOWN)}  `;
    lines.push(`        ${wrapped(`${where}${message}`, "        ", look)}`);
  }
  if (rest !== null) lines.push(`        ${rest}`);
  lines.push(`        ${faint(wrapped(citation, "        ", look), look)}`);
  return lines;
}

function clauseLines({ clauses }: Account, look: Look): string[] {
  if (clauses.length === 0) return [];
  const lines = ["", `  ${bold(RESTS_ON, look)}  ${faint("the clauses in our words", look)}`];
  for (const { rules, clause, citation } of clauses) {
    lines.push(`    ${wrapped(`${idsOf(rules)}: ${clause}`, "    ", look)}`);
    lines.push(`    ${faint(wrapped(citation, "    ", look), look)}`);
  }
  return lines;
}

function endLines(account: Account, look: Look): string[] {
  const lines = account.schedules.map((part) => {
    const found = SEVERITIES.some((severity) => part.counts[severity] > 0) ? ` ${verdict(part.counts)}` : "";
    return `  ${part.heading}:${found} ${shareOfRules(part)} rules ran.`;
  });
  lines.push(`  ${wrapped(`${account.verdict} ${account.coverage}`, "  ", look)}`);
  for (const { why, rules } of account.skipped) {
    // With --rules it is most of them, and whoever asked knows.
    const which = why === NOT_ASKED_FOR ? counted(rules.length, "rule") : idsOf(rules);
    lines.push(`  ${faint(`skipped ${wrapped(`${which}: ${why}`, "  ", look)}`, look)}`);
  }
  for (const { why, rules } of account.failed)
    lines.push(`  ${coloured(wrapped(`${idsOf(rules)}: ${why}`, "  ", look), "error", look)}`);
  return lines;
}

function summary(results: readonly FileResult[], look: Look): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { findings } of results) for (const { severity } of findings) counts[severity]++;
  const unread = results.filter(({ readable }) => !readable).length;
  const said = unread === results.length ? "" : ` ${verdict(counts)}`;
  const left = unread > 0 ? ` ${counted(unread, "file")} could not be read.` : "";
  return bold(`${counted(results.length, "file")}:${said}${left}`, look);
}
