/** `jwa rules`: what is checked, and why. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { explained, FAMILIES, ruleMeant, ruleOf, rulesOf, type Rule } from "../../src/protocols";
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
    if (found.length === 0) {
      const meant = ruleMeant(id);
      throw new WrongUse(
        `There is no rule “${id}”.${meant === null ? "" : ` Was ${meant} meant?`} “jwa rules” lists all of them.`,
      );
    }
    return found;
  });
  process.stdout.write(rules.map(explanation).join("\n"));
  return CLEAN;
}

function familyLines({ id, title }: (typeof FAMILIES)[number]): string {
  const rules = rulesOf(id);
  const lines = rules.map((rule) => `  ${rule.id.padEnd(7)} ${rule.severity.padEnd(8)} ${rule.title}`);
  return `${title}\n${lines.join("\n")}\n`;
}

function explanation(rule: Rule): string {
  const { id, title, severity, part, checks, why, source, reads, applies, remedy, fix, options, yields } =
    explained(rule);
  const paragraphs = [
    `${part}. ${checks}${yields === null ? "" : ` ${yields}`}`,
    `Clause: ${why}`,
    `Source: ${source}`,
    `Reads: ${reads}`,
    `Applies: ${applies}`,
    `How to put it right: ${remedy}`,
    `Fix: ${fix}`,
    ...options.map((option) => `Option ${option}`),
  ];
  const lines = [
    `${id}  ${title} (${severity})`,
    "",
    ...paragraphs.map((said) => `  ${wrapped(said, "  ", LOOK)}`),
  ];
  return `${lines.join("\n")}\n${examples(id)}`;
}

/** Those of the rule's page, which stands beside the program; where it does not, the rest is still said. */
function examples(id: string): string {
  let page: string;
  try {
    page = readFileSync(join(__dirname, "../docs/rules", `${id}.md`), "utf8");
  } catch {
    return "";
  }
  const start = page.indexOf("## An example that fails");
  if (start < 0) return "";
  const shown: string[] = [];
  let table: string[][] = [];
  const endTable = (): void => {
    const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? [];
    for (const row of table)
      shown.push(`    ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd());
    table = [];
  };
  for (const line of page.slice(start).split("\n")) {
    if (line.startsWith("| ")) {
      table.push(
        line
          .slice(2, -2)
          .split(/(?<!\\) \| /)
          .map((cell) => unmarked(cell.trim())),
      );
      continue;
    }
    if (line.startsWith("|") || (line === "" && shown[shown.length - 1] === "")) continue;
    endTable();
    if (line.startsWith("Golden case:")) continue;
    if (line.startsWith("## ")) shown.push(`  ${line.slice(3)}`);
    else shown.push(line === "" ? "" : `    ${wrapped(unmarked(line), "    ", LOOK)}`);
  }
  return `\n${shown.join("\n").trimEnd()}\n`;
}

/** Without Markdown's signs. Cells of the finding keep their asterisk, which no colour is needed to see. */
function unmarked(text: string): string {
  return text
    .replace(/^- \*\*(\w+)\*\*/, "$1")
    .replace(/^\*\*(.*)\*\*$/, "* $1")
    .replace(/\\([\\`*_|<>[\]~])/g, "$1");
}
