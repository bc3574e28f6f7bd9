import { spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import schema from "../../docs/report.schema.json";
import { CATALOGUE } from "../../src/protocols";
import { readXlsx } from "../../xlsx";
import { closed } from "../support/closedSchema";
import { buildXlsx } from "../support/xlsx";
import { CLI, jwa, PUBLISHED, scratch } from "./jwa";

const folder = scratch();
const published = (name: string): string => join(PUBLISHED, name);
const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
interface Json {
  version: number;
  files: {
    file: string;
    readable: boolean;
    error?: string;
    findings: { rule: string; sheet: string; cells: string; message: string; severity: string }[];
    settings: { asAt?: { day: string; by: string } };
    rules: { ran: string[]; skipped: { rule: string; why: string }[]; failed: unknown[] };
  }[];
}
const json = (...args: string[]): Json =>
  JSON.parse(jwa("validate", "--format", "json", ...args).out) as Json;

describe("exit codes", () => {
  test("0 where nothing is found at the level", () => {
    expect(jwa("validate", published("savings-monitor-2022.xlsx"))).toMatchObject({ code: 0, err: "" });
    expect(jwa("validate", published("ccc-place-economy-2018.xlsx")).code).toBe(0);
  });
  test("1 where something is", () => {
    expect(jwa("validate", published("shared-management-2017.xlsx")).code).toBe(1);
    expect(jwa("validate", "--fail-on", "warning", published("ccc-place-economy-2018.xlsx")).code).toBe(1);
  });
  test("2 where a file can't be read, even if others have findings", () => {
    const bad = file("notes.xlsx", "these are not the cells you are looking for");
    const { code, out } = jwa("validate", published("shared-management-2017.xlsx"), bad);
    expect(code).toBe(2);
    expect(out).toContain("could not be read");
    expect(out).toContain("FIN-11");
  });
});

describe("what can't be used", () => {
  const cases: [string, string[], RegExp][] = [
    ["nothing named", [], /missing required argument/],
    [
      "an unknown format",
      ["--format", "pdf", PUBLISHED],
      /--format takes text, json, html, annotated, not “pdf”/,
    ],
    [
      "an unknown level",
      ["--fail-on", "never", PUBLISHED],
      /--fail-on takes error, warning, note, not “never”/,
    ],
    [
      "an unknown rule",
      ["--rules", "WB-02,WB-99", PUBLISHED],
      /no rule or family “WB-99”.*Families are WB, FIN/,
    ],
    ["a rule with a slip", ["--rules", "wb 2", PUBLISHED], /no rule or family “wb 2”\. Was WB-02 meant\?/],
    [
      "a day that is none",
      ["--as-at", "31/02/2019", PUBLISHED],
      /--as-at takes a day, .* not “31\/02\/2019”/,
    ],
    ["an unknown option", ["--fast", PUBLISHED], /unknown option '--fast'/],
    [
      "rules that are none",
      ["--rules", " , ", PUBLISHED],
      /--rules names no rule, so nothing would be checked/,
    ],
    ["an empty name", [""], /One of the names is empty/],
    ["an empty --out", ["--out", "", PUBLISHED], /--out is empty/],
    ["a folder for the report", ["--out", folder, PUBLISHED], /is a folder\. Name a file for the report/],
    [
      "a report below a file",
      ["--out", join(published("pcc-savings-2019.xlsx"), "report.txt"), PUBLISHED],
      /A file stands on the way where a folder is needed/,
    ],
    [
      "a name that is too long",
      ["--out", join(folder, "a".repeat(300)), PUBLISHED],
      /The name is too long\. Choose a shorter one/,
    ],
    [
      "a copy of another kind",
      ["--format", "annotated", "--out", join(folder, "copy.xlsm"), published("pcc-savings-2019.xlsx")],
      /A copy of .*pcc-savings-2019\.xlsx must end in \.xlsx too/,
    ],
    [
      "one file for several copies",
      ["--format", "annotated", "--out", join(folder, "copy.xlsx"), PUBLISHED],
      /There are several workbooks, so --out must be a folder/,
    ],
  ];
  test.each(cases)("%s", (_, args, says) => {
    const { code, err } = jwa("validate", ...args);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\bat .*\(.*:\d+:\d+\)/);
    expect(code).toBe(2);
  });
  test("a file that is not there", () => {
    const { code, out } = jwa("validate", join(folder, "missing.xlsx"));
    expect(out).toContain("There is no such file or folder. Check the spelling and where you are.");
    expect(code).toBe(2);
  });
  test("a file that is part of a path", () => {
    const { code, out } = jwa("validate", join(published("pcc-savings-2019.xlsx"), "below.xlsx"));
    expect(out).toContain("A file stands on the way where a folder is needed. Check the path.");
    expect(code).toBe(2);
  });
  test.each([
    ["a link to itself", (path: string) => symlinkSync(path, path), "This link leads back to itself."],
    ["a pipe", (path: string) => void spawnSync("mkfifo", [path]), "This is no ordinary file."],
  ])("%s", (name, make, says) => {
    if (process.platform === "win32") return;
    const path = join(folder, `${name}.xlsx`);
    make(path);
    expect(jwa("validate", path)).toMatchObject({ code: 2, out: expect.stringContaining(says) as string });
  });
  test("output that can't be written ends with 2 and a sentence", () => {
    if (!existsSync("/dev/full")) return;
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [CLI, "validate", PUBLISHED], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(stderr).toContain(
      "jwa: The output could not be written. The disk is full. Make room, or choose another place.\n",
    );
    expect(status).toBe(2);
  });
  test("a file of figures beside workbooks is said beside the output, and fails nothing", () => {
    const { code, out, err } = jwa("validate", PUBLISHED);
    expect(err).toBe(
      "jwa: apportionment-bases.csv holds figures as text and was not read. To check it, open it in Excel and save it as an Excel workbook (.xlsx).\n",
    );
    expect(out).not.toContain("apportionment-bases.csv");
    expect(code).toBe(1);
  });
  test("a folder without workbooks", () => {
    mkdirSync(join(folder, "empty"), { recursive: true });
    const { code, out } = jwa("validate", join(folder, "empty"));
    expect(out).toContain("There is no .xlsx or .xlsm workbook in this folder.");
    expect(code).toBe(2);
  });
  test.each([
    ["an empty file", new Uint8Array(0)],
    ["a file cut short", readFileSync(published("pcc-savings-2019.xlsx")).subarray(0, 3000)],
    [
      "an old .xls",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(1024).fill(0)]),
    ],
  ])("%s: one sentence, exit 2, no trace of the program", (name, bytes) => {
    const path = file(`${name}.xlsx`, bytes);
    const { code, out, err } = jwa("validate", path);
    expect(code).toBe(2);
    expect(out).toMatch(/could not be read {2}\S.*\./s);
    expect(out + err).not.toMatch(/\bat .*\.js:\d+|Error:|undefined/);
  });
});

