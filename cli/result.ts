/** What checking one file gives, as the JSON of `--format json` begins with it (docs/report.schema.json). */
import type { Finding } from "../src/protocols";
import type { CandidateFound, RegisterFound, Report } from "../src/validation";

/** The version of the JSON. It changes when a reader of the JSON would have to. */
export const FORMAT_VERSION = 1;

export interface FileResult {
  /** As it was named, or found in the folder that was named. */
  readonly file: string;
  readonly readable: boolean;
  /** Why it could not be read, or could not be checked. */
  readonly error?: string;
  readonly settings: Report["settings"];
  readonly registers: readonly RegisterFound[];
  readonly candidates: readonly CandidateFound[];
  readonly unheeded: Report["unheeded"];
  readonly findings: readonly Finding[];
  readonly rules: Report["rules"];
}

/** Nothing is known of the settings of a file that could not be read. */
const UNREAD: Report["settings"] = {
  profile: { name: null, why: "the file could not be read", set: null },
  levels: [],
  options: [],
  corrections: 0,
  passedOver: [],
  isSheetPassedOver: false,
};

export function unreadable(file: string, error: string): FileResult {
  return {
    file,
    readable: false,
    error,
    settings: UNREAD,
    registers: [],
    candidates: [],
    unheeded: [],
    findings: [],
    rules: { ran: [], skipped: [], failed: [] },
  };
}
