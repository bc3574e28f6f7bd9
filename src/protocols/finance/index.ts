import type { Rule } from "../rule";
import { shortOfAllocation } from "./allocation";
import { unattributedSaving } from "./attribution";
import { countedTwice } from "./doubleCount";
import { unfirmFigures } from "./firmness";
import { fteTotal } from "./fteTotal";
import { statedGap } from "./gap";
import { unstatedIncrement } from "./increments";
import { savingsAtRisk } from "./risk";
import { midYearStart } from "./startDate";

/** Schedule 5. */
export const FINANCE_RULES: readonly Rule[] = [
  statedGap,
  shortOfAllocation,
  countedTwice,
  savingsAtRisk,
  unstatedIncrement,
  unfirmFigures,
  midYearStart,
  fteTotal,
  unattributedSaving,
];
