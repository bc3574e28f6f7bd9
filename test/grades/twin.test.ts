/** The plain formulas, recalculated by LibreOffice, against the functions. */
import {
  builtInTable,
  gradeEvidence,
  gradeEvidenceTwin,
  gradeMapTwin,
  mapGrade,
  readCouncil,
  readRegister,
  type RegisterRanges,
} from "../../src/grades";
import { recalculate, testWithLibreOffice, type SheetCell } from "../support/libreoffice";
import { valueOf } from "../support/answers";

const CCC = valueOf(readCouncil("CCC", "from"));
const PCC = valueOf(readCouncil("PCC", "to"));

/** Two hundred grades of HR's own (some ended, some doubled, some only inferred), after the papers' pairs. */
const TABLE: (string | number)[][] = [
  ...builtInTable(),
  ...Array.from({ length: 200 }, (_, index) => [
    "CCC",
    `Grade ${index % 190}`,
    "PCC",
    `P${index}`,
    index % 3 ? "stated" : "inferred",
    `Decision ${index}`,
    "",
    index % 7 ? "" : 43921,
  ]),
];
const last = TABLE.length;
const RANGES: RegisterRanges = {
  fromParty: `$J$2:$J$${last}`,
  fromGrade: `$K$2:$K$${last}`,
  toParty: `$L$2:$L$${last}`,
  toGrade: `$M$2:$M$${last}`,
  evidence: `$N$2:$N$${last}`,
  source: `$O$2:$O$${last}`,
  validTo: `$Q$2:$Q$${last}`,
};
const GRADES = [
  "Director Pay Band A",
  "Director Pay Band B",
  "director pay band c",
  "",
  "Grade*",
  ...Array.from({ length: 195 }, (_, index) => `Grade ${index}`),
];

test("a grade's twin is a formula any Excel has", () => {
  const twin = gradeMapTwin("A2", CCC, PCC, RANGES);
  expect(twin).toMatch(/^=IF\(OR\(A2="",A2=0\),"",IF\(SUMPRODUCT\(/);
  expect(twin).not.toMatch(/XLOOKUP|FILTER|LET\(/);
});

testWithLibreOffice(
  "GRADE_MAP and GRADE_EVIDENCE agree with their twins on a register of 204 rows",
  async () => {
    const register = valueOf(readRegister(TABLE));
    const twins = GRADES.map((grade, index): SheetCell[] => [
      grade,
      gradeMapTwin(`A${index + 1}`, CCC, PCC, RANGES),
      gradeMapTwin(`A${index + 1}`, CCC, PCC, RANGES, "inferred"),
      ...gradeEvidenceTwin(`A${index + 1}`, CCC, PCC, RANGES),
    ]);
    // The register stands beside the grades, from column J.
    const shown = await recalculate(
      TABLE.map((row, index) => [
        ...(twins[index] ?? new Array<null>(6).fill(null)),
        null,
        null,
        null,
        ...row,
      ]),
    );
    const seen = { mapped: 0, inferred: 0, unknown: 0 };
    for (const [index, grade] of GRADES.entries()) {
      const question = { from: CCC, to: PCC, register };
      const [stated, inferred] = (["stated", "inferred"] as const).map((accept) => {
        const result = grade ? mapGrade(grade, { ...question, accept }) : undefined;
        return !result ? "" : result.ok ? result.value : "#N/A";
      });
      const known = grade ? gradeEvidence(grade, question) : undefined;
      // Where all rows have ended, or no register knows the name, the function refuses and the twin says none.
      const evidence = !known
        ? ["", "", ""]
        : known.ok
          ? Object.values(known.value)
          : / several entries /.test(known.refusal.message)
            ? ["#N/A", "#N/A", "#N/A"]
            : ["", "none", ""];
      expect([grade, ...shown[index]!.slice(1, 6)]).toEqual([grade, stated, inferred, ...evidence]);
      if (stated === "#N/A") seen[inferred === "#N/A" ? "unknown" : "inferred"]++;
      else seen.mapped++;
    }
    expect(Math.min(seen.mapped, seen.inferred, seen.unknown)).toBeGreaterThan(20);
  },
);
