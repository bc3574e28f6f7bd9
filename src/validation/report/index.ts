export { accountOf, idsOf, type Account } from "./account";
export { firstOf, type Group, type Item, type SheetAccount } from "./fold";
export { htmlReport, type PageOptions, type Unreadable } from "./html";
export { onSheet } from "./onSheet";
export { reportRows, type ReportRows } from "./rows";
export {
  cellsCut,
  MEANINGS,
  NO_REGISTER,
  PLURALS,
  shareOfRules,
  sureness,
  verdict,
  type Counts,
} from "./words";
