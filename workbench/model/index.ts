export type { Extras, Whole, WorkbookDocument } from "./document";
export { openDocument } from "./openDocument";
export { openModel, type Surroundings } from "./openModel";
export type { Model, Things } from "./model";
export type { Places } from "./places";
