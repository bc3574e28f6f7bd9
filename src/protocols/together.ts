/** One fault that many lines share, told once: nobody reads sixty findings in the same words. */
import { listed, quote } from "../text";
import type { Draft } from "./finding";

/** A finding on one line. */
export interface OnLine {
  readonly draft: Draft;
  /** What the line is called, for a list of those that share the fault; `""` where nothing names it. */
  readonly name: string;
  /** What lines have to share to be told as one: all that the message says besides the name. */
  readonly alike: string;
}

/** From so many lines on; fewer are told one by one. */
const TOGETHER_FROM = 6;
const NAMED_AT_MOST = 3;

/**
 * The drafts as they are where few lines share a fault; one for all of them, with every cell, where many do. Lines
 * are of one sheet and one column, and of one severity. Drafts with a fix stay as they are: each fix is its own.
 *
 * @param says the message for many, from how many there are and, behind a colon, the names of the first
 */
export function* together(
  lines: Iterable<OnLine>,
  says: (count: number, named: string, first: OnLine) => string,
): Generator<Draft> {
  const groups = new Map<string, OnLine[]>();
  for (const line of lines) {
    const { sheet, severity = "", cells } = line.draft;
    const key = [sheet, severity, [...new Set(cells.map(({ column }) => column))].join(), line.alike].join(
      "\u0001",
    );
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  for (const group of groups.values()) {
    const first = group[0]!;
    if (group.length < TOGETHER_FROM || group.some(({ draft }) => draft.fix)) {
      for (const { draft } of group) yield draft;
      continue;
    }
    const { sheet, severity, source } = first.draft;
    yield {
      sheet,
      ...(severity && { severity }),
      ...(source && { source }),
      cells: group.flatMap(({ draft }) => draft.cells),
      message: says(group.length, namesOf(group), first),
      ...shared(group, "found"),
      ...shared(group, "expected"),
    };
  }
}

/** What was expected, or found, where it is the same on every line. */
function shared(group: readonly OnLine[], what: "found" | "expected"): Partial<Draft> {
  const said = group[0]!.draft[what];
  return said !== undefined && group.every(({ draft }) => draft[what] === said) ? { [what]: said } : {};
}

/** `: “Archives”, “Libraries”, “Pensions” and 12 more`; `""` where nothing names the lines. */
function namesOf(group: readonly OnLine[]): string {
  const names = [...new Set(group.map(({ name }) => name))]
    .filter((name) => name !== "")
    .slice(0, NAMED_AT_MOST);
  const rest = group.length - names.length;
  if (names.length === 0) return "";
  return rest > 0 ? `: ${names.map(quote).join(", ")} and ${rest} more` : `: ${listed(names.map(quote))}`;
}

/** `is blank`, `is given as “tbc”`, without the verb. */
export function blankOrGiven(written = ""): string {
  return written === "" ? "blank" : `given as ${quote(written)}`;
}
