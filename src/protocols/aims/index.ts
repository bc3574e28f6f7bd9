import type { Rule } from "../rule";
import { noAim } from "./area";

export const AIM_RULES: readonly Rule[] = [noAim];
