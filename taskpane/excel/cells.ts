import { type Outcome, run } from "./run";

export type Inserted =
  | { readonly kind: "inserted"; readonly address: string }
  /** The active cell holds something, so nothing was written. */
  | { readonly kind: "occupied"; readonly address: string; readonly holds: string };

/** Puts a formula in the active cell; what it holds is only overwritten where `overwrite` says so. */
export function insertFormula(formula: string, overwrite: boolean): Promise<Outcome<Inserted>> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load({ address: true, formulas: true });
    await context.sync();
    const holds = `${cell.formulas[0]?.[0] ?? ""}`;
    if (holds !== "" && !overwrite) return { kind: "occupied", address: cell.address, holds };
    cell.formulas = [[formula]];
    await context.sync();
    return { kind: "inserted", address: cell.address };
  });
}

/** The address of the selected block, without the sheet where it is the sheet the formula will be on. */
export function selectedAddress(): Promise<Outcome<string>> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load({ address: true });
    await context.sync();
    return range.address.slice(range.address.lastIndexOf("!") + 1);
  });
}
