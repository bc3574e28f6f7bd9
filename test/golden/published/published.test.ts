/** What the validator says of workbooks as councils published them: all of it, and each known fault by name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../../src/protocols";
import { validate, type Report } from "../../../src/validation";
import { readXlsx } from "../../../xlsx";
import { golden, kept } from "../golden";

const FILES = [
  "ccc-place-economy-2018",
  "cheshire-services-2009",
  "pcc-savings-2019",
  "savings-monitor-2022",
  "shared-management-2017",
] as const;
type File = (typeof FILES)[number];

const reports = Object.fromEntries(
  FILES.map((file) => {
    const read = readXlsx(readFileSync(join(__dirname, "../../fixtures/published", `${file}.xlsx`)));
    if (!read.ok) throw new Error(read.refusal.message);
    return [file, validate(read.value)];
  }),
) as Record<File, Report>;

/** The findings on a sheet whose cells are named, as `rule severity cells`. */
function on(file: File, sheet: string): string[] {
  return reports[file].findings
    .filter((finding) => finding.sheet === sheet)
    .map(({ rule, severity, cells }) => `${rule} ${severity} ${cells}`);
}

function find(file: File, sheet: string, cells: string, rule?: string): Finding {
  const found = reports[file].findings.find(
    (one) => one.sheet === sheet && one.cells === cells && (rule === undefined || one.rule === rule),
  );
  if (!found) throw new Error(`nothing was found at ${sheet} ${cells}`);
  return found;
}

function rulesAt(file: File, sheet: string, cell: string): string[] {
  const names = (cells: string): boolean => cells.split(",").includes(cell);
  return reports[file].findings
    .filter((one) => one.sheet === sheet && names(one.cells))
    .map(({ rule }) => rule);
}

test.each(FILES)("%s: registers and findings are as recorded", (file) => {
  const { findings } = reports[file];
  const registers = reports[file].registers.map(({ kind, sheet, range, confidence }) => ({
    kind,
    sheet,
    range,
    confidence,
  }));
  const now = { registers, findings: findings.map((one) => ({ rule: one.rule, ...kept(one) })) };
  expect(now).toEqual(golden(join(__dirname, `${file}.findings.json`), now));
});

test.each(FILES)("%s: no rule breaks down, and every one is accounted for", (file) => {
  const { ran, skipped, failed } = reports[file].rules;
  expect(failed).toEqual([]);
  expect(skipped.every(({ why }) => why !== "")).toBe(true);
  expect(new Set([...ran, ...skipped.map(({ rule }) => rule)]).size).toBe(ran.length + skipped.length);
});

describe("shared-management-2017", () => {
  const file = "shared-management-2017";

  test("the FTE total of 7.2 says -20.75 where its rows come to -20.5: an error at C7", () => {
    const { rule, severity, expected, found, source } = find(file, "7.2 Savings", "C7");
    expect({ rule, severity, expected, found }).toEqual({
      rule: "FIN-11",
      severity: "error",
      expected: "-20.5 FTE",
      found: "-20.75 FTE",
    });
    expect(source.section).toBe("7.2");
  });
  test("the money total beside it, B7, is left in peace", () => {
    expect(on(file, "7.2 Savings")).toEqual(["FIN-11 error C7"]);
  });
  test("the post without a grade is named at 8.5 C6, and nothing else there", () => {
    expect(on(file, "8.5 Deleted posts")).toEqual(["HR-04 warning C6"]);
    expect(find(file, "8.5 Deleted posts", "C6").message).toContain("Commissioning & Transformation");
  });
  test("pairs of grades in 8.6 read as stated: no finding on grades", () => {
    expect(reports[file].findings.filter(({ rule }) => rule === "HR-02" || rule === "HR-03")).toEqual([]);
    expect(reports[file].rules.ran).toEqual(expect.arrayContaining(["HR-02", "HR-03"]));
  });
  test("the assistant director who is CCC's in 8.6 and joint elsewhere in the paper is named at A12:B12", () => {
    const { rule, message } = find(file, "8.6 New posts", "A12:B12");
    expect(rule).toBe("HR-12");
    expect(message).toMatch(/Assistant Director - Communities & Safety.*5\.4.*8\.2/);
  });
  test("the header of 8.7 in Cyrillic letters is named at C2, and put right by its fix", () => {
    const { rule, expected, found, fix } = find(file, "8.7 Minor changes", "C2");
    expect({ rule, expected, found }).toEqual({ rule: "WB-12", expected: "To", found: "U+0422, U+043E" });
    expect(fix?.edits).toEqual([{ cell: "C2", from: "\u0422\u043E", to: "To" }]);
  });
  test("the dates of 9.3 are text: those that name a day by a warning, the others by a note", () => {
    const sheet = "9.3 Timetable";
    expect(find(file, sheet, "A2:A3,A5,A7,A11", "WB-14").severity).toBe("warning");
    expect(find(file, sheet, "A4,A6,A8:A10", "WB-14").severity).toBe("note");
  });
  test("1 July 2017 is a Saturday", () => {
    const { rule, severity, message } = find(file, "9.3 Timetable", "A11");
    expect({ rule, severity }).toEqual({ rule: "WB-16", severity: "note" });
    expect(message).toContain("1 July 2017 is a Saturday");
  });
  test("all five tables are recognised", () => {
    expect(reports[file].registers.map(({ kind }) => kind)).toEqual([
      "savings with FTE",
      "posts deleted",
      "posts new",
      "posts changed",
      "timetable",
    ]);
  });
});

