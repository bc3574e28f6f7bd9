/** Timing contestants side by side: what one run of a busy machine says of them together can be compared. */

export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

export function spread(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { least: sorted[0]!, median, most: sorted[sorted.length - 1]! };
}

const WARM_UP = 3;

/** `alternate`, after some rounds that do not count, in which the engine compiles what runs often. */
export function alternateWarm<Name extends string, T>(
  contestants: Readonly<Record<Name, () => T>>,
  rounds: number,
): Record<Name, T[]> {
  alternate(contestants, WARM_UP);
  return alternate(contestants, rounds);
}

/**
 * Runs every contestant once a round, each round beginning with another of them, so that no one always follows the
 * same or always meets the busy moment.
 *
 * @returns what each gave, round by round
 */
export function alternate<Name extends string, T>(
  contestants: Readonly<Record<Name, () => T>>,
  rounds: number,
): Record<Name, T[]> {
  const names = Object.keys(contestants) as Name[];
  const given = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length]!;
      given[name].push(contestants[name]());
    }
  }
  return given;
}

/**
 * Milliseconds of one call. The young part of the heap is swept before it, so that nobody pays for what another left
 * lying about. It is not a full collection: that one also throws away what the engine has learnt of the code, and
 * what was timed then would be the learning.
 */
export function timed(call: () => unknown): number {
  if (!globalThis.gc) throw new Error("Start this with --expose-gc, as bench/run.mjs does.");
  globalThis.gc({ type: "minor" });
  const start = performance.now();
  call();
  return performance.now() - start;
}
