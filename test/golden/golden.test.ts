/** Every rule on workbooks that break it and on ones that nearly do; see README.md in this folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE, type Finding } from "../../src/protocols";
import { validate, type Report } from "../../src/validation";
import { readXlsx } from "../../xlsx";
import { buildXlsx, type WorkbookSpec } from "../support/xlsx";
import { golden, kept } from "./golden";

const RULE_FOLDER = /^[A-Z]+-\d\d$/;

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly folder: string;
}

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const cases: Case[] = folders(__dirname)
  .filter((rule) => RULE_FOLDER.test(rule))
  .flatMap((rule) =>
    folders(join(__dirname, rule)).map((name) => ({ rule, name, folder: join(__dirname, rule, name) })),
  );

function reportOn(folder: string): Report {
  const spec = JSON.parse(readFileSync(join(folder, "workbook.json"), "utf8")) as WorkbookSpec;
  const read = readXlsx(buildXlsx(spec));
  if (!read.ok) throw new Error(read.refusal.message);
  return validate(read.value);
}

describe.each(cases)("$rule $name", ({ rule, name, folder }) => {
  const report = reportOn(folder);
  const own = report.findings.filter((finding) => finding.rule === rule).map(kept);
  const file = join(folder, "findings.json");

  test("gives exactly the findings of its folder", () => {
    expect(own).toEqual(golden(file, own));
  });

  test("no rule breaks down", () => {
    expect(report.rules.failed).toEqual([]);
  });

  if (name.startsWith("passes-")) {
    test("nothing is at warning or above, by any rule", () => {
      expect(own).toEqual([]);
      expect(report.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    });
  } else {
    test("the rule finds something", () => {
      expect(own).not.toEqual([]);
    });
  }
});

describe("the golden folders", () => {
  test.each(CATALOGUE.map(({ id }) => id))("%s has a case that breaks it and one that nearly does", (id) => {
    const names = cases.filter(({ rule }) => rule === id).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("breaks-")).length).toBeGreaterThan(0);
    expect(names.filter((name) => name.startsWith("passes-")).length).toBeGreaterThan(0);
  });

  test("are each of a rule that exists, and say which of the two they are", () => {
    for (const { rule, name } of cases) {
      expect(CATALOGUE.map(({ id }) => id)).toContain(rule);
      expect(name).toMatch(/^(?:breaks|passes)-[a-z]+(?:-[a-z]+)*$/);
    }
  });

  test("end every message as a sentence, without code words", () => {
    for (const { folder } of cases) {
      for (const { message } of JSON.parse(readFileSync(join(folder, "findings.json"), "utf8")) as Finding[]) {
        expect(message).toMatch(/^[“A-Z0-9£-].*[.…)?]$/su);
        expect(message).not.toMatch(/undefined|null|NaN|\[object|\b1 (?:rows|cells|formulas|numbers|dates)\b/);
      }
    }
  });
});
