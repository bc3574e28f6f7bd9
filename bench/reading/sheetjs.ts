/**
 * SheetJS 0.20.3, as @e965/xlsx republishes it: the registry's own `xlsx` stops at 0.18.5, with two known
 * weaknesses. Set to do the least that still gives what the others give: dense rows, no formatted text, no HTML,
 * number formats kept, as nothing else tells a date from a number.
 */
import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { measured } from "./measured";

await measured((file, summary) => {
  const workbook = read(readFileSync(file), { dense: true, cellText: false, cellHTML: false, cellNF: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0]!]!;
  for (const [row, cells] of (sheet["!data"] ?? []).entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (!cell) continue;
      const { v: value, f: formula } = cell;
      summary.cell(row, column, typeof value === "number" || typeof value === "string" ? value : null, formula);
    }
  }
});
