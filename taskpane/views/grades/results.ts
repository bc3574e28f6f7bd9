/** Where the mapped grades go, and what goes there. */
import { type GradeRegister, mapGrade } from "../../../src/grades";
import { areaName, columnIndex, MAX_COLUMNS, overlap } from "../../../src/workbook";
import { NAMESPACE } from "../../catalogue";
import type { ResultBlock, SelectedArea, SelectedTexts } from "../../excel";
import type { Councils } from "./useGrades";

export type Form = "formulas" | "values";

export type Target =
  | { readonly ok: true; readonly column: number; readonly addresses: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

/** The cells that results go to when the leftmost selected column goes to the column of some letters. */
export function targetOf({ areas }: SelectedTexts, letters: string): Target {
  const column = columnIndex(letters.trim());
  if (column < 0) return { ok: false, sentence: "Write the letters of a column, such as F." };
  const shift = column - Math.min(...areas.map(({ left }) => left));
  const moved = areas.map((area) => shifted(area, shift));
  if (moved.some(({ right }) => right >= MAX_COLUMNS)) {
    return { ok: false, sentence: "The sheet has no column so far to the right. Choose another." };
  }
  const onGrades = moved.some((block) => areas.some((area) => overlap(block, shifted(area, 0))));
  if (onGrades) {
    return { ok: false, sentence: "The grades themselves are there. Choose a column beside them." };
  }
  return { ok: true, column, addresses: moved.map(areaName) };
}

/** One formula for each selected rectangle, which spills over as many cells; or a text for each cell. */
export function resultBlocks(
  { areas, texts }: SelectedTexts,
  column: number,
  form: Form,
  councils: Councils,
  register: GradeRegister | undefined,
  reference: string | null,
): ResultBlock[] {
  const shift = column - Math.min(...areas.map(({ left }) => left));
  const known = new Map<number, string>();
  const mapped = (text: number): string => {
    let result = known.get(text);
    if (result === undefined) {
      const answer = mapGrade(texts[text] ?? "", { ...councils, register });
      known.set(text, (result = answer.ok ? answer.value : ""));
    }
    return result;
  };
  return areas.map(({ top, left, rows, columns, cells, address }) => ({
    top,
    left: left + shift,
    rows,
    columns,
    content:
      form === "formulas"
        ? { kind: "formula", formula: gradeMapFormula(address, councils, reference) }
        : { kind: "values", at: (cell) => ((cells[cell] ?? -1) < 0 ? "" : mapped(cells[cell]!)) },
  }));
}

/**
 * The formula that maps a range, with the register as it lies in the workbook.
 *
 * @example gradeMapFormula("C3:C12", { to: PCC }, "GradeRegister[#All]")
 * // '=JWA.GRADE_MAP(C3:C12,"PCC",,GradeRegister[#All])'
 */
export function gradeMapFormula(address: string, { to, from }: Councils, reference: string | null): string {
  const given = [address, to ? `"${to}"` : "", from ? `"${from}"` : "", reference ?? ""];
  return `=${NAMESPACE}.GRADE_MAP(${given.join(",").replace(/,+$/u, "")})`;
}

function shifted({ top, left, rows, columns }: SelectedArea, shift: number) {
  return { top, left: left + shift, bottom: top + rows - 1, right: left + shift + columns - 1 };
}
