/**
 * Brings columns back within their bounds. A row in which party `a` was rounded up and party `b` down may exchange
 * the two: its sum stays, and a unit moves from `a` to `b`. A column with too many units finds a party that can take
 * one by a chain of such exchanges, the shortest first; the flow behind the table (see balance.ts) says that there
 * is one.
 */

/** What was done with a cell's exact value; a whole one is left as it is. */
export const DOWN = 1;
export const UP = 2;

/** Changes `choice` (row after row: 0 for a whole value, DOWN or UP) until every column keeps its bounds. */
export function repair(
  choice: Uint8Array,
  count: number,
  least: readonly number[],
  most: readonly number[],
): void {
  const ups = least.map(() => 0);
  for (let at = 0; at < choice.length; at += count) {
    for (let party = 0; party < count; party++) if (choice[at + party] === UP) ups[party]!++;
  }
  for (let party = 0; party < count; party++) {
    while (ups[party]! > most[party]!) {
      const taker = exchange(choice, count, party, UP, (other) => ups[other]! < most[other]!);
      ups[party]!--;
      ups[taker]!++;
    }
  }
  for (let party = 0; party < count; party++) {
    while (ups[party]! < least[party]!) {
      const giver = exchange(choice, count, party, DOWN, (other) => ups[other]! > least[other]!);
      ups[party]!++;
      ups[giver]!--;
    }
  }
}

/**
 * Moves one unit away from `start` (`from` is UP) or to it (`from` is DOWN) by the shortest chain of exchanges that
 * ends at a party that `ends` accepts, and names that party.
 */
function exchange(
  choice: Uint8Array,
  count: number,
  start: number,
  from: typeof UP | typeof DOWN,
  ends: (party: number) => boolean,
): number {
  const to = from === UP ? DOWN : UP;
  const before = new Int32Array(count).fill(-1);
  const where = new Int32Array(count).fill(-1);
  before[start] = start;
  const queue = [start];
  for (let next = 0; next < queue.length; next++) {
    const party = queue[next]!;
    for (let at = 0; at < choice.length; at += count) {
      if (choice[at + party] !== from) continue;
      for (let other = 0; other < count; other++) {
        if (before[other] !== -1 || choice[at + other] !== to) continue;
        before[other] = party;
        where[other] = at;
        if (ends(other)) {
          for (let step = other; step !== start; step = before[step]!) {
            choice[where[step]! + before[step]!] = to;
            choice[where[step]! + step] = from;
          }
          return other;
        }
        queue.push(other);
      }
      if (queue.length === count) break;
    }
  }
  throw new Error("No exchange brings the column within its bounds; the bounds were wrong.");
}
