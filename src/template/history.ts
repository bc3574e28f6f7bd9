/** The versions of the templates, the newest first. */

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
    changed: "The first version: thirteen sheets, four variants.",
    migration: "There is no earlier version to come from.",
  },
];

export const VERSION = HISTORY[0].version;
