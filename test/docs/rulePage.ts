/** A page of docs/rules: the rule in the words of the catalogue, with two golden cases as examples. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { explained, FAMILIES, profileOfRule, rulesOf, type Finding, type Rule } from "../../src/protocols";
import { columnName, parseArea, type Area } from "../../src/workbook";
import type { FullCell, SpecCell, SpecSheet, WorkbookSpec } from "../support/xlsx";

export const GOLDEN = join(__dirname, "../golden");
const LONGEST = 70;

export interface Case {
  readonly name: string;
  readonly spec: WorkbookSpec;
  readonly findings: readonly Finding[];
}

/** The smallest golden case of a rule that breaks it, or that nearly does: small tables explain best. */
function exampleOf({ id, severity }: Rule, kind: "breaks" | "passes"): Case {
  const cases = readdirSync(join(GOLDEN, id))
    .filter((name) => name.startsWith(`${kind}-`))
    .sort()
    .map((name) => {
      const read = (file: string): unknown => JSON.parse(readFileSync(join(GOLDEN, id, name, file), "utf8"));
      return {
        name,
        spec: read("workbook.json") as WorkbookSpec,
        findings: read("findings.json") as Finding[],
      };
    });
  // A rule that is mostly an error is not explained by the case in which it warns.
  const isUnlike = ({ findings }: Case): number =>
    findings.length > 0 && !findings.some((finding) => finding.severity === severity) ? 1 : 0;
  const smallest = [...cases].sort((a, b) => isUnlike(a) - isUnlike(b) || size(a.spec) - size(b.spec))[0];
  if (!smallest) throw new Error(`${id} has no golden case that ${kind}`);
  return smallest;
}

function size({ sheets }: WorkbookSpec): number {
  return sheets.reduce((sum, { rows = [], cells = {} }) => {
    return sum + rows.reduce((so, row) => so + row.length, 0) + Object.keys(cells).length;
  }, 0);
}

export function rulePage(rule: Rule): string {
  const { id, title, severity, part, checks, why, source, reads, applies, remedy, fix, options, yields } =
    explained(rule);
  const fails = exampleOf(rule, "breaks");
  const passes = exampleOf(rule, "passes");
  const parts = [
    `# ${id}: ${plain(title)}`,
    `<!-- Made from the catalogue and the golden folders: UPDATE_DOCS=1 npx jest test/docs writes it anew. -->`,
    `**${severity}**. ${plain(part)}. Reads ${plain(reads)}. [All rules](README.md)`,
    "## What it checks",
    plain(checks),
    ...(yields === null ? [] : [plain(yields)]),
    "## Why",
    plain(why),
    `Source: ${plain(source)}.`,
    "## Where it applies",
    plain(applies),
    "## How to put it right",
    plain(remedy),
    "## Fix",
    plain(fix),
    "## Options",
    options.length === 0 ? "None." : options.map((option) => `- ${plain(option)}`).join("\n"),
    "## An example that fails",
    ...example(fails),
    ...fails.findings.map(findingSays),
    `Golden case: [${fails.name}](../../test/golden/${id}/${fails.name}).`,
    "## An example that passes",
    ...example(passes),
    "This rule finds nothing here.",
    `Golden case: [${passes.name}](../../test/golden/${id}/${passes.name}).`,
  ];
  return `${parts.join("\n\n")}\n`;
}

export function indexPage(): string {
  const parts = [
    "# The rules",
    "<!-- Made from the catalogue: UPDATE_DOCS=1 npx jest test/docs writes it anew. -->",
    "What `jwa validate` and the add-in check, and on whose word. Ids are stable for ever. An **error** is wrong or against what the councils agreed, a **warning** likely to be wrong or to mislead, a **note** worth knowing. Rules of a profile rest on the papers of its councils and run for them alone ([decision 12](../decisions/0012-profiles.md)); how to choose a profile, switch a rule off or set an option for one workbook stands in [settings](../settings.md). `jwa rules WB-02` prints a page in the terminal.",
  ];
  for (const { id, title } of FAMILIES) {
    const rows = rulesOf(id).map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${plain(rule.title)} | ${rule.severity} | ${profileOfRule(rule) ?? "every"} | ${rule.fix === undefined ? "" : "yes"} |`,
    );
    parts.push(
      `## ${plain(title)}`,
      ["| rule | what it finds | severity | profile | fix |", "|---|---|---|---|---|", ...rows].join("\n"),
    );
  }
  return `${parts.join("\n\n")}\n`;
}

function findingSays({ severity, sheet, cells, message }: Finding): string {
  const where = cells === "" ? "the workbook as a whole" : `${sheet === "" ? "" : `${sheet}, `}${cells}`;
  return `- **${severity}** (${plain(where)}): ${plain(message)}`;
}

