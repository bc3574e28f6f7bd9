/** Choices from a seed: the same seed makes the same choices on every machine. */

export class Draw {
  private state: number;

  constructor(seed: string) {
    // FNV-1a of the seed, so that seeds that differ by a letter start far apart.
    let hash = 0x811c9dc5;
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    this.state = hash >>> 0;
  }

  /** From 0 up to and without 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from one to another, both counted. */
  from(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(part: number): boolean {
    return this.next() < part;
  }

  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)]!;
  }

  shuffled<T>(of: readonly T[]): T[] {
    const all = [...of];
    for (let at = all.length - 1; at > 0; at--) {
      const other = Math.floor(this.next() * (at + 1));
      [all[at], all[other]] = [all[other]!, all[at]!];
    }
    return all;
  }

  /** Some of them, in a random order. */
  some<T>(of: readonly T[], count: number): T[] {
    return this.shuffled(of).slice(0, count);
  }
}
