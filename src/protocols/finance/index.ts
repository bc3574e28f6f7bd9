import type { Rule } from "../rule";
import { unfirmFigures } from "./firmness";
import { fteTotal } from "./fteTotal";
import { statedGap } from "./gap";
import { savingsAtRisk } from "./risk";

/** Schedule 5. */
export const FINANCE_RULES: readonly Rule[] = [statedGap, savingsAtRisk, unfirmFigures, fteTotal];