/** Every sheet as a table, and in words what a table can't show. */
function example({ spec, findings }: Case): string[] {
  const parts = spec.sheets.flatMap((sheet) => {
    const named = findings.filter((finding) => finding.sheet === sheet.name);
    const areas = named.flatMap(({ cells }) => cells.split(",").flatMap((range) => parseArea(range) ?? []));
    return [`Sheet “${plain(sheet.name)}”${asides(sheet)}:`, table(sheet, areas)];
  });
  const said = [
    spec.calculation === undefined || spec.calculation === "auto"
      ? ""
      : `Calculation is set to ${spec.calculation}.`,
    spec.iterative === true ? "Iterative calculation is on." : "",
    ...(spec.externalLinks ?? []).map((target, at) => `Linked workbook [${at + 1}]: ${plain(target)}.`),
    ...(spec.names ?? []).map(({ name, formula }) => `Name ${plain(name)}: ${plain(formula)}.`),
  ].filter((line) => line !== "");
  return said.length === 0 ? parts : [...parts, said.join(" ")];
}

function asides(sheet: SpecSheet): string {
  const said = [
    sheet.visibility === undefined || sheet.visibility === "visible" ? "" : "hidden",
    sheet.protected === true ? "protected" : "",
    sheet.hiddenRows?.length ? `rows ${sheet.hiddenRows.join(", ")} hidden` : "",
    sheet.hiddenColumns?.length ? `columns ${sheet.hiddenColumns.join(", ")} hidden` : "",
    sheet.merges?.length ? `${sheet.merges.join(", ")} merged` : "",
    ...(sheet.tables ?? []).map(({ name, area }) => `${area} is the table ${name}`),
    ...(sheet.validations ?? []).map(({ area, type, formula1 }) => `${area} takes a ${type}, ${formula1}`),
  ].filter((one) => one !== "");
  return said.length === 0 ? "" : ` (${plain(said.join("; "))})`;
}

function table(sheet: SpecSheet, marked: readonly Area[]): string {
  const cells = new Map<string, SpecCell>();
  let height = 0;
  let width = 0;
  const put = (row: number, column: number, cell: SpecCell): void => {
    cells.set(`${row}:${column}`, cell);
    if (cell === null) return;
    height = Math.max(height, row + 1);
    width = Math.max(width, column + 1);
  };
  (sheet.rows ?? []).forEach((row, at) => row.forEach((cell, column) => put(at, column, cell)));
  for (const [address, cell] of Object.entries(sheet.cells ?? {})) {
    const area = parseArea(address);
    if (area) put(area.top, area.left, cell);
  }
  for (const { bottom, right } of marked)
    [height, width] = [Math.max(height, bottom + 1), Math.max(width, right + 1)];
  const lines = [["", ...Array.from({ length: width }, (_, column) => columnName(column))]];
  for (let row = 0; row < height; row++) {
    const line = Array.from({ length: width }, (_, column) => {
      const text = cellText(cells.get(`${row}:${column}`) ?? null, sheet);
      const isMarked = marked.some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      return isMarked ? `**${text === "" ? "(blank)" : text}**` : text;
    });
    lines.push([String(row + 1), ...line]);
  }
  const rows = lines.map((line) => `| ${line.join(" | ")} |`);
  return [rows[0], `|${"---|".repeat(width + 1)}`, ...rows.slice(1)].join("\n");
}

function cellText(cell: SpecCell, sheet: SpecSheet): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.startsWith("=") ? formula(cell) : plain(cut(cell));
  if (typeof cell !== "object")
    return plain(String(cell).replace(/^(?:true|false)$/, (word) => word.toUpperCase()));
  const shown = cell.error ?? (cell.value === undefined || cell.value === null ? "" : valueText(cell));
  const spelt = cell.formula === undefined ? sharedFormula(cell, sheet) : formula(cell.formula);
  if (spelt === "") return plain(cut(shown));
  return shown === "" ? spelt : `${spelt} gives ${plain(cut(shown))}`;
}

function valueText({ value, format }: FullCell): string {
  return format === undefined || format === "General" ? String(value) : `${String(value)} [${format}]`;
}

function sharedFormula({ sharedBy }: FullCell, sheet: SpecSheet): string {
  if (sharedBy === undefined) return "";
  const masters = (sheet.rows ?? [])
    .flat()
    .filter((cell) => typeof cell === "object" && cell?.shared !== undefined);
  const master = masters[sharedBy] as FullCell | undefined;
  return master?.formula === undefined ? "" : `as ${formula(master.formula)}`;
}

function formula(text: string): string {
  return plain(text.startsWith("=") ? text : `=${text}`);
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
}

/** Text that Markdown shows as it stands; what can't be seen is named. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_|<>[\]~#&]/g, (sign) => (sign === "&" || sign === "#" ? sign : `\\${sign}`))
    .replace(/\s*\n\s*/g, " / ")
    .replace(
      /[\u0000-\u001F\u007F-\u009F\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g,
      (sign) => `(U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")})`,
    );
}
