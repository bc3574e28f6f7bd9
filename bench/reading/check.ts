/** Reads a workbook, recognises what is in it and checks it, as `jwa validate` does for one file. */
import { readFileSync } from "node:fs";
import { validate } from "../../src/validation";
import { inflate } from "../../cli/inflate";
import { readXlsx } from "../../xlsx";

export interface Checked {
  readonly readMs: number;
  readonly checkMs: number;
  readonly peakMB: number;
  readonly registers: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly cells: string }[];
  readonly failed: readonly string[];
}

const start = performance.now();
const read = readXlsx(readFileSync(process.argv[2]!), { inflate });
if (!read.ok) throw new Error(read.refusal.message);
const readAt = performance.now();
const { registers, findings, rules } = validate(read.value);
const checked: Checked = {
  readMs: readAt - start,
  checkMs: performance.now() - readAt,
  peakMB: process.resourceUsage().maxRSS / 1024,
  registers: registers.map(({ kind, range }) => `${kind} ${range}`),
  findings: findings.map(({ rule, cells }) => ({ rule, cells })),
  failed: rules.failed.map(({ rule, why }) => `${rule}: ${why}`),
};
console.log(JSON.stringify(checked));
