import type { Draw } from "../draw";
import type { Register } from "../register";
import { budgetMonitor, costShares } from "./costs";
import { postsChanged, postsDeleted, postsNew } from "./posts";
import { agreements, businessCase, decisions, gradeRegister, serviceSchedule, timetable } from "./records";
import { savingsMonitor, savingsPlan, savingsProgress, savingsWithFte } from "./savings";

/** All fifteen registers, sound ones; those that councils keep most stand several times. */
export const REGISTERS: readonly ((draw: Draw) => Register)[] = [
  savingsPlan,
  savingsPlan,
  savingsPlan,
  savingsProgress,
  savingsMonitor,
  savingsMonitor,
  savingsWithFte,
  budgetMonitor,
  budgetMonitor,
  costShares,
  costShares,
  postsDeleted,
  postsNew,
  postsChanged,
  timetable,
  decisions,
  agreements,
  businessCase,
  gradeRegister,
  serviceSchedule,
];
