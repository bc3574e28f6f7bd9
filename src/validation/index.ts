export type { LevelSet, OptionSet, SetBy } from "./levels";
export type { SheetPassedOver } from "./ours";
export { REPORT_MARK, REPORT_SHEET } from "./reportSheet";
export type { ProfileTaken } from "./profile";
export { NOT_ASKED_FOR } from "./reasons";
export * from "./validate";
export * from "./report";
export * from "./settings";
