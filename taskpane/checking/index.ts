/** Checks of the open workbook: the one store of them, for whichever view is to be seen. */
export { clockTime } from "./remarks";
export {
  type Changed,
  type Check,
  type CheckingState,
  type EditsTold,
  type Ended,
  type GroupTold,
  isStale,
  type ItemKey,
  type ItemTold,
  keyOf,
  type ReportHead,
  type Running,
  type Scope,
} from "./state";
export type { ColumnTold, SheetTold, TableTold } from "./protocol";
export { checking } from "./checking";
