/**
 * docs/functions.md: the tables, examples and twins in it are made from the metadata Excel reads, the docstrings
 * (whose examples are run by test/functions/examples.test.ts) and the twins (recalculated by LibreOffice in
 * test/twins). UPDATE_DOCS=1 writes them anew.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILT_IN_PAIRS, gradeEvidenceTwin, gradeMapTwin } from "../../src/grades";
import { amountTwin } from "../../src/money";
import { CCC_PCC, noticeEndTwin, partyIds } from "../../src/partnership";
import { savingsGapTwin } from "../../src/savings";
import { costSettleTwin, costShareTwin, shareDriftTwin } from "../../src/sharing";
import type { Answer } from "../../src/text";

const ROOT = join(__dirname, "../..");
const PAGE = join(ROOT, "docs/functions.md");
interface Parameter {
  name: string;
  description: string;
  optional?: boolean;
}
const { functions } = JSON.parse(readFileSync(join(ROOT, "dist/functions.json"), "utf8")) as {
  functions: { id: string; description: string; parameters: Parameter[] }[];
};
const examples = readdirSync(join(ROOT, "functions"))
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => readFileSync(join(ROOT, "functions", file), "utf8").split("\n"))
  .flatMap((line) => /^ \* @example (=.+)$/.exec(line)?.[1] ?? []);

const said = (twin: Answer<string>): string => {
  if (!twin.ok) throw new Error(twin.refusal.message);
  return twin.value;
};
const [ccc, pcc] = partyIds(CCC_PCC) as [never, never];
const register = Object.fromEntries(
  ["fromParty", "fromGrade", "toParty", "toGrade", "evidence", "source", "validFrom", "validTo"].map(
    (column, at) => {
      const letter = String.fromCharCode(65 + at);
      return [column, `Register!$${letter}$2:$${letter}$9`];
    },
  ),
) as unknown as Parameters<typeof gradeMapTwin>[3];

const TWINS: Readonly<Record<string, readonly [what: string, formula: string][]>> = {
  COST_SHARE: [
    ["CCC’s part of A2 at 82:18", said(costShareTwin("A2", [82, 18], 1, 2))],
    ["PCC’s part of A2 at 82:18", said(costShareTwin("A2", [82, 18], 2, 2))],
  ],
  COST_SETTLE: [["CCC, payments in B2:C9", said(costSettleTwin(["B2:B9", "C2:C9"], [50, 50], 1, 2))]],
  SHARE_DRIFT: [["agreed in B2:C2, drivers in D2:E2", said(shareDriftTwin("B2:C2", "D2:E2"))]],
  SAVINGS_GAP: [
    [
      "target in B1, savings in £m in B2:B4",
      said(savingsGapTwin({ target: "B1", savings: "B2:B4", places: 8 })),
    ],
    [
      "the same with weights in F2:F4",
      said(savingsGapTwin({ target: "B1", savings: "B2:B4", weights: "$F$2:$F$4", places: 8 })),
    ],
  ],
  GRADE_MAP: [["grade of CCC in A2", gradeMapTwin("A2", ccc, pcc, register)]],
  GRADE_EVIDENCE: [["the evidence for a grade of CCC in A2", gradeEvidenceTwin("A2", ccc, pcc, register)[1]]],
  AMOUNT: [["text in A2", said(amountTwin("A2"))]],
  NOTICE_END: [["date in A2, twelve months", noticeEndTwin("A2", "agreement", CCC_PCC)!]],
};

function block(id: string): string {
  const { description, parameters } = functions.find((one) => one.id === id)!;
  const lines = [description, "", "| parameter | meaning |", "|---|---|"];
  for (const { name, optional, description: meaning } of parameters) {
    lines.push(`| ${optional ? `[${name}]` : name} | ${meaning.replace(/\|/g, "\\|")} |`);
  }
  lines.push("");
  for (const example of examples.filter((line) => line.startsWith(`=JWA.${id}(`))) {
    const [formula, gives] = example.split(" gives ");
    lines.push(`- \`${formula}\` gives ${gives}`);
  }
  lines.push("", "Plain formula:", "");
  for (const [what, formula] of TWINS[id]!) lines.push(`- ${what}: \`${formula}\``);
  return lines.join("\n");
}

const MARKED = /(<!-- made: (\w+) -->\n)[^]*?(\n<!-- end -->)/g;

test("every function has its place on the page, made from what Excel reads", () => {
  const page = readFileSync(PAGE, "utf8");
  const made = page.replace(
    MARKED,
    (_, start: string, id: string, end: string) => `${start}${block(id)}${end}`,
  );
  if (process.env["UPDATE_DOCS"]) writeFileSync(PAGE, made);
  expect([...made.matchAll(MARKED)].map((match) => match[2])).toEqual(functions.map(({ id }) => id));
  expect(readFileSync(PAGE, "utf8")).toBe(made);
});

test("the pairs of the papers are printed, and no other", () => {
  const page = readFileSync(PAGE, "utf8");
  const printed = page.split("\n").filter((line) => /\| (?:stated|inferred) \|$/.test(line));
  expect(printed).toEqual(
    BUILT_IN_PAIRS.map(
      ({ from, to, evidence }) =>
        `| ${from.party} | ${from.name} | ${to!.party} | ${to!.name} | ${evidence} |`,
    ),
  );
});

test("the README shows every function with an example that is run", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  for (const { id, parameters } of functions) {
    const call = `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
    expect(readme).toContain(`\`${call}\``);
    const formula = new RegExp(`\\| \`(=JWA\\.${id}\\([^\`]*)\` \\|`).exec(readme)?.[1];
    expect(examples.map((line) => line.split(" gives ")[0])).toContain(formula);
  }
});
