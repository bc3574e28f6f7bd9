export { besideWhatIsThere, type Renamed } from "./beside";
export { HISTORY, VERSION, type Version } from "./history";
export { layOut } from "./layout";
export { LOOKS, type LookName, type LookPlan } from "./looks";
export type * from "./plan";
export { TEMPLATES, templateOf, type TemplateId } from "./variants";
export type { TemplateSpec } from "./spec";
