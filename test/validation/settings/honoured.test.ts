/** What a workbook's settings, its profile and our own sheets in it change of its report. */
import { CATALOGUE, type Draft, type Rule } from "../../../src/protocols";
import {
  accountOf,
  NO_SETTINGS,
  REPORT_MARK,
  SETTINGS_SHEET,
  settingsOf,
  settingsRows,
  validate,
  type Choice,
  type Report,
  type SettingEntry,
} from "../../../src/validation";
import type { Sheet, Snapshot } from "../../../src/workbook";
import { sheetOf, snapshotOf, type Rows } from "../../registers/snapshots";

const BY = { why: "codes recur", who: "J. Bloggs", when: "30 September 2026" };
const plan = sheetOf([
  ["Initiative", "2019/20 £000"],
  ["Joint procurement", 120],
  ["Shared legal support", 80],
  ["Total", 245],
]);
const settingsSheet = (...entries: SettingEntry[]): Sheet =>
  sheetOf(settingsRows(entries) as Rows, { name: SETTINGS_SHEET });
const set = (...entries: SettingEntry[]): Snapshot => snapshotOf([plan, settingsSheet(...entries)]);
const rule = (id: string, level: "off" | "error" | "warning" | "note"): SettingEntry => ({
  setting: "rule",
  rule: id,
  level,
  ...BY,
});
const told = ({ findings }: Report): string[] =>
  findings.map(({ rule: id, severity, cells }) => `${id} ${severity} ${cells}`);
const whyNot = (report: Report, id: string): string | undefined =>
  report.rules.skipped.find((one) => one.rule === id)?.why;
const says = (report: Report): readonly string[] => accountOf(report, "plan.xlsx").settings;

describe("a level", () => {
  test("off: the rule does not run, and the report says who switched it off, when and why", () => {
    const report = validate(set(rule("WB-02", "off")));
    expect(told(validate(snapshotOf([plan])))).toContain("WB-02 error B4");
    expect(told(report)).not.toContain("WB-02 error B4");
    expect(report.rules.ran).not.toContain("WB-02");
    expect(whyNot(report, "WB-02")).toBe(
      "switched off in JWA settings by J. Bloggs on 30 September 2026, because “codes recur”",
    );
  });

  test("off by nobody and for no reason is told as that", () => {
    const report = validate(
      set({ setting: "rule", rule: "WB-02", level: "off", who: "", when: "", why: "" }),
    );
    expect(whyNot(report, "WB-02")).toBe("switched off in JWA settings, without a reason");
  });

  test("other than the rule's own: findings carry it, and the report says so", () => {
    const report = validate(set(rule("WB-02", "note")));
    expect(told(report)).toContain("WB-02 note B4");
    expect(says(report)).toContain(
      "WB-02 counts as note instead of error: set in JWA settings by J. Bloggs on 30 September 2026, because “codes recur”.",
    );
  });

  test("raised: what the rule itself holds to be milder stays so; lowered: nothing is above it", () => {
    const own: Rule = {
      ...CATALOGUE[0]!,
      id: "TST-01",
      severity: "warning",
      reads: "workbook",
      check: (): Draft[] => [
        { sheet: 0, cells: [{ row: 0, column: 0 }], message: "One." },
        { sheet: 0, cells: [{ row: 1, column: 0 }], message: "Two.", severity: "note" },
        { sheet: 0, cells: [{ row: 2, column: 0 }], message: "Three.", severity: "error" },
      ],
    };
    const at = (level: "error" | "warning" | "note"): string[] =>
      told(validate(snapshotOf([plan]), { catalogue: [own], levels: { "TST-01": level } })).map(
        (one) => one.split(" ")[1]!,
      );
    expect(at("error")).toEqual(["error", "note", "error"]);
    expect(at("warning")).toEqual(["warning", "note", "warning"]);
    expect(at("note")).toEqual(["note", "note", "note"]);
  });

  test("of the check comes before that of the workbook", () => {
    const report = validate(set(rule("WB-02", "off")), { levels: { "WB-02": "warning" } });
    expect(told(report)).toContain("WB-02 warning B4");
    expect(says(report)).toContain("WB-02 counts as warning instead of error: set for this check.");
    const off = validate(snapshotOf([plan]), { levels: { "WB-02": "off" } });
    expect(whyNot(off, "WB-02")).toBe("switched off for this check");
  });
});

