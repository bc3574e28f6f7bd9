/** The clauses that several rules rest on, in our words. */
import { source, type Source } from "../partnership";

export interface Clause {
  readonly source: Source;
  readonly clause: string;
}

/** What a workbook has to bear: the councils' auditors follow its figures. */
export const AUDIT: Clause = {
  source: source("committee", "2.8 (clause 20 of the agreement)"),
  clause:
    "Joint arrangements are subject to each council's usual audit requirements. The papers say nothing of how a workbook is built: what is looked for here is good practice, so that its figures can be followed.",
};

export const FINANCE: Clause = {
  source: source("agreement", "Schedule 5 – Financial protocol"),
  clause:
    "The financial protocol sets the principles of the financial relationship between the councils. Its text is not published.",
};

export const BENEFITS: Clause = {
  source: source("scrutiny", "4.3 Benefits"),
  clause: "Financial benefits are detailed and monitored through the business plans of both councils.",
};

/** Whose pay bands are whose: the text of the HR protocol is not published, and the lists of posts show it. */
export const GRADES: Clause = {
  source: source("consultation", "8.5 and 8.6"),
  clause:
    "Posts of Cambridgeshire County Council are listed with a Director Pay Band, those of Peterborough City Council with a Senior Manager Pay Band.",
};

export const SHARED_SERVICES: Clause = {
  source: source(
    "cheshire",
    "Decisions required from Cabinet, and Appendix 1 – Proposed List of Shared Services",
  ),
  clause:
    "The proposed list has each service under long-term or transitional arrangements, with its host; Cabinet is asked to endorse the final list and the hosts.",
};
