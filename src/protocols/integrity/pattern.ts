/** What cells that should calculate alike are told by. */
import type { FoundTable } from "../../registers";
import type { Cell, Sheet } from "../../workbook";

export interface Pattern {
  /** The formula most cells have, as it stands in the first of them. */
  readonly example: Cell;
  readonly r1c1: string;
  readonly agreeing: number;
  readonly typed: readonly Cell[];
  readonly odd: readonly Cell[];
  /** Those of `odd` with the pattern on one side only: the first or the last of a block. */
  readonly atEdge?: ReadonlySet<Cell>;
}

/** Cells in a line that should calculate alike. */
export interface Alike {
  readonly table: FoundTable;
  readonly sheet: Sheet;
  /** `""` where they are no column, or one without a header. */
  readonly header: string;
  readonly across: "column" | "row" | "totals";
  readonly cells: readonly Cell[];
  readonly pattern: Pattern;
}
