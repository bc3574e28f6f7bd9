import { mapGrades } from "../src/grades";
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
 * How well a pair of grades must be attested.
 * @customenum {string}
 */
enum ACCEPT {
  /** Only pairs that a paper or a decision states */
  STATED = "stated",
  /** Also pairs that were only inferred */
  INFERRED = "inferred",
}

/**
 * The other council's pay grade for a pay grade, where a paper or your register states it. Says nothing of what the grades pay.
 *
 * @example =JWA.GRADE_MAP("CCC Director Pay Band B") gives Senior Manager Pay Band 3
 * @example =JWA.GRADE_MAP("DPB C",,,,"inferred") gives Senior Manager Pay Band 4
 * @example =JWA.GRADE_MAP("CCC Director Pay Band B PCC Senior Manager Pay Band 3","PCC") gives Senior Manager Pay Band 3
 * @customfunction GRADE_MAP
 * @param grade - Grades as people write them, in any range: Director Pay Band B, DPB B, SM Band 4, or both councils' grades in a cell
 * @param [to] - The council whose grade is wanted, CCC or PCC. The other one if left out
 * @param [from] - The council whose grade is given. Taken from the grade if left out
 * @param [register] - Your own register with headers: from party, from grade, to party, to grade, evidence, source, valid from, valid to. It comes before the papers
 * @param [accept] - "inferred" also takes pairs that are only inferred. "stated" if left out
 * @returns Grades, in the shape of the input
 */
export function gradeMap(
  grade: any[][],
  to?: PARTY,
  from?: PARTY,
  register?: any[][],
  accept?: ACCEPT,
): any[][] {
  return answering("GRADE_MAP", () => {
    const mapped = mapGrades({
      grades: gradeCells(grade),
      to: optionalWord(to),
      from: optionalWord(from),
      register: optionalGradeCells(register),
      accept: optionalWord(accept),
    });
    return mapped.ok ? answer(mapped.value.map((row) => row.map(inPlace))) : mapped;
  });
}
