/** Which initiative of one register is which of another, and how sure that is. */
import { likeness, type Initiative, type Likeness } from "./initiatives";

/** Lines of one register that name the same initiative for the same council. */
export interface Group {
  readonly lines: readonly Initiative[];
  readonly first: Initiative;
}

export interface Match {
  readonly one: Group;
  readonly other: Group;
  /** True where the names only seem to mean the same. */
  readonly isLikely: boolean;
  /** True where other lines, of names like these, might belong to the pair as well. */
  readonly hasRivals: boolean;
}

/** Beyond this many initiatives names are compared as they are written only; tables of councils are far shorter. */
export const COMPARED_AT_MOST = 200;
const RANK: Readonly<Record<Exclude<Likeness, null>, number>> = { same: 3, sure: 2, likely: 1 };

export function grouped(lines: readonly Initiative[], isByCouncil: boolean): Group[] {
  const groups = new Map<string, Initiative[]>();
  for (const line of lines) {
    const key = isByCouncil ? `${line.council}\u0000${line.key}` : line.key;
    const found = groups.get(key);
    if (found) found.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map((all) => ({ lines: all, first: all[0]! }));
}

/** Pairs of groups that mean one initiative; none where two would do equally well. */
export function matches(
  ones: readonly Group[],
  others: readonly Group[],
  isByCouncil: boolean,
): readonly Match[] {
  if (ones.length > COMPARED_AT_MOST || others.length > COMPARED_AT_MOST)
    return byName(ones, others, isByCouncil);
  const ranks = ones.map(({ first }) =>
    others.map(({ first: there }) => {
      if (isByCouncil && first.council !== there.council) return 0;
      const like = likeness(first, there);
      return like ? RANK[like] : 0;
    }),
  );
  const surely = (rank: number): boolean => rank >= RANK.sure;
  const placedOne = ones.map((_, i) => ranks[i]!.some(surely));
  const placedOther = others.map((_, j) => ranks.some((row) => surely(row[j]!)));
  return ones.flatMap((one, i) => {
    const row = ranks[i]!;
    const best = Math.max(0, ...row);
    const j = row.indexOf(best);
    if (best === 0 || row.indexOf(best, j + 1) >= 0) return [];
    const rivals = ranks.map((each) => each[j]!);
    const higher = rivals.filter((rank, index) => index !== i && rank >= best).length;
    if (higher > 0) return [];
    const other = others[j]!;
    // Lines that have their own place are no part of this pair, however alike their names.
    const alsoHere = rivals.some((rank, index) => index !== i && rank > 0 && !placedOne[index]);
    const alsoThere = row.some((rank, index) => index !== j && rank > 0 && !placedOther[index]);
    return [{ one, other, isLikely: !surely(best), hasRivals: alsoHere || alsoThere }];
  });
}

function byName(ones: readonly Group[], others: readonly Group[], isByCouncil: boolean): Match[] {
  const keyOf = ({ first }: Group): string =>
    isByCouncil ? `${first.council}\u0000${first.key}` : first.key;
  const there = new Map(others.map((group) => [keyOf(group), group]));
  return ones.flatMap((one) => {
    const other = there.get(keyOf(one));
    return other ? [{ one, other, isLikely: false, hasRivals: false }] : [];
  });
}
