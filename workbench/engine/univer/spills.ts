/** Puts the spills of an opened book where Univer keeps its own, as if they had been calculated. */
import { ObjectMatrix, type IRange } from "@univerjs/core";
import { SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import type { SavedSpill } from "./snapshot";
import { toRange, type Running } from "./univer";

export function showSpills(running: Running, spills: readonly SavedSpill[]): void {
  if (spills.length === 0) return;
  const ranges: Record<string, ObjectMatrix<IRange>> = {};
  const cells: Record<string, Record<number, object>> = {};
  for (const spill of spills) {
    const { top, left } = spill.area;
    (ranges[spill.sheet] ??= new ObjectMatrix()).setValue(top, left, toRange(spill.area));
    const sheet = (cells[spill.sheet] ??= {});
    for (const row in spill.cells) sheet[row] = { ...sheet[row], ...spill.cells[row] };
  }
  const arrayFormulaRange = {
    [running.unitId]: Object.fromEntries(
      Object.entries(ranges).map(([id, matrix]) => [id, matrix.getMatrix()]),
    ),
  };
  const arrayFormulaCellData = { [running.unitId]: cells };
  running.run(
    SetArrayFormulaDataMutation.id,
    { arrayFormulaRange, arrayFormulaCellData },
    { onlyLocal: true },
  );
}
