import type { Rule } from "../rule";
import { shortOfAllocation } from "./allocation";
import { unattributedSaving } from "./attribution";
import { missingBasis, sharedPostBasis } from "./bases";
import { countedTwice } from "./doubleCount";
import { driftedShare } from "./drift";
import { unfirmFigures } from "./firmness";
import { fteTotal } from "./fteTotal";
import { statedGap } from "./gap";
import { unstatedIncrement } from "./increments";
import { savingsAtRisk } from "./risk";
import { sharesOfLine } from "./splits";
import { midYearStart } from "./startDate";

/** Schedule 5. */
export const FINANCE_RULES: readonly Rule[] = [
  sharesOfLine,
  sharedPostBasis,
  driftedShare,
  statedGap,
  shortOfAllocation,
  countedTwice,
  savingsAtRisk,
  unstatedIncrement,
  unfirmFigures,
  midYearStart,
  fteTotal,
  unattributedSaving,
  missingBasis,
];
