import type { Rule } from "../rule";
import { unagreedSharing } from "./agreement";
import { personalData } from "./personal";

export const INFORMATION_RULES: readonly Rule[] = [personalData, unagreedSharing];
