/** Roles that the cells of a column tell, where its header says too little or another thing. */
import { recognise, type Role } from "../../src/registers";
import { workbook, type Rows } from "./snapshots";

/** `decisions: B decision, C body` of the first register; `""` where there is none. */
function rolesOf(rows: Rows, name = "Sheet1"): string {
  const [register] = recognise(workbook(rows, { name })).registers;
  if (!register) return "";
  const columns = register.columns.map(({ index, role, party }): string =>
    [String.fromCharCode(65 + index), party, role].filter((one) => one !== undefined).join(" "),
  );
  return `${register.kind}: ${columns.join(", ")}`;
}

const has = (rows: Rows, role: Role): boolean =>
  recognise(workbook(rows)).registers.some(({ columns }) => columns.some((one) => one.role === role));

describe("decisions", () => {
  test("bodies and outcomes are known by what they are called, and what is left is the matter", () => {
    const rows: Rows = [
      ["Meeting date", "Item", "Where", "Decision"],
      [43_363, "Shared print", "General Purposes Committee", "Endorsed"],
      [43_367, "Shared print", "Cabinet", "Approved"],
    ];
    expect(rolesOf(rows)).toBe("decisions: A date, B decision, C body, D outcome");
  });

  test("beside the item of an agenda, a decision in sentences is how it came out", () => {
    const rows: Rows = [
      ["Meeting", "Agenda item", "Decision"],
      ["Cabinet", "Shared print", "It was resolved to approve the contract"],
      ["Full Council", "Shared print", "It was resolved to note the contract"],
    ];
    expect(rolesOf(rows)).toBe("decisions: A body, B decision, C outcome");
  });

  test("each council may have columns of its own", () => {
    const rows: Rows = [
      ["Proposal", "CCC body", "CCC decision", "PCC body", "PCC decision"],
      ["Shared print", "General Purposes Committee", "Agreed", "Cabinet", "Agreed"],
      ["Shared fleet", "General Purposes Committee", "Agreed", "Cabinet", "Refused"],
    ];
    expect(rolesOf(rows)).toBe("decisions: A decision, B CCC body, C CCC outcome, D PCC body, E PCC outcome");
  });

  test("outcomes of both councils tell by themselves whose decision each is; of one they do not", () => {
    const both: Rows = [
      ["Business case", "CCC approval", "PCC approval"],
      ["Shared print", "Approved", "Approved"],
      ["Shared fleet", "Approved", "Rejected"],
    ];
    expect(rolesOf(both)).toBe("decisions: A decision, B CCC outcome, C PCC outcome");
    expect(rolesOf(both.map((row) => row.slice(0, 2)))).toBe("");
  });

  test("a council is no body that decides, and an attendance list no register of decisions", () => {
    expect(
      rolesOf([
        ["Service", "Run from", "Outcome"],
        ["Libraries", "Cambridgeshire County Council", "Approved"],
        ["Archives", "Peterborough City Council", "Approved"],
      ]),
    ).toBe("");
    expect(
      rolesOf([
        ["Committee", "Members", "Present"],
        ["General Purposes Committee", 15, 13],
        ["Cabinet", 9, 9],
      ]),
    ).toBe("");
  });
});

describe("services", () => {
  test("“Led by” heads hosts over councils, and nothing over officers", () => {
    const service = (one: string, other: string): Rows => [
      ["Service name", "Led by", "Scope"],
      ["Archives", one, ""],
      ["Libraries", other, ""],
    ];
    expect(rolesOf(service("CCC", "PCC"))).toBe("service schedule: A name, B host, C description");
    expect(rolesOf(service("Head of Culture", "Head of Libraries"))).toBe("");
  });

  test("a mark in a council's column names the host", () => {
    const rows: Rows = [
      ["Service", "East", "West"],
      ["Archives", "", "x"],
      ["Farms Estate", "x", ""],
    ];
    expect(rolesOf(rows)).toBe("service schedule: A name, B CEC host, C CWACC host");
  });
});

describe("business cases", () => {
  const NAMED = [
    "Strategic fit",
    "Outcomes for residents",
    "Benefits",
    "Baseline",
    "Demand",
    "Economies of scale",
    "Quality",
  ];
  test("most of the considerations make a column of them, a few make none", () => {
    const rows = (named: readonly string[]): Rows => [
      ["Point", "Page"],
      ...named.map((name, at) => [name, at + 1]),
    ];
    expect(has(rows(NAMED), "consideration")).toBe(true);
    expect(has(rows(NAMED.slice(0, 4)), "consideration")).toBe(false);
  });
});

describe("agreements", () => {
  test("their reviews and their ends are told apart", () => {
    const rows: Rows = [
      ["Document", "Signed", "Expires", "Last reviewed", "Next review"],
      ["Section 113 agreement", 43_000, 44_000, 43_100, 43_465],
      ["Data sharing agreement", 43_000, 44_000, 43_100, 43_465],
    ];
    expect(rolesOf(rows, "Agreements")).toBe(
      "agreements: A agreement, B start, C end, D last review, E review",
    );
  });
});

test("lines of words under a heading that stands right below the header are of one table", () => {
  const rows: Rows = [
    ["Name of service", "Host", "SLA"],
    ["Long-term services"],
    ["Archives", "West", "SLA1"],
    ["Farms Estate", "East", "SLA2"],
    ["Transitional services"],
    ["Student Finance", "West", "SLA3"],
  ];
  expect(recognise(workbook(rows)).registers.map(({ area }) => [area.top, area.bottom])).toEqual([[0, 5]]);
});
