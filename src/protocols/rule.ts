/** A rule is data and one function. Its id is stable for ever: reports and workbooks name it. */
import type { Source } from "../partnership";
import type { RegisterKind } from "../registers";
import type { Context } from "./context";
import type { Draft, Severity } from "./finding";

/** A number a workbook may set otherwise. */
export interface RuleOption {
  readonly standard: number;
  /** The largest that makes sense; 1,000,000 where left out. */
  readonly most?: number;
  /** What it is and its unit. */
  readonly about: string;
}

export interface Rule {
  /** Family and number: `WB-02`. */
  readonly id: string;
  /** The schedule of the agreement it belongs to; null for the soundness of the workbook itself. */
  readonly schedule: number | null;
  readonly title: string;
  readonly severity: Severity;
  /** The clause it rests on. */
  readonly source: Source;
  /** What the clause says, in our words. */
  readonly clause: string;
  /** What is looked at and what counts as a finding. */
  readonly about: string;
  /** How to put it right, in two sentences at most; the finding itself says what was entered. */
  readonly remedy?: string;
  /**
   * True where the fault is one by the table's own words and figures, or by the law of the land, whichever councils
   * keep it. Other rules hold a table against what one partnership agreed, and run in that profile alone. Rules on
   * the soundness of the workbook (WB) are general without saying so.
   */
  readonly isGeneral?: true;
  /** What its fix does, where it offers one. A rule that can't be certain offers none. */
  readonly fix?: string;
  /** What it reads: the workbook, every table, or registers of some kinds. */
  readonly reads: "workbook" | "tables" | readonly RegisterKind[];
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Rules whose finding on a cell makes this one's needless there. */
  readonly yieldsTo?: readonly string[];
  readonly check: (context: Context) => Iterable<Draft>;
}