test("an option of the workbook reaches its rule, and the report says so; that of the check comes before", () => {
  let seen = NaN;
  const drift: Rule = {
    ...CATALOGUE.find(({ id }) => id === "FIN-03")!,
    reads: "workbook",
    isGeneral: true,
    check: (context) => {
      seen = context.option("tolerance");
      return [];
    },
  };
  const given = set({ setting: "option", rule: "FIN-03", option: "tolerance", value: 5, ...BY });
  const report = validate(given, { catalogue: [drift] });
  expect(seen).toBe(5);
  expect(says(report)).toContain(
    "FIN-03 goes by tolerance 5 instead of 3: set in JWA settings by J. Bloggs on 30 September 2026, because “codes recur”.",
  );
  validate(given, { catalogue: [drift], options: { "FIN-03": { tolerance: 7 } } });
  expect(seen).toBe(7);
});

describe("corrections", () => {
  const table: SettingEntry = {
    setting: "table",
    sheet: "Plan",
    range: "A1:B4",
    kind: "none",
    ...BY,
  };

  test("of the workbook are followed and counted", () => {
    expect(validate(snapshotOf([plan])).registers.map(({ kind }) => kind)).toEqual(["savings plan"]);
    const report = validate(set(table));
    expect(report.registers).toEqual([]);
    expect(says(report)).toContain("1 correction of tables, columns and words was taken from JWA settings.");
  });

  test("of the check come after those of the workbook", () => {
    const report = validate(set(table), {
      corrections: { tables: [{ sheet: "Plan", range: "A1:B4", kind: "savings plan" }] },
    });
    expect(report.registers.map(({ kind }) => kind)).toEqual(["savings plan"]);
  });

  test("words make headers known", () => {
    const rows = sheetOf([
      ["Scheme reference text", "2019/20 £000", "2020/21 £000"],
      ["Joint procurement", 120, 10],
      ["Shared depot", 80, 10],
    ]);
    const word: SettingEntry = {
      setting: "word",
      word: "Scheme reference text",
      role: "initiative",
      ...BY,
    };
    const [before] = validate(snapshotOf([rows])).registers;
    const [after] = validate(snapshotOf([rows, settingsSheet(word)])).registers;
    expect(after?.kind).toBe("savings plan");
    expect(before?.confidence ?? 0).toBeLessThan(after!.confidence);
  });

  test("rows that can't be followed are asked about with their cell", () => {
    const sheet = sheetOf(
      [
        ["Setting", "Is"],
        ["Rool", "off"],
      ],
      { name: SETTINGS_SHEET },
    );
    const report = validate(snapshotOf([plan, sheet]));
    expect(accountOf(report, "plan.xlsx").questions).toContain(
      "JWA settings!A2 was not followed. “Rool” is no setting. Write Table, Column, Word, Rule, Option or Profile.",
    );
  });
});

describe("our own sheets", () => {
  const wrong: Rows = [
    ["Initiative", "2019/20 £000"],
    ["Joint procurement", 120],
    ["Total", { error: "#REF!" }],
  ];

  test("are not recognised, not checked, and that is said", () => {
    const report = validate(
      snapshotOf([
        plan,
        sheetOf([[REPORT_MARK], ...wrong], { name: "JWA report (2)" }),
        sheetOf(wrong, { name: SETTINGS_SHEET, visibility: "hidden" }),
      ]),
    );
    expect(told(report)).toEqual(told(validate(snapshotOf([plan]))));
    expect(report.registers.map(({ sheet }) => sheet)).toEqual(["Plan"]);
    expect(says(report)).toEqual(
      expect.arrayContaining([
        "The sheet “JWA report (2)” was not checked: it is an earlier report.",
        "The sheet “JWA settings” was not checked: it holds the settings of this workbook. It is hidden: show it, so that everybody sees what was set.",
      ]),
    );
  });

  test("are known by more than their name: a user's own report is checked", () => {
    const report = validate(snapshotOf([sheetOf(wrong, { name: "JWA report to cabinet" })]));
    expect(report.findings.map(({ rule: id }) => id)).toContain("WB-06");
    expect(report.settings.passedOver).toEqual([]);
  });

  test("keep the other sheets in their places", () => {
    const report = validate(snapshotOf([settingsSheet(), plan]));
    expect(report.findings.map(({ sheet }) => sheet)).toEqual(
      validate(snapshotOf([plan])).findings.map(() => "Plan"),
    );
  });
});

