import type { Rule } from "../rule";
import { missingHost } from "./host";
import { misspeltNames, overlappingNames } from "./names";
import { contradictedList } from "./note";

/** The schedule of shared services. */
export const SERVICE_RULES: readonly Rule[] = [
  missingHost,
  contradictedList,
  overlappingNames,
  misspeltNames,
];
