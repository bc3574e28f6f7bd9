/** The papers of Cambridgeshire County Council and Peterborough City Council on what they share, and who decides. */
import { source } from "./documents";
import type { Listed, Papers } from "./papers";
import { partyId } from "./partnership";

/** The areas members approved in January 2018, and those the agreement's second schedule names. */
const opportunityAreas: readonly Listed[] = [
  ...[
    "Sharing back office functions",
    "Reducing leadership costs",
    "Maximising purchasing power",
    "Reducing duplication of systems and processes",
    "Reducing estate costs",
    "Building resilience through shared teams, shared systems and processes",
  ].map((name) => ({ name, source: source("committee", "1.5") })),
  ...[
    "Sharing corporate and transactional functions",
    "Reducing leadership costs through further opportunities for shared roles",
    "Combining the expertise of both councils and other partners",
    "Maximising purchasing power through joint commissioning",
    "Maximising return from assets and commercial activity",
    "Building resilience, increasing efficiency and reducing duplication through shared teams, systems and processes",
  ].map((name) => ({ name, source: source("agreement", "Schedule 2") })),
];

/** Section 4.3, "Business Model", lists ten bullets. There is no eleventh. */
const businessCase: readonly Listed[] = [
  "Strategic fit",
  "Impact on outcomes",
  "Financial and non-financial benefits",
  "Operational and financial baseline and efficiency",
  "Needs and demand",
  "Local identity, diversity and demography",
  "Economies of scale",
  "Potential for quality improvement",
  "Workforce requirements",
  "Deliverability and transition plans including governance and cost",
].map((name) => ({ name, source: source("scrutiny", "4.3") }));

const schedules = (
  [
    ["Definition and Interpretation", "the words used throughout the agreement"],
    [
      "Aims, intended outcomes and principles",
      "what sharing is for: saving money, resilience, managing demand",
    ],
    ["Section 113 Agreement", "how the councils may share defined posts (Local Government Act 1972, s.113)"],
    ["HR protocol", "employment questions in combined teams, and how such a team is set up"],
    ["Financial protocol", "the principles of the financial relationship between the councils"],
    ["Information Sharing protocol", "sharing personal and other information properly and lawfully"],
    ["Technology Sharing protocol", "what each council owes the other when technology is shared"],
    ["Governance Arrangements", "where and how decisions are made, and the Shared Services Governance Group"],
    ["Sovereignty Guarantee", "the separate legal and political identity of each council"],
  ] as const
).map(([title, about], index) => ({
  number: index + 1,
  title,
  about,
  source: source("agreement", `Schedule ${index + 1}`),
}));

/** Posts that the 2017 paper lists as joint in its table of new posts. */
const jointServiceDirectors = [
  "Adult Services",
  "Education",
  "Community & Safety",
  "Children's Services",
  "Commissioning",
].map((area) => ({
  title: `Service Director: ${area}`,
  otherTitles: area === "Community & Safety" ? ["Service Director: Communities and Safety"] : [],
  calledJoint: [source("consultation", "8.6")] as const,
  contrary: [],
}));

export const CCC_PCC_PAPERS: Papers = {
  bodies: [
    {
      party: partyId("CCC"),
      name: "Full Council",
      otherNames: ["Council", "County Council"],
      approves: "the principles of the Joint Working Agreement and its protocols",
      sources: [source("committee", "Recommendation")],
    },
    {
      party: partyId("CCC"),
      name: "General Purposes Committee",
      otherNames: ["GPC"],
      approves:
        "asked for a joint programme of shared services; endorses the agreement and recommends it to Full Council",
      sources: [source("committee", "1.4"), source("committee", "Recommendation")],
    },
    {
      party: partyId("CCC"),
      name: "Staffing and Appeals Committee",
      otherNames: ["SAC", "Staffing & Appeals Committee"],
      approves:
        "changes to staffing structures, terms and conditions of senior posts with their grade, appointments",
      sources: [source("consultation", "2.3"), source("consultation", "10.2")],
    },
    {
      party: partyId("PCC"),
      name: "Cabinet",
      otherNames: ["Leader and Cabinet"],
      approves: "decides as the council's executive; took the report on the Joint Working Agreement",
      sources: [source("consultation", "2.3"), source("scrutiny", "4.2"), source("scrutiny", "10.1")],
    },
    {
      party: partyId("PCC"),
      name: "Employment Committee",
      otherNames: ["EC"],
      approves: "terms and conditions of senior posts with their grade, and appointments",
      sources: [source("consultation", "2.3"), source("consultation", "10.2")],
    },
    {
      party: partyId("PCC"),
      name: "Chief Executive",
      otherNames: [],
      approves: "changes to staffing structures, which are delegated to this officer",
      sources: [source("consultation", "2.3")],
    },
    {
      party: undefined,
      name: "Shared Services Governance Group",
      otherNames: ["SSGG", "Governance Group"],
      approves: "named in the agreement's governance arrangements; its powers are not published",
      sources: [source("agreement", "Schedule 8")],
    },
  ],
  opportunityAreas,
  businessCase,
  schedules,
  jointPosts: [
    {
      title: "Chief Executive",
      otherTitles: [],
      calledJoint: [source("committee", "1.3"), source("consultation", "2.1")],
      contrary: [],
    },
    {
      title: "Director of Public Health",
      otherTitles: [],
      calledJoint: [source("committee", "1.3"), source("consultation", "2.1")],
      contrary: [],
    },
    {
      title: "Executive Director",
      otherTitles: [
        "Corporate Director People and Communities",
        "Executive Director of Children, Family and Adult Services",
        "Executive/Corporate Director",
      ],
      calledJoint: [source("consultation", "4.4"), source("consultation", "7.1")],
      contrary: [],
    },
    ...jointServiceDirectors,
    {
      title: "Assistant Director: Communities and Safety",
      otherTitles: ["Assistant Director - Communities & Safety", "Assistant Director: Community and Safety"],
      calledJoint: [source("consultation", "5.4"), source("consultation", "8.2 (appendix 3c)")],
      contrary: [
        { says: "listed as a post of CCC alone", source: source("consultation", "8.6") },
        {
          says: "an assistant director is wanted in each council for each area",
          source: source("consultation", "Appendix 1, Mitigation"),
        },
      ],
    },
  ],
};
