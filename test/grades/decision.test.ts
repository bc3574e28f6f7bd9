import {
  type Decision,
  decisionRow,
  mapGrade,
  readCouncil,
  readGrade,
  readRegister,
  REGISTER_HEADERS,
} from "../../src/grades";
import { refusalOf, valueOf } from "../support/answers";

const PCC = valueOf(readCouncil("PCC", "to"));
const BAND_C = valueOf(readGrade("DPB C"))[0];
const DECISION: Decision = {
  from: BAND_C,
  toParty: PCC,
  toGrade: "SMPB 4",
  who: "Employment Committee",
  why: "Minute 12",
  when: { year: 2026, month: 11, day: 28 },
};
const NEW = [REGISTER_HEADERS];
const recorded = (register: Parameters<typeof decisionRow>[0], decision: Decision) => [
  ...register,
  valueOf(decisionRow(register, decision)),
];

test("an accepted pair is stated, with who decided, when and why", () => {
  const rows = recorded(NEW, DECISION);
  expect(rows[1]).toEqual([
    "CCC",
    "Director Pay Band C",
    "PCC",
    "SMPB 4",
    "stated",
    "Decision of Employment Committee, 28 November 2026: Minute 12",
    46354,
    null,
    "Employment Committee",
    46354,
    "Minute 12",
  ]);
  const register = valueOf(readRegister(rows));
  expect(valueOf(mapGrade("Director Pay Band C", { register }))).toBe("Senior Manager Pay Band 4");
  // The papers' pair of Band B stands beside it.
  expect(valueOf(mapGrade("DPB B", { register }))).toBe("Senior Manager Pay Band 3");
});

test("that there is no equivalent is recorded as none", () => {
  const rows = recorded(NEW, { ...DECISION, toGrade: " " });
  expect(rows[1]!.slice(3, 5)).toEqual([null, "none"]);
  expect(refusalOf(mapGrade("DPB C", { register: valueOf(readRegister(rows)) }))).toContain(
    "has no equivalent in PCC",
  );
});

test("the row follows the register's own headers, and leaves other columns alone", () => {
  const headers = [
    "Checked",
    "Decided by",
    "grade to",
    "Council from",
    "from grade",
    "to party",
    "Evidence",
    "Source",
  ];
  expect(valueOf(decisionRow([headers], DECISION))).toEqual([
    null,
    "Employment Committee",
    "SMPB 4",
    "CCC",
    "Director Pay Band C",
    "PCC",
    "stated",
    "Decision of Employment Committee, 28 November 2026: Minute 12",
  ]);
});

test("a later decision comes before an earlier one", () => {
  const rows = recorded(recorded(NEW, { ...DECISION, when: { year: 2026, month: 11, day: 27 } }), {
    ...DECISION,
    toGrade: "SMPB 5",
  });
  expect(valueOf(mapGrade("DPB C", { register: valueOf(readRegister(rows)) }))).toBe(
    "Senior Manager Pay Band 5",
  );
});

test("text is one line, and what looks like a formula is left as text", () => {
  const row = valueOf(decisionRow(NEW, { ...DECISION, who: " =A1\n ", why: "line one\r\nline two" }));
  expect(row.slice(8)).toEqual(["=A1", 46354, "line one line two"]);
});

test.each<[string, Partial<Decision>, string]>([
  ["nobody", { who: "  " }, "Say who decided: a name or a body, for example Employment Committee."],
  ["no reason", { why: "" }, "Say why, for example the minute or the job evaluation it rests on."],
  ["a name without end", { who: "x".repeat(101) }, "Say who decided in at most 100 characters."],
  ["a reason without end", { why: "x".repeat(501) }, "Say why in at most 500 characters."],
  ["a grade of the same council", { toGrade: "DPB B" }, "is a grade of CCC, but the row’s party is PCC"],
  ["two grades", { toGrade: "DPB B SMPB 3" }, "holds two grades"],
])("%s is refused", (_what, change, sentence) => {
  expect(refusalOf(decisionRow(NEW, { ...DECISION, ...change }))).toContain(sentence);
});

test("a register without a place for who and why says so", () => {
  expect(refusalOf(decisionRow([REGISTER_HEADERS.slice(0, 5)], DECISION))).toContain(
    "has no column for who decided and why",
  );
});

test("a second decision on the same day that says something else is refused, and the first is named", () => {
  const rows = recorded(NEW, DECISION);
  expect(refusalOf(decisionRow(rows, { ...DECISION, toGrade: "SMPB 5" }))).toContain(
    "has several entries for PCC: Senior Manager Pay Band 4 (stated) and Senior Manager Pay Band 5 (stated)",
  );
});

test("a decision that a later row overrides is refused", () => {
  const rows = recorded(NEW, { ...DECISION, when: { year: 2027, month: 1, day: 1 }, who: "Cabinet" });
  expect(refusalOf(decisionRow(rows, DECISION))).toContain(
    "it says “Decision of Cabinet, 1 January 2027: Minute 12”",
  );
});

test("a register that can't be read takes no row", () => {
  expect(
    refusalOf(decisionRow([REGISTER_HEADERS, ["CCC", "DPB C", "PCC", "SMPB 4", "perhaps"]], DECISION)),
  ).toContain("Row 2 of the register: “perhaps” under “evidence” can’t be read");
});
