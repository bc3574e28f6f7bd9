import type { Rule } from "../rule";
import { blankGrade, contradictedPair, foreignGrade } from "./grades";
import { calledJoint } from "./joint";

/** Schedules 3 and 4. */
export const PEOPLE_RULES: readonly Rule[] = [foreignGrade, contradictedPair, blankGrade, calledJoint];
