/** What is wrong, where, who says so and what to do. */
import type { Source } from "../partnership";
import type { Cell, CellEdit, CellEntry } from "../workbook";

export type { CellEdit, CellEntry };

export type Severity = "error" | "warning" | "note";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

export interface Fix {
  /** What the edits do, as a button would say it. */
  readonly says: string;
  readonly edits: readonly CellEdit[];
}

/** What a rule gives: a finding without what the rule itself knows. */
export interface Draft {
  /** The sheet's place in the workbook; -1 where it is about the workbook as a whole. */
  readonly sheet: number;
  readonly cells: readonly Cell[];
  /** What was entered and what to do, in sentences. */
  readonly message: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly expected?: string;
  readonly found?: string;
  readonly fix?: Fix;
  /** A paper that says this of this very case, where the rule's own source says it in general. */
  readonly source?: Source;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** `""` where it is about the workbook as a whole. */
  readonly sheet: string;
  /** As Excel writes ranges: `B4:B7,B9`; `""` where it is about the workbook as a whole. */
  readonly cells: string;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  readonly source: Source;
  readonly fix?: Fix;
}
