import type { Rule } from "../rule";
import { assistantInEachCouncil } from "./assistants";
import { bothCommittees } from "./appointments";
import { holderAtRisk } from "./atRisk";
import { bothGrades } from "./bothGrades";
import { shortConsultation } from "./consultation";
import { employerOfJoint, employersInBalance } from "./employers";
import { blankGrade, contradictedPair, foreignGrade } from "./grades";
import { holdersAndFte } from "./holders";
import { calledJoint } from "./joint";
import { timetableOrder } from "./order";
import { gradeSpelling } from "./spelling";
import { wrongStatute } from "./statute";
import { deletedTwice } from "./twice";

/** Schedules 3 and 4. */
export const PEOPLE_RULES: readonly Rule[] = [
  bothGrades,
  foreignGrade,
  contradictedPair,
  blankGrade,
  employerOfJoint,
  shortConsultation,
  holderAtRisk,
  holdersAndFte,
  deletedTwice,
  employersInBalance,
  assistantInEachCouncil,
  calledJoint,
  bothCommittees,
  timetableOrder,
  wrongStatute,
  gradeSpelling,
];
