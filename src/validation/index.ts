export { REPORT_SHEET } from "./isReport";
export { partnershipOf, type Profile } from "./profile";
export * from "./validate";
export * from "./report";
export * from "./settings";
