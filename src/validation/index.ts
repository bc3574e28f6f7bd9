export type { LevelSet, OptionSet, SetBy } from "./levels";
export { REPORT_MARK, REPORT_SHEET, type SheetPassedOver } from "./ours";
export type { ProfileTaken } from "./profile";
export { NOT_ASKED_FOR } from "./reasons";
export * from "./validate";
export * from "./report";
export * from "./settings";
