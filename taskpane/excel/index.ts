/** All the pane asks of Excel: nothing outside this folder touches Office.js. */
export { type Inserted, insertFormula, selectedAddress } from "./cells";
export { type Host, ready, type RequirementSet, requirementSets } from "./host";
export { type OfficeColours, officeColours } from "./officeTheme";
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
