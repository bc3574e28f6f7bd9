/**
 * How fast this machine is at present. Time on a shared machine says little of a program; processor time says more,
 * and processor time beside that of a fixed piece of work, taken just before, says most.
 */

/** What the piece of work takes on the machine the limits were set on, in milliseconds of processor time. */
const USUAL = 80;

/** Milliseconds of processor time, of all threads, that a call takes. */
export function cpuOf(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** 1 where the machine is as fast as usual or faster, 2 where it takes twice as long; never less than 1. */
export function slowness(): number {
  return Math.max(1, cpuOf(work) / USUAL);
}

/** Texts made, looked up and added to, in the way that checking a workbook does. */
function work(): number {
  let kept = 0;
  const known = new Map<string, number>();
  const numbers = new Float64Array(1_000_000);
  for (let at = 0; at < 1_000_000; at++) {
    const word = `ward ${at % 5_003}`;
    const times = (known.get(word) ?? 0) + 1;
    known.set(word, times);
    numbers[at] = times * word.length;
    if (/^ward [1-3]7/.test(word)) kept += numbers[at]!;
  }
  return kept;
}
