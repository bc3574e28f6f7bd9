/** What is said of a savings register, year by year. */

export interface SavingsYear {
  /** `2019/20`; `""` where the register names no years. */
  readonly year: string;
  /** In pounds, as are the next two. */
  readonly target: number;
  readonly identified: number;
  /** Still to find; below nought it is more than the target. */
  readonly gap: number;
  /** The same as officers print them, in the unit of the register. */
  readonly says: { readonly target: string; readonly identified: string; readonly gap: string };
  /** Lines counted with a figure that is called approximate, and lines that have no figure yet. */
  readonly approximate: number;
  readonly unstated: number;
}

/** A savings register with a target for some years at least. */
export interface SavingsByYear {
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  readonly years: readonly SavingsYear[];
  /** The table that states the targets, where they are no row of the register's own. */
  readonly targets: { readonly sheet: string; readonly range: string } | null;
  /** What could not be set against each other, and why: sentences. */
  readonly remarks: readonly string[];
}
