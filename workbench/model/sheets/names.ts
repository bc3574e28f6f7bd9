/** What Excel takes for a sheet's name: excel.worksheet "name", and support.microsoft.com "Rename a worksheet". */
import type { Engine } from "../../engine/engine";
import { invalidArgument, itemAlreadyExists } from "../errors";

const MAX_LENGTH = 31;

/** Refuses a name Excel would, or one another sheet has. `own` is the name of the sheet that gets it. */
export function refuseName(engine: Engine, name: string, own?: string): void {
  const isValid =
    name !== "" &&
    name.length <= MAX_LENGTH &&
    !/[\\/*?:[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!isValid) throw invalidArgument();
  const lower = name.toLowerCase();
  if (lower === own?.toLowerCase()) return;
  if (engine.sheets().some((sheet) => sheet.name.toLowerCase() === lower)) throw itemAlreadyExists();
}

/** `Sheet1`, or the next number that is free. */
export function freeName(engine: Engine): string {
  const taken = new Set(engine.sheets().map(({ name }) => name.toLowerCase()));
  for (let number = engine.sheets().length + 1; ; number++) {
    const name = `Sheet${String(number)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** `Savings (2)`, as a copy is called; cut short where it would be too long. */
export function copyName(engine: Engine, name: string): string {
  const taken = new Set(engine.sheets().map((sheet) => sheet.name.toLowerCase()));
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${String(number)})`;
    const copy = stem.slice(0, MAX_LENGTH - ending.length) + ending;
    if (!taken.has(copy.toLowerCase())) return copy;
  }
}