describe("JSON", () => {
  const report = json(PUBLISHED);
  test("follows its schema", () => {
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
    // The schema lets later properties be added; what is written today holds those it names and no other.
    const isValid = ajv.compile(closed(schema) as typeof schema);
    expect(isValid(report) ? [] : isValid.errors).toEqual([]);
    const bad = json(join(folder, "missing.xlsx"));
    expect(isValid(bad) ? [] : isValid.errors).toEqual([]);
  });
  test("accounts for every rule of every file", () => {
    for (const { rules } of report.files) {
      const all = [...rules.ran, ...rules.skipped.map(({ rule }) => rule)].sort();
      expect(all).toEqual(CATALOGUE.map(({ id }) => id).sort());
      expect(rules.failed).toEqual([]);
    }
  });
  test("is the same on threads and one by one", () => {
    const names = report.files.map(({ file }) => file);
    const singly = names.flatMap((name) => json(name).files);
    expect(singly).toEqual(report.files);
  });
  test("takes rules and families, and says what was not asked for", () => {
    const [only] = json("--rules", "fin,WB-12", published("shared-management-2017.xlsx")).files;
    expect(new Set(only!.findings.map(({ rule }) => rule))).toEqual(new Set(["FIN-11", "WB-12"]));
    expect(only!.rules.skipped).toContainEqual({ rule: "WB-14", why: "not asked for" });
  });
});

