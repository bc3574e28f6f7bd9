/** The versions of the templates, the newest first, and what to do when they change. */

export interface Version {
  /** Three numbers: another first one asks for work on filled copies. */
  readonly version: string;
  /** `2026-11-28`. */
  readonly day: string;
  /** What changed, in one line. */
  readonly changed: string;
  /** What to do with a copy of the version before. */
  readonly migration: string;
}

export const HISTORY: readonly [Version, ...Version[]] = [
  {
    version: "1.0.0",
    day: "2026-11-28",
    changed: "The first version: thirteen sheets, and four variants of them.",
    migration: "There is no earlier version to come from.",
  },
];

export const VERSION = HISTORY[0].version;

/** `isVersion("1.0.0")` is true: three whole numbers without leading zeros. */
export function isVersion(text: string): boolean {
  return /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}$/.test(text);
}

/**
 * Below 0 where the first is older, above 0 where it is newer, 0 where they are the same; NaN where one is no
 * version.
 *
 * @example compareVersions("1.2.0", "1.10.0") // -1
 */
export function compareVersions(one: string, other: string): number {
  if (!isVersion(one) || !isVersion(other)) return NaN;
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  for (const [at, number] of a!.entries()) {
    const step = Math.sign(number - b![at]!);
    if (step !== 0) return step;
  }
  return 0;
}

/**
 * What changed after one version, up to another and with it, the newest first; nothing where the first is not the
 * older one. A workbook says its version in its stamp.
 *
 * @example whatChanged("0.9.0", "1.0.0").map(({ version }) => version) // ["1.0.0"]
 */
export function whatChanged(
  from: string,
  to: string = VERSION,
  history: readonly Version[] = HISTORY,
): Version[] {
  return history
    .filter(({ version }) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0)
    .sort((a, b) => compareVersions(b.version, a.version));
}
