export { accountOf, idsOf, type Account } from "./account";
export { type ClauseAccount } from "./clauses";
export { firstOf, type Group, type Item, type SheetAccount } from "./fold";
export { htmlReport, type PageOptions, type Unreadable } from "./html";
export { onSheet } from "./onSheet";
export { reportRows, type ReportRows } from "./rows";
export {
  cellsCut,
  IN_OUR_WORDS,
  MEANINGS,
  NO_REGISTER,
  PLURALS,
  RESTS_ON,
  shareOfRules,
  sureness,
  verdict,
  type Counts,
} from "./words";
