/** What the bridge to custom functions (functions.ts) is given of the grid. */
import type { Injector } from "@univerjs/core";
import type { SheetId } from "../engine";

export interface FunctionHost {
  readonly injector: Injector;
  unitId(): string;
  /** Keeps the sentence of an error beside the cell that shows it, or forgets it (`null`). */
  message(sheet: SheetId, row: number, column: number, text: string | null): void;
  /** Calculates cells again whose answers have come, and what depends on them; also in manual mode. */
  recalculate(cells: readonly { sheet: SheetId; row: number; column: number }[] | "all"): void;
}
