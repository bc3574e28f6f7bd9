/** Whose workbook it is: which papers it is checked by, and how that is known. */
import { CCC_PCC_PROFILE, CHESHIRE_PROFILE, PROFILES, type Profile, type ProfileName } from "../partnership";
import { columnsOf, LINE, rowsOf, type Recognised, type Register, type Role } from "../registers";
import { comparable, comparableWords, listed } from "../text";
import type { Snapshot } from "../workbook";

/** The profile a workbook was checked in. */
export interface ProfileTaken {
  /** Null where it is not known: then every rule runs, with the facts of the first profile. */
  readonly name: ProfileName | null;
  /** How it is known, as the end of a sentence: `its tables name CCC and PCC`. */
  readonly why: string;
}

/** Columns in which councils are named. */
const NAMING: readonly Role[] = ["host", "council", "employer", "from party", "to party", "service area"];
/** Enough lines to know by. */
const LINES_AT_MOST = 2_000;

/** Those with papers of their own, in the order in which they are taken where nothing tells them apart. */
const WITH_PAPERS: readonly Profile[] = [CCC_PCC_PROFILE, CHESHIRE_PROFILE];

/** The profile of this name, with what its papers say. */
export function profileNamed(name: ProfileName | null): Profile {
  return PROFILES.find((profile) => profile.name === name) ?? CCC_PCC_PROFILE;
}

/** The profile whose councils the registers of a workbook name most, in its columns, headers and titles. */
export function profileFound(snapshot: Snapshot, { registers }: Recognised): ProfileTaken {
  const texts = new Map<string, number>();
  const times = WITH_PAPERS.map(() => new Map<string, number>());
  for (const register of registers) gather(snapshot, register, texts);
  WITH_PAPERS.forEach(({ partnership }, at) => {
    for (const { id, name, otherNames } of partnership.parties) {
      const exact = new Set([id, name, ...otherNames].map(comparable));
      const whole = [id, name].map(comparableWords);
      let count = registers.filter(({ columns }) => columns.some(({ party }) => party === id)).length;
      for (const [text, here] of texts)
        if (exact.has(text) || whole.some((one) => holdsWord(comparableWords(text), one))) count += here;
      if (count > 0) times[at]!.set(id, count);
    }
  });
  const [first, second] = times.map((named) => [...named.values()].reduce((sum, one) => sum + one, 0));
  const best = first === second ? -1 : first! > second! ? 0 : 1;
  if (best < 0) {
    const why =
      first === 0 ? "no register names a council" : "councils of several partnerships are named alike";
    return { name: null, why };
  }
  return { name: WITH_PAPERS[best]!.name, why: `its registers name ${listed([...times[best]!.keys()])}` };
}

function holdsWord(text: string, name: string): boolean {
  return ` ${text} `.includes(` ${name} `);
}

/** What a register says where councils are named, with how often. */
function gather(snapshot: Snapshot, register: Register, texts: Map<string, number>): void {
  const { table } = register;
  const sheet = snapshot.sheets[table.sheet]!;
  const add = (text: string): void => {
    if (text === "" || text.length > 200) return;
    const name = comparable(text);
    texts.set(name, (texts.get(name) ?? 0) + 1);
  };
  add(table.title);
  add(sheet.name);
  const columns = NAMING.flatMap((role) => columnsOf(register, role));
  if (columns.length === 0) return;
  let lines = 0;
  for (const row of rowsOf(table, LINE)) {
    if (++lines > LINES_AT_MOST) break;
    for (const { index } of columns) add(sheet.grid.text(row, index));
  }
}
