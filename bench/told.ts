/** What a part of the benchmarks prints, and what it claims. */
import type { Spread } from "./measure";

export interface Claim {
  readonly text: string;
  readonly held: boolean;
}

const claims: Claim[] = [];

/** Prints a claim as held or not, and remembers it for `finish`. */
export function claim(text: string, held: boolean): void {
  claims.push({ text, held });
  console.log(`  ${held ? "held  " : "FAILED"}  ${text}`);
}

/** Hands the claims to the run that started this part. */
export function finish(): void {
  if (process.send) process.send(claims, () => process.disconnect());
  else process.exitCode = claims.some(({ held }) => !held) ? 1 : 0;
}

export const isQuick = process.argv.includes("--quick");

export function heading(text: string): void {
  console.log(`\n${text}`);
}

/** Prints rows in columns: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
    );
    console.log(`  ${cells.join("   ")}`);
  }
}

/** `9.41`, `94.1`, `2,941`. */
export function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString("en-GB");
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

export function spreadCells({ least, median, most }: Spread): string[] {
  return [least, median, most].map(figure);
}

export function times(ratio: number): string {
  return `${ratio.toFixed(1)} x`;
}

export function counted(count: number): string {
  return count.toLocaleString("en-GB");
}
