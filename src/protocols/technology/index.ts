import type { Rule } from "../rule";
import { savingPastContract } from "./contractEnd";
import { technologySignOff } from "./signOff";

export const TECHNOLOGY_RULES: readonly Rule[] = [technologySignOff, savingPastContract];
