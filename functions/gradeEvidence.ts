import { gradesEvidence } from "../src/grades";
import { answer } from "../src/text";
import { optionalWord } from "./coerce";
import { gradeCells, optionalGradeCells } from "./gradeCells";
import { answering, inPlace } from "./refuse";

/**
 * The councils of the partnership.
 * @customenum {string}
 */
enum PARTY {
  /** Cambridgeshire County Council */
  CCC = "CCC",
  /** Peterborough City Council */
  PCC = "PCC",
}

/**
 * What is known of the other council's pay grade: the grade or candidate, whether it is stated, inferred or none, and the source.
 *
 * @example =JWA.GRADE_EVIDENCE("SM Band 4") gives Director Pay Band C, inferred, and the paper's section
 * @example =JWA.GRADE_EVIDENCE("DPB A") gives an empty text, none, and an empty text
 * @customfunction GRADE_EVIDENCE
 * @param grade - Grades as people write them, as in GRADE_MAP
 * @param [to] - The council whose grade is wanted, CCC or PCC. The other one if left out
 * @param [from] - The council whose grade is given. Taken from the grade if left out
 * @param [register] - Your own register with headers, as in GRADE_MAP. It comes before the papers
 * @returns Three columns per grade: grade or candidate, evidence, source
 */
export function gradeEvidence(grade: any[][], to?: PARTY, from?: PARTY, register?: any[][]): any[][] {
  return answering("GRADE_EVIDENCE", () => {
    const known = gradesEvidence({
      grades: gradeCells(grade),
      to: optionalWord(to),
      from: optionalWord(from),
      register: optionalGradeCells(register),
    });
    return known.ok ? answer(known.value.map((row) => row.flatMap(threeColumns))) : known;
  });
}

type Known = Extract<ReturnType<typeof gradesEvidence>, { ok: true }>["value"][number][number];

function threeColumns(known: Known): unknown[] {
  if (known === "") return ["", "", ""];
  if ("evidence" in known) return [known.grade, known.evidence, known.source];
  const error = inPlace(known);
  return [error, error, error];
}
