export { savingsGap, type SavingsGapRequest, type YearGap } from "./gap";
export { savingsGapTwin } from "./twin";
