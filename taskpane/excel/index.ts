/** All the pane asks of Excel: nothing outside this folder touches Office.js. */
export { type Inserted, insertFormula, selectedAddress } from "./cells";
export { type Host, ready, type RequirementSet, requirementSets } from "./host";
export { type OfficeColours, officeColours } from "./officeTheme";
export { onRibbon } from "./ribbon";
export type { Outcome } from "./run";
export { type Called, type CalledCell, callFunction } from "./functions";
export { type Handed, readReferences } from "./references";
