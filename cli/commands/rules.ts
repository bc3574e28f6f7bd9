/** `jwa rules`: what is checked, and why. */
import { citation } from "../../src/partnership";
import { FAMILIES, ruleOf, rulesOf, type Rule } from "../../src/protocols";
import { listed } from "../../src/text";
import { CLEAN, WrongUse } from "../exit";
import { wrapped } from "../output/line";

const LOOK = { colour: false, width: 100 };

export function rulesCommand(ids: readonly string[]): number {
  if (ids.length === 0) {
    process.stdout.write(FAMILIES.map(familyLines).join("\n"));
    process.stdout.write("\nTo explain one: jwa rules WB-02\n");
    return CLEAN;
  }
  const rules = ids.flatMap((id) => {
    const rule = ruleOf(id);
    const found = rule ? [rule] : rulesOf(id.toUpperCase());
    if (found.length === 0) throw new WrongUse(`There is no rule “${id}”. “jwa rules” lists all of them.`);
    return found;
  });
  process.stdout.write(rules.map(explained).join("\n"));
  return CLEAN;
}

function familyLines({ id, title }: (typeof FAMILIES)[number]): string {
  const rules = rulesOf(id);
  const lines = rules.map((rule) => `  ${rule.id.padEnd(7)} ${rule.severity.padEnd(8)} ${rule.title}`);
  return `${title}\n${lines.join("\n")}\n`;
}

function explained(rule: Rule): string {
  const reads =
    rule.reads === "workbook" ? "the workbook" : rule.reads === "tables" ? "every table" : listed(rule.reads);
  const lines = [
    `${rule.id}  ${rule.title} (${rule.severity})`,
    "",
    `  ${wrapped(rule.about, "  ", LOOK)}`,
    "",
    `  ${wrapped(`Clause: ${rule.clause}`, "  ", LOOK)}`,
    `  ${wrapped(`Source: ${citation(rule.source)}`, "  ", LOOK)}`,
    `  ${wrapped(`Reads: ${reads}`, "  ", LOOK)}`,
  ];
  for (const [name, { standard, about }] of Object.entries(rule.options ?? {})) {
    lines.push(`  ${wrapped(`Option ${name}: ${about} (${standard} unless set)`, "  ", LOOK)}`);
  }
  return `${lines.join("\n")}\n`;
}
