/** The clauses that several rules rest on, in our words. */
import { source, type Source } from "../partnership";

export interface Clause {
  readonly source: Source;
  readonly clause: string;
}

/** What a workbook has to bear: the councils' auditors follow its figures. */
export const AUDIT: Clause = {
  source: source("committee", "2.8 (clause 20 of the agreement)"),
  clause: "Joint arrangements are subject to each council's usual audit requirements.",
};

export const FINANCE: Clause = {
  source: source("agreement", "Schedule 5 – Financial protocol"),
  clause: "The financial protocol sets out how the financial relationship between the councils works.",
};

export const BENEFITS: Clause = {
  source: source("scrutiny", "4.3 Benefits"),
  clause: "Financial benefits are detailed and monitored through the business plans of both councils.",
};

export const HR: Clause = {
  source: source("agreement", "Schedule 4 – HR protocol"),
  clause:
    "The HR protocol sets out how employment issues are dealt with where the councils' staff work together.",
};

export const SHARED_SERVICES: Clause = {
  source: source("cheshire", "Appendix 1 – Proposed List of Shared Services"),
  clause: "The final list names each shared service, whether it is long-term or transitional, and its host.",
};
