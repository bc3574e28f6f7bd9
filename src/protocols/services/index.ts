import type { Rule } from "../rule";
import { missingHost } from "./host";
import { misspeltNames, overlappingNames } from "./names";
import { contradictedList } from "./note";
import { unreviewedTransition } from "./review";
import { missingTerms } from "./terms";

/** The schedule of shared services. */
export const SERVICE_RULES: readonly Rule[] = [
  missingHost,
  contradictedList,
  unreviewedTransition,
  overlappingNames,
  missingTerms,
  misspeltNames,
];
