/** What golden files keep of a report, and how they are written anew. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Finding } from "../../src/protocols";

const UPDATES = process.env["UPDATE_GOLDEN"] === "1";

/** All of a finding but the rule, its source and the fix. */
export function kept({ severity, sheet, cells, message, expected, found }: Finding) {
  return {
    severity,
    sheet,
    cells,
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  };
}

/** The content of a golden file; with UPDATE_GOLDEN=1 it is written first. */
export function golden(file: string, now: unknown): unknown {
  if (UPDATES) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  return JSON.parse(readFileSync(file, "utf8"));
}
