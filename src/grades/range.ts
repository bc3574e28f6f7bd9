/** GRADE_MAP and GRADE_EVIDENCE: a whole range of grades at a time. */
import { answer, quote, unusable, type Answer, type Refusal } from "../text";
import type { CellValue } from "../workbook";
import { readCouncil } from "./council";
import { gradeEvidence, mapGrade, type GradeEvidence, type GradeQuestion } from "./map";
import { readRegister } from "./sheet";

type Rows = readonly (readonly CellValue[])[];

/** What is asked of a range of grades; what is left out is null. */
export interface GradeRequest {
  readonly grades: Rows;
  /** A council's name. */
  readonly to: string | null;
  readonly from: string | null;
  /** A register with its headers. */
  readonly register: Rows | null;
}

/**
 * Every cell mapped by `mapGrade`, in the same shape: a grade, `""` for a blank, a refusal in its own place.
 *
 * Refuses the whole when a council, the register or `accept` can't be read.
 *
 * @param request.accept `inferred`, or `stated`, which is meant when it is left out
 */
export function mapGrades(
  request: GradeRequest & { readonly accept: string | null },
): Answer<(string | Refusal)[][]> {
  const accept = readAccept(request.accept);
  if (!accept.ok) return accept;
  return overRange(request, (text, question) => mapGrade(text, { ...question, accept: accept.value }));
}

/** Every cell's evidence by `gradeEvidence`, in the same shape. */
export function gradesEvidence(request: GradeRequest): Answer<(GradeEvidence | "" | Refusal)[][]> {
  return overRange(request, gradeEvidence);
}

function overRange<T>(
  request: GradeRequest,
  one: (text: string, question: GradeQuestion) => Answer<T>,
): Answer<(T | "" | Refusal)[][]> {
  const question = readQuestion(request);
  if (!question.ok) return question;
  // A column of posts holds few different grades.
  const known = new Map<CellValue, T | "" | Refusal>();
  return answer(
    request.grades.map((row) =>
      row.map((cell) => {
        let result = known.get(cell);
        if (result === undefined)
          known.set(cell, (result = ofCell(cell, (text) => one(text, question.value))));
        return result;
      }),
    ),
  );
}

function readQuestion({ to, from, register }: GradeRequest): Answer<GradeQuestion> {
  const toParty = to === null ? answer(undefined) : readCouncil(to, "to");
  if (!toParty.ok) return toParty;
  const fromParty = from === null ? answer(undefined) : readCouncil(from, "from");
  if (!fromParty.ok) return fromParty;
  const entries = register === null ? answer(undefined) : readRegister(register);
  if (!entries.ok) return entries;
  return answer({ to: toParty.value, from: fromParty.value, register: entries.value });
}

function readAccept(text: string | null): Answer<"stated" | "inferred"> {
  const word = (text ?? "stated").trim().toLowerCase();
  if (word === "stated" || word === "inferred") return answer(word);
  return unusable(
    `${quote(text ?? "")} given as “accept” can’t be read. Use "stated", or "inferred" to take pairs that are only inferred.`,
  );
}

/** A blank cell arrives as nothing, as empty text or as 0; no grade is called 0. */
function ofCell<T>(cell: CellValue, one: (text: string) => Answer<T>): T | "" | Refusal {
  if (cell === null || cell === 0) return "";
  if (typeof cell === "boolean") {
    return refusal(
      `${cell ? "TRUE" : "FALSE"} is not a grade. Write the grade, for example Director Pay Band B.`,
    );
  }
  if (typeof cell === "object")
    return refusal(`There is an error, ${cell.error}, in place of a grade. Put that cell right first.`);
  const text = String(cell);
  if (!text.trim()) return "";
  const result = one(text);
  return result.ok ? result.value : result.refusal;
}

function refusal(message: string): Refusal {
  return { kind: "unusable", message };
}
