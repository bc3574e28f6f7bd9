/** What the papers of 2017 to 2019 say was decided and agreed, and where they make the case. */
import { CCC_PCC_PAPERS, citation, DOCUMENTS } from "../../partnership";
import type { Line } from "../spec";
import { day, from } from "./sources";

const MADE = from("agreement", "Overview");

function schedule(ref: string, agreement: string, kind: string, number: number): Line {
  return {
    ref,
    agreement,
    kind,
    parties: "CCC and PCC",
    start: day(2018, 10, 16),
    note: `Part of the Joint Working Agreement. ${from("agreement", `Schedule ${number}`)}`,
  };
}

export const AGREEMENTS: readonly Line[] = [
  {
    ref: "AG-01",
    agreement: "Joint Working Agreement",
    kind: "Joint working",
    parties: "CCC and PCC",
    start: day(2018, 10, 16),
    notice: 12,
    note: `Commenced on 16 October 2018: ${MADE}. Twelve months’ notice by either council, three in the circumstances of clause 23.5: ${from("committee", "2.7")}`,
  },
  schedule("AG-02", "Section 113 Agreement", "Section 113", 3),
  schedule("AG-03", "HR protocol", "HR protocol", 4),
  schedule("AG-04", "Financial protocol", "Financial protocol", 5),
  schedule("AG-05", "Information Sharing protocol", "Information sharing", 6),
  schedule("AG-06", "Technology Sharing protocol", "Technology sharing", 7),
];

const JWA = "Joint Working Agreement and its protocols";
const NO_CHANGE = "None for the agreement itself; when changes to services are proposed (4.4)";

export const DECISIONS: readonly Line[] = [
  {
    ref: "D-01",
    decision: "Appointment to shared senior management posts",
    council: "CCC",
    body: "Staffing and Appeals Committee",
    date: day(2017, 6, 16),
    outcome: "Not stated",
    paper: "Review of Senior Leadership Team, report of 16 June 2017",
    impact: "Not stated",
    signOff: "Not IT",
    note: `Listed among the source documents of the ${from("committee", "Source Documents")}`,
  },
  {
    ref: "D-02",
    decision: "Appointment to shared senior management posts",
    council: "PCC",
    body: "Employment Committee",
    date: day(2017, 6, 23),
    outcome: "Not stated",
    paper:
      "Appointment to Shared Senior Management Posts and determination of salary, report of 23 June 2017",
    impact: "Not stated",
    signOff: "Not IT",
    note: `Listed among the source documents of the ${from("committee", "Source Documents")}`,
  },
  {
    ref: "D-03",
    decision: JWA,
    council: "CCC",
    body: "General Purposes Committee",
    date: day(2018, 9, 20),
    outcome: "Not stated",
    paper: "Shared Services – Joint Working Agreement and Protocols, 20 September 2018",
    impact: NO_CHANGE,
    signOff: "Not IT",
    note: "The report asks the committee to endorse it and recommend it to Full Council; the agreement commenced on 16 October 2018.",
  },
  {
    ref: "D-04",
    decision: JWA,
    council: "PCC",
    body: "Cabinet",
    date: day(2018, 9, 24),
    outcome: "Not stated",
    paper: "Shared Services Joint Working Agreement and Protocols, 24 September 2018",
    impact: NO_CHANGE,
    signOff: "Not IT",
    note: `The report is named in ${from("scrutiny", "4.2 and 10.1")}; the agreement commenced on 16 October 2018.`,
  },
];

const EVIDENCE: Readonly<Record<string, string>> = {
  "Strategic fit": "Sharing is one of the means by which the councils reach their ambitions: 1.2, 2.1",
  "Impact on outcomes": "One joint voice for partners, softer boundaries for people: 4.1",
  "Financial and non-financial benefits":
    "Savings of £1.054m in CCC and £200k in PCC: 7.2, 7.3; other benefits: 12.3",
  "Operational and financial baseline and efficiency":
    "Posts and reporting lines as they are: 3.4 to 3.8; senior officers from 36 to 26: 7.4",
  "Needs and demand": "Rising demand for the same services in both councils: 3.2",
  "Local identity, diversity and demography":
    "Separate lead members or committees keep sovereignty and scrutiny: Appendix 1, Mitigation",
  "Economies of scale": "Purchasing leverage by joint commissioning: 4.1, 5.5",
  "Potential for quality improvement": "Common systems, best practice, career development: 4.1",
  "Workforce requirements": "Posts deleted, new and changed, ring-fencing and redundancy: 8.3 to 8.10",
  "Deliverability and transition plans including governance and cost":
    "Timetable and joint appointments: 9.3, 10; test of assurance: Appendix 1",
};

/** The case made by the consultation document of 2017. */
export const BUSINESS_CASE: readonly Line[] = CCC_PCC_PAPERS.businessCase.map(({ name, source }): Line => ({
  consideration: name,
  evidence: `${EVIDENCE[name]!}. ${DOCUMENTS.consultation}`,
  state: "Not stated",
  source: citation(source),
}));
