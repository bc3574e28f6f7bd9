import { CATALOGUE, rulesOf } from "../../src/protocols";
import { jwa } from "./jwa";

describe("jwa rules", () => {
  test("lists every rule once with its severity and title", () => {
    const { code, out } = jwa("rules");
    expect(code).toBe(0);
    for (const { id, severity, title } of CATALOGUE) {
      expect(out).toMatch(new RegExp(`^  ${id} +${severity} +${title.replace(/[()]/g, "\\$&")}$`, "m"));
    }
  });
  test("every family has rules", () => {
    for (const family of ["WB", "FIN", "HR", "INF", "TEC", "GOV", "SOV", "SRV", "AIM"])
      expect(jwa("rules").out).toContain(`${family}-01`);
  });

  test("explains one: what it checks, the clause, the source, what it reads", () => {
    const { code, out } = jwa("rules", "fin-11");
    expect(code).toBe(0);
    expect(out).toContain("FIN-11  FTE total differs from its rows (error)");
    expect(out).toContain("Clause: Posts deleted to reach the savings");
    expect(out).toContain(
      "Source: Shared Management Proposals, consultation document (CCC and PCC, 2017), 7.2",
    );
    expect(out).toContain("Reads: every table");
    expect(out).toContain("How to put it right: Check the FTE of each line");
  });
  test("shows the examples of the rule's page, one that fails and one that passes", () => {
    const { out } = jwa("rules", "WB-02");
    expect(out).toMatch(/ {2}An example that fails\n\n {4}Sheet “Plan”/);
    expect(out).toMatch(/error \(Plan, [A-Z]+\d+\): The \w+ of “/);
    expect(out).toMatch(/ {2}An example that passes\n\n {4}Sheet “/);
    expect(out).toContain("This rule finds nothing here.");
    expect(out).not.toMatch(/\*\*|\|---|<!--|\\/);
  });
  test("names an option with its unit and what it is unless set", () => {
    expect(jwa("rules", "FIN-03").out).toMatch(/Option tolerance: .*in percentage points \(3 unless set\)\./);
  });
  test("explains a whole family", () => {
    const { code, out } = jwa("rules", "srv");
    expect(code).toBe(0);
    expect(out.match(/^SRV-\d\d {2}/gm)).toEqual(rulesOf("SRV").map(({ id }) => `${id}  `));
  });
  test("refuses one there is not", () => {
    expect(jwa("rules", "WB-99")).toEqual({
      code: 2,
      out: "",
      err: "jwa: There is no rule “WB-99”. “jwa rules” lists all of them.\n",
    });
  });
});

describe("jwa share", () => {
  test.each([
    [["100.01"], "50.01", "50.00"],
    [["£1.054m", "--basis", "82/18"], "864,280.00", "189,720.00"],
    [["0.05", "--basis", "0.6"], "0.03", "0.02"],
    [["100", "--basis", "equal", "--places", "0"], "£50", "£50"],
  ])("%j", (args, first, second) => {
    const { code, out, err } = jwa("share", ...args);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain(first);
    expect(out).toContain(second);
    expect(out).toMatch(/amount +CCC +PCC/);
  });
  test("a credit is split as the mirror image", () => {
    expect(jwa("share", "--", "-100.01").out).toContain("-£50.01  -£50.00");
    expect(jwa("share", "-100.01").out).toContain("-£50.01  -£50.00");
  });
  test("the amount is shown with every place that was given", () => {
    expect(jwa("share", "1.005").out).toContain("£1.005  £0.51  £0.50");
    expect(jwa("share", "1,234,567", "2", "--places", "-3").out).toMatch(
      /£1,234,567\.00 +£618,000 +£617,000\n.*\n +total +£618,000 +£617,000\n/,
    );
    expect(jwa("share", "8000000000000000000000", "--places", "-6").out).toContain(
      "£4,000,000,000,000,000,000,000  £4,000,000,000,000,000,000,000",
    );
  });
  test("an amount that looks like an option says where it goes", () => {
    const { code, err } = jwa("share", "-£500k");
    expect(code).toBe(2);
    expect(err).toContain("-£500k goes after --, as in jwa share -- -£500k");
  });
  test("several amounts have totals, which --balance keeps even", () => {
    expect(jwa("share", "0.01", "0.01").out).toMatch(/total +£0\.02 +£0\.00/);
    expect(jwa("share", "--balance", "0.01", "0.01").out).toMatch(/total +£0\.01 +£0\.01/);
  });
  test.each([
    [["TBC"], /“TBC”/],
    [["100", "--basis", "0:0"], /0:0|zero|nothing/],
    [["100", "--places", "99"], /99 is not a number of places/],
    [["100", "--places", "two"], /“two” is not a number of places/],
    [["100", "--places", ""], /--places is empty/],
    [["100", "--basis", " "], /--basis is empty/],
    [["100", "--basis", "1.5"], /A basis of 1\.5 is not a part from 0 to 1/],
    [["1.234,50"], /1\.234,50/],
  ])("refuses %j in a sentence", (args, says) => {
    const { code, out, err } = jwa("share", ...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(says);
    expect(err).not.toMatch(/fault in this program/);
  });
});

describe("jwa grades", () => {
  test("a stated pair, with its source", () => {
    const { code, out } = jwa("grades", "CCC Director Pay Band B");
    expect(code).toBe(0);
    expect(out).toContain("Senior Manager Pay Band 3 (stated)");
    expect(out).toContain("8.6");
  });
  test("a pair of both councils is read as stated", () => {
    const { code, out } = jwa(
      "grades",
      "--to",
      "PCC",
      "CCC Director Pay Band B PCC Senior Manager Pay Band 3",
    );
    expect(code).toBe(0);
    expect(out).toContain("Senior Manager Pay Band 3 (stated)");
  });
  test("an inferred pair is not taken without being asked for, and ends with 1", () => {
    const { code, out } = jwa("grades", "DPB C");
    expect(code).toBe(1);
    expect(out).toContain("only inferred");
    expect(jwa("grades", "DPB C", "--accept", "inferred")).toMatchObject({ code: 0 });
  });
  test("without a grade, all that is published", () => {
    const { out } = jwa("grades");
    expect(out).toContain("CCC Director Pay Band B = PCC Senior Manager Pay Band 3: stated");
    expect(out).toContain("CCC Director Pay Band C = PCC Senior Manager Pay Band 4: inferred");
    expect(out).toContain("Nothing else is published.");
  });
  test("refuses a council there is not", () => {
    expect(jwa("grades", "DPB B", "--to", "LBC").code).toBe(2);
  });
});

test("help names every command and the exit codes", () => {
  const { code, out } = jwa("--help");
  expect(code).toBe(0);
  for (const command of ["validate", "rules", "share", "grades"]) expect(out).toContain(command);
  expect(jwa("validate", "--help").out).toContain("Exit codes of validate");
});
