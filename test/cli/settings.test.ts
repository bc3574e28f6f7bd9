/** `jwa validate` on workbooks with settings of their own, and with what the command line sets. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { settingsRows, type Report, type SettingEntry } from "../../src/validation";
import { buildXlsx } from "../support/xlsx";
import { jwa, PUBLISHED, scratch } from "./jwa";

const folder = scratch();
const BY = { why: "known and agreed", who: "J. Bloggs", when: "30 September 2026" };
const PLAN = {
  name: "Plan",
  rows: [
    ["Initiative", "2019/20 £000"],
    ["Joint procurement", 120],
    ["Shared depot", 80],
    ["Total", 245],
  ],
};

function tracker(name: string, ...entries: SettingEntry[]): string {
  const path = join(folder, name);
  const rows = settingsRows(entries).map((row) => [...row]);
  writeFileSync(path, buildXlsx({ sheets: [PLAN, { name: "JWA settings", rows }] }));
  return path;
}
const json = (...args: string[]): Report => {
  const { out } = jwa("validate", "--format", "json", ...args);
  return (JSON.parse(out) as { files: Report[] }).files[0]!;
};
const whyNot = ({ rules }: Report, id: string): string | undefined =>
  rules.skipped.find(({ rule }) => rule === id)?.why;

describe("the workbook's own settings", () => {
  const off = tracker("off.xlsx", { setting: "rule", rule: "WB-02", level: "off", ...BY });
  const note = tracker("note.xlsx", { setting: "rule", rule: "WB-02", level: "note", ...BY });

  test("switch a rule off, and the text says who did and why; the exit code goes by what is left", () => {
    const { code, out } = jwa("validate", off);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain(
      "skipped WB-02: switched off in JWA settings by J. Bloggs on 30 September 2026, because “known and agreed”",
    );
  });

  test("are passed over where that is asked for, and the report says so", () => {
    const { code, out } = jwa("validate", "--ignore-settings", off);
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, " ")).toContain(
      "The settings in JWA settings were not followed: the check was asked to go by others.",
    );
  });

  test("change a level in every form of the report", () => {
    const said =
      "WB-02 counts as note instead of error: set in JWA settings by J. Bloggs on 30 September 2026, because “known and agreed”.";
    expect(jwa("validate", note).code).toBe(0);
    for (const format of ["text", "html"])
      expect(jwa("validate", "--format", format, note).out.replace(/\s+/g, " ")).toContain(said);
    const report = json(note);
    expect(report.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain("WB-02 note");
    expect(report.settings.levels).toEqual([
      { rule: "WB-02", level: "note", instead: "error", set: { by: "settings", ...BY } },
    ]);
  });

  test("stand in a JSON that follows its schema", () => {
    const schema = JSON.parse(
      readFileSync(join(__dirname, "../../docs/report.schema.json"), "utf8"),
    ) as object;
    const isValid = new Ajv({ allowUnionTypes: true }).compile(schema);
    const { out } = jwa("validate", "--format", "json", "--off", "HR", "--profile", "custom", note, off);
    expect(isValid(JSON.parse(out)) ? [] : isValid.errors).toEqual([]);
  });

  test("are not checked, nor is a report sheet of ours: a checked copy is checked to the same findings", () => {
    const copy = join(folder, "checked.xlsx");
    expect(jwa("validate", "--format", "annotated", "--out", copy, note).out).toContain(copy);
    const [before, after] = [json(note), json(copy)];
    expect(after.findings).toEqual(before.findings);
    expect(after.registers).toEqual(before.registers);
    expect(after.settings.passedOver).toEqual([
      { sheet: "JWA settings", why: "settings" },
      { sheet: "JWA report", why: "report" },
    ]);
  });
});

describe("--off", () => {
  const path = join(PUBLISHED, "shared-management-2017.xlsx");

  test("leaves out rules and families", () => {
    const report = json("--off", "fin-11,HR", path);
    expect(whyNot(report, "FIN-11")).toBe("switched off for this check");
    expect(report.rules.ran.filter((id) => id.startsWith("HR-"))).toEqual([]);
    expect(report.rules.ran).toContain("WB-02");
  });

  test.each([
    ["", "--off names no rule. Leave it out, or name what is not to run, for example WB-13."],
    ["WB-99", "There is no rule or family “WB-99”."],
  ])("“%s” is refused", (list, why) => {
    const { code, err } = jwa("validate", "--off", list, path);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});

describe("--profile", () => {
  const path = join(PUBLISHED, "shared-management-2017.xlsx");

  test("chooses whose papers the rules go by, in any capitals", () => {
    const report = json("--profile", "cheshire", path);
    expect(report.settings.profile).toEqual({
      name: "Cheshire",
      why: "this check was asked for it",
      set: { by: "check" },
    });
    expect(whyNot(report, "HR-02")).toBe(
      "not in this profile (Cheshire): it rests on the papers of CCC and PCC",
    );
  });

  test("that there is none of is refused with those there are", () => {
    const { code, err } = jwa("validate", "--profile", "Surrey", path);
    expect(code).toBe(2);
    expect(err).toContain("--profile takes CCC and PCC, Cheshire, custom, not “Surrey”.");
  });
});

test("jwa rules says where a rule applies and whether it offers a fix", () => {
  const said = (id: string): string => jwa("rules", id).out.replace(/\s+/g, " ");
  expect(said("WB-01")).toContain("Applies: In every profile.");
  expect(said("WB-01")).toContain("Fix: Turns the text into the number it shows");
  expect(said("HR-03")).toContain("Applies: In the profile CCC and PCC;");
  expect(said("HR-03")).toContain("Fix: It offers none: what is right is for people to say.");
});