describe("pcc-savings-2019", () => {
  const file = "pcc-savings-2019";
  const sheet = "Progress 2019-20";

  test("what is stated as identified contradicts the items, 2.221 against 2.3", () => {
    const { severity, expected, found } = find(file, sheet, "B8", "FIN-04");
    expect({ severity, expected, found }).toEqual({
      severity: "error",
      expected: "£2.221m",
      found: "approximately £2.3m",
    });
  });
  test("what is stated as the gap contradicts them too, 2.279 against 2.2", () => {
    const { severity, expected, found } = find(file, sheet, "B9", "FIN-04");
    expect({ severity, expected, found }).toEqual({
      severity: "error",
      expected: "£2.279m",
      found: "£2.2m",
    });
  });
  test("the two are said to look swapped", () => {
    expect(find(file, sheet, "B8", "FIN-04").message).toContain("look swapped");
  });
  test("the circa and TBC figures are named", () => {
    expect(find(file, sheet, "B5", "FIN-09").found).toBe("Circa £1.0m");
    expect(find(file, sheet, "B6", "FIN-09").found).toBe("TBC");
  });
  test("the allocation, whose totals are formulas, is sound", () => {
    expect(on(file, "Allocation").filter((one) => one.startsWith("WB-"))).toEqual([]);
    expect(reports[file].registers.map(({ kind }) => kind)).toEqual(["savings plan", "savings progress"]);
  });
});

describe("cheshire-services-2009", () => {
  const file = "cheshire-services-2009";
  const sheet = "Appendix 1";

  test("both stacked tables are recognised, 16 long-term and 27 transitional services", () => {
    expect(reports[file].registers.map(({ kind, range }) => `${kind} ${range}`)).toEqual([
      "service schedule A4:D20",
      "service schedule A23:D50",
    ]);
  });
  test.each([
    ["B10", "School Transport Policy", "D34", "n/a"],
    ["B15", "Drug and Alcohol Action Team", "D39", "TBD"],
    ["B24", "Cheshire & Warrington Partnership", "D48", undefined],
    ["B25", "Cheshire & Warrington Enterprise Partnership", "D49", undefined],
    ["B26", "Weaver Valley Enterprise", "D50", undefined],
  ])("the host of %s, %s, is missing", (_ref, name, cell, given) => {
    const { rule, severity, message, found } = find(file, sheet, cell);
    expect({ rule, severity, found }).toEqual({ rule: "SRV-01", severity: "error", found: given });
    expect(message).toContain(name);
  });
  test("no other host is called missing", () => {
    expect(reports[file].findings.filter(({ rule }) => rule === "SRV-01")).toHaveLength(5);
  });
  test("the notes on A7, Youth Offending Team, and B15, Drug and Alcohol Action Team, contradict their list", () => {
    const warnings = reports[file].findings.filter((one) => one.rule === "SRV-02" && one.severity === "warning");
    expect(warnings.map(({ cells }) => cells)).toEqual(["C12", "C39"]);
  });
  test("B3, Sensory Impaired Service, and B20, Visual Impairment Service, overlap", () => {
    expect(find(file, sheet, "B26,B44").rule).toBe("SRV-04");
  });
  test("the two misspelt names, and no other", () => {
    const misspelt = reports[file].findings.filter(({ rule }) => rule === "SRV-06");
    expect(misspelt.map(({ found, expected }) => [found, expected])).toEqual([
      ["adminssions", "admissions"],
      ["archeological", "archaeological"],
    ]);
  });
});

describe("cheshire-services-2009, its terms", () => {
  const file = "cheshire-services-2009";

  test("one note says that the transitional list has no dates, one that no list gives the terms", () => {
    const said = reports[file].findings.filter(({ rule }) => rule === "SRV-03" || rule === "SRV-05");
    expect(said.map(({ rule, severity, cells }) => `${rule} ${severity} ${cells}`)).toEqual([
      "SRV-05 note A4:D4,A23:D23",
      "SRV-03 note A23:D23",
    ]);
  });
});

describe("ccc-place-economy-2018", () => {
  const file = "ccc-place-economy-2018";

  test("gives two warnings of rounding, on actual and on variance, and no error", () => {
    expect(on(file, "P&E Oct 2018")).toEqual(["WB-02 warning C11", "WB-02 warning D11"]);
    for (const { message } of reports[file].findings) expect(message).toContain("Rounding can explain");
  });
});

describe("savings-monitor-2022", () => {
  const file = "savings-monitor-2022";

  test("the identity and the totals hold: nothing is found by WB or FIN", () => {
    expect(reports[file].findings.filter(({ rule }) => /^(?:WB|FIN)-/.test(rule))).toEqual([]);
    expect(reports[file].rules.ran).toEqual(expect.arrayContaining(["WB-02", "WB-03", "FIN-07"]));
  });
  test("both monitors are recognised", () => {
    expect(reports[file].registers.map(({ kind }) => kind)).toEqual(["savings monitor", "savings monitor"]);
  });
});

test("a cell is never named by two rules that say the same", () => {
  expect(rulesAt("shared-management-2017", "7.2 Savings", "C7")).toEqual(["FIN-11"]);
});
