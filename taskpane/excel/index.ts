/** All the pane asks of Excel: nothing outside this folder touches Office.js. */
export { type Inserted, insertFormula, selectedAddress } from "./cells";
export { type Applied, applyEdits, type SheetEdits } from "./applyEdits";
export {
  type Host,
  ready,
  type RequirementSet,
  requirementSets,
  type SwitchedOff,
  switchedOff,
} from "./host";
export { type OfficeColours, officeColours } from "./officeTheme";
export { remembered } from "./remembered";
export { onRibbon } from "./ribbon";
export type { Outcome } from "./run";
export { type Called, type CalledCell, callFunction } from "./functions";
export { type Handed, readReferences } from "./references";
export { type CallScope, findCalls, type FoundCall, type FoundCalls } from "./calls/find";
export { type CallsReplaced, replaceCalls, type Replacement } from "./calls/write";
export {
  appendToRegister,
  findRegister,
  makeRegister,
  type RegisterCell,
  type RegisterSheet,
} from "./grades/register";
export { type ResultBlock, type ResultsWritten, writeResults } from "./grades/results";
export { type SelectedArea, selectedTexts, type SelectedTexts } from "./grades/selection";
export type { OutlineStep } from "./reading/outline";
export {
  readWorkbook,
  type ReadingEnd,
  type ReadingProgress,
  type ReadingWatch,
  STOPPED,
} from "./readWorkbook";
export { activeSheet, goToCells, type Went } from "./selection";
export { type Undoable, undoable } from "./undoable";
export { watchWorkbook, type WorkbookChange } from "./watchWorkbook";
export { openAsNew } from "./workbooks";
export { type SheetRequest, writeSheet } from "./writeSheet";
