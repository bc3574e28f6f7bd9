/** Columns of amounts to split: the same on every run. */

/** Numbers from 0 to 1 (xorshift), the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Amounts in pounds and pence from -£20,000 to £200,000, one a row, as a column of Excel comes. */
export function amounts(rows: number): number[][] {
  const next = numbersFrom(2017);
  return Array.from({ length: rows }, () => [Math.round((next() * 220_000 - 20_000) * 100) / 100]);
}

/** Whole pence of an amount that has no more places. */
export function pence(pounds: unknown): number {
  return Math.round((pounds as number) * 100);
}

export function total(cells: readonly (readonly unknown[])[], column: number): number {
  let sum = 0;
  for (const row of cells) sum += pence(row[column]);
  return sum;
}
