/** Sheets as formulas speak of them: `Savings!A1`, `'My sheet'!B:B`. */
import { tokenize } from "@borgar/fx";
import { quotedSheet } from "../../cells/areas";

/** Gives each sheet a formula speaks of its new name; null means that the sheet isn't there. */
export function withSheetsRenamed(formula: string, rename: (name: string) => string | null): string {
  if (!formula.includes("!")) return formula;
  return tokenize(formula)
    .map(({ type, value }) => {
      const at = value.lastIndexOf("!");
      if (!type.startsWith("range") || at < 0) return value;
      const prefix = value.slice(0, at);
      const before = prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;
      const after = rename(before);
      if (after === before) return value;
      return after === null ? "#REF!" : `${quotedSheet(after)}${value.slice(at)}`;
    })
    .join("");
}
