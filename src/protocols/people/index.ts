import type { Rule } from "../rule";
import { assistantInEachCouncil } from "./assistants";
import { holderAtRisk } from "./atRisk";
import { bothGrades } from "./bothGrades";
import { shortConsultation } from "./consultation";
import { blankGrade, contradictedPair, foreignGrade } from "./grades";
import { holdersAndFte } from "./holders";
import { calledJoint } from "./joint";
import { timetableOrder } from "./order";
import { wrongStatute } from "./statute";
import { deletedTwice } from "./twice";

/** Schedules 3 and 4. */
export const PEOPLE_RULES: readonly Rule[] = [
  bothGrades,
  foreignGrade,
  contradictedPair,
  blankGrade,
  shortConsultation,
  holderAtRisk,
  holdersAndFte,
  deletedTwice,
  assistantInEachCouncil,
  calledJoint,
  timetableOrder,
  wrongStatute,
];
