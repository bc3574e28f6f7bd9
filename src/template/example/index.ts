/**
 * The worked example: what Cambridgeshire and Peterborough published from 2017 to 2019, each figure with its source.
 * Where a paper is silent the cell says so or stays blank; where it is wrong the note beside it says what it prints.
 */
import { CCC_PCC, CCC_PCC_PAPERS } from "../../partnership";
import type { Setting } from "../sheets/setting";
import {
  ALLOCATIONS,
  COST_SHARES,
  POST_SAVINGS,
  SAVINGS,
  SAVINGS_NOTES,
  TARGETS,
  TARGET_NOTES,
} from "./money";
import { AGREEMENTS, BUSINESS_CASE, DECISIONS } from "./governance";
import {
  NEW_POST_NOTES,
  POSTS_CHANGED,
  POSTS_DELETED,
  POSTS_NEW,
  POST_NOTES,
  POST_SAVING_NOTES,
} from "./posts";
import { TIMETABLE } from "./timetable";
import { day } from "./sources";

export const EXAMPLE: Setting = {
  partnership: CCC_PCC,
  papers: CCC_PCC_PAPERS,
  years: ["2019/20", "2020/21"],
  filled: {
    Savings: SAVINGS,
    Targets: TARGETS,
    Allocations: ALLOCATIONS,
    CostShares: COST_SHARES,
    PostsNew: POSTS_NEW,
    PostsChanged: POSTS_CHANGED,
    PostsDeleted: POSTS_DELETED,
    PostSavings: POST_SAVINGS,
    BusinessCase: BUSINESS_CASE,
    Decisions: DECISIONS,
    Agreements: AGREEMENTS,
    Timetable: TIMETABLE,
  },
  notes: {
    Savings: SAVINGS_NOTES,
    Targets: TARGET_NOTES,
    PostsNew: NEW_POST_NOTES,
    PostsDeleted: POST_NOTES,
    PostSavings: POST_SAVING_NOTES,
  },
  start: {
    period: "2017 to 2019; savings 2019/20 and 2020/21",
    keptBy: "",
    asAt: day(2019, 1, 9),
    words: [
      "This is an example. Every figure in it was published by the two councils from 2017 to 2019 and names its paper; what they did not publish stays blank or says Not stated.",
      "It stands as at 9 January 2019, the day of the latest of the papers. Where a paper is wrong or contradicts itself, a note at the cell says what it prints.",
      "The sheet Services is empty: the papers name shared services, such as the IT & Digital Service, and state the host of none.",
    ],
  },
};