test("other settings may be given for a check: the sheet is then not followed, and that is said", () => {
  const given = set(rule("WB-02", "off"));
  const report = validate(given, { settings: NO_SETTINGS });
  expect(told(report)).toContain("WB-02 error B4");
  expect(says(report)).toContain(
    "The settings in JWA settings were not followed: the check was asked to go by others.",
  );
  expect(validate(given, { settings: settingsOf(given).settings }).rules).toEqual(validate(given).rules);
});

describe("the profile", () => {
  const services = (...hosts: string[]): Sheet =>
    sheetOf(
      [
        ["Shared services"],
        ["Ref", "Name", "Arrangement", "Proposed host", "Review date"],
        ...hosts.map((host, at) => [`A${at + 1}`, `Service ${at + 1}`, "Transitional", host, "TBC"]),
      ],
      { name: "Services" },
    );
  const posts = (host: string): Snapshot =>
    snapshotOf([
      services(host, host),
      sheetOf(
        [
          ["9.3 Timetable"],
          ["Date", "Action"],
          ["3 April 2017", "Consultation begins"],
          ["10 April 2017", "Consultation ends"],
        ],
        { name: "Timetable" },
      ),
    ]);
  const profile = (given: Snapshot, choice: Choice = {}): Report => validate(given, choice);

  test.each([
    ["Cheshire East", "Cheshire", "CEC"],
    ["Peterborough City Council", "CCC and PCC", "PCC"],
  ])("is told from the councils that registers name: %s", (host, name, id) => {
    const report = profile(posts(host));
    expect(report.settings.profile).toEqual({ name, why: `its registers name ${id}`, set: null });
    expect(says(report)[0]).toBe(`Profile: ${name}, since its registers name ${id}.`);
  });

  test("rules on the papers of others do not run and say so; those any councils can go by do", () => {
    const cheshire = profile(posts("Cheshire East"));
    expect(whyNot(cheshire, "HR-06")).toBe(
      "not in this profile (Cheshire): it rests on the papers of CCC and PCC",
    );
    expect(cheshire.rules.ran).toEqual(expect.arrayContaining(["WB-02", "HR-14", "SRV-01", "SRV-03"]));
    const ours = profile(posts("CCC"));
    expect(whyNot(ours, "SRV-03")).toBe(
      "not in this profile (CCC and PCC): it rests on the papers of the Cheshire councils",
    );
    expect(ours.rules.ran).toEqual(expect.arrayContaining(["WB-02", "HR-06", "HR-14", "SRV-01"]));
  });

  test.each([
    ["nobody is named", posts("the county"), "no register names a council"],
    [
      "councils of both are named alike",
      snapshotOf([services("CCC", "Cheshire East")]),
      "councils of several partnerships are named alike",
    ],
  ])("where %s it is not known, and every rule runs", (_, given, why) => {
    const report = profile(given);
    expect(report.settings.profile).toEqual({ name: null, why, set: null });
    expect(report.rules.skipped.filter((one) => one.why.startsWith("not in this profile"))).toEqual([]);
    expect(says(report)[0]).toBe(
      `Profile: not known, since ${why}. The rules of all papers ran, with the facts of CCC and PCC; say in JWA settings which profile holds.`,
    );
  });

  test("is what the settings say, and before them what the check is asked for", () => {
    const given = snapshotOf([
      ...posts("CCC").sheets,
      settingsSheet({ setting: "profile", profile: "Cheshire", ...BY }),
    ]);
    expect(profile(given).settings.profile.name).toBe("Cheshire");
    expect(says(profile(given))[0]).toBe(
      "Profile: Cheshire, set in JWA settings by J. Bloggs on 30 September 2026, because “codes recur”.",
    );
    const asked = profile(given, { profile: "custom" });
    expect(asked.settings.profile.name).toBe("custom");
    expect(says(asked)[0]).toBe("Profile: custom, set for this check.");
  });

  test("custom runs what any councils can go by, and of the rest what is given a level", () => {
    const custom = profile(posts("South Hams"), { profile: "custom", levels: { "HR-06": "note" } });
    expect(custom.rules.ran).toEqual(expect.arrayContaining(["WB-02", "HR-14", "SRV-01", "HR-06"]));
    expect(told(custom).filter((one) => one.startsWith("HR-06"))).toEqual(["HR-06 note A3:A4"]);
    expect(whyNot(custom, "SRV-03")).toBe(
      "not in this profile (custom): it rests on the papers of the Cheshire councils",
    );
  });
});
