import type { Rule } from "../rule";
import { combinedBudget } from "./budget";
import { changeOfName } from "./name";
import { onePolicy } from "./policy";

export const SOVEREIGNTY_RULES: readonly Rule[] = [combinedBudget, onePolicy, changeOfName];
