export { accountOf, idsOf, NO_REGISTER, type Account } from "./account";
export { firstOf, type Group, type Item, type SheetAccount } from "./fold";
export { htmlReport, type PageOptions, type Unreadable } from "./html";
export { onSheet } from "./onSheet";
export { reportRows, type ReportRows } from "./rows";
export { cellsCut, MEANINGS, PLURALS, shareOfRules, sureness, verdict } from "./words";
