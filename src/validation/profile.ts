/** Whose workbook it is: which councils it names tells which papers apply. */
import {
  CCC_PCC,
  CCC_PCC_PAPERS,
  CHESHIRE,
  CHESHIRE_PAPERS,
  type Papers,
  type Partnership,
} from "../partnership";
import { columnOf, LINE, rowsOf, type Recognised } from "../registers";
import { comparable } from "../text";
import type { Snapshot } from "../workbook";

export interface Profile {
  readonly partnership: Partnership;
  readonly papers: Papers;
}

/** The first is taken where a workbook names nobody. */
const PROFILES: readonly Profile[] = [
  { partnership: CCC_PCC, papers: CCC_PCC_PAPERS },
  { partnership: CHESHIRE, papers: CHESHIRE_PAPERS },
];

/** The partnership most of whose councils' names stand as hosts in the workbook's service schedules. */
export function partnershipOf(snapshot: Snapshot, { registers }: Recognised): Profile {
  const named = new Map<string, number>();
  for (const register of registers) {
    const host = columnOf(register, "host");
    const { grid } = snapshot.sheets[register.table.sheet]!;
    if (!host) continue;
    for (const row of rowsOf(register.table, LINE)) {
      const name = comparable(grid.text(row, host.index));
      named.set(name, (named.get(name) ?? 0) + 1);
    }
  }
  let best = PROFILES[0]!;
  let most = 0;
  for (const profile of PROFILES) {
    const names = profile.partnership.parties.flatMap(({ id, name, otherNames }) => [
      id,
      name,
      ...otherNames,
    ]);
    const times = names.reduce((sum, name) => sum + (named.get(comparable(name)) ?? 0), 0);
    if (times > most) [best, most] = [profile, times];
  }
  return best;
}
