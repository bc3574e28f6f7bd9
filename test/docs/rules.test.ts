/** docs/rules: a page a rule, made from the catalogue and from golden cases. UPDATE_DOCS=1 writes them anew. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE, type Finding } from "../../src/protocols";
import { validate } from "../../src/validation";
import { readXlsx } from "../../xlsx";
import { kept } from "../golden/golden";
import { buildXlsx, type WorkbookSpec } from "../support/xlsx";
import { GOLDEN, indexPage, rulePage } from "./rulePage";

const FOLDER = join(__dirname, "../../docs/rules");
const pages = new Map([
  ["README.md", indexPage()],
  ...CATALOGUE.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const),
]);

if (process.env["UPDATE_DOCS"]) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, page] of pages) writeFileSync(join(FOLDER, name), page);
}

test("the folder holds a page for each rule, an index, and nothing else", () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])("%s is what the catalogue and the golden folders say", (name, page) => {
  expect(readFileSync(join(FOLDER, name), "utf8")).toBe(page);
});

describe.each(CATALOGUE.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const page = readFileSync(join(FOLDER, `${id}.md`), "utf8");
  const named = [
    ...page.matchAll(/^Golden case: \[([^\]]+)\]\(\.\.\/\.\.\/test\/golden\/([^/]+)\/([^)]+)\)\.$/gm),
  ];

  test("shows one golden case that fails and one that passes", () => {
    expect(named.map(([, name, of]) => [of, name!.split("-")[0]])).toEqual([
      [id, "breaks"],
      [id, "passes"],
    ]);
    for (const [, name, , folder] of named) expect(folder).toBe(name);
  });

  test("what it prints of them is what the rule says when it runs", () => {
    const printed = page.split("\n").filter((line) => /^- \*\*(?:error|warning|note)\*\* \(/.test(line));
    const said = named.flatMap(([, name]) => {
      const folder = join(GOLDEN, id, name!);
      const spec = JSON.parse(readFileSync(join(folder, "workbook.json"), "utf8")) as WorkbookSpec;
      const read = readXlsx(buildXlsx(spec));
      if (!read.ok) throw new Error(read.refusal.message);
      const own = validate(read.value).findings.filter((finding: Finding) => finding.rule === id);
      expect(own.map(kept)).toEqual(JSON.parse(readFileSync(join(folder, "findings.json"), "utf8")));
      return own;
    });
    expect(said.length).toBeGreaterThan(0);
    expect(printed).toHaveLength(said.length);
    said.forEach(({ severity, message }, at) => {
      expect(printed[at]).toMatch(new RegExp(`^- \\*\\*${severity}\\*\\*`));
      const letters = (text: string): string => text.replace(/\(U\+[0-9A-F]{4}\)|[^\p{L}\p{N}]/gu, "");
      expect(letters(printed[at]!)).toContain(letters(message));
    });
  });

  test("says how to put it right, in two sentences at most", () => {
    expect(rule.remedy).toMatch(/^[A-Z=“].*[.]$/);
    const sentences = rule.remedy!.match(/[.](?= [A-Z=]|$)/g)!;
    expect(sentences.length).toBeLessThanOrEqual(2);
    // Officers are told in their own words.
    expect(rule.remedy).not.toMatch(
      /\b(?:snapshot|register kind|regex|null|undefined|string|boolean|parse)\b/i,
    );
  });
});
