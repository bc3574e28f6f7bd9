export * from "./address";
export * from "./format";
export * from "./grid";
export * from "./snapshot";
export * from "./anatomy";
export { Formulas, asTyped, formulaAt } from "./formulas";
export {
  applied,
  editSays,
  entryAt,
  isFormula,
  sameEntry,
  staleSays,
  type CellEdit,
  type CellEntry,
} from "./edit";
export { Assembler, type SheetBlock, type SheetOutline, type WorkbookOutline } from "./blocks";
