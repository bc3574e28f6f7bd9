import type { Rule } from "../rule";
import { missingApproval } from "./approval";
import { assuranceReview } from "./assurance";
import { benefitsReported } from "./benefits";
import { businessCaseGaps } from "./businessCase";
import { impactAssessment } from "./impact";
import { annualReview } from "./review";

export const GOVERNANCE_RULES: readonly Rule[] = [
  missingApproval,
  businessCaseGaps,
  annualReview,
  benefitsReported,
  impactAssessment,
  assuranceReview,
];