describe("--as-at", () => {
  const day = (value: number) => ({ value, format: "dd/mm/yyyy" });
  const path = file(
    "agreements.xlsx",
    buildXlsx({
      sheets: [
        {
          name: "Agreements",
          rows: [
            ["Agreement", "Agreement type", "Parties", "Start", "Notice (months)", "Next review"],
            ["Loan of directors", "s113", "CCC and PCC", day(43389), 6, day(43753)],
            ["Data of joint teams", "information sharing", "CCC and PCC", day(43389), 6, day(43753)],
          ],
        },
      ],
    }),
  );
  test("judges by the day that is given, and says so in every form", () => {
    const overdue = "was due on 15 October 2019, which is past";
    expect(jwa("validate", path).out).toContain(overdue);
    for (const given of ["1/12/2018", "1 December 2018", "2018-12-01"]) {
      const { out } = jwa("validate", "--as-at", given, path);
      expect(out).not.toContain(overdue);
      expect(out).toContain("Judged as at 1 December 2018: this check was asked to.");
    }
    const { out } = jwa("validate", "--as-at", "1/12/2019", "--format", "html", path);
    expect(out).toContain(overdue);
    expect(out).toContain("Judged as at 1 December 2019: this check was asked to.");
    const { files } = json("--as-at", "1/12/2019", path);
    expect(files[0]!.settings.asAt).toEqual({ day: "1 December 2019", by: "check" });
  });
  test.each(["12/2018", "1/12/18", "yesterday", "31/06/2019", ""])("%j is no day", (given) => {
    const { code, err } = jwa("validate", "--as-at", given, path);
    expect(err).toBe(
      `jwa: --as-at takes a day, for example 31/03/2019 or "31 March 2019", not “${given}”.\n`,
    );
    expect(code).toBe(2);
  });
});

describe("many files on worker threads", () => {
  test("come out in the order of their names, the broken ones with their sentence", () => {
    const many = join(folder, "many");
    mkdirSync(join(many, "below"), { recursive: true });
    for (let index = 0; index < 60; index++) {
      const place = index % 2 ? many : join(many, "below");
      copyFileSync(published("pcc-savings-2019.xlsx"), join(place, `${String(index).padStart(2, "0")}.xlsx`));
    }
    writeFileSync(join(many, "zz.xlsx"), "no workbook");
    writeFileSync(join(many, "~$open.xlsx"), "a lock of Excel's");
    writeFileSync(join(many, "notes.txt"), "no workbook either");
    const { files } = json(many);
    expect(files).toHaveLength(61);
    expect(files.filter(({ readable }) => !readable).map(({ file }) => file)).toEqual([
      join(many, "zz.xlsx"),
    ]);
    for (const { findings } of files.slice(0, 60)) expect(findings).toEqual(files[0]!.findings);
  });
});

describe("a text report", () => {
  test("names what was recognised, the cell, what to do, the clause, and what ran", () => {
    const { out } = jwa("validate", published("shared-management-2017.xlsx"));
    expect(out).toMatch(/savings with FTE at 7\.2 Savings!A2:C7 \(\d+% sure/);
    expect(out).toMatch(/error {2}FIN-11 {2}FTE total differs from its rows\n +C7 {2}The total of FTE/);
    expect(out).toContain("Check the rows");
    expect(out).toContain("Shared Management Proposals, consultation document (CCC and PCC, 2017), 7.2");
    expect(out).toMatch(/1 error, \d+ warnings and \d+ notes\. \d+ rules ran, \d+ were skipped\./);
    expect(out).toContain("Schedule 5: Financial protocol: 1 error.");
    expect(out).toMatch(/skipped FIN-07: no register of this kind was recognised: savings monitor/);
  });
  test("shows nothing from a workbook that could steer the terminal", () => {
    const evil = file(
      "evil.xlsx",
      buildXlsx({
        sheets: [
          {
            name: "S\u202E1",
            rows: [
              ["Ref", "Amount £"],
              ["A\u009B31m", 1],
              ["A\u009B31m", 2],
            ],
          },
        ],
      }),
    );
    const { out } = jwa("validate", evil);
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(out).toContain("WB-13");
  });
  test("goes to a file that is not there yet, and overwrites only when told", () => {
    const out = join(folder, "report.txt");
    const source = published("savings-monitor-2022.xlsx");
    expect(jwa("validate", source, "--out", out)).toMatchObject({
      code: 0,
      out: `The report is in ${out}.\n`,
    });
    expect(readFileSync(out, "utf8")).toContain("savings monitor at");
    const again = jwa("validate", source, "--out", out);
    expect(again.code).toBe(2);
    expect(again.err).toContain(
      "is there already. Give another name with --out, or --force to overwrite it.",
    );
    expect(jwa("validate", source, "--out", out, "--force").code).toBe(0);
  });
});

describe("a page", () => {
  test("is one file that names the workbook and no folder", () => {
    const out = join(folder, "report.html");
    const args = ["validate", "--format", "html", published("shared-management-2017.xlsx")];
    expect(jwa(...args, "--out", out)).toMatchObject({ code: 1, out: `The report is in ${out}.\n` });
    const page = readFileSync(out, "utf8");
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(page).toContain("<h1>Report on shared-management-2017.xlsx</h1>");
    expect(page).toMatch(/Checked on \d{1,2} [A-Z][a-z]+ \d{4}\./);
    expect(page).not.toContain(PUBLISHED);
    expect(jwa(...args).out).toBe(page);
  });
  test("of several workbooks says which could not be read", () => {
    const bad = file("page-notes.xlsx", "no workbook");
    const { code, out } = jwa("validate", "--format", "html", published("savings-monitor-2022.xlsx"), bad);
    expect(code).toBe(2);
    expect(out).toContain("<h1>Report on 2 workbooks</h1>");
    expect(out).toContain("1 workbook could not be read.");
    expect(out).toMatch(/This workbook could not be read\.<\/strong>/);
  });
  test("of two workbooks of one name tells them apart by their folders", () => {
    mkdirSync(join(folder, "twice"), { recursive: true });
    const other = join(folder, "twice", "savings-monitor-2022.xlsx");
    copyFileSync(published("savings-monitor-2022.xlsx"), other);
    const { out } = jwa("validate", "--format", "html", published("savings-monitor-2022.xlsx"), other);
    expect(out).toContain(`>${other}</h2>`);
  });
});

describe("annotated", () => {
  const copyOf = (name: string, as: string): string => {
    const path = join(folder, as);
    copyFileSync(published(name), path);
    return path;
  };
  test("writes a copy with a report sheet and leaves the original as it was", () => {
    const original = copyOf("shared-management-2017.xlsx", "tracker.xlsx");
    const before = readFileSync(original);
    const { code, out } = jwa("validate", "--format", "annotated", original);
    const copy = join(folder, "tracker-checked.xlsx");
    expect(code).toBe(1);
    expect(out).toContain(`The copy with its report sheet is ${copy}.`);
    expect(readFileSync(original).equals(before)).toBe(true);
    const read = readXlsx(new Uint8Array(readFileSync(copy)));
    if (!read.ok) throw new Error(read.refusal.message);
    const sheet = read.value.sheets.at(-1)!;
    expect(sheet.name).toBe("JWA report");
    expect(sheet.formulas.count).toBe(0);
    const cells = Array.from({ length: sheet.grid.rowCount }, (_, row) => sheet.grid.text(row, 1));
    expect(cells).toContain("C7");
  });
  test("never overwrites without --force, and an original not even then", () => {
    const original = copyOf("pcc-savings-2019.xlsx", "plan.xlsx");
    expect(jwa("validate", "--format", "annotated", original).code).toBe(1);
    const again = jwa("validate", "--format", "annotated", original);
    expect(again.code).toBe(2);
    expect(again.err).toContain("is there already");
    expect(jwa("validate", "--format", "annotated", original, "--force").code).toBe(1);
    const onItself = jwa("validate", "--format", "annotated", original, "--out", original, "--force");
    expect(onItself.code).toBe(2);
    expect(onItself.err).toContain("is the workbook itself, which is never written to");
    for (const [link, name] of [[symlinkSync, "soft.xlsx"] as const, [linkSync, "hard.xlsx"] as const]) {
      link(original, join(folder, name));
      const { code, err } = jwa("validate", original, "--out", join(folder, name), "--force");
      expect(code).toBe(2);
      expect(err).toContain("is the workbook itself, which is never written to");
    }
    expect(readFileSync(original).equals(readFileSync(published("pcc-savings-2019.xlsx")))).toBe(true);
  });
  test("shows no name of a file that could steer the terminal", () => {
    const { code, out } = jwa(
      "validate",
      "--format",
      "annotated",
      copyOf("pcc-savings-2019.xlsx", "a\u001B[31m\nb.xlsx"),
    );
    expect(code).toBe(1);
    expect(out).toContain("a□[31m□b-checked.xlsx.");
    expect(out).not.toContain("\u001B");
  });
  test("puts the copies of several workbooks in a folder", () => {
    const out = join(folder, "copies");
    expect(jwa("validate", "--format", "annotated", PUBLISHED, "--out", out).code).toBe(1);
    expect(existsSync(join(out, "cheshire-services-2009-checked.xlsx"))).toBe(true);
    expect(existsSync(join(out, "savings-monitor-2022-checked.xlsx"))).toBe(true);
  });
});
